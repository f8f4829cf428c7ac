/**
 * One state of the repository: a commit, or the working tree. The port through which everything in this action reads
 * files, so that pure code can be handed a plain object and git, the API and the working tree look the same.
 */
export interface Snapshot {
  /** How the state is called in messages: a full commit id, or `working tree`. */
  readonly name: string;
  /** Every tracked path, repository-relative with `/`, in git's order. Submodules count as one path. */
  paths(): Promise<readonly string[]>;
  /**
   * Texts of many files in one go. A path that is not in the snapshot is absent from the map;
   * a file that is there but cannot be had (blob not fetched, over `maxBytes`, not UTF-8) maps to `undefined`:
   * the caller must treat it as unknown, never as empty.
   */
  readMany(paths: readonly string[]): Promise<ReadonlyMap<string, string | undefined>>;
}
