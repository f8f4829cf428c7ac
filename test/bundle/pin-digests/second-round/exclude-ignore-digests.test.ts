// What is left alone, what the build already knows, and inputs with Windows line ends.
import { describe, expect } from 'vitest';
import { folderWith, it, pins, shown, stepsOf, usesOf, workflowFile } from './scene.ts';

const D = `sha256:${'ab'.repeat(32)}`;
const E = `sha256:${'cd'.repeat(32)}`;

describe.concurrent('inputs', () => {
  it('an ignore marker counts on its line and as a comment on the line above, and nowhere else', async () => {
    const steps = [
      ['a/b@v1 # pin-digests: ignore', 'ignored'],
      ['a/c@v1 # ratchet:exclude', 'ignored'],
      ['a/d@v1 # zizmor: ignore[unpinned-uses]', 'ignored'],
      ['a/e@v1 # zizmor: ignore[other]', 'unpinned'],
      ['a/f@v1 # actions-up-ignore', 'ignored'],
      ['a/g@v1 # not pin-digests: ignored', 'unpinned'],
    ] as const;
    const above = '    # pin-digests: ignore\n    - uses: a/h@v1\n';
    const text =
      '    - run: |\n        # pin-digests: ignore\n    - uses: a/i@v1\n    - name: "# pin-digests: ignore"\n      uses: a/j@v1\n';
    const listed = steps.map(([use]) => `    - uses: ${use}\n`).join('');
    await using work = await folderWith({
      [workflowFile]: stepsOf(`${listed}${above}${text}`),
    });
    const result = await pins(work.path, { mode: 'check' });
    const found = Object.fromEntries(result.references.map(({ original, status }) => [original, status]));
    const wanted = Object.fromEntries(steps.map(([use, status]) => [use.split(' ')[0], status]));
    expect(found, shown(result)).toEqual({
      ...wanted,
      'a/h@v1': 'ignored',
      'a/i@v1': 'unpinned',
      'a/j@v1': 'unpinned',
    });
  });

  it.each([
    ['my-org/**', ['other/act@v1', 'nginx:1', 'x:1']],
    ['my-org/act', ['my-org/act/sub@v1', 'other/act@v1', 'nginx:1', 'x:1']],
    ['nginx', ['my-org/act@v1', 'my-org/act/sub@v1', 'other/act@v1', 'x:1']],
    ['nginx:1', ['my-org/act@v1', 'my-org/act/sub@v1', 'other/act@v1', 'x:1']],
    ['legacy/', ['my-org/act@v1', 'my-org/act/sub@v1', 'other/act@v1', 'nginx:1']],
    ['# comment\r\n./legacy/**\r\nother/**\r\n', ['my-org/act@v1', 'my-org/act/sub@v1', 'nginx:1']],
  ])('exclude %j leaves %j', async (exclude, left) => {
    await using work = await folderWith({
      [workflowFile]: usesOf('my-org/act@v1', 'my-org/act/sub@v1', 'other/act@v1'),
      Dockerfile: 'FROM nginx:1\n',
      'legacy/Dockerfile': 'FROM x:1\n',
    });
    const unpinned = (await pins(work.path, { mode: 'check', exclude })).references.filter(
      (one) => one.status === 'unpinned',
    );
    expect(unpinned.map(({ original }) => original).sort()).toEqual([...left].sort());
  });

  it.each([
    `shop/api@${D}`,
    `shop/api:main@${D}`,
    `{"shop/api":"${D}"}`,
    `{"shop/api:main":"${D}"}`,
    `\r\n# c\r\nshop/api@${D}\r\n`,
  ])('digests %j are used as they are, without a look-up', async (digests) => {
    await using work = await folderWith({
      Dockerfile: `FROM shop/api:main\nFROM shop/api:main@sha256:pending\nFROM shop/api:main@${E}\n`,
    });
    const result = await pins(work.path, { digests });
    expect(result.run.conclusion, shown(result)).toBe('success');
    expect(work.read('Dockerfile')).toBe(`FROM shop/api:main@${D}\n`.repeat(3));
  });

  it.each([
    `shop/api@${D}\nshop/api@${E}`,
    `shop/api:main@${D}\nshop/api@${E}`,
    `{"a":"${D}","a":"${E}"}`,
    'shop/api@',
    'shop/api@sha256:pending',
    `shop/api@sha256:${'0'.repeat(64)}`,
    `shop/api:main=${D}`,
    '[]',
    '{"shop/api": null}',
  ])('digests %j are bad input, and nothing is written', async (digests) => {
    await using work = await folderWith({ Dockerfile: 'FROM shop/api:main\n' });
    const result = await pins(work.path, { digests });
    expect(result.outputs.result).toBe('invalid');
    expect(work.read('Dockerfile')).toBe('FROM shop/api:main\n');
  });

  it('verify compares the digests of the build', async () => {
    await using work = await folderWith({ Dockerfile: `FROM shop/api:main@${E}\n` });
    const result = await pins(work.path, { mode: 'verify', digests: `shop/api@${D}` });
    expect(result.references.map(({ status }) => status)).toEqual(['mismatch']);
  });

  it('every input may have Windows line ends', async () => {
    await using work = await folderWith({
      'a.yaml': 'x:\r\n  image: shop/api:main\r\n',
      Dockerfile: 'FROM shop/api:main\r\n',
    });
    const inputs = {
      files: 'a.yaml\r\nDockerfile\r\n',
      fields: 'x.image\r\n',
      kinds: 'images\r\nactions\r\n',
      mode: 'pin\r\n',
    };
    const result = await pins(work.path, { ...inputs, digests: `shop/api@${D}\r\n` });
    expect(result.run.conclusion, shown(result)).toBe('success');
    expect(work.read('a.yaml')).toBe(`x:\r\n  image: shop/api:main@${D}\r\n`);
    expect(work.read('Dockerfile')).toBe(`FROM shop/api:main@${D}\r\n`);
  });
});
