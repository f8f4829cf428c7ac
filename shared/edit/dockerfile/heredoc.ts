import { cut, type Stretch, unquoted } from './stretch.ts';
import { splitWords } from './words.ts';

/** `<<EOF` on an instruction: which line ends it. */
export interface HeredocStart {
  /** Without quotes. */
  readonly terminator: string;
  /** `<<-`: tabs before the terminator do not count. */
  readonly tabs: boolean;
}

/** Instructions that can have one. Source: `heredocDirectives` in BuildKit's parser. */
const holders = new Set(['ADD', 'COPY', 'RUN']);

/**
 * The heredocs that a line opens, in order. The builder looks for whole words `<<NAME` (a file descriptor before it
 * allowed), with the backslash as escape whatever the file says; a line with an open quote opens none.
 * In the exec form every word stands in quotes, so it opens none either.
 * Source: `heredocsFromLine` and `heredocFromMatch` in moby/buildkit, frontend/dockerfile/parser/parser.go.
 */
export function heredocsOn(instruction: string, line: Stretch): readonly HeredocStart[] {
  if (!holders.has(instruction) || !line.text.includes('<<')) return [];
  const { words, open } = splitWords(line, '\\');
  if (open) return [];
  return words.flatMap((word): HeredocStart[] => {
    const match = /^(\d*<<(-?))[^<]+$/.exec(word.text);
    const opening = match?.[1];
    if (opening === undefined) return [];
    return [{ terminator: unquoted(cut(word, opening.length), '\\').text, tabs: match?.[2] === '-' }];
  });
}

/** Whether the line (without its end) closes the heredoc. */
export function closes(line: string, heredoc: HeredocStart): boolean {
  return (heredoc.tabs ? line.replace(/^\t+/, '') : line) === heredoc.terminator;
}
