import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { renderSummary } from '../../../../../actions/check-coverage-threshold/src/outputs/summary.ts';
import { count, gate, hostileJudged, hugeJudged, judged, patch, row } from './judged.ts';

const render = (more: Partial<Judged> = {}) => renderSummary(judged(more));
const failure = { code: 'below', message: '1 more line must run.', fix: 'Add a test.' };

describe('the verdict of the summary', () => {
  it.each([
    [{}, '✅ passed', 'Nothing was asked of it.'],
    [{ gates: [gate()] }, '✅ passed', 'Every gate is met.'],
    [{ gates: [gate(), gate({ verdict: 'not-applied' })] }, '✅ passed', 'Every gate that applies is met (1 of 2).'],
    [{ gates: [gate({ verdict: 'not-applied' })] }, '✅ passed', 'No gate applied; the table says why.'],
    [{ result: 'below', failure }, '🔴 below', '1 more line must run. Add a test.'],
    [{ result: 'missing', failure }, '🟠 missing', '1 more line must run. Add a test.'],
    [{ result: 'malformed', failure }, '🟠 malformed', '1 more line must run. Add a test.'],
    [{ result: 'no-data', failure }, '🟠 no data', '1 more line must run. Add a test.'],
    [
      { result: 'below', failure, informational: true },
      'ℹ️ would fail: 🔴 below',
      '1 more line must run. Add a test. The step is informational and does not fail.',
    ],
  ] as const)('stands first, and says what it means: %#', (more, word, text) => {
    const [first, empty, second] = render(more).split('\n');
    expect([first, empty, second]).toEqual([`### check-coverage-threshold: ${word}`, '', text]);
  });

  it('names the overrides that made the gates what they are', () => {
    expect(render({ overrides: ['push', 'refs/tags/v*'] })).toContain(
      'Gates of this run are overridden by `push`, `refs/tags/v*`.',
    );
    expect(render()).not.toContain('overridden');
  });
});

