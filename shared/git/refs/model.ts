/** What a server says about the refs of one repository. */
export interface RemoteRefs {
  /** `owner/name`, as the server knows it when it redirected, else as it was asked for. */
  readonly name: string;
  /** By short name, `v4`, `release/v1`. */
  readonly tags: ReadonlyMap<string, RemoteTag>;
  /** Short name to commit. */
  readonly branches: ReadonlyMap<string, string>;
  /** Short name; undefined for an empty repository or a detached HEAD. */
  readonly defaultBranch: string | undefined;
  /** The name that the repository has now, when it is another one than asked for. */
  readonly movedTo?: string;
  /** Where the answer came from, without a slash at the end; absent: the server of the job. */
  readonly server?: string;
  /** Whether the answer was had without the token. */
  readonly anonymous?: boolean;
}

export interface RemoteTag {
  /** What the tag names: the commit itself, or a tag object. */
  readonly object: string;
  /**
   * The object behind all tag objects. That is a commit for every tag that an action is used by; a tag of a tree or
   * a blob looks the same in this list, and only `CommitProver.verifyCommits` can tell.
   */
  readonly commit: string;
}
