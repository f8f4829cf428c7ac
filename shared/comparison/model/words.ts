import { isObjectId } from '../../git/names/index.ts';

/** The words of a comparison: what the event says, what the inputs ask for, and what is to be compared. */

export const strategies = ['auto', 'merge-base', 'before', 'last-success', 'previous-tag', 'parent'] as const;
export type Strategy = (typeof strategies)[number];

/** The word of the `strategy` output: how the base was chosen in the end. */
export type StrategyUsed = Exclude<Strategy, 'auto'> | 'base' | 'entry' | 'working-tree' | 'everything';

/** A full commit id, or the name of a branch or tag that still has to be looked up. */
export type Revision = { readonly sha: string } | { readonly name: string };

export type Plan =
  | {
      readonly kind: 'direct';
      readonly base: Revision;
      readonly head: Revision;
      readonly strategy: StrategyUsed;
      readonly why: string;
    }
  | {
      readonly kind: 'merge-base';
      readonly with: Revision;
      readonly head: Revision;
      readonly why: string;
      /** What it means when the merge base is the head itself: nothing new, or that somebody merged it meanwhile. */
      readonly whenContained: 'unchanged' | 'undetermined';
    }
  | { readonly kind: 'previous-tag'; readonly tag: string | undefined; readonly head: Revision }
  | { readonly kind: 'last-success'; readonly branch: string; readonly head: Revision }
  | { readonly kind: 'parent'; readonly head: Revision }
  | { readonly kind: 'everything'; readonly head: Revision; readonly why: string }
  | { readonly kind: 'working-tree' }
  | { readonly kind: 'undetermined'; readonly head: Revision | undefined; readonly why: string };

/** What the inputs ask for; empty strings mean "not given". */
export interface ComparisonRequest {
  readonly base: string;
  readonly ref: string;
  readonly strategy: Strategy;
  readonly mergeGroupBase: 'queue' | 'entry';
}

/** The event, reduced to what a comparison can be built on. */
export interface EventFacts {
  readonly name: string;
  /** GITHUB_SHA, GITHUB_REF; empty when unset. */
  readonly sha: string;
  readonly ref: string;
  readonly defaultBranch: string | undefined;
  readonly push?: {
    readonly before: string;
    readonly after: string;
    readonly deleted: boolean;
    /** Commits the payload lists, undefined when it lists none at all. */
    readonly commits: number | undefined;
  };
  readonly pullRequest?: PullRequestFacts;
  /** `before` of a pull_request synchronize event. */
  readonly before?: string;
  readonly mergeGroup?: { readonly baseSha: string; readonly headSha: string; readonly baseRef: string };
  readonly workflowRun?: {
    readonly event: string;
    readonly headSha: string;
    readonly headBranch: string;
    readonly pullRequest: PullRequestFacts | undefined;
  };
  readonly releaseTag?: string;
}

export interface PullRequestFacts {
  readonly number: number;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly headSha: string;
  readonly changedFiles?: number;
}

/** The commit that is checked out, with the parents it names. */
export interface CheckedOut {
  readonly id: string;
  readonly parents: readonly string[];
}

const pullRequestEvents = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]);

export function isPullRequestEvent(name: string): boolean {
  return pullRequestEvents.has(name);
}

/** `refs/heads/main`, `origin/main` and `main` are one branch. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '').replace(/^(?:refs\/remotes\/)?origin\//, '');
}

export function toRevision(text: string): Revision {
  return isObjectId(text) ? { sha: text } : { name: text };
}

/** The checkout is the merge commit that GitHub built for this pull request. */
export function isMergeOf(pullRequest: PullRequestFacts, checkedOut: CheckedOut | undefined): boolean {
  return checkedOut?.parents.length === 2 && checkedOut.parents[1] === pullRequest.headSha;
}
