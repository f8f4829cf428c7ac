import { describe, expect, it } from 'vitest';
import { checkout, cover, lcov, ran } from './cover.ts';

const sources = { 'src/a.ts': 'a\n', 'src/b.ts': 'b\n' };

const cobertura = (classes: string, head = '') =>
  `<?xml version="1.0"?><coverage ${head}><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
const branching = (covered: number, total: number) =>
  cobertura(
    `<class name="A" filename="src/a.ts"><lines><line number="1" hits="1" branch="true" condition-coverage="50% (${covered}/${total})"/></lines></class>`,
  );
const summary = (counts: Readonly<Record<string, readonly [covered: number, total: number]>>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(counts).map(([path, [covered, total]]) => [
        path,
        Object.fromEntries(
          ['lines', 'statements', 'functions', 'branches'].map((metric) => [
            metric,
            { total, covered, skipped: 0, pct: 0 },
          ]),
        ),
      ]),
    ),
  );

async function merge(
  reports: Record<string, string>,
  inputs: Record<string, string> = {},
  tracked = sources as Record<string, string>,
) {
  await using repository = await checkout(tracked, reports);
  const files = Object.keys(reports).join('\n');
  return await cover({ workspace: repository.path, with: { files: `${files}\n`, ...inputs } });
}

describe('branches that reports only count', () => {
  it('merge by the larger count of a line, and are told to be a lower bound', async () => {
    const { counts, notices } = await merge({ 'one.xml': branching(1, 4), 'two.xml': branching(2, 4) });
    expect(counts).toBe('lines 1/1, branches 2/4');
    expect(notices.join()).toContain('lower bound');
  });

  it('are no lower bound in a single report', async () => {
    const { counts, notices } = await merge({ 'one.xml': branching(1, 4) });
    expect(counts).toBe('lines 1/1, branches 1/4');
    expect(notices.join()).not.toContain('lower bound');
  });
});

describe('a report that holds only a summary', () => {
  it('counts the files that no line-level report knows, and no other, in whatever order', async () => {
    for (const [first, second] of [
      ['1', '2'],
      ['2', '1'],
    ]) {
      const { counts, notices } = await merge({
        [`${first}.json`]: summary({ 'src/a.ts': [9, 9], 'src/b.ts': [1, 4] }),
        [`${second}.info`]: lcov({ 'src/a.ts': ran(1, 2) }),
      });
      expect(counts.split(', ')[0]).toBe('lines 2/6');
      expect(notices.join()).toContain('summary only');
    }
  });

  it('of totals without files is judged alone', async () => {
    const { result, counts } = await merge(
      { 'one.xml': cobertura('', 'lines-valid="10" lines-covered="7" line-rate="0.7"') },
      { 'min-lines': '70' },
    );
    expect([result, counts]).toEqual(['passed', 'lines 7/10']);
  });

  it('of totals without files cannot be merged, and is never added to what others say', async () => {
    const { result, error, counts } = await merge({
      'one.xml': cobertura('', 'lines-valid="10" lines-covered="7" line-rate="0.7"'),
      'two.info': lcov({ 'src/a.ts': ran(1, 2) }),
    });
    expect([result, counts]).toEqual(['malformed', '']);
    expect(error).toContain('one.xml');
  });

  it('of totals without files cannot answer gates about files', async () => {
    const { result } = await merge(
      { 'one.xml': cobertura('', 'lines-valid="10" lines-covered="7" line-rate="0.7"') },
      { 'min-file': '1' },
    );
    expect(result).toBe('no-data');
  });
});

describe('equal class names in two modules', () => {
  const jacoco = (hit: boolean) =>
    `<report name="m"><package name="x"><sourcefile name="A.java"><line nr="1" mi="${hit ? 0 : 1}" ci="${hit ? 1 : 0}" mb="0" cb="0"/></sourcefile></package></report>`;
  const tracked = { 'core/src/main/java/x/A.java': 'a', 'web/src/main/java/x/A.java': 'b' };

  it('are two files when each module has its report', async () => {
    const { counts, report } = await merge(
      { 'core/target/site/jacoco/jacoco.xml': jacoco(true), 'web/target/site/jacoco/jacoco.xml': jacoco(false) },
      {},
      tracked,
    );
    // Measured, and there are none: nothing that a gate could be about.
    expect(counts).toBe('lines 1/2, branches 0/0');
    expect((report.files as { path: string }[]).map(({ path }) => path)).toEqual(Object.keys(tracked));
  });

  it('are two files when one report groups them by module', async () => {
    const group = (name: string, hit: boolean) =>
      `<group name="${name}">${/<package.*package>/.exec(jacoco(hit))?.[0]}</group>`;
    const { counts, report } = await merge(
      { 'all/jacoco.xml': `<report name="all">${group('core', true)}${group('web', false)}</report>` },
      {},
      tracked,
    );
    // Measured, and there are none: nothing that a gate could be about.
    expect(counts).toBe('lines 1/2, branches 0/0');
    expect(report.ambiguous).toEqual([]);
  });
});

describe('reports of several formats about one file', () => {
  it('merge line by line', async () => {
    const { counts, report } = await merge({
      'a.info': lcov({ 'src/a.ts': [1, 0, 0] }),
      'b.out': 'mode: set\nexample.com/m/src/a.ts:2.1,2.9 1 1\n',
      'c.json': JSON.stringify({ RSpec: { coverage: { 'src/a.ts': [null, null, 0, 0] }, timestamp: 1 } }),
    });
    expect(counts.split(', ')[0]).toBe('lines 2/4');
    expect((report.reports as { format: string }[]).map(({ format }) => format)).toEqual(['lcov', 'go', 'simplecov']);
  });

  it('are refused where `format` says that there is one only', async () => {
    const { result, error } = await merge(
      { 'a.info': lcov({ 'src/a.ts': [1] }), 'b.out': 'mode: set\n' },
      { format: 'lcov' },
    );
    expect(result).toBe('malformed');
    expect(error).toContain('b.out');
  });
});
