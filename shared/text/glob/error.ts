/** A pattern that cannot be matched exactly. The message says what is wrong, where, and what to write instead. */
export class GlobError extends Error {
  readonly pattern: string;
  /** UTF-16 index into `pattern` of the first character that is not understood. */
  readonly position: number;

  /** @param problem what is wrong and what to write instead, as a clause without a full stop */
  constructor(pattern: string, position: number, problem: string) {
    super(`pattern ${quote(pattern)}, character ${position + 1}: ${problem}`);
    this.name = 'GlobError';
    this.pattern = pattern;
    this.position = position;
  }
}

/** JSON quoting keeps a newline in a pattern from reaching a log as a newline; a long pattern is shortened. */
function quote(pattern: string): string {
  return JSON.stringify(pattern.length > 200 ? `${pattern.slice(0, 200)}...` : pattern);
}
