// Reports in JSON, as their tools write them.
import type { Sample } from './reports-text.ts';

const range = (line: number, end = line) => ({ start: { line, column: 0 }, end: { line: end, column: 9 } });
const half = { total: 2, covered: 1, skipped: 0, pct: 50 };
const halves = { lines: half, statements: half, functions: half, branches: half };

const istanbul = {
  path: '/b/src/a.ts',
  statementMap: { 0: range(1), 1: range(1), 2: range(5, 9) },
  fnMap: {
    0: { name: 'f', decl: range(1), loc: range(1, 3), line: 1 },
    1: { name: 'g', decl: range(5), loc: range(5, 9), line: 5 },
  },
  branchMap: { 0: { loc: range(1), type: 'if', locations: [range(1), { start: {}, end: {} }], line: 1 } },
  s: { 0: 0, 1: 3, 2: 0 },
  f: { 0: 3, 1: 0 },
  b: { 0: [1, 0] },
};

const python = {
  ...{ covered_lines: 1, num_statements: 2, percent_covered: 50, missing_lines: 1, excluded_lines: 1 },
  ...{ num_branches: 2, num_partial_branches: 1, covered_branches: 1, missing_branches: 1 },
};
const coveragePy = {
  meta: { format: 3, version: '7.6.1', timestamp: 'x', branch_coverage: true, show_contexts: false },
  files: {
    'pkg/m.py': {
      ...{ executed_lines: [1], summary: python, missing_lines: [5], excluded_lines: [7] },
      ...{ executed_branches: [[1, 2]], missing_branches: [[1, -1]] },
    },
  },
  totals: python,
};

const rust = '/w/src/lib.rs';
const segments = [
  [1, 1, 2, true, true, false],
  [3, 2, 0, false, false, false],
  [5, 1, 0, true, true, false],
  [6, 2, 0, false, false, false],
];
const llvm = {
  data: [
    {
      files: [
        {
          ...{ filename: rust, segments, branches: [[1, 1, 1, 9, 2, 0, 0, 0, 4]], expansions: [] },
          summary: {
            lines: { count: 5, covered: 3, percent: 60 },
            functions: { count: 2, covered: 1, percent: 50 },
            branches: { count: 2, covered: 1, notcovered: 1, percent: 50 },
            regions: { count: 2, covered: 1, notcovered: 1, percent: 50 },
          },
        },
      ],
      functions: [
        { name: 'f', count: 2, regions: [[1, 1, 3, 2, 2, 0, 0, 0]], branches: [], filenames: [rust] },
        { name: 'g', count: 0, regions: [[5, 1, 6, 2, 0, 0, 0, 0]], branches: [], filenames: [rust] },
      ],
      totals: {},
    },
  ],
  type: 'llvm.coverage.json.export',
  version: '2.0.1',
};

const ruby = '/app/lib/user.rb';
const arms = { '[:then, 1, 2, 3, 2, 9]': 1, '[:else, 2, 3, 3, 3, 9]': 0 };
const resultSet = { lines: [2, null, 0, null], branches: { '[:if, 0, 1, 1, 3, 4]': arms } };
const arm = (type: string, line: number, coverage: number) => {
  return { type, start_line: line, end_line: line, coverage, inline: false, report_line: line };
};
const simplecov = { lines: [2, null, 0, 'ignored'], branches: [arm('then', 2, 1), arm('else', 3, 0)] };

const sample = (title: string, format: string, name: string, counts: string, content: unknown): Sample => {
  return { title, format, name, counts, content: JSON.stringify(content) };
};

export const jsonReports: readonly Sample[] = [
  sample('Istanbul', 'istanbul', 'coverage-final.json', '1/2 1/2 1/2 1/3', { '/b/src/a.ts': istanbul }),
  sample('a summary of Istanbul', 'istanbul-summary', 'coverage-summary.json', '1/2 1/2 1/2 1/2', {
    total: { ...halves, branchesTrue: half },
    '/b/src/a.ts': halves,
  }),
  sample('coverage.py', 'coverage-py', 'coverage.json', '1/2 1/2 / /', coveragePy),
  sample('llvm-cov', 'llvm-cov', 'llvm.json', '3/5 1/2 1/2 /', llvm),
  sample('a result set of SimpleCov', 'simplecov', '.resultset.json', '1/2 1/2 / /', {
    RSpec: { coverage: { [ruby]: resultSet }, timestamp: 1 },
  }),
  sample('a result set of an old SimpleCov', 'simplecov', '.resultset.json', '1/2 / / /', {
    RSpec: { coverage: { [ruby]: [2, null, 0, null] }, timestamp: 1 },
    Minitest: { coverage: { [ruby]: [0, null, 0, null] }, timestamp: 1 },
  }),
  sample('SimpleCov JSON', 'simplecov', 'coverage.json', '1/2 1/2 / /', {
    meta: { simplecov_version: '0.22.0' },
    coverage: { [ruby]: simplecov },
    groups: {},
  }),
];
