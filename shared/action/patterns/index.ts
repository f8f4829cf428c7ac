import { compileGlob, type Glob, GlobError } from '../../text/glob/index.ts';
import { invalidInput } from '../inputs.ts';

/** A list of globs in which a later `!glob` takes back what an earlier one took. */
export interface Patterns {
  matches(path: string): boolean;
  /** Patterns without `!` that match none of the paths. */
  unused(paths: readonly string[]): string[];
}

/** @throws UserError invalid-input */
export function compilePatterns(input: string, patterns: readonly string[]): Patterns {
  const rules = patterns.map((pattern) => {
    const negative = pattern.startsWith('!');
    return { negative, glob: compile(input, pattern, negative ? pattern.slice(1) : pattern) };
  });
  return {
    matches: (path) => rules.reduce((taken, { negative, glob }) => (glob.matches(path) ? !negative : taken), false),
    unused: (paths) =>
      rules
        .filter(({ negative, glob }) => !negative && !paths.some((path) => glob.matches(path)))
        .map(({ glob }) => glob.source),
  };
}

function compile(input: string, pattern: string, positive: string): Glob {
  try {
    return compileGlob(positive);
  } catch (error) {
    if (error instanceof GlobError) throw invalidInput(input, pattern, `a list of globs; ${error.message}`);
    throw error;
  }
}
