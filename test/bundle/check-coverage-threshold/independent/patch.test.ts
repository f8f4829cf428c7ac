// The patch gate: which lines changed, and which of them count.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { pullRequest } from '../../detect-changes/events.ts';
import { type Checked, files, fingerprint, type Inputs, lcov, part, reports, run, text } from './bed.ts';
import { changed, type MovedBase, movedBase } from './moved-base.ts';

describe('the patch gate', () => {
  let world: MovedBase;
  let repo: Repository;
  beforeAll(async () => {
    world = await movedBase({
      'src/a.ts': text(20).replace('line 3\n', 'line three\nline 3b\n'),
      'src/old.ts': null,
      'src/new.ts': text(30, 'long enough line').replace('long enough line 9\n', 'edited\n'),
      'src/unmeasured.ts': 'one\n',
      'docs/x.md': 'y\n',
    });
    repo = world.repo;
  });
  afterAll(() => repo?.[Symbol.asyncDispose]());
  async function gate(report: string, inputs: Inputs): Promise<Checked> {
    await reports(repo, { 'lcov.info': report });
    const { fork, head, merge } = world;
    return run(repo, { ...files, ...inputs }, { event: pullRequest({ base: fork, head, merge }) });
  }

  it('compares with the first parent of the merge: what moved on the base branch is no change', async () => {
    const report = lcov('src/a.ts', { 3: 1, 4: 0, 5: 0 }) + lcov('src/moved.ts', { 1: 0, 2: 0, 3: 0 });
    const r = await gate(report, { 'min-patch': '50' });
    expect([r.outputs['patch-coverage'], r.result], r.log).toEqual(['50.00', 'passed']);
    expect(changed(r)).toEqual([{ file: 'src/a.ts', lines: [[4, 4]] }]);
  });
  it('counts the edited lines only of a renamed file', async () => {
    const r = await gate(lcov('src/new.ts', { 8: 0, 9: 0, 10: 0 }), { 'min-patch': '1' });
    expect([r.outputs['patch-coverage'], r.result], r.log).toEqual(['0.00', 'below']);
    expect(changed(r)).toEqual([{ file: 'src/new.ts', lines: [[9, 9]] }]);
    expect(r.error).toMatch(/src\/new\.ts/);
  });
  it('lists a changed source file that no report knows as not measured', async () => {
    const r = await gate(lcov('src/a.ts', { 3: 1, 4: 1 }), { 'min-patch': '100' });
    expect(r.outputs['patch-coverage'], r.log).toBe('100.00');
    for (const told of [/not measured/i, /src\/unmeasured\.ts/]) expect(r.summary).toMatch(told);
  });
  it('passes with a note when no measured line changed', async () => {
    const r = await gate(lcov('src/b.ts', { 1: 0 }), { 'min-patch': '100' });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['passed', '']);
    expect(r.summary).toMatch(/no (changed|measured)|not applied|does not apply|without/i);
  });
  it.each([
    ['2', 'below'],
    ['3', 'passed'],
  ])('applies from min-changed-lines on: %s with two changed, measured lines is %s', async (least, result) => {
    const r = await gate(lcov('src/a.ts', { 3: 0, 4: 0 }), { 'min-patch': '100', 'min-changed-lines': least });
    expect(r.result, r.log).toBe(result);
    if (result === 'passed') expect(r.summary).toMatch(/min-changed-lines|not applied|does not apply/i);
  });
  it('compares whole numbers: one of three lines is 33.33 %, and not 33.34', async () => {
    const report = lcov('src/a.ts', { 3: 1, 4: 0 }) + lcov('src/new.ts', { 9: 0 });
    const r = await gate(report, { 'min-patch': '33.34' });
    expect([r.result, r.outputs['patch-coverage']]).toEqual(['below', '33.33']);
    expect((await gate(report, { 'min-patch': '33.33' })).result).toBe('passed');
  });
  it('leaves out what exclude leaves out', async () => {
    const report = lcov('src/a.ts', { 3: 1, 4: 1 }) + lcov('src/new.ts', { 9: 0 });
    const r = await gate(report, { 'min-patch': '100', exclude: 'src/new.ts' });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['passed', '100.00']);
    expect(r.summary).not.toMatch(/not measured[\s\S]*src\/new\.ts/i);
  });
  it('marks uncovered changed lines at their places, unless annotations are off', async () => {
    const places = ({ annotations }: Checked) =>
      annotations.filter(({ file }) => file === 'src/a.ts').map(({ line, endLine }) => [line, endLine ?? line]);
    const report = lcov('src/a.ts', { 3: 0, 4: 0 });
    expect(places(await gate(report, { 'min-patch': '0' }))).toEqual([[3, 4]]);
    expect(places(await gate(report, { 'min-patch': '0', annotations: 'false' }))).toEqual([]);
  });
  it('leaves a dirty checkout as it was, byte for byte', async () => {
    await repo.write({ 'src/b.ts': 'dirty\n', 'src/staged.ts': 'staged\n' });
    await repo.git('add', 'src/staged.ts');
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 3: 1, 4: 0 }) });
    const before = fingerprint(repo.path);
    const { fork, head, merge } = world;
    const event = pullRequest({ base: fork, head, merge });
    const r = await run(repo, { ...files, 'min-patch': '80', 'min-lines': '10' }, { event });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['below', '50.00']);
    expect(fingerprint(repo.path)).toEqual(before);
    await repo.git('reset', '-q', '--hard');
  });
  it('takes a base that is given rather than that of the event', async () => {
    const r = await gate(lcov('src/moved.ts', { 1: 0, 2: 1 }), { 'min-patch': '60', base: world.fork });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['below', '50.00']);
  });
  it.each(['no-such-branch', `${'0'.repeat(39)}1`, '--output=x', 'a..b'])(
    'never passes with the base %s',
    async (base) => {
      const r = await gate(lcov('src/a.ts', { 3: 1 }), { 'min-patch': '1', base });
      expect(['unknown-ref', 'no-base', 'invalid-input'], r.log).toContain(r.code);
      expect([r.result === 'passed', r.error === '']).toEqual([false, false]);
    },
  );
});

