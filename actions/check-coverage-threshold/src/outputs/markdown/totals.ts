import { bar, table } from '../../../../../shared/report/index.ts';
import { codeSpan } from '../../../../../shared/text/index.ts';
import type { Gate, Judged } from '../../judged.ts';
import { type Count, type Metric, metrics } from '../../model.ts';
import { percentWords, showDelta } from '../percent.ts';
import { gateSign } from './gates.ts';
import { sentence } from './names.ts';

/** One row for each metric that a report carries: bar, percent, counts, gate and, with a baseline, the difference. */
export function totalsTable({ totals, gates, baseline }: Judged): string {
  const carried = metrics.filter((metric) => totals[metric] !== undefined);
  if (carried.length === 0) return '';
  const head = ['metric', '', 'percent', 'covered', 'gate', ...(baseline === undefined ? [] : ['baseline'])];
  const rows = carried.map((metric) => {
    const count = totals[metric] ?? { covered: 0, total: 0 };
    const cells = [metric, shareBar(count), percentWords(count), `${count.covered} of ${count.total}`];
    const gate = gateCell(gates.find(({ input }) => input === `min-${metric}`));
    return [...cells, gate, ...(baseline === undefined ? [] : [baselineCell(count, baseline.totals[metric])])];
  });
  return table(head, rows);
}

/** Which baseline it is. Empty without one. */
export function baselineLine({ baseline }: Judged): string {
  if (baseline === undefined) return '';
  return `Compared with the baseline of ${codeSpan(baseline.sha.slice(0, 12))}: ${sentence(baseline.source)}.`;
}

/** The share as a bar of blocks. */
export function shareBar({ covered, total }: Count, width = 10): string {
  return total === 0 ? '' : bar(covered / total, width);
}

/** The totals on one line: `lines 79.99 %, branches 50.00 %`. */
export function totalsWords(totals: Readonly<Partial<Record<Metric, Count>>>): string {
  return metrics
    .flatMap((metric) => (totals[metric] === undefined ? [] : [`${metric} ${percentWords(totals[metric])}`]))
    .join(', ');
}

function gateCell(gate: Gate | undefined): string {
  return gate === undefined ? '' : `${gateSign(gate.verdict)} ${sentence(gate.required)}`;
}

function baselineCell(now: Count, before: Count | undefined): string {
  if (before === undefined) return 'not in it';
  const delta = showDelta(now, before);
  return delta === '' ? percentWords(before) : `${delta} from ${percentWords(before)}`;
}
