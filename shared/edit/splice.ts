import type { Splice } from './model.ts';

/**
 * The text with every splice done. All offsets count in the text as it is given; the order of the splices matters only
 * to those that insert at the same place, which keep it (a value that grows at its end, and a comment behind it).
 * @throws RangeError when a splice lies outside the text, or two of them overlap
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let last: Splice | undefined;
  for (const splice of sorted) {
    checkRange(text, splice);
    if (last !== undefined && splice.start < last.end) {
      throw new RangeError(`two changes overlap at offset ${splice.start}`);
    }
    parts.push(text.slice(last?.end ?? 0, splice.start), splice.text);
    last = splice;
  }
  parts.push(text.slice(last?.end ?? 0));
  return parts.join('');
}

/**
 * The smallest splice that turns `before`, standing at `offset` of a text, into `after`: what both begin and end with
 * stays where it is. None when they are the same.
 */
export function spliceDifference(before: string, after: string, offset: number): Splice[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [{ start: offset + head, end: offset + before.length - tail, text: after.slice(head, after.length - tail) }];
}

function checkRange(text: string, { start, end }: Splice): void {
  const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  if (!sound) throw new RangeError(`a change of ${start} to ${end} lies outside a text of ${text.length} characters`);
}
