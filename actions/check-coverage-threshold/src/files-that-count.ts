import { compilePatterns, type Patterns } from '../../../shared/action/patterns/index.ts';
import type { Gathered } from './gather.ts';
import type { FileRow } from './judged.ts';
import { type Count, type Metric, metrics, nothing, sum } from './model.ts';

/** Which files count, by `include` and `exclude`. */
export interface Selection {
  readonly include: Patterns | undefined;
  readonly exclude: Patterns | undefined;
}

/** @throws UserError invalid-input */
export function selectionOf(include: readonly string[], exclude: readonly string[]): Selection {
  return {
    include: include.length === 0 ? undefined : compilePatterns('include', include),
    exclude: exclude.length === 0 ? undefined : compilePatterns('exclude', exclude),
  };
}

export function counts({ include, exclude }: Selection, path: string): boolean {
  return include?.matches(path) !== false && exclude?.matches(path) !== true;
}

/** Patterns that match no file of any report. */
export function unusedPatterns({ include, exclude }: Selection, paths: readonly string[]): string[] {
  return [
    ...(include?.unused(paths) ?? []).map((pattern) => `\`include\` pattern ${JSON.stringify(pattern)}`),
    ...(exclude?.unused(paths) ?? []).map((pattern) => `\`exclude\` pattern ${JSON.stringify(pattern)}`),
  ];
}

/** The files that count and have something measured, by path. One without is neither 0 % nor 100 %. */
export function rowsOf(gathered: Gathered, selection: Selection): FileRow[] {
  const rows: FileRow[] = [];
  for (const [path, { known, coverage }] of gathered.files) {
    if (!counts(selection, path)) continue;
    const measured: Record<Metric, Count> = {
      lines: coverage.count('lines'),
      branches: coverage.count('branches'),
      functions: coverage.count('functions'),
      statements: coverage.count('statements'),
    };
    if (metrics.some((metric) => measured[metric].total > 0)) rows.push({ path, known, counts: measured });
  }
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The sums of the metrics that some report carries. */
export function totalsOf(gathered: Gathered, rows: readonly FileRow[]): Partial<Record<Metric, Count>> {
  const totals: Partial<Record<Metric, Count>> = {};
  for (const metric of metrics) {
    if (!gathered.carried.has(metric)) continue;
    const start = gathered.totals.get(metric) ?? nothing;
    totals[metric] = rows.reduce((all, row) => sum(all, row.counts[metric]), start);
  }
  return totals;
}
