import { describe, expect, it } from 'vitest';
import { BRANCH, change, type Forge, PIN_AGAIN, startForge } from './forge.ts';

/** What may not have changed while nobody may touch the branch. */
async function stateOf(forge: Forge) {
  return { head: await forge.head(), pulls: structuredClone(forge.api.world.pullRequests), writes: forge.writes() };
}

describe("people's commits on the branch", () => {
  const ways: [string, (forge: Forge) => Promise<unknown>][] = [
    ['a commit on top', (forge) => forge.push(BRANCH, { 'README.md': 'Mine\n' })],
    ['an empty commit', (forge) => forge.push(BRANCH, {})],
    ['our commit, amended, with our message', (forge) => forge.amend(BRANCH, { 'README.md': 'Mine\n' })],
    [
      'a commit with a trailer that names another tree',
      (forge) => forge.push(BRANCH, { x: '1' }, `ci: pin digests\n\nCi-Actions: pin-digests ${'a'.repeat(40)}`),
    ],
    [
      'a history that has nothing to do with the base',
      async (forge) => {
        const tree = await forge.git('rev-parse', `${BRANCH}^{tree}`);
        const root = await forge.git('commit-tree', tree, '-m', `x\n\nCi-Actions: pin-digests ${tree}`);
        await forge.git('update-ref', `refs/heads/${BRANCH}`, root);
      },
    ],
    [
      'the merge of the base that the web page offers',
      async (forge) => {
        const main = await forge.push('main', { 'README.md': 'More\n' });
        const tree = await forge.git('rev-parse', `${BRANCH}^{tree}`);
        const message = `Merge\n\nCi-Actions: pin-digests ${tree}`;
        const merge = await forge.git('commit-tree', tree, '-p', await forge.head(), '-p', main, '-m', message);
        await forge.git('update-ref', `refs/heads/${BRANCH}`, merge);
      },
    ],
  ];

  it.each(ways)('are kept: %s', async (_, act) => {
    await using forge = await startForge();
    await forge.upsert();
    await act(forge);
    const before = await stateOf(forge);
    const outcome = await forge.upsert({ files: [PIN_AGAIN], title: 'Other' });
    expect(outcome).toMatchObject({ operation: 'none', number: 1, warnings: [expect.stringContaining(BRANCH)] });
    expect(outcome.url).toMatch(/pull\/1$/);
    expect(outcome.commit).toBeUndefined();
    expect(await stateOf(forge)).toEqual(before);
  });

  it.each(ways)('keep the pull request open when nothing is left to change: %s', async (_, act) => {
    await using forge = await startForge();
    await forge.upsert();
    await act(forge);
    const before = await stateOf(forge);
    const outcome = await forge.upsert({ files: [] });
    expect(outcome).toMatchObject({ operation: 'none', number: 1, warnings: [expect.any(String)] });
    expect(await stateOf(forge)).toEqual(before);
  });

  it('are kept on a branch that a person made before we came', async () => {
    await using forge = await startForge();
    await forge.push('main', { 'README.md': 'x' });
    await forge.git('branch', BRANCH, 'main');
    const theirs = await forge.push(BRANCH, { mine: '1' });
    expect(await forge.upsert()).toMatchObject({
      operation: 'none',
      warnings: [expect.stringContaining(theirs.slice(0, 10))],
    });
    expect(await forge.head()).toBe(theirs);
    expect(forge.writes()).toEqual([]);
  });

  it('are kept when there are more than can be listed', async () => {
    await using forge = await startForge();
    await forge.upsert();
    forge.api.fault(/compare/, {
      edit: (reply) => ({ ...reply, body: { ...(reply.body as object), total_commits: 101 } }),
    });
    expect(await forge.upsert({ files: [PIN_AGAIN] })).toMatchObject({ operation: 'none' });
  });

  it('are those of the same action under another marker, too', async () => {
    await using forge = await startForge();
    await forge.upsert();
    expect(await forge.upsert({ marker: 'promote-env', files: [PIN_AGAIN] })).toMatchObject({ operation: 'none' });
  });

  it('are not an empty branch at the base, which is taken over', async () => {
    await using forge = await startForge();
    await forge.git('branch', BRANCH, 'main');
    expect(await forge.upsert()).toMatchObject({ operation: 'created', warnings: [] });
  });
});

