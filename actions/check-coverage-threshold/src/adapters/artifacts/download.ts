import {
  AddressRefused,
  type Answer,
  type Attempt,
  BodyTooLarge,
  BrokenConnection,
  type Connections,
  type Exchange,
  isLinkLocal,
  judgeBrokenConnection,
  judgeNotNow,
  openConnections,
  type RetryVerdict,
  retryAfter,
} from '../../../../../shared/http/index.ts';

export interface Download {
  /** Of the API: what answers with a redirect to where the bytes are. */
  readonly url: URL;
  readonly token: string;
  readonly maxBytes: number;
  readonly log: { info(text: string): void };
  readonly pause: (ms: number) => Promise<void>;
}

export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** It is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

const MAX_REDIRECTS = 3;
/** Milliseconds, for one hop with its whole answer. */
const DEADLINE = 120_000;

/**
 * Fetches an artifact. GitHub answers with a redirect to a store, whose address carries its own right for a minute: the
 * token stays with the API, stores refuse requests that have both. Each try begins at the API, for a fresh address.
 * Source: docs.github.com, REST API, "Download an artifact".
 */
export async function download(request: Download): Promise<Downloaded> {
  const connections = openConnections(process.env);
  let waitedMs = 0;
  try {
    for (let number = 1; ; number++) {
      const outcome = await follow(connections, request);
      if (outcome instanceof Refused) return { kind: 'failed', why: outcome.message };
      if ('status' in outcome && outcome.status === 200) return { kind: 'bytes', bytes: outcome.body };
      if ('status' in outcome && (outcome.status === 404 || outcome.status === 410)) return { kind: 'gone' };
      const problem = 'status' in outcome ? `the answer was ${outcome.status}` : outcome.message;
      const verdict = judge(outcome, { number, waitedMs, now: Date.now(), random: Math.random() });
      if (verdict.kind !== 'again') {
        return { kind: 'failed', why: number === 1 ? problem : `${problem} (tried ${number} times)` };
      }
      waitedMs += verdict.demandedMs;
      request.log.info(`Download of the baseline: ${problem}; trying again`);
      await request.pause(verdict.delayMs);
    }
  } finally {
    connections.close();
  }
}

function judge(outcome: Answer | BrokenConnection, attempt: Attempt): RetryVerdict {
  if (outcome instanceof BrokenConnection) return judgeBrokenConnection(outcome.code, outcome.timedOut, attempt);
  const { status, headers } = outcome;
  const limited = status === 429 || (status === 403 && headers['retry-after'] !== undefined);
  if (!limited && status < 500 && status !== 408) return { kind: 'final' };
  return judgeNotNow(retryAfter(headers, attempt.now) ?? (limited ? 60_000 : 0), attempt);
}

/** An answer that is not followed, or not taken. */
class Refused extends Error {}

async function follow(
  connections: Connections,
  { url, token, maxBytes }: Download,
): Promise<Answer | BrokenConnection | Refused> {
  const headers: Record<string, string> = {
    'accept-encoding': 'identity',
    'user-agent': 'ci-actions/check-coverage-threshold',
  };
  const api = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, ...headers };
  let exchange: Exchange = { method: 'GET', url, headers: api, deadlineMs: DEADLINE, maxBodyBytes: maxBytes };
  for (let hops = 0; ; hops++) {
    const answer = await connections.send(exchange).catch(asOutcome);
    if (answer instanceof Error || !isRedirect(answer)) return answer;
    const target = targetOf(answer, exchange.url);
    if (hops === MAX_REDIRECTS || target === undefined) {
      return new Refused('GitHub sent the download to an address that is not followed');
    }
    // Once away from the API, the token does not come back.
    const kept = target.origin === exchange.url.origin ? exchange.headers : headers;
    exchange = { ...exchange, url: target, headers: kept, refuseAddress: isLinkLocal };
  }
}

function isRedirect({ status, headers }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
}

/** Encrypted stays encrypted, and no answer leads to where clouds keep the credentials of a machine. */
function targetOf(answer: Answer, from: URL): URL | undefined {
  const location = answer.headers.location ?? '';
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && from.protocol === 'http:');
  return url === undefined || !secure || isLinkLocal(url.hostname) ? undefined : url;
}

function asOutcome(error: unknown): BrokenConnection | Refused {
  if (error instanceof BrokenConnection) return error;
  if (error instanceof BodyTooLarge || error instanceof AddressRefused) return new Refused(error.message);
  throw error;
}
