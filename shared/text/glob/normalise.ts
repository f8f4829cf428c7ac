import { GlobError } from './error.ts';

/** Longer patterns are refused: the automaton grows with the pattern (at most about two states per character). */
const MAX_PATTERN_LENGTH = 4096;

/** A pattern without its leading `./` and `/`; `dropped` counts the characters taken from its front. */
export interface Normalised {
  readonly text: string;
  readonly dropped: number;
}

/** `src/` means `src/**`; a leading `./` or `/` says "from the root", which every pattern does. */
export function normalise(pattern: string): Normalised {
  if (pattern === '') throw new GlobError(pattern, 0, 'the pattern is empty');
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new GlobError(pattern, MAX_PATTERN_LENGTH, `the pattern is longer than ${MAX_PATTERN_LENGTH} characters`);
  }
  const nul = pattern.indexOf('\0');
  if (nul >= 0) throw new GlobError(pattern, nul, 'a NUL character is in no file name');
  const full = pattern.endsWith('/') ? `${pattern}**` : pattern;
  let dropped = 0;
  for (;;) {
    if (full.startsWith('/', dropped)) dropped += 1;
    else if (full.startsWith('./', dropped)) dropped += 2;
    else return { text: full.slice(dropped), dropped };
  }
}
