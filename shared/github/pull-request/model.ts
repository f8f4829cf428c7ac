/** A file of the change. Bytes, as git stores them: nothing here is decoded that need not be. */
export interface FileChange {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** The bytes that the change was computed from; `null` when the file is new. */
  readonly before: Buffer | null;
  readonly after: Buffer;
}

export interface PullRequestRequest {
  /** `owner/name`. */
  readonly repository: string;
  /** Ours by configuration. Without `refs/heads/`. */
  readonly branch: string;
  /** Where it shall be merged; empty: the repository's default branch. */
  readonly base: string;
  readonly title: string;
  /** Markdown. The hidden marker is added here, and what is too long for GitHub is cut. */
  readonly body: string;
  readonly commitMessage: string;
  /** A word such as `pin-digests`: by it our own commits and pull requests are known again. */
  readonly marker: string;
  /** Empty: nothing is left to change, and an open pull request of ours is closed. */
  readonly files: readonly FileChange[];
  /**
   * Full id of the commit that the files were computed from, empty when it is not known. When it is given and is not the
   * head of the base, an empty `files` closes nothing: what is done in one branch may be left to do in the other.
   */
  readonly computedFrom?: string;
  readonly labels: readonly string[];
  /** Logins; asked once, when the pull request is opened, so that who has reviewed is not asked again. */
  readonly reviewers: readonly string[];
  /** Slugs of teams, without the organisation. */
  readonly teamReviewers: readonly string[];
  readonly draft: boolean;
}

export interface PullRequestOutcome {
  readonly operation: 'created' | 'updated' | 'closed' | 'none';
  readonly number?: number;
  readonly url?: string;
  /** The commit at the head of the branch, where it is ours. */
  readonly commit?: string;
  /** What did not work and does not matter enough to fail. One sentence each, for a person. */
  readonly warnings: readonly string[];
  /** Why this operation, in a sentence. */
  readonly because: string;
}

/** A commit between the base and the head of the branch. */
export interface BranchCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** The branch as it was read. */
export interface Branch {
  readonly head: string;
  /** From the merge base to the head, oldest first. */
  readonly commits: readonly BranchCommit[];
  /** False when there is more than was listed, or no common history: then not all commits can be ours. */
  readonly complete: boolean;
  /** Blob ids of the files it changes, by path; `undefined` when the list may be cut. */
  readonly files: ReadonlyMap<string, string> | undefined;
}

export interface OpenPullRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly base: string;
  readonly labels: readonly string[];
}

/** All that has to be known before anything is decided. */
export interface Situation {
  readonly base: { readonly branch: string; readonly sha: string };
  readonly branch: Branch | undefined;
  readonly pullRequest: OpenPullRequest | undefined;
}
