import { SourceMalformed } from '../errors.ts';
import { openLines } from '../lines.ts';
import type { Span } from '../model.ts';
import { type Directive, readDirectives } from './directives.ts';
import { closes, type HeredocStart, heredocsOn } from './heredoc.ts';
import { type FileLine, fileLines, isComment, joinLines } from './lines.ts';
import { readInstruction, type SplitInstruction } from './split-instruction.ts';

/** One instruction with its places. */
export interface Instruction extends SplitInstruction {
  /** Number of its first line, from 1. */
  readonly line: number;
  /** The bodies of its heredocs, in order, without the terminators. */
  readonly heredocs: readonly Span[];
}

/** A Dockerfile, read as BuildKit reads it. Offsets count UTF-16 units of the text. */
export interface Dockerfile {
  readonly text: string;
  /** The escape character in force: `\` or a backtick. */
  readonly escapeCharacter: string;
  readonly directives: readonly Directive[];
  readonly instructions: readonly Instruction[];
  place(offset: number): { readonly line: number; readonly column: number };
  /** The text of a line (from 1) that is a comment and no part of a heredoc, without `#`; undefined for any other. */
  commentLine(number: number): string | undefined;
}

/**
 * Reads a Dockerfile: where its instructions, flags and arguments stand. Instructions nobody knows are kept as they
 * are; the builder is the one to refuse them. Source of the rules: moby/buildkit, frontend/dockerfile/parser.
 *
 * @throws SourceMalformed for a heredoc without end and for an impossible `escape` directive: what follows could not
 * be told from text.
 */
export function parseDockerfile(text: string): Dockerfile {
  const lines = fileLines(text);
  const odd = text.indexOf('\u0085');
  if (odd >= 0) {
    const { line, column } = openLines(text).place(odd);
    throw new SourceMalformed(
      'it holds U+0085, which builders take for white space and editors do not show',
      line,
      column,
    );
  }
  const { directives, escapeCharacter } = readDirectives(lines);
  const instructions: Instruction[] = [];
  const inHeredoc = new Set<number>();
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined || line.text.trim() === '' || isComment(line.text)) {
      index += 1;
      continue;
    }
    const joined = joinLines(lines, index, escapeCharacter);
    index = joined.next;
    const split = readInstruction(joined.stretch);
    if (split === undefined) continue;
    const heredocs: Span[] = [];
    for (const heredoc of heredocsOn(split.name, joined.stretch)) {
      const end = heredocEnd(lines, index, heredoc, joined.first);
      for (let inside = index; inside <= end; inside += 1) inHeredoc.add(inside);
      heredocs.push({ start: lines[index]?.start ?? text.length, end: lines[end]?.start ?? text.length });
      index = end + 1;
    }
    instructions.push({ ...split, line: joined.first + 1, heredocs });
  }
  return {
    text,
    escapeCharacter,
    directives,
    instructions,
    place: openLines(text).place,
    commentLine(number) {
      const line = lines[number - 1]?.text.trim();
      return line?.startsWith('#') === true && !inHeredoc.has(number - 1) ? line.slice(1).trim() : undefined;
    },
  };
}

/** Index of the line that closes the heredoc. */
function heredocEnd(lines: readonly FileLine[], from: number, heredoc: HeredocStart, opened: number): number {
  for (let index = from; index < lines.length; index += 1) {
    if (closes(lines[index]?.text ?? '', heredoc)) return index;
  }
  const message = `the heredoc that begins here has no end: no line below it is exactly ${JSON.stringify(heredoc.terminator)}`;
  throw new SourceMalformed(message, opened + 1, 1);
}
