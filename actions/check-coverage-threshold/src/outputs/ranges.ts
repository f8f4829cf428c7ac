import type { Range } from '../judged.ts';

/** Joins lines to ranges, in ascending order; given in any order, and more than once. */
export function toRanges(lines: Iterable<number>): Range[] {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

/** How many lines ranges hold that are apart from each other. */
export function linesIn(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** `3-5, 9`, and after `most` of them how many more there are: `3-5, 9 and 12 more`. */
export function showRanges(ranges: readonly Range[], most = Number.POSITIVE_INFINITY): string {
  const shown = ranges.slice(0, most).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  const rest = ranges.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
