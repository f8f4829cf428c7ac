import { UserError } from '../../action/index.ts';

/**
 * Why GitHub gave no usable answer:
 * `unauthorized` the token is not accepted; `forbidden` it may not; `not-found` it is not there, or hidden from the
 * token; `rate-limited` too many requests; `unavailable` no answer, or 5xx, after all retries; `malformed` an answer
 * that is not what GitHub sends; `refused` GitHub finds the request wrong, or we find the answer unsafe to follow.
 */
export type FailureKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'malformed'
  | 'refused';

/** A failed exchange with GitHub. Neither message nor fix ever holds the token. */
export class GitHubFailure extends Error {
  readonly kind: FailureKind;
  /** HTTP status, absent when no answer came. */
  readonly status: number | undefined;
  /** What a person should do next. */
  readonly fix: string;
  /** GitHub's own words, on one line and without the token; empty when it said nothing that can be read. */
  readonly words: string;
  /** A write whose answer was lost or unreadable: it may have taken effect, so the state has to be read again. */
  readonly uncertain: boolean;

  constructor(
    kind: FailureKind,
    status: number | undefined,
    message: string,
    fix: string,
    details: { readonly words?: string; readonly uncertain?: boolean } = {},
  ) {
    super(message);
    this.name = 'GitHubFailure';
    this.kind = kind;
    this.status = status;
    this.fix = fix;
    // They stand inside sentences of ours, which end by themselves.
    this.words = (details.words ?? '').replace(/\.+$/, '');
    this.uncertain = details.uncertain ?? false;
  }

  /** For an action that cannot go on without the answer: the failure with the code `github-<kind>`. */
  toUserError(): UserError {
    return new UserError(`github-${this.kind}`, this.message, this.fix);
  }
}

/**
 * What a 4xx that is no rate limit means. `permission` is the line the call needs, such as `contents: read`; `words`
 * are GitHub's own.
 */
export function failureOfStatus(
  status: number,
  what: string,
  permission: string | undefined,
  words = '',
): GitHubFailure {
  const details = { words };
  const line = permission === undefined ? 'the permission it needs' : `\`${permission}\``;
  if (status === 401) {
    const fix = 'Pass a token that is still valid: `token: ${{ github.token }}`, or check when your own token expires.';
    return new GitHubFailure('unauthorized', status, `${what}. The token is not accepted.`, fix, details);
  }
  if (status === 403) {
    const fix =
      `Add ${line} under \`permissions:\` of the job. A run for a pull request from a fork has a read-only token, ` +
      'and an organisation may restrict tokens further (single sign-on, allowed addresses).';
    return new GitHubFailure('forbidden', status, `${what}. The token may not do this.`, fix, details);
  }
  if (status === 404 || status === 410) {
    const fix =
      `Check the name. GitHub also answers 404 for what the token may not see: add ${line} under \`permissions:\` of ` +
      'the job, or pass a token with access to that repository.';
    return new GitHubFailure(
      'not-found',
      status,
      `${what}. It is not there, or the token may not see it.`,
      fix,
      details,
    );
  }
  const fix = 'The request does not fit the state of the repository. If it should, please report it as a bug.';
  return new GitHubFailure('refused', status, `${what}.`, fix, details);
}
