/** What is known about the repository when report paths are mapped to its files. */
export interface Repository {
  /** Paths that git tracks; undefined when they are not known. */
  readonly tracked: readonly string[] | undefined;
  /** The input `source-roots`. */
  readonly sourceRoots: readonly string[];
  /** Absolute path of the top folder of the checkout on this machine. */
  readonly top: string;
}

/** Where a path was found in a report. */
export interface Occurrence {
  /** As the report writes it. */
  readonly path: string;
  /** Folders that the report says its paths are relative to. */
  readonly roots: readonly string[];
  /** Names that the report groups it under, such as modules. */
  readonly folders: readonly string[];
  /** Folder of the report, from the top of the repository, '' for the top itself. */
  readonly reportFolder: string;
}

export type Mapped =
  | { readonly kind: 'matched'; readonly path: string }
  /** `path` is the report's own, tidied: nothing is guessed. */
  | { readonly kind: 'ambiguous'; readonly path: string; readonly candidates: readonly string[] }
  /** No file of the repository. `path` is the report's own, tidied. */
  | { readonly kind: 'unmatched'; readonly path: string }
  /** The files of the repository are not known. `path` is relative to the top where that can be told. */
  | { readonly kind: 'unverified'; readonly path: string };

/** Deterministic, whatever was mapped before. */
export interface PathMap {
  map(occurrence: Occurrence): Mapped;
}
