import type { GitHubClient } from '../client/index.ts';
import type { PullRequestRequest } from './model.ts';

/**
 * The state is no longer the one that was read: somebody else was there, or a write whose answer was lost had its
 * effect. The answer is always the same: read everything again.
 */
export class StateMoved extends Error {}

/** What is remembered from one reading of the state to the next, within one call. */
export interface Memory {
  /** The last commit that was made, to be used again when a round has to be repeated. */
  commit?: { readonly sha: string; readonly tree: string; readonly parent: string };
  /** Every commit of this call. Only a branch that points at one of them may be removed after a refusal. */
  readonly commits: Set<string>;
  /** Whether the branch was missing when it was read first. */
  branchWasAbsent?: boolean;
  /** A pull request of this number was opened by this call. */
  opened?: number;
  /** The answer to the opening of a pull request was lost: one that is found now may be that one. */
  openingInDoubt: boolean;
  /** The pull request that this call closes. */
  closing?: { readonly number: number; readonly url: string };
  /** Something was written, or may have been. */
  changed: boolean;
  draft: boolean;
  reviewersAsked: boolean;
  /** By text, so that a repeated round does not say it twice. */
  readonly warnings: Set<string>;
}

/** What every step works with. */
export interface Work {
  readonly client: GitHubClient;
  readonly request: PullRequestRequest;
  readonly owner: string;
  readonly name: string;
  readonly memory: Memory;
  /** No further round comes: what does not matter much becomes a warning now. */
  readonly last: boolean;
  log(text: string): void;
}