describe('the tables of the summary', () => {
  it('have a bar, percent, counts and gate for each metric that is carried', () => {
    const text = render({
      totals: { lines: count(15_999, 20_000), branches: count(0, 0) },
      gates: [gate({ verdict: 'below', count: count(15_999, 20_000), missing: 1 })],
    });
    expect(text).toContain('| lines | ████████░░ | 79.99 % | 15999 of 20000 | 🔴 at least 80 % |\n');
    expect(text).toContain('| branches |  | – | 0 of 0 |  |\n');
    expect(text).not.toMatch(/functions|statements|baseline/);
  });

  it('compare with the baseline and name it', () => {
    const text = render({
      totals: { lines: count(3, 4), branches: count(1, 2) },
      baseline: { source: 'run 7', sha: '0123456789abcdef', totals: { lines: count(4, 5) } },
    });
    expect(text).toContain('| 75.00 % | 3 of 4 |  | -5.00 from 80.00 % |');
    expect(text).toContain('| 50.00 % | 1 of 2 |  | not in it |');
    expect(text).toContain('Compared with the baseline of `0123456789ab`: run 7.');
  });

  it('list the gates, the worst first, and the files with the most to gain', () => {
    const text = render({
      result: 'below',
      failure,
      gates: [
        gate(),
        gate({ input: 'max-drop', verdict: 'not-applied', message: 'there is no baseline' }),
        gate({ input: 'min-branches', metric: 'branches', verdict: 'no-data', message: 'no branches' }),
        gate({ input: 'rules', subject: 'api/**', verdict: 'below', count: count(1, 3), missing: 1 }),
        gate({
          input: 'min-file',
          subject: 'every file',
          verdict: 'below',
          count: count(1, 9),
          missing: 8,
          candidates: [
            { path: 'src/b.ts', uncovered: 8 },
            { path: 'src/c.ts', uncovered: 2 },
          ],
        }),
      ],
    });
    const rows = text.split('\n').filter((line) => /^\| (?:🔴|🟠|⚪|✅) \|/.test(line));
    expect(rows).toEqual([
      '| 🔴 | `min-file` | every file | at least 80 % | the worst: 11.11 % (1 of 9 lines) | 8 more lines |',
      '| 🔴 | `rules` | <code>api/&#42;&#42;</code> | at least 80 % | 33.33 % (1 of 3 lines) | 1 more line |'.replace(
        '<code>api/&#42;&#42;</code>',
        '`api/**`',
      ),
      '| 🟠 | `min-branches` | all files | at least 80 % | – | no branches |',
      '| ⚪ | `max-drop` | all files | at least 80 % | – | there is no baseline |',
      '| ✅ | `min-lines` | all files | at least 80 % | 90.00 % (90 of 100 lines) |  |',
    ]);
    expect(text).toContain('`min-file` (every file, lines) has the most to gain: `src/b.ts` (8), `src/c.ts` (2).');
  });

  it('show which changed lines did not run, and what was not measured', () => {
    const text = render({ patch: patch({ notMeasured: ['src/new.ts'] }) });
    expect(text).toContain('#### Changed lines\n\n3 of 8');
    expect(text).toContain(
      '3 of 8 measured lines that changed between `aaaaaaaaaaaa` and `bbbbbbbbbbbb` (the first parent of the merge commit) ran: **37.50 %**.',
    );
    expect(text).toContain('| `src/two.ts` | █░░░░ | 1 of 5 | 3-5, 8 |\n| `src/one.ts` | ███▍░ | 2 of 3 | 9 |');
    expect(text).toContain('⚠️ 1 changed file in no report, so not measured: `src/new.ts`.');
  });

  it('tell a covered change from one without measured lines and from one that is not known', () => {
    const files = [{ path: 'a.ts', count: count(4, 4), uncovered: [] }];
    expect(render({ patch: patch({ count: count(4, 4), files }) })).toContain('✅ 4 of 4 measured lines that changed');
    expect(render({ patch: patch({ count: count(0, 0), files: [] }) })).toContain(
      'No report measures a line that changed',
    );
    expect(render({ patch: { kind: 'unknown', why: 'there is no base' } })).toContain(
      '🟠 What changed is not known: there is no base',
    );
    expect(render()).not.toContain('Changed lines');
  });

  it('name the worst 20 files by uncovered lines, fold the rest, and leave out what ran in full', () => {
    const files = [
      row('full.ts', 9, 9),
      ...Array.from({ length: 30 }, (_, index) => row(`f${index}.ts`, 0, index + 1)),
    ];
    const text = render({ files });
    const [open = '', folded = ''] = text.split('<summary>10 more files with uncovered lines</summary>');
    const names = (part: string) => [...part.matchAll(/^\| `(f\d+)\.ts`/gm)].map(([, name]) => name);
    expect(names(open)).toEqual(Array.from({ length: 20 }, (_, index) => `f${29 - index}`));
    expect(names(folded)).toEqual(Array.from({ length: 10 }, (_, index) => `f${9 - index}`));
    expect(text).not.toContain('full.ts');
  });

  it('say what was read, and which paths are no files of the repository', () => {
    const text = render({
      reports: [
        { path: 'a/lcov.info', format: 'lcov', bytes: 1_536, files: 2 },
        { path: 'b.xml', format: 'jacoco', bytes: 7, files: 1 },
      ],
      match: { matched: 98, paths: 100 },
      ambiguous: [{ path: 'index.ts', candidates: ['a/index.ts', 'b/index.ts'] }],
      unmatched: ['/usr/lib/x.py'],
      notes: ['Branches are a lower bound.'],
    });
    expect(text).toContain('<summary>2 reports read</summary>');
    expect(text).toContain('| `a/lcov.info` | lcov | 1.5 KiB | 2 files |\n| `b.xml` | jacoco | 7 bytes | 1 file |');
    expect(text).toContain('⚠️ 98 of 100 report paths (98.00 %) could be told to be files of the repository.');
    expect(text).toContain('| `index.ts` | `a/index.ts`, `b/index.ts` |');
    expect(text).toContain('- `/usr/lib/x.py`');
    expect(text).toContain('\n- Branches are a lower bound.\n');
    expect(render({ match: { matched: 2, paths: 2 } })).not.toContain('report path');
  });
});

describe('the summary', () => {
  it('says once what a note says of a gate that does not apply', () => {
    const text = render({ gates: [gate({ verdict: 'not-applied', message: 'no baseline' })], notes: ['no baseline'] });
    expect(text.split('no baseline')).toHaveLength(2);
  });

  it('lets no foreign text be more than text, nor break a table', () => {
    const text = renderSummary(hostileJudged());
    // Inside backticks nothing is interpreted; the sha is cut before anything could be.
    expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/<img|\]\(https|@octo|#1\b|^::error|\u202e/m);
    const tables = text.split('\n\n').filter((part) => part.startsWith('| '));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const cells = table.split('\n').map((line) => line.split('|').length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it('stays under 900 KiB however much there is, and says what is left out', () => {
    const text = renderSummary(hugeJudged());
    expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024);
    const left = text
      .split('\n')
      .flatMap((line) => /^… and \d+ more (\w+), all in the report\.$/.exec(line)?.[1] ?? []);
    expect(left).toEqual(['gates', 'files', 'files', 'notes', 'reports', 'paths', 'paths']);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it('stays under it also with names of many bytes', () => {
    const files = Array.from({ length: 3_000 }, (_, index) => row(`${'漢'.repeat(160)}${index}`, 0, 1));
    const text = render({ files, unmatched: files.map(({ path }) => path), notes: files.map(({ path }) => path) });
    expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024);
  });
});
