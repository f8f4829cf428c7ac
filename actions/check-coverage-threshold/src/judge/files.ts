import { quoteForMessage } from '../../../../shared/text/index.ts';
import type { FileRow, Gate } from '../judged.ts';
import { showPercent } from '../outputs/percent.ts';
import type { Facts } from './facts.ts';
import { unitsNeeded } from './needed.ts';
import { carriedNowhere, notApplied, unitWord, unknown } from './sentences.ts';

const mostNamed = 5;

/** `min-file`: every file with measured lines on its own. */
export function judgeFiles({ gates: { file: threshold }, totals, rows, totalsOnly }: Facts): Gate[] {
  if (threshold === undefined) return [];
  const gate = {
    input: 'min-file' as const,
    subject: 'every file',
    metric: 'lines' as const,
    required: `at least ${threshold.text} %`,
  };
  if (totalsOnly) return [unknown(gate, 'The report names totals and no files, so `min-file` cannot be judged.')];
  if (totals.lines === undefined) return [carriedNowhere(gate)];
  const measured = rows.filter(({ counts }) => counts.lines.total > 0);
  if (measured.length === 0) return [notApplied(gate, 'No file has measured lines, so `min-file` does not apply.')];
  const below = measured
    .map((row) => ({ row, missing: unitsNeeded(row.counts.lines, threshold.share) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => compareShares(a.row, b.row) || (a.row.path < b.row.path ? -1 : 1));
  const [worst] = below;
  if (worst === undefined) {
    const message = `Each of ${measured.length} measured files reaches ${threshold.text} % of its lines.`;
    return [{ ...gate, verdict: 'met', count: totals.lines, missing: 0, message, candidates: [] }];
  }
  const named = below.slice(0, mostNamed).map(({ row: { path, counts }, missing }) => {
    const { covered, total } = counts.lines;
    return `${quoteForMessage(path)} ${showPercent(counts.lines)} % (${covered} of ${total}, ${missing} more ${unitWord('lines', missing)})`;
  });
  const more = below.length > mostNamed ? `, and ${below.length - mostNamed} more` : '';
  const are = below.length === 1 ? 'is' : 'are';
  return [
    {
      ...gate,
      verdict: 'below',
      count: worst.row.counts.lines,
      missing: below.reduce((sum, { missing }) => sum + missing, 0),
      message: `${below.length} of ${measured.length} measured files ${are} below the ${threshold.text} % asked of each: ${named.join(', ')}${more}.`,
      candidates: below
        .slice(0, mostNamed)
        .map(({ row: { path, counts } }) => ({ path, uncovered: counts.lines.total - counts.lines.covered })),
    },
  ];
}

function compareShares(a: FileRow, b: FileRow): number {
  const [left, right] = [a.counts.lines, b.counts.lines];
  return left.covered * right.total - right.covered * left.total;
}
