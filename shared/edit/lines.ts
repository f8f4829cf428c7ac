/** Lines and columns of a text, from 1. A line ends at `\n`, as editors, git and GitHub's annotations count. */
export interface Lines {
  place(offset: number): { readonly line: number; readonly column: number };
  /** The line without its end (`\n`, `\r\n`) and without a byte order mark; undefined beyond the text. */
  line(number: number): string | undefined;
  /** Where the line begins, behind a byte order mark; the length of the text for a line beyond it. */
  startOf(number: number): number;
  /** Where the line that holds the offset begins, and where it ends: before its `\n` or `\r\n`. */
  around(offset: number): { readonly start: number; readonly end: number };
}

const byteOrderMark = '\uFEFF';

/** Looks nothing up before it is asked: most files are read without anyone asking for a line. */
export function openLines(text: string): Lines {
  // The mark is no character of the first line for whoever reads it in an editor.
  const mark = text.startsWith(byteOrderMark) ? 1 : 0;
  let known: readonly number[] | undefined;
  const starts = () => {
    known ??= findStarts(text);
    return known;
  };
  const around = (offset: number) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return { start: offset === 0 ? 0 : start, end: endOfLine(text, offset) };
  };
  return {
    around,
    startOf: (number) => (number === 1 ? mark : (starts()[number - 1] ?? text.length)),
    place: (offset) => {
      const line = countUpTo(starts(), offset);
      const start = starts()[line - 1] ?? 0;
      return { line, column: offset - (line === 1 ? Math.min(mark, offset) : start) + 1 };
    },
    line: (number) => {
      const start = starts()[number - 1];
      if (start === undefined) return undefined;
      const begin = number === 1 ? mark : start;
      return text.slice(begin, endOfLine(text, begin));
    },
  };
}

function findStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  return end > offset && found !== -1 && text[end - 1] === '\r' ? end - 1 : end;
}

/** How many of the sorted numbers are not greater than the limit. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
