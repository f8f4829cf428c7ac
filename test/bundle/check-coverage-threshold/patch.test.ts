import { describe, expect, it } from 'vitest';
import { type Changes, createRepository, type Repository } from '../../testbed/repository.ts';
import { pullRequest } from '../detect-changes/events.ts';
import { type Covered, cover, lcov } from './cover.ts';

const text = (count: number, mark = '') =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}${mark}\n`).join('');
const start = { 'src/a.ts': text(10), 'src/b.ts': text(4), 'src/gone.ts': text(3), 'README.md': 'x\n' };

interface Scene {
  readonly change: Changes;
  readonly reports: Changes;
  readonly inputs?: Record<string, string>;
  readonly token?: string;
}

/** A pull request's merge commit, checked out; `main` has moved on meanwhile, and the event tells of an older one. */
async function propose({ change, reports, inputs = {}, token }: Scene): Promise<Covered> {
  await using repository = await createRepository(start);
  const base = await repository.head();
  await repository.checkoutNew('feature');
  const head = await repository.commit(change);
  await repository.checkout('main');
  await repository.commit({ 'src/b.ts': text(4, ' of somebody else') });
  await repository.checkoutNew('merge', 'main');
  const merge = await repository.merge('feature');
  await repository.write(reports);
  const event = pullRequest({ base, head, merge });
  const env = { GITHUB_SHA: merge, GITHUB_REF: 'refs/pull/7/merge' };
  return await cover({
    workspace: repository.path,
    event,
    env,
    with: inputs,
    ...(token === undefined ? {} : { token }),
  });
}

async function edited(repository: Repository, inputs: Record<string, string>, reports: Changes): Promise<Covered> {
  await repository.write(reports);
  return await cover({ workspace: repository.path, with: { base: 'HEAD~1', ...inputs } });
}

const uncovered = ({ outputs }: Covered) => JSON.parse(outputs['uncovered-changed-lines'] ?? '');

describe('the lines that a pull request changes', () => {
  // Lines 2 and 3 edited, 11 to 13 added.
  const change = { 'src/a.ts': text(10).replace('line 2\nline 3\n', 'new 2\nnew 3\n') + text(3, '+') };
  const reports = {
    'lcov.info': lcov({ 'src/a.ts': [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null], 'src/b.ts': [0, 0, 0, 0] }),
  };

  it('are those against the merge’s own first parent, and neither what main did meanwhile nor what was there before', async () => {
    const answer = await propose({ change, reports, inputs: { 'min-patch': '25' } });
    expect([answer.result, answer.outputs['patch-coverage']]).toEqual(['passed', '25.00']);
    expect(uncovered(answer)).toEqual([
      {
        file: 'src/a.ts',
        lines: [
          [3, 3],
          [11, 12],
        ],
      },
    ]);
    expect(answer.report.patch).toMatchObject({ kind: 'known', covered: 1, total: 4 });
  });

  it('are annotated at their places, neighbours joined, and told in the summary', async () => {
    const { run, code, error } = await propose({ change, reports, inputs: { 'min-patch': '25.01' } });
    expect(code).toBe('below');
    expect(error).toContain(
      'Changed lines: 25.00 % (1 of 4), and at least 25.01 % is asked for: 1 more changed line must run',
    );
    const places = run.annotations
      .filter(({ file }) => file !== undefined)
      .map(({ file, line, endLine }) => [file, line, endLine ?? line]);
    expect(places).toEqual([
      ['src/a.ts', 3, 3],
      ['src/a.ts', 11, 12],
    ]);
    expect(run.summary).toContain('src/a.ts');
  });

  it('may be fewer than the gate applies from', async () => {
    const four = await propose({ change, reports, inputs: { 'min-patch': '100', 'min-changed-lines': '5' } });
    expect(four.result).toBe('passed');
    expect(four.notices.join()).toContain('`min-patch` applies from 5');
    const enough = await propose({ change, reports, inputs: { 'min-patch': '100', 'min-changed-lines': '4' } });
    expect(enough.result).toBe('below');
  });

  it('are not annotated where nobody wants it', async () => {
    const { run, outputs } = await propose({ change, reports, inputs: { annotations: 'false' } });
    expect(run.annotations.filter(({ file }) => file !== undefined)).toEqual([]);
    expect(outputs['patch-coverage']).toBe('25.00');
  });

  it('are known without any token, as in a pull request from a fork', async () => {
    const { result, outputs } = await propose({
      change,
      reports,
      inputs: { 'min-patch': '20', comment: 'true' },
      token: '',
    });
    expect([result, outputs['patch-coverage']]).toEqual(['passed', '25.00']);
  });
});

describe('a change without measured lines', () => {
  it('passes, with a note', async () => {
    const { result, notices, outputs } = await propose({
      change: { 'README.md': 'y\n', 'src/a.ts': `${text(10)}// more\n` },
      reports: { 'lcov.info': lcov({ 'src/a.ts': [1, 1] }) },
      inputs: { 'min-patch': '100' },
    });
    expect([result, outputs['patch-coverage'], outputs['uncovered-changed-lines']]).toEqual(['passed', '', '[]']);
    expect(notices.join()).toContain('edits no measured line');
  });

  it('lists a source file that no report knows as not measured, and no README', async () => {
    const { report, run } = await propose({
      change: { 'src/new.ts': text(3), 'README.md': 'y\n', 'docs/x.md': 'y\n' },
      reports: { 'lcov.info': lcov({ 'src/a.ts': [1, 1] }) },
    });
    expect(report.patch).toMatchObject({ 'not-measured': ['src/new.ts'] });
    expect(run.summary).toContain('src/new.ts');
  });
});

