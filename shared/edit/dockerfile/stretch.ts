import type { Span } from '../model.ts';

/**
 * A piece of a Dockerfile as the builder reads it, without what it throws away on the way (continuations, comments
 * between them, quotes), and the place in the file of every character that is left.
 */
export interface Stretch extends Span {
  readonly text: string;
  /** Offset in the file of each UTF-16 unit of `text`. */
  readonly offsets: Uint32Array;
}

/** `start` and `end` are the first character and the one behind the last; an empty stretch stands at `fallback`. */
export function stretchOf(text: string, offsets: Uint32Array, fallback: number): Stretch {
  const start = offsets[0] ?? fallback;
  const last = offsets[offsets.length - 1];
  return { text, offsets, start, end: last === undefined ? fallback : last + 1 };
}

/** A part of a stretch, by positions in its text. */
export function cut(stretch: Stretch, from: number, to: number = stretch.text.length): Stretch {
  const fallback = stretch.offsets[from] ?? stretch.end;
  return stretchOf(stretch.text.slice(from, to), stretch.offsets.subarray(from, to), fallback);
}

/** The stretch without white space around it. */
export function trimmed(stretch: Stretch): Stretch {
  const from = stretch.text.length - stretch.text.trimStart().length;
  return cut(stretch, from, Math.max(from, stretch.text.trimEnd().length));
}

/**
 * Takes quotes and escapes away as the builder's word reader does: nothing is special inside `'`, and inside `"` the
 * escape character keeps its meaning before a quote, a dollar and itself only.
 */
export function unquoted(stretch: Stretch, escapeCharacter: string): Stretch {
  const kept: number[] = [];
  const { text } = stretch;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (quote !== '' && letter === quote) quote = '';
    else if (letter === escapeCharacter && escapes(text.charAt(at + 1), quote, escapeCharacter)) kept.push(++at);
    else kept.push(at);
  }
  if (kept.length === text.length) return stretch;
  const offsets = Uint32Array.from(kept, (at) => stretch.offsets[at] ?? stretch.start);
  return stretchOf(kept.map((at) => text.charAt(at)).join(''), offsets, stretch.start);
}

function escapes(next: string, quote: string, escapeCharacter: string): boolean {
  if (next === '' || quote === "'") return false;
  return quote === '' || next === '"' || next === '$' || next === escapeCharacter;
}
