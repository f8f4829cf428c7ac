import { quoteForMessage } from '../../../../../shared/text/index.ts';
import type { Count, Metric } from '../../model.ts';
import { Doubts } from '../bytes/doubts.ts';
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

/** Files that say something else about themselves than their lines do. */
export class Differences {
  readonly #told = new Doubts();
  readonly #metrics = new Set<Metric>();

  /** @param body what counts */
  compare(path: string, metric: Metric, stated: Count | undefined, body: Count): void {
    if (stated === undefined || (stated.covered === body.covered && stated.total === body.total)) return;
    this.#metrics.add(metric);
    this.#told.add('The lines of a file count, not its head that says something else', () => {
      const said = `its head says ${stated.covered} of ${stated.total} ${metric}`;
      return `${quoteForMessage(path)}: ${said}, its lines ${body.covered} of ${body.total}`;
    });
  }

  /** The head has to do, as the lines do not say whether they ran. @param named how many lines there are */
  stands(path: string, stated: number, named: number): void {
    this.#told.add('Lines do not say whether they ran, and are not as many as the head that counts for them', () => {
      return `${quoteForMessage(path)}: its head says ${stated} lines, and ${named} are named`;
    });
  }

  /** Whether there are any, so that the totals of the report differ as well. */
  has(metric: Metric): boolean {
    return this.#metrics.has(metric);
  }

  tell(sink: ReportSink): void {
    this.#told.tell(sink);
  }
}

/** Whether a head can be right though it counts more: what is in the body is part of what it says, run or not. */
export function isPartOf(body: Count, stated: Count): boolean {
  return body.covered <= stated.covered && body.total - body.covered <= stated.total - stated.covered;
}

function rateOf({ covered, total }: Count): number {
  return total === 0 ? 0 : covered / total;
}
