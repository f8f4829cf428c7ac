import { type Count, type Metric, metrics, nothing, sum } from '../../model.ts';
import { ReportEmpty, ReportMalformed, type ReportSink } from '../reader.ts';
import { Doubts } from './doubts.ts';
import { countOf, field, isRecord, type Json, wrong } from './values.ts';

/** `coverage-summary.json`. */
export function isIstanbulSummary(root: Json): boolean {
  return Object.values(root).some((entry) => {
    const lines = isRecord(entry) ? (field(entry, 'lines') ?? field(entry, 'statements')) : undefined;
    return isRecord(lines) && field(lines, 'total') !== undefined && field(lines, 'covered') !== undefined;
  });
}

/**
 * Reads the counts of each file. The total is that of the files: one that is written beside them only serves to see
 * whether some are missing. Percents are not looked at (they are rounded, or the word "Unknown").
 */
export function readIstanbulSummary(root: Json, sink: ReportSink): void {
  const totals = new Map<Metric, Count>();
  let files = 0;
  for (const [path, entry] of Object.entries(root)) {
    if (path === 'total') continue;
    if (path === '') throw new ReportMalformed('it has a file without a name');
    files++;
    const file = sink.file(path);
    for (const [metric, count] of countsOf(entry, path)) {
      sink.carries(metric);
      file.summary(metric, count.covered, count.total);
      totals.set(metric, sum(totals.get(metric) ?? nothing, count));
    }
  }
  const told = field(root, 'total');
  if (told === undefined) return;
  const total = countsOf(told, 'total');
  if (files === 0) readTotal(total, sink);
  else compare(total, totals, sink);
}

/** Nothing but a total. One of nothing at all is what a run without any file leaves. */
function readTotal(total: ReadonlyMap<Metric, Count>, sink: ReportSink): void {
  if ([...total.values()].every((count) => count.total === 0)) throw new ReportEmpty();
  for (const [metric, { covered, total: all }] of total) {
    sink.carries(metric);
    sink.total(metric, covered, all);
  }
}

function compare(told: ReadonlyMap<Metric, Count>, summed: ReadonlyMap<Metric, Count>, sink: ReportSink): void {
  const doubts = new Doubts();
  for (const [metric, { covered, total }] of told) {
    const files = summed.get(metric) ?? nothing;
    if (files.covered === covered && files.total === total) continue;
    doubts.note(
      `Its total says ${covered} of ${total} ${metric}, and its files say ${files.covered} of ${files.total}, which count`,
      'total',
    );
  }
  doubts.tell(sink);
}

function countsOf(entry: unknown, path: string): Map<Metric, Count> {
  if (!isRecord(entry)) throw wrong(path, 'it is no object');
  const counts = new Map<Metric, Count>();
  for (const metric of metrics) {
    const told = field(entry, metric);
    if (told === undefined) continue;
    if (!isRecord(told)) throw wrong(path, `its ${metric} are no object`);
    counts.set(metric, countOf(field(told, 'covered'), field(told, 'total'), metric, path));
  }
  if (counts.size === 0) throw wrong(path, 'it has no counts');
  return counts;
}