describe('a pull request that a person opened from the branch', () => {
  const opened = async () => {
    const forge = await startForge();
    await forge.upsert();
    forge.api.world.pullRequests[0] = {
      repository: 'octo/app',
      number: 1,
      base: { ref: 'main' },
      head: { ref: BRANCH },
      title: 'By hand',
      body: 'My words',
    };
    return forge;
  };

  it('gets the commits and keeps its words', async () => {
    await using forge = await opened();
    const outcome = await forge.upsert({ files: [PIN_AGAIN], labels: ['deps'] });
    expect(outcome).toMatchObject({ operation: 'updated', number: 1, warnings: [expect.stringContaining('#1')] });
    expect(forge.api.world.pullRequests).toMatchObject([{ title: 'By hand', body: 'My words', labels: ['deps'] }]);
    expect(await forge.git('show', `${BRANCH}:ci/a.yml`)).toBe('image: nginx@sha256:2');
  });

  it('stays open when nothing is left', async () => {
    await using forge = await opened();
    expect(await forge.upsert({ files: [] })).toMatchObject({
      operation: 'none',
      number: 1,
      warnings: [expect.any(String)],
    });
    expect(await forge.branches()).toEqual([BRANCH, 'main']);
  });
});

describe('the base', () => {
  it.each([
    ['holds other bytes', change('ci/a.yml', 'image: other\n', 'x')],
    ['lacks the file', change('ci/c.yml', '', 'x')],
    ['has a folder in its place', change('ci', '', 'x')],
    ['has the file that should be new', { path: 'README.md', before: null, after: Buffer.from('x') }],
  ])('stops everything before a write when it %s', async (_, file) => {
    await using forge = await startForge();
    await expect(forge.upsert({ files: [file] })).rejects.toMatchObject({
      code: 'base-differs',
      message: expect.stringContaining(`"${file.path}" on main`),
    });
    expect(forge.writes()).toEqual([]);
  });

  it('keeps modes, and takes bytes that are no text, new files and both kinds of line ends', async () => {
    const script = { mode: '100755', value: 'run nginx\n' } as const;
    const binary = Buffer.from([0xff, 0x00, 0x0a]);
    await using forge = await startForge({
      'a.sh': script,
      'b.bin': binary,
      'c.yml': 'a: 1\r\nb: 2\n',
      'ü b.yml': 'x\n',
    });
    const after = Buffer.from([0xfe, 0x00, 0x0d, 0x0a]);
    const files = [
      change('a.sh', 'run nginx\n', 'run nginx@1\n'),
      change('b.bin', binary, after),
      change('c.yml', 'a: 1\r\nb: 2\n', '\uFEFFa: 9\r\nb: 2\n'),
      change('ü b.yml', 'x\n', 'y'),
      { path: 'new/d.txt', before: null, after: Buffer.from('new') },
    ];
    await forge.upsert({ files });
    const tree = await forge.git('ls-tree', '-r', '-z', BRANCH);
    expect(tree.split('\0').map((line) => line.replace(/ blob [0-9a-f]+\t/, ' '))).toEqual([
      '100755 a.sh',
      '100644 b.bin',
      '100644 c.yml',
      '100644 new/d.txt',
      '100644 ü b.yml',
      '',
    ]);
    for (const { path, after: bytes } of files) {
      expect(await forge.git('rev-parse', `${BRANCH}:${path}`)).toBe(await forge.hash(bytes));
    }
    expect(forge.writes().filter((write) => write === 'POST git/blobs')).toHaveLength(1);
    expect(await forge.upsert({ files })).toMatchObject({ operation: 'none' });
  });

  it('gets its own line ends back from a checkout that turned LF into CRLF', async () => {
    await using forge = await startForge();
    await forge.upsert({ files: [change('ci/a.yml', 'image: nginx\r\n', 'image: nginx@1\r\n')] });
    expect(await forge.git('rev-parse', `${BRANCH}:ci/a.yml`)).toBe(await forge.hash(Buffer.from('image: nginx@1\n')));
  });

  it('is read folder by folder where the tree is too large to be listed', async () => {
    await using forge = await startForge();
    forge.api.world.limits = { ...forge.api.world.limits, treeEntries: 2 };
    expect(await forge.upsert()).toMatchObject({ operation: 'created' });
    expect(await forge.git('diff', '--name-only', 'main', BRANCH)).toBe('ci/a.yml');
  });

  it('may use SHA-256', async () => {
    await using forge = await startForge(undefined, {}, 'sha256');
    expect(await forge.upsert()).toMatchObject({ operation: 'created' });
    expect(await forge.upsert()).toMatchObject({ operation: 'none' });
  });
});
