/** Where a region begins or ends: from here to the next segment the count holds. */
export interface Segment {
  readonly line: number;
  readonly count: number;
  /** False where code is skipped, such as after `#if 0`, or belongs to no region. */
  readonly hasCount: boolean;
  /** A region begins here, rather than one ends and the one around it goes on. */
  readonly isEntry: boolean;
  /** White space between two statements, which takes the count of what comes before. */
  readonly isGap: boolean;
}

/**
 * The measured lines and their hits, by the rule of llvm-cov itself (llvm/lib/ProfileData/Coverage/CoverageMapping.cpp,
 * `LineCoverageStats`): a line counts when a region with a count begins on it, or one that began earlier reaches into
 * it; unless the first thing on it is the beginning of a skipped region. Its hits are the largest of the regions that
 * begin on it and of the one that reaches into it.
 * @param segments in the order of their places
 */
export function visitLines(segments: readonly Segment[], visit: (line: number, hits: number) => void): void {
  let around: Segment | undefined;
  let index = 0;
  for (let line = segments[0]?.line ?? 0; index < segments.length; line++) {
    const from = index;
    while (index < segments.length && segments[index]?.line === line) index++;
    const own = segments.slice(from, index);
    const hits = hitsOfLine(own, around);
    if (hits !== undefined) visit(line, hits);
    around = own.at(-1) ?? around;
    // Nothing reaches over these lines: no need to visit each of them.
    const next = segments[index];
    if (next !== undefined && around?.hasCount === false) line = next.line - 1;
  }
}

/** Undefined: not measured. */
function hitsOfLine(own: readonly Segment[], around: Segment | undefined): number | undefined {
  const [first] = own;
  const startsSkipped = first?.isEntry === true && !first.hasCount;
  const entries = own.filter(({ isEntry, hasCount }) => isEntry && hasCount);
  const reached = !startsSkipped && around?.hasCount === true;
  if (!reached && entries.length === 0) return undefined;
  const regions = entries.filter(({ isGap }) => !isGap);
  return regions.reduce((most, { count }) => Math.max(most, count), around?.count ?? 0);
}
