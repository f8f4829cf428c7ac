/** Lines from, to, both inclusive, from 1. */
export type LineRange = readonly [from: number, to: number];

/** A file of the new side of a comparison. */
export interface PatchedFile {
  /** Repository-relative with `/`; bytes that are no UTF-8 are lone surrogates (see path-bytes.ts). */
  readonly path: string;
  /** Its path on the old side, when it was moved. */
  readonly movedFrom?: string;
  /** Added or edited lines of the new side, ascending and apart. None for what only moved, or only lost lines. */
  readonly lines: readonly LineRange[];
  /** A changed line holds a NUL byte. Its lines are told all the same: one byte must not hide a file. */
  readonly binary: boolean;
}

/** git printed something else than the patch that was asked for: a patch read wrongly would be lines left out. */
export class PatchMalformed extends Error {
  constructor(what: string) {
    super(`git printed a patch of another shape: ${what}`);
    this.name = 'PatchMalformed';
  }
}
