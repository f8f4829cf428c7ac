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
  readonly patience?: Patience;
}

/** Milliseconds. */
export interface Patience {
  /** For everything together: all tries with their hops, and the waits between them. */
  readonly total: number;
  /** Between two lines that say that it goes on. */
  readonly progress: number;
}

export type Downloaded =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** It is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

const MAX_REDIRECTS = 3;
/** Milliseconds, for the API's word where the bytes are. */
const ADDRESS_DEADLINE = 30_000;
const USUAL: Patience = { total: 120_000, progress: 9_000 };

/**
 * Fetches an artifact. GitHub answers with a redirect to a store, whose address carries its own right for a minute: the
 * token stays with the API, stores refuse requests that have both. Each try begins at the API, for a fresh address.
 * Source: docs.github.com, REST API, "Download an artifact".
 */
export async function download(request: Download): Promise<Downloaded> {
  const { log, patience = USUAL } = request;
  const connections = openConnections(process.env);
  const start = performance.now();
  const spent = () => performance.now() - start;
  const progress = setInterval(() => {
    log.info(`Download of the baseline: no end yet after ${Math.round(spent() / 1000)} s`);
  }, patience.progress);
  try {
    return await tryUntil(connections, request, () => Math.floor(patience.total - spent()));
  } finally {
    clearInterval(progress);
    connections.close();
  }
}

/** @param left milliseconds; a server that sends a byte now and then must not hold the job */
async function tryUntil(connections: Connections, request: Download, left: () => number): Promise<Downloaded> {
  const { log, pause, patience = USUAL } = request;
  let waitedMs = 0;
  for (let number = 1; ; number++) {
    const tried = number === 1 ? '' : ` (tried ${number} times)`;
    const seconds = patience.total / 1000;
    const outcome = await follow(connections, request, left);
    if (outcome instanceof Refused) return { kind: 'failed', why: outcome.message };
    if ('status' in outcome && outcome.status === 200) return { kind: 'bytes', bytes: outcome.body };
    if ('status' in outcome && (outcome.status === 404 || outcome.status === 410)) return { kind: 'gone' };
    if (left() <= 0) {
      return { kind: 'failed', why: `it did not end within ${seconds} s${tried}, and is not waited for any longer` };
    }
    const problem = 'status' in outcome ? `the answer was ${outcome.status}` : outcome.message;
    const verdict = judge(outcome, { number, waitedMs, now: Date.now(), random: Math.random() });
    if (verdict.kind !== 'again') return { kind: 'failed', why: `${problem}${tried}` };
    if (verdict.delayMs >= left()) {
      return { kind: 'failed', why: `${problem}${tried}, and another try would not end within ${seconds} s` };
    }
    waitedMs += verdict.demandedMs;
    log.info(`Download of the baseline: ${problem}; trying again`);
    await pause(verdict.delayMs);
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
  left: () => number,
): Promise<Answer | BrokenConnection | Refused> {
  const headers: Record<string, string> = {
    'accept-encoding': 'identity',
    'user-agent': 'ci-actions/check-coverage-threshold',
  };
  const api = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, ...headers };
  const deadlineMs = Math.min(ADDRESS_DEADLINE, Math.max(1, left()));
  let exchange: Exchange = { method: 'GET', url, headers: api, deadlineMs, maxBodyBytes: maxBytes };
  for (let hops = 0; ; hops++) {
    const answer = await connections.send(exchange).catch(asOutcome);
    if (answer instanceof Error || !isRedirect(answer)) return answer;
    const target = targetOf(answer, exchange.url);
    if (hops === MAX_REDIRECTS || target === undefined) {
      return new Refused('GitHub sent the download to an address that is not followed');
    }
    // Once away from the API, the token does not come back.
    const kept = target.origin === exchange.url.origin ? exchange.headers : headers;
    const deadline = Math.max(1, left());
    exchange = { ...exchange, url: target, headers: kept, deadlineMs: deadline, refuseAddress: isLinkLocal };
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
