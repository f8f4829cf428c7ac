/** The repository's files, as this step sees them. Paths are relative to the working directory. */
export interface Files {
  list(): Promise<string[]>;
  read(path: string): ReadResult;
  /** From a place to the path below the working directory. */
  nameOf(place: string): string;
}

export type ReadResult =
  /** `place`: where it lies, with all links resolved. */
  | { readonly kind: 'read'; readonly bytes: Buffer; readonly place: string; readonly executable: boolean }
  /** Not there, or no regular file (a folder, a submodule). */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly message: string; readonly tooLarge?: boolean };
