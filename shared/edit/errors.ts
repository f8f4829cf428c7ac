/**
 * A file that cannot be read as what it should be. The message is one clause in plain words, without the place, fit for
 * "<file>, line 3: <message>".
 */
export class SourceMalformed extends Error {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;

  /** Whether a limit of ours was met, rather than a rule of the format: other readers may well read the file. */
  readonly ourLimit: boolean;

  constructor(message: string, line: number, column: number, ourLimit = false) {
    super(message);
    this.name = 'SourceMalformed';
    this.ourLimit = ourLimit;
    this.line = line;
    this.column = column;
  }
}

/** A change that would touch more than it should, or that the place cannot take. Nothing was written. */
export class EditRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditRefused';
  }
}
