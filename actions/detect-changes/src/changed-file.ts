/** One changed path. A rename is two of them, the old place deleted and the new one added, both `renamed`. */
export interface ChangedFile {
  /** Repository-relative with `/`; bytes that are no UTF-8 are lone surrogates (see shared/git/path-bytes.ts). */
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted';
  readonly renamed: boolean;
}

export type Predicate = ChangedFile['status'] | 'renamed';

/** The letters of `files-path`. */
export const statusLetter = { added: 'A', modified: 'M', deleted: 'D' } as const;
