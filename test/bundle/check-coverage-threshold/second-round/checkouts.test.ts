// Checkouts that are not what a gate would like to find: another hash, another commit, another index.
import { expect, it } from 'vitest';
import { createRepository, gitlink } from '../../../testbed/repository.ts';
import { pullRequest, pushed } from '../../detect-changes/events.ts';
import { files, lcov, reports, run, sources, text } from '../independent/bed.ts';

it.each([
  ['sha1', 40],
  ['sha256', 64],
] as const)(
  'of %s with a submodule that moves: the changed lines are those of its own files',
  async (objectFormat, digits) => {
    const start = { 'src/a.ts': text(20), ext: gitlink('1'.repeat(digits)) };
    await using repo = await createRepository(start, { objectFormat });
    const before = await repo.head();
    const changed = text(20).replace('line 3\n', 'three\nand more\n');
    const after = await repo.commit({ 'src/a.ts': changed, ext: gitlink('2'.repeat(digits)) });
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 2: 0, 3: 1, 4: 0 }) });
    const env = { GITHUB_SHA: after, GITHUB_REF: 'refs/heads/main' };
    const r = await run(repo, { ...files, 'min-patch': '51' }, { event: pushed(before, after), env });
    expect([r.outputs['patch-coverage'], r.result], r.log).toEqual(['50.00', 'below']);
    expect(r.outputs['uncovered-changed-lines']).toBe('[{"file":"src/a.ts","lines":[[4,4]]}]');
  },
);

it('of the base branch, as pull_request_target has it, is told: the hits are not of the lines that are judged', async () => {
  await using repo = await sources();
  const base = await repo.head();
  await repo.checkoutNew('topic');
  const head = await repo.commit({ 'src/a.ts': text(20).replace('line 5\n', 'new code\n') });
  await repo.checkout('main');
  await reports(repo, { 'lcov.info': lcov('src/a.ts', { 5: 1 }) });
  const event = pullRequest({ name: 'pull_request_target', base, head });
  const env = { GITHUB_SHA: base, GITHUB_REF: 'refs/heads/main' };
  const r = await run(repo, { ...files, 'min-patch': '100' }, { event, env });
  for (const sha of [base, head]) expect(r.warnings, r.log).toContain(sha.slice(0, 7));
});

it('with an empty index is no reason to pass, and is told as what it is', async () => {
  await using repo = await createRepository({ 'src/a.ts': text(20) });
  await reports(repo, { 'lcov.info': lcov('src/a.ts', { 2: 0 }) });
  await repo.git('read-tree', '--empty');
  const r = await run(repo, { ...files, 'min-lines': '50' });
  expect([r.result, r.outputs.passed], r.log).toEqual(['no-data', 'false']);
  expect(r.error).toMatch(/tracks no file/);
  expect(r.error).not.toContain('source-roots');
});