describe('what changes without new lines', () => {
  it('counts nothing: a deletion, a mode; and a renamed file counts its edited lines only', async () => {
    await using repository = await createRepository(start);
    await repository.git('mv', 'src/a.ts', 'src/renamed file\t\u00e9.ts');
    await repository.git('update-index', '--chmod=+x', 'src/b.ts');
    await repository.commit({
      'src/gone.ts': null,
      'src/renamed file\t\u00e9.ts': text(10).replace('line 5\n', 'edited\n'),
    });
    const answer = await edited(
      repository,
      { 'min-patch': '100' },
      {
        'lcov.info': lcov({
          'src/renamed file\t\u00e9.ts': [0, 0, 0, 0, 1, 0],
          'src/b.ts': [0, 0],
          'src/gone.ts': [0, 0],
        }),
      },
    );
    expect([answer.result, answer.outputs['patch-coverage']]).toEqual(['passed', '100.00']);
    expect(answer.report.patch).toMatchObject({ covered: 1, total: 1 });
  });
});

describe('contents that look like the lines of a patch', () => {
  it('are contents', async () => {
    const before = 'one\n-- a/src/b.ts\n@@ -1,2 +3,4 @@\nfour\n';
    await using repository = await createRepository({ ...start, 'src/odd.ts': before });
    await repository.commit({ 'src/odd.ts': 'one\n++ b/src/b.ts\ndiff --git a/x b/y\n@@ -9,9 +9,9 @@\nfour\nfive\n' });
    const answer = await edited(
      repository,
      {},
      {
        'lcov.info': lcov({ 'src/odd.ts': [1, 0, 1, 1, 1, 0], 'src/b.ts': [0, 0, 0, 0] }),
      },
    );
    expect(answer.report.patch).toMatchObject({ covered: 2, total: 4 });
    expect(uncovered(answer)).toEqual([
      {
        file: 'src/odd.ts',
        lines: [
          [2, 2],
          [6, 6],
        ],
      },
    ]);
  });
});

describe('a changed line inside a statement', () => {
  const at = (line: number, last = line) => ({ start: { line, column: 0 }, end: { line: last, column: 9 } });
  const istanbul = (hits: number) =>
    JSON.stringify({
      'src/a.ts': {
        path: 'src/a.ts',
        statementMap: { 0: at(1), 1: at(3, 6) },
        s: { 0: 1, 1: hits },
        fnMap: {},
        f: {},
        branchMap: {},
        b: {},
      },
    });

  it.each([
    [0, 'below', '0.00'],
    [2, 'passed', '100.00'],
  ])('that ran %i times takes its state where the format knows ranges', async (hits, result, share) => {
    const change = { 'src/a.ts': text(10).replace('line 5\n', 'edited\n') };
    const answer = await propose({
      change,
      reports: { 'coverage-final.json': istanbul(hits) },
      inputs: { 'min-patch': '50' },
    });
    expect([answer.result, answer.outputs['patch-coverage']]).toEqual([result, share]);
  });

  it('is not measured where the format knows first lines only', async () => {
    const change = { 'src/a.ts': text(10).replace('line 5\n', 'edited\n') };
    const reports = { 'lcov.info': lcov({ 'src/a.ts': [1, null, 0] }) };
    const { outputs } = await propose({ change, reports });
    expect(outputs['patch-coverage']).toBe('');
  });
});

describe('a base that is not there', () => {
  const reports = { 'lcov.info': lcov({ 'src/a.ts': [1, 1] }) };

  it('is no-base, never a pass, when the patch has to be judged', async () => {
    await using repository = await createRepository(start);
    await repository.write(reports);
    const { result, code, error } = await cover({
      workspace: repository.path,
      with: { 'min-patch': '1', base: 'gone' },
    });
    expect([result, code]).toEqual(['no-data', 'no-base']);
    expect(error).toContain('It is not known which lines this change edits');
  });

  it('is a warning when nothing is asked of the patch', async () => {
    await using repository = await createRepository(start);
    await repository.write(reports);
    const { result, warnings, outputs } = await cover({
      workspace: repository.path,
      with: { 'min-lines': '1', base: 'gone' },
    });
    expect([result, outputs['patch-coverage'], outputs['uncovered-changed-lines']]).toEqual(['passed', '', '']);
    expect(warnings.join()).toContain('It is not known which lines this change edits');
  });
});

describe('many uncovered changed lines', () => {
  it('give at most ten annotations of a level, the worst first, the tenth saying how many more', async () => {
    await using repository = await createRepository(start);
    const files = Array.from({ length: 30 }, (_, index) => `src/f${index}.ts`);
    await repository.commit(Object.fromEntries(files.map((name, index) => [name, text(index + 1)])));
    const answer = await edited(
      repository,
      {},
      {
        'lcov.info': lcov(
          Object.fromEntries(files.map((name, index) => [name, Array.from({ length: index + 1 }, () => 0)])),
        ),
      },
    );
    const warnings = answer.run.commands.filter(({ name }) => name === 'warning');
    expect(warnings).toHaveLength(10);
    expect(warnings[0]?.properties.file).toBe('src/f29.ts');
    expect(warnings[9]?.data).toMatch(/21 more/);
    expect(uncovered(answer)).toHaveLength(30);
  });
});
