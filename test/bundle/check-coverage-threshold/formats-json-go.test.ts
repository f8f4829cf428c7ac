import { beforeAll, describe, expect, it } from 'vitest';
import { type Sprung, spring, type Trap } from './formats-traps.ts';

const at = (line: number, column = 0, last = line) => ({
  start: { line, column },
  end: { line: last, column: column + 5 },
});
const istanbul = {
  path: '@',
  statementMap: { 0: at(1), 1: at(1, 9), 2: at(3, 0, 5) },
  s: { 0: 0, 1: 2, 2: 0 },
  fnMap: { 0: { name: 'f', decl: at(1), loc: at(1) } },
  f: { 0: 1 },
  branchMap: { 0: { type: 'if', loc: at(3), locations: [at(3), at(4)] } },
  b: { 0: [0, 1] },
};
const json = (value: unknown) => JSON.stringify(value);

const traps: readonly Trap[] = [
  {
    name: 'Istanbul: a line is where a statement starts, its hits the largest of those; branches are arms',
    report: json({ '@': istanbul }),
    counts: 'lines 1/2, branches 1/2, functions 1/1, statements 1/3',
  },
  {
    name: 'Istanbul: an entry that wraps its data, or says that nothing was loaded, counts as the others',
    report: json({ '@': { data: { ...istanbul, all: true } } }),
    counts: 'lines 1/2, branches 1/2, functions 1/1, statements 1/3',
  },
  {
    name: 'Istanbul’s summary: its total is not one file more, and "Unknown" is no number',
    report: json({
      total: { lines: { total: 99, covered: 99, skipped: 0, pct: 100 } },
      '@': {
        lines: { total: 4, covered: 3, skipped: 0, pct: 75 },
        branches: { total: 0, covered: 0, skipped: 0, pct: 'Unknown' },
        functions: { total: 1, covered: 1, skipped: 0, pct: 100 },
        statements: { total: 4, covered: 3, skipped: 0, pct: 75 },
      },
    }),
    counts: 'lines 3/4, functions 1/1, statements 3/4',
    warning: '',
  },
  {
    name: 'coverage.py: lines and branches are two metrics, not one of both',
    report: json({
      meta: { format: 3, version: '7.11.3', branch_coverage: true },
      files: {
        '@': {
          executed_lines: [1, 2, 3, 4],
          missing_lines: [5],
          excluded_lines: [],
          executed_branches: [[3, 4]],
          missing_branches: [[3, 5]],
          summary: {
            covered_lines: 4,
            num_statements: 5,
            num_branches: 2,
            covered_branches: 1,
            percent_covered: 71.43,
          },
        },
      },
      totals: {},
    }),
    counts: 'lines 4/5, branches 1/2',
  },
  {
    name: 'SimpleCov: suites are summed by line; null and "ignored" are no code',
    report: json({
      RSpec: { coverage: { '@': { lines: [1, 0, null, 'ignored', 0] } }, timestamp: 1 },
      Cucumber: { coverage: { '@': { lines: [0, 1, null, null, 0] } }, timestamp: 2 },
    }),
    counts: 'lines 2/3',
  },
  {
    name: 'SimpleCov: the old form, a bare list, counts too',
    report: json({ 'Unit Tests': { coverage: { '@': [null, 2, 0] }, timestamp: 1 } }),
    counts: 'lines 1/2',
  },
  {
    name: 'llvm-cov: lines come from segments, and several data entries are merged',
    report: json({
      type: 'llvm.coverage.json.export',
      version: '2.0.1',
      data: [
        {
          files: [
            {
              filename: '@',
              segments: [
                [1, 1, 0, true, true, false],
                [3, 2, 0, false, false, false],
              ],
              branches: [],
            },
          ],
          functions: [],
          totals: {},
        },
        {
          files: [
            {
              filename: '@',
              segments: [
                [2, 1, 7, true, true, false],
                [2, 9, 0, false, false, false],
              ],
              branches: [],
            },
          ],
          functions: [],
          totals: {},
        },
      ],
    }),
    counts: 'lines 1/3',
  },
];

const go: readonly Trap[] = [
  {
    name: 'Go: every line of a block is a line, hit if any block on it is; statements weigh what the profile says',
    report: 'mode: set\nexample.com/m/@:1.10,3.2 4 1\nexample.com/m/@:3.2,5.3 1 0\n',
    counts: 'lines 3/5, statements 4/5',
  },
  {
    name: 'Go: duplicate blocks of -coverpkg are one block, and one run of it is enough',
    report:
      'mode: count\nexample.com/m/@:1.1,1.9 2 0\nmode: count\nexample.com/m/@:1.1,1.9 2 3\nexample.com/m/@:1.1,1.9 2 0\n',
    counts: 'lines 1/1, statements 2/2',
  },
  {
    name: 'Go: a block without statements is nothing, and the line that names the mode may be missing',
    report: 'example.com/m/@:1.1,4.9 0 0\nexample.com/m/@:6.1,6.9 1 1\n',
    counts: 'lines 1/1, statements 1/1',
  },
];

describe.each([
  ['JSON', traps, 'json'],
  ['Go', go, 'out'],
] as const)('%s', (_, all, extension) => {
  let sprung: Sprung;
  beforeAll(async () => {
    sprung = await spring(all, extension);
  });

  it.each(all.map((trap) => [trap.name, trap] as const))('%s', (_name, trap) => {
    expect(sprung.countsOf(trap)).toBe(trap.counts);
    const warnings = sprung.warningsOf(trap);
    if (trap.warning === undefined) expect(warnings).toEqual([]);
    else expect(warnings.join('\n')).toContain(trap.warning);
  });
});