describe('changed lines', () => {
  it('that a report may know under an ambiguous name are no pass', async () => {
    const names = ['packages/api/src/index.ts', 'packages/web/src/index.ts', 'src/a.ts'];
    await using repo = await createRepository(Object.fromEntries(names.map((name) => [name, text(5)])));
    const base = await repo.head();
    const edited = text(5).replace('line 2', 'two');
    await repo.commit({ 'packages/api/src/index.ts': edited, 'src/a.ts': edited });
    await reports(repo, { 'lcov.info': lcov('src/index.ts', { 2: 0 }) + lcov('src/a.ts', { 2: 1 }) });
    const r = await run(repo, { ...files, 'min-patch': '100', base });
    expect(r.result, r.log).toBe('no-data');
    expect(`${r.error}${r.warnings}`).toContain('source-roots');
  });
  it('that look like the head of a diff count as what they are', async () => {
    const odd = 'x\n-- a/src/b.ts\n++ b/src/b.ts\n@@ -1,1 +1,9 @@\ny\n';
    await using repo = await createRepository({ 'src/a.sql': odd, 'src/b.ts': text(20) });
    const base = await repo.head();
    const edited = 'x\ny\n++ b/src/b.ts\n@@ -1 +1,20 @@\ndiff --git a/x b/src/b.ts\nz\n';
    await repo.commit({ 'src/a.sql': edited });
    await reports(repo, { 'lcov.info': part('src/a.sql', 0, 5) + lcov('src/b.ts', { 1: 0, 2: 0, 9: 0 }) });
    const r = await run(repo, { ...files, 'min-patch': '0', base });
    expect(changed(r), r.log).toEqual([{ file: 'src/a.sql', lines: [[3, 5]] }]);
  });
  it("of odd names, with CRLF and without a last newline, are found whatever the user's settings of git", async () => {
    const odd = 'src/ünï "quo\te".ts';
    const attributes = '*.ts diff=evil -text\n';
    await using repo = await createRepository({
      [odd]: 'a\r\nb\r\nc',
      '.gitattributes': attributes,
      'src/a b.ts': 'a\n',
    });
    const base = await repo.head();
    await repo.commit({ [odd]: 'a\r\nB\r\nc\r\nd', 'src/a b.ts': 'a\nb' });
    const settings = {
      ...{ 'diff.external': 'false', 'diff.evil.textconv': 'false', 'diff.noprefix': 'true', 'diff.renames': 'false' },
      ...{ 'core.quotePath': 'false', 'color.ui': 'always', 'diff.context': '9', 'diff.interHunkContext': '50' },
    };
    for (const [key, value] of Object.entries(settings)) await repo.git('config', key, value);
    await reports(repo, { 'lcov.info': part(odd, 0, 4) + part('src/a b.ts', 0, 2) });
    const found = changed(await run(repo, { ...files, 'min-patch': '0', base }));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ file: odd, lines: [[2, 4]] });
    expect(found).toContainEqual({ file: 'src/a b.ts', lines: [[2, 2]] });
  });
});
