import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { detect } from './detect.ts';
import { pushed, started } from './events.ts';

const lost = 'd'.repeat(40);

describe('what cannot be determined', () => {
  let repo: Repository;
  let head: string;
  beforeAll(async () => {
    repo = await createRepository({ 'ts/a.ts': '1', 'ts/b.ts': '1', 'py/a.py': '1' });
    head = await repo.head();
  });
  afterAll(() => repo[Symbol.asyncDispose]());
  const ask = (inputs: Record<string, string>) =>
    detect({ workspace: repo.path, event: pushed(lost, head), with: { 'list-files': 'json', ...inputs } });

  it('makes every filter true by default, with the matching tracked files of the head', async () => {
    const { run, outputs, changed, files } = await ask({});
    expect(run.conclusion).toBe('success');
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({
      result: 'undetermined',
      degraded: 'true',
      any: 'true',
      strategy: '',
      base: '',
      head,
    });
    expect([outputs.ts_files, outputs.ts_count, outputs.rust, outputs.rust_files]).toEqual([
      '["ts/a.ts","ts/b.ts"]',
      '2',
      'true',
      '[]',
    ]);
    expect(files).toEqual(['A py/a.py', 'A ts/a.ts', 'A ts/b.ts']);
    expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining(lost) }]);
  });

  it('fails the step when `on-undetermined: fail` asks for it, after all outputs are set to run everything', async () => {
    const { run, outputs, changed } = await ask({ 'on-undetermined': 'fail' });
    expect(run.exitCode).toBe(1);
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({ result: 'undetermined', degraded: 'true', any: 'true' });
    expect(run.annotations).toMatchObject([{ level: 'error', title: 'detect-changes: undetermined' }]);
  });

  it('makes every filter false only when `on-undetermined: none` asks for it, with a warning', async () => {
    const { run, outputs, changed, files } = await ask({ 'on-undetermined': 'none' });
    expect(run.exitCode).toBe(0);
    expect([changed, files]).toEqual([[], []]);
    expect(outputs).toMatchObject({
      result: 'undetermined',
      degraded: 'true',
      any: 'false',
      ts: 'false',
      ts_files: '[]',
    });
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('on-undetermined: none') },
    ]);
  });

  it('is what a head is that nobody has', async () => {
    const event = pushed(head, lost);
    const { outputs } = await detect({ workspace: repo.path, event });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true' });
  });

  it('is what a checkout without a commit is', async () => {
    await using empty = await createRepository();
    const { outputs } = await detect({ workspace: empty.path, event: pushed(lost, head) });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
  });

  it('is what a payload is that names a file or nonsense as a commit', async () => {
    for (const before of [await repo.sha('HEAD:ts/a.ts'), '--upload-pack=touch', 'HEAD', '', 'z'.repeat(40)]) {
      const { outputs } = await detect({ workspace: repo.path, event: pushed(before, head) });
      expect(outputs, before).toMatchObject({ result: 'undetermined', ts: 'true' });
    }
  });

  it('is not what damaged objects are taken for either: they are no "unchanged"', async () => {
    await using broken = await createRepository({ 'ts/a.ts': '1' });
    const before = await broken.head();
    const after = await broken.commit({ 'ts/a.ts': '2' });
    const tree = await broken.sha('HEAD:ts');
    await rm(`${broken.path}/.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`);
    const { outputs } = await detect({ workspace: broken.path, event: pushed(before, after) });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true' });
  });
});

describe('everything', () => {
  it('gives each filter its matching tracked files, also those of predicates, without being degraded', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1' });
    const filters = 'ts: [{deleted: ts/**}]\nnone: nothing/**\nrest: ["**", "!ts/**"]';
    const event = started('workflow_dispatch', await repo.head());
    const { outputs, run } = await detect({ workspace: repo.path, event, with: { filters, 'list-files': 'json' } });
    expect(outputs).toMatchObject({
      ts: 'true',
      ts_files: '["ts/a.ts"]',
      none: 'true',
      none_files: '[]',
      none_count: '0',
      rest_files: '["py/a.py"]',
      degraded: 'false',
      result: 'changed',
    });
    // The dead pattern is worth a warning here as well.
    expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('nothing/**') }]);
  });

  it('is what a changed file of `global` means, and `!` takes files out of it', async () => {
    await using repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'ci/a': '1', 'ci/b': '1' });
    const before = await repo.head();
    const after = await repo.commit({ 'ci/a': '2' });
    const ask = (global: string) => detect({ workspace: repo.path, event: pushed(before, after), with: { global } });
    expect((await ask('ci/**')).outputs).toMatchObject({
      result: 'changed',
      ts: 'true',
      py: 'true',
      degraded: 'false',
      base: before,
      head: after,
    });
    expect((await ask('ci/**\n!ci/a')).outputs).toMatchObject({ result: 'unchanged', ts: 'false' });
  });
});
