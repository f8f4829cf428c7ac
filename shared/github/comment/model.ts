import type { GitHubClient } from '../client/index.ts';

export interface CommentRequest {
  readonly repository: { readonly owner: string; readonly name: string };
  /** Of the pull request. */
  readonly number: number;
  /** The action's name, such as `check-coverage-threshold`. */
  readonly action: string;
  /** Keeps several comments of one action apart; any text. */
  readonly id: string;
  /** Markdown, without the marker; cut to what GitHub takes. Mentions and markup in it are the caller's business. */
  readonly body: string;
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** Nothing was changed, or nobody knows; one line, which may quote GitHub. */
  | { readonly kind: 'failed'; readonly because: string };

export interface CommentOptions {
  /**
   * Reaches GraphQL at `/graphql`. Default: the client itself, which is right for github.com. An Enterprise Server has
   * it at `/api/graphql`, beside the REST API at `/api/v3`.
   */
  readonly graphql?: GitHubClient;
  /** Waits, in milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** A comment with our marker, whoever wrote it. */
export interface MarkedComment {
  /** Grows with time: the smallest is the oldest. */
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** Login; undefined when the account is gone. */
  readonly author: string | undefined;
}

export const WRITE = { permission: 'pull-requests: write' } as const;
