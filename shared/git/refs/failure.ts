/**
 * Why the refs of a repository are not known: `not-found` it is not there, or hidden from the token; `unauthorized` the
 * token is not accepted, or none was given where one is needed; `forbidden` it may not; `rate-limited` too many
 * requests; `unavailable` no whole answer after all tries; `malformed` an answer that is not git's; `refused` the
 * server finds the request wrong, or we find the answer unsafe to follow.
 */
export type RemoteFailureKind =
  | 'not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'rate-limited'
  | 'unavailable'
  | 'malformed'
  | 'refused';

/** A failed exchange with a git server. Neither message nor fix holds the token; foreign words in them are one line. */
export class RemoteFailure extends Error {
  readonly kind: RemoteFailureKind;
  /** What a person should do next. */
  readonly fix: string;

  constructor(kind: RemoteFailureKind, message: string, fix: string) {
    super(message);
    this.name = 'RemoteFailure';
    this.kind = kind;
    this.fix = fix;
  }
}

/** What an error status that is not worth another try means. `what` says who was asked for what, and the answer. */
export function failureOfStatus(status: number, what: string, withToken: boolean): RemoteFailure {
  if (status === 404 || status === 410 || (status === 401 && !withToken)) {
    const kind = status === 401 ? 'unauthorized' : 'not-found';
    const why = withToken ? 'the token may not see it' : 'it is private and needs a token';
    const fix =
      'Check owner and name. For a private repository pass a token that may read it; ' +
      'the token of a job sees only its own repository and public ones.';
    return new RemoteFailure(kind, `${what}. There is no such repository, or ${why}.`, fix);
  }
  if (status === 401) {
    const fix = 'Pass a token that is still valid: `token: ${{ github.token }}`, or check when your own token expires.';
    return new RemoteFailure('unauthorized', `${what}. The token is not accepted.`, fix);
  }
  if (status === 403) {
    const fix =
      'Pass a token with `contents: read` for that repository. An organisation may restrict tokens further (single ' +
      'sign-on, allowed addresses).';
    const who = withToken ? 'The token may not read it' : 'It may not be read without a token';
    return new RemoteFailure('forbidden', `${what}. ${who}.`, fix);
  }
  const fix = 'Check the address of the server, and what stands between it and the runner.';
  return new RemoteFailure('refused', `${what}.`, fix);
}
