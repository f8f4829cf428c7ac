import { type Stretch, stretchOf } from './stretch.ts';

/** One line of the file; `end` is behind its text, before its line end. */
export interface FileLine {
  readonly text: string;
  readonly start: number;
}

/** What the builder takes for one line: several lines of the file joined by continuations. */
export interface JoinedLine {
  readonly stretch: Stretch;
  /** Index of the first line of the file that belongs to it, and of the first that does not. */
  readonly first: number;
  readonly next: number;
}

/** The lines of a text. Only LF ends a line; CRs before it belong to the line end (`trimNewline` of BuildKit's parser). */
export function fileLines(text: string): FileLine[] {
  const lines: FileLine[] = [];
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed;
    let end = next;
    while (end > start && text.charAt(end - 1) === '\r') end -= 1;
    lines.push({ text: text.slice(start, end), start });
    start = next + 1;
  }
  return lines;
}

/** Whether the builder throws the line away as a comment. White space may stand before the `#`. */
export function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

/**
 * Reads one instruction from line `first`. A line that ends in the escape character (spaces and tabs behind it allowed,
 * the same character not before it) goes on in the next one; comments and blank lines in between are thrown away.
 * Source: `Parse` and `trimContinuationCharacter` in moby/buildkit, frontend/dockerfile/parser/parser.go.
 */
export function joinLines(lines: readonly FileLine[], first: number, escapeCharacter: string): JoinedLine {
  const parts: { text: string; start: number }[] = [];
  let next = first;
  for (let goesOn = true; goesOn && next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (next > first && (isComment(line.text) || line.text.trim() === '')) continue;
    const kept = beforeContinuation(line.text, escapeCharacter);
    goesOn = kept !== undefined;
    parts.push({ text: kept ?? line.text, start: line.start });
  }
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const offsets = new Uint32Array(length);
  let at = 0;
  for (const part of parts) for (let i = 0; i < part.text.length; i += 1) offsets[at++] = part.start + i;
  const stretch = stretchOf(parts.map((part) => part.text).join(''), offsets, lines[first]?.start ?? 0);
  return { stretch, first, next };
}

/** The line without its continuation; undefined when it has none. */
function beforeContinuation(line: string, escapeCharacter: string): string | undefined {
  let end = line.length;
  while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')) end -= 1;
  if (end === 0 || line.charAt(end - 1) !== escapeCharacter || line.charAt(end - 2) === escapeCharacter)
    return undefined;
  return line.slice(0, end - 1);
}
