/**
 * Something the user can mend. It ends the step with one annotation that says what happened and why (`message`), what
 * to do (`fix`), and where to read more (the README's section of that `code`).
 */
export class UserError extends Error {
  /** A kebab-case word, listed in the action's README. */
  readonly code: string;
  /** What to do now, as a sentence or two. */
  readonly fix: string;

  constructor(code: string, message: string, fix: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.fix = fix;
  }
}
