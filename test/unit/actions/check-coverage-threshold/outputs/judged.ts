// Verdicts for the tests of what is told about them.
import type { FileRow, Gate, Judged, Patch } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { type Count, nothing } from '../../../../../actions/check-coverage-threshold/src/model.ts';

/** What a file, a folder or a report could be called, and what must never come out as it is. */
export const hostile = '@octo/team [x](https://evil.example) <img src=x> | `a` ::error::x\n# heading #1 \u202e';

export const count = (covered: number, total: number): Count => ({ covered, total });

export function judged(more: Partial<Judged> = {}): Judged {
  return {
    result: 'passed',
    informational: false,
    totals: { lines: count(90, 100) },
    gates: [],
    files: [row('src/a.ts', 60, 60), row('src/b.ts', 30, 40)],
    patch: { kind: 'not-asked' },
    baseline: undefined,
    reports: [{ path: 'coverage/lcov.info', format: 'lcov', bytes: 1_234, files: 2 }],
    match: { matched: 2, paths: 2 },
    ambiguous: [],
    unmatched: [],
    overrides: [],
    notes: [],
    warnings: [],
    failure: undefined,
    ...more,
  };
}

export function row(path: string, covered: number, total: number): FileRow {
  return {
    path,
    known: true,
    counts: { lines: count(covered, total), branches: nothing, functions: nothing, statements: nothing },
  };
}

export function gate(more: Partial<Gate> = {}): Gate {
  return {
    input: 'min-lines',
    subject: 'all files',
    metric: 'lines',
    verdict: 'met',
    count: count(90, 100),
    required: 'at least 80 %',
    missing: 0,
    message: 'Lines: 90.00 % (90 of 100), at least 80 % asked for.',
    candidates: [],
    ...more,
  };
}

export function patch(more: Partial<Extract<Patch, { kind: 'known' }>> = {}): Extract<Patch, { kind: 'known' }> {
  return {
    kind: 'known',
    base: 'a'.repeat(40),
    head: 'b'.repeat(40),
    why: 'the first parent of the merge commit',
    count: count(3, 8),
    files: [
      { path: 'src/one.ts', count: count(2, 3), uncovered: [[9, 9]] },
      {
        path: 'src/two.ts',
        count: count(1, 5),
        uncovered: [
          [3, 5],
          [8, 8],
        ],
      },
    ],
    notMeasured: [],
    doubtful: [],
    ...more,
  };
}

/** A verdict in which every foreign text is hostile. */
export function hostileJudged(): Judged {
  return judged({
    result: 'below',
    gates: [
      gate({ input: 'rules', subject: hostile, verdict: 'below', missing: 3, message: hostile, required: hostile }),
      gate({ verdict: 'below', missing: 2, candidates: [{ path: hostile, uncovered: 2 }] }),
      gate({ input: 'max-drop', verdict: 'not-applied', message: hostile }),
    ],
    files: [row(hostile, 1, 4)],
    patch: patch({
      why: hostile,
      files: [{ path: hostile, count: count(0, 1), uncovered: [[1, 1]] }],
      notMeasured: [hostile],
    }),
    baseline: { source: hostile, sha: hostile, totals: { lines: count(1, 2) } },
    reports: [{ path: hostile, format: hostile, bytes: 1, files: 1 }],
    match: { matched: 0, paths: 2 },
    ambiguous: [{ path: hostile, candidates: [hostile, hostile] }],
    unmatched: [hostile],
    overrides: [hostile],
    notes: [hostile],
    failure: { code: hostile, message: hostile, fix: hostile },
  });
}

/** A verdict with long lists of long names. */
export function hugeJudged(): Judged {
  const names = Array.from({ length: 3_000 }, (_, index) => `${'<deep>/'.repeat(60)}file-${index}.ts`);
  return judged({
    result: 'below',
    gates: names.map((subject) =>
      gate({ input: 'rules', subject, verdict: 'below', missing: 1, message: `below: ${subject}` }),
    ),
    files: names.map((path) => row(path, 0, 9)),
    patch: patch({
      files: names.map((path) => ({ path, count: count(0, 9), uncovered: [[1, 9]] })),
      notMeasured: names,
    }),
    reports: names.map((path) => ({ path, format: 'lcov', bytes: 1, files: 1 })),
    ambiguous: names.map((path) => ({ path, candidates: names.slice(0, 9) })),
    unmatched: names,
    overrides: names,
    notes: names,
    failure: { code: 'below', message: names.join(' '), fix: names.join(' ') },
  });
}
