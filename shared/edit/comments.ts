import { EditRefused } from './errors.ts';
import { countUpTo, type Lines } from './lines.ts';
import type { Comment, Scalar, Splice } from './model.ts';
import { isPrintable } from './yaml/styles.ts';

/** What the comments of a file answer, by the offsets at which they begin. */
export interface Comments {
  behind(scalar: Scalar): Comment | undefined;
  setBehind(scalar: Scalar, text: string, separator: string): readonly Splice[] | undefined;
  line(number: number): string | undefined;
}

/** @param starts where the parser met a `#` that begins a comment, in order */
export function openComments(text: string, lines: Lines, starts: readonly number[]): Comments {
  const onLineOf = (offset: number): Comment | undefined => {
    const start = starts[countUpTo(starts, offset - 1)];
    const { end } = lines.around(offset);
    return start === undefined || start >= end ? undefined : read(text, start, end);
  };
  const behind = (scalar: Scalar) => onLineOf(lineEndsAt(text, scalar));
  return {
    behind,
    setBehind: (scalar, comment, separator) => {
      if (!isPrintable(comment) || /[\u2028\u2029]/.test(comment))
        throw new EditRefused('a comment takes printable characters on one line');
      if (isBlock(scalar)) return undefined;
      const { end } = lines.around(scalar.end);
      const old = behind(scalar);
      const between = text.slice(scalar.end, old?.gap.start ?? end);
      // Closing brackets may stand between: nothing else on the line could be meant.
      if (!/^[ \t\]},]*$/.test(between)) return undefined;
      const free = scalar.end + between.trimEnd().length;
      if (old === undefined) return [{ start: free, end: free, text: separator + comment }];
      return setText(text, old, comment, separator);
    },
    line: (number) => {
      const line = lines.line(number);
      const at = line === undefined ? -1 : line.search(/\S/);
      if (line?.[at] !== '#') return undefined;
      const start = lines.startOf(number) + at;
      return starts[countUpTo(starts, start) - 1] === start ? textOf(line.slice(at).trimEnd()) : undefined;
    },
  };
}

function setText(text: string, old: Comment, comment: string, separator: string): Splice[] {
  if (old.text === comment) return [];
  // `#v1` and `#  v1` keep their own distance; `#` alone takes it from the separator.
  const hash = text.slice(old.start, old.end);
  const bare = /^#+$/.test(hash) || old.text === '';
  if (bare) return [{ start: old.start, end: old.end, text: separator.trimStart() + comment }];
  return [{ start: old.end - old.text.length, end: old.end, text: comment }];
}

/** The line a comment of the scalar stands on: that of its end, and of a block scalar that of its header. */
function lineEndsAt(text: string, scalar: Scalar): number {
  if (!isBlock(scalar)) return scalar.end;
  // Past the indicators, which hold no `#`.
  const header = /[|>][-+0-9]*/y;
  header.lastIndex = scalar.start;
  return scalar.start + (header.exec(text)?.[0].length ?? 0);
}

function isBlock({ style }: Scalar): boolean {
  return style === 'literal' || style === 'folded';
}

function read(text: string, start: number, lineEnd: number): Comment {
  const whole = text.slice(start, lineEnd).trimEnd();
  let gap = start;
  while (text[gap - 1] === ' ' || text[gap - 1] === '\t') gap -= 1;
  return { start, end: start + whole.length, text: textOf(whole), gap: { start: gap, end: start } };
}

function textOf(comment: string): string {
  return comment.slice(1).trimStart();
}
