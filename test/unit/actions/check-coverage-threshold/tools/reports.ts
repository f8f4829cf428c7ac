import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readReport } from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import type { Count, Metric } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { type Collected, collectAsync } from '../sink.ts';

/** Where the reports are. */
export const fixtures = path.resolve(import.meta.dirname, '../../../../fixtures/coverage');

/** Reads a report that a tool wrote, by its content alone. */
export async function readMade(tool: string, run: string, file: string): Promise<Collected> {
  const report = readFileSync(path.join(fixtures, tool, 'reports', run, file));
  return collectAsync(report, (source, sink) => readReport(source, sink, 'auto'));
}

/** Counts, or a percentage as printed. */
export type Total = Count | string;

/** The totals that the tool printed about a run. */
export function printed(tool: string, run: string): Partial<Record<Metric, Total>> {
  const totals = JSON.parse(readFileSync(path.join(fixtures, tool, 'totals.json'), 'utf8'));
  return totals[run];
}

/** Our count of each metric that the report carries; undefined where it carries none. */
export function counted(report: Collected, metrics: readonly Metric[]): Partial<Record<Metric, Count>> {
  return Object.fromEntries(
    metrics.filter((metric) => report.carries.has(metric)).map((metric) => [metric, report.count(metric)]),
  );
}

/** As the tool rounds it. */
export function percent({ covered, total }: Count, decimals: number): string {
  return ((covered / total) * 100).toFixed(decimals);
}

/** The numbers of lines that ran and that did not, of one file. */
export function linesOf(report: Collected, file: string): { readonly ran: number[]; readonly missed: number[] } {
  const found = { ran: [] as number[], missed: [] as number[] };
  report.files.get(file)?.lines.forEach((line, hits) => {
    (hits > 0 ? found.ran : found.missed).push(line);
  });
  return found;
}
