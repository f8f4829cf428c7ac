import type { Fraction } from '../../../../shared/text/index.ts';
import type { Candidate, FileRow } from '../judged.ts';
import type { Count, Metric } from '../model.ts';

/** How many more units must run for `covered / total >= share`; 0 when it is met. Exact for any size. */
export function unitsNeeded({ covered, total }: Count, share: Fraction): number {
  const wanted = share.numerator * BigInt(total);
  const needed = (wanted + share.denominator - 1n) / share.denominator;
  return Math.max(0, Number(needed - BigInt(covered)));
}

const mostCandidates = 5;

/** The files with the most to gain, until they would be enough. */
export function candidatesFor(rows: readonly FileRow[], metric: Metric, needed: number): Candidate[] {
  const open = rows
    .map(({ path, counts }) => ({ path, uncovered: counts[metric].total - counts[metric].covered }))
    .filter(({ uncovered }) => uncovered > 0)
    .sort((a, b) => b.uncovered - a.uncovered || (a.path < b.path ? -1 : 1));
  const chosen: Candidate[] = [];
  let gained = 0;
  for (const one of open) {
    if (gained >= needed || chosen.length === mostCandidates) break;
    chosen.push(one);
    gained += one.uncovered;
  }
  return chosen;
}
