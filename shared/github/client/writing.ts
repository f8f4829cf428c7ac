import { type Answer, BodyTooLarge, BrokenConnection, type Exchange, MAX_ATTEMPTS } from '../../http/index.ts';
import { failureOfStatus, GitHubFailure } from './failure.ts';
import { brokenFailure, limitFailure, messageIn } from './reading.ts';
import { judgeAnswer } from './retry.ts';

export type WriteMethod = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

interface Surroundings {
  send(exchange: Exchange): Promise<Answer>;
  readonly token: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly now: () => number;
  readonly log: { info(text: string): void } | undefined;
}

/**
 * Sends a write. Only a rate limit is waited for and tried again, as GitHub refuses such a request before it does
 * anything. After a lost connection, a timeout or a 5xx nobody knows whether it took effect: that is the caller's to
 * find out, by reading (the failure says `uncertain`).
 *
 * @returns an answer with a status of 2xx
 * @throws GitHubFailure
 */
export async function sendOnce(
  exchange: Exchange,
  { send, token, sleep, random, now, log }: Surroundings,
  permission: string | undefined,
): Promise<Answer> {
  const what = `${exchange.method} ${exchange.url.pathname}`;
  let waitedMs = 0;
  for (let number = 1; ; number++) {
    const answer = await send(exchange).catch((error: unknown) => {
      throw failureOfConnection(error, what);
    });
    const { status, headers } = answer;
    if (status >= 200 && status < 300) return answer;
    const words = messageIn(answer, token);
    const problem = `${what}: GitHub answered ${status}${words === '' ? '' : ` (${words})`}`;
    if (status >= 500 || status === 408) {
      const fix = 'See githubstatus.com, and run the job again.';
      throw new GitHubFailure('unavailable', status, `${problem}.`, fix, { words, uncertain: true });
    }
    // GitHub answers 307 for a repository that was renamed. A write is not sent on to where an answer points.
    if (status >= 300 && status < 400) throw redirected(problem, status);
    const at = now();
    const verdict = judgeAnswer(status, headers, words, { number, waitedMs, now: at, random: random() });
    if (verdict.kind === 'final') throw failureOfStatus(status, problem, permission, words);
    if (verdict.kind !== 'again') throw limitFailure(status, problem, verdict, at, number);
    waitedMs += verdict.demandedMs;
    const seconds = (verdict.delayMs / 1000).toFixed(1);
    log?.info(`${problem}; trying again in ${seconds} s (try ${number + 1} of at most ${MAX_ATTEMPTS})`);
    await sleep(verdict.delayMs);
  }
}

/** Errors that come before a single byte of the request has left: nothing can have happened. */
const NEVER_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_INVALID)/;

function failureOfConnection(error: unknown, what: string): unknown {
  if (error instanceof BrokenConnection) {
    const { kind, status, message, fix } = brokenFailure(`${what}: ${error.message}`, 1);
    return new GitHubFailure(kind, status, message, fix, { uncertain: !NEVER_SENT.test(error.code) });
  }
  if (!(error instanceof BodyTooLarge)) return error;
  const message = `${what}: ${error.message}, and was not read further.`;
  const fix = 'See whether the change is there; if it is, this may be a bug: please report it.';
  return new GitHubFailure('malformed', undefined, message, fix, { uncertain: true });
}

function redirected(problem: string, status: number): GitHubFailure {
  return new GitHubFailure(
    'refused',
    status,
    `${problem}, a redirect, which a write does not follow.`,
    "A renamed or moved repository answers so: use its new name. Otherwise check that GITHUB_API_URL is the API's own address.",
  );
}
