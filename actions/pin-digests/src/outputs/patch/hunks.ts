import { type LineChange, lineChanges } from './line-differences.ts';

const context = 3;
const missingNewline = '\n\\ No newline at end of file\n';

/** Lines with their line feeds; only the last may lack one. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * The hunks of a unified diff with three lines of context, as POSIX has it (diff -u) and git reads it; empty for equal
 * texts. Line ends CR LF are part of their lines and stay.
 */
export function unifiedHunks(before: string, after: string): string {
  const [olds, news] = [splitLines(before), splitLines(after)];
  return group(lineChanges(olds, news))
    .map((changes) => hunk(olds, news, changes))
    .join('');
}

/** Changes whose context would meet share a hunk. */
function group(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && change.oldStart - last.oldEnd <= 2 * context) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(olds: readonly string[], news: readonly string[], changes: readonly LineChange[]): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(context, first.oldStart);
  const [oldStart, newStart] = [first.oldStart - lead, first.newStart - lead];
  const tail = Math.min(context, olds.length - last.oldEnd);
  const [oldEnd, newEnd] = [last.oldEnd + tail, last.newEnd + tail];
  const parts = [`@@ -${range(oldStart, oldEnd)} +${range(newStart, newEnd)} @@\n`];
  const add = (sign: string, lines: readonly string[]) => {
    for (const line of lines) parts.push(sign, line.endsWith('\n') ? line : line + missingNewline);
  };
  let at = oldStart;
  for (const change of changes) {
    add(' ', olds.slice(at, change.oldStart));
    add('-', olds.slice(change.oldStart, change.oldEnd));
    add('+', news.slice(change.newStart, change.newEnd));
    at = change.oldEnd;
  }
  add(' ', olds.slice(at, oldEnd));
  return parts.join('');
}

/** `start,count` as a hunk's head has it: from 1, the line before when there is none, the count left out when it is 1. */
function range(start: number, end: number): string {
  const count = end - start;
  if (count === 0) return `${start},0`;
  return count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}
