import type { Count, Metric } from '../../model.ts';
import type { ReportSink } from '../reader.ts';
import type { KeptTag } from './tag.ts';

/** A difference up to a hundredth of a percent point is one of rounding. */
const rounding = 0.0001;
/** Sums of many such counts are exact. */
const mostUnits = 2 ** 40;

/** A count that a report states beside the units themselves; undefined when it does not, or states nonsense. */
export function statedCount(covered: number, total: number): Count | undefined {
  return covered >= 0 && total >= covered && total <= mostUnits ? { covered, total } : undefined;
}

export function countOfRoot(root: KeptTag, covered: number, total: number): Count | undefined {
  return statedCount(root.number(covered), root.number(total));
}

/**
 * Warns when the head of a report says something else than its body, which is what counts.
 * @param named the same with what stands there twice, which some tools count twice
 */
export function compareWithBody(
  sink: ReportSink,
  metric: Metric,
  stated: Count | number | undefined,
  body: Count,
  named: Count = body,
): void {
  if (stated === undefined || body.total === 0) return;
  const rate = typeof stated === 'number' ? stated : rateOf(stated);
  if ([body, named].some((count) => Math.abs(rate - rateOf(count)) <= rounding)) return;
  const words = typeof stated === 'number' ? `a rate of ${stated}` : `${stated.covered} of ${stated.total}`;
  sink.warn(`its head says ${words} ${metric}, its body ${body.covered} of ${body.total}: the body counts`);
}

function rateOf({ covered, total }: Count): number {
  return total === 0 ? 0 : covered / total;
}
