import type { Answer } from '../../http/index.ts';
import { redact } from '../../text/index.ts';
import { viewOf } from '../payload.ts';
import { GitHubFailure } from './failure.ts';
import type { Verdict } from './retry.ts';

/**
 * GitHub's own words about an error, on one line, at most 300 characters, without the token; empty if there are none.
 * What a validation found (`errors` of a 422) follows the message, as that alone says no more than "Validation Failed".
 */
export function messageIn(answer: Answer, token: string): string {
  let value: unknown;
  try {
    value = JSON.parse(answer.body.toString('utf8'));
  } catch {
    return isHtml(answer) ? 'an HTML page' : '';
  }
  const view = viewOf(value);
  const found = view.list('errors').map((one) => {
    const code = [one.text('resource'), one.text('field'), one.text('code')].filter(Boolean).join(' ');
    return one.text('message') ?? (typeof one.value === 'string' ? one.value : code);
  });
  const message = [view.text('message') ?? '', ...found].filter(Boolean).join(': ');
  const oneLine = message.replaceAll(/\s+/g, ' ').trim().slice(0, 300).toWellFormed();
  return token === '' ? oneLine : redact(oneLine, [token]);
}

/** @throws GitHubFailure `malformed` when a successful answer is not JSON; `uncertain` when it answers a write */
export function parseBody(answer: Answer, url: URL, method = 'GET'): unknown {
  if (answer.status === 204) return undefined;
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch {
    const got = answer.body.length === 0 ? 'nothing' : isHtml(answer) ? 'an HTML page' : 'broken JSON';
    throw new GitHubFailure(
      'malformed',
      answer.status,
      `${method} ${url.pathname}: ${url.host} answered ${answer.status} with ${got} (${answer.body.length} bytes) instead of JSON.`,
      'Check that GITHUB_API_URL is the address of the API, and that no proxy or sign-in page stands in between.',
      { uncertain: method !== 'GET' },
    );
  }
}

/** Why no answer was had, after the last try. */
export function brokenFailure(problem: string, tries: number): GitHubFailure {
  return new GitHubFailure(
    'unavailable',
    undefined,
    `${problem}${times(tries)}.`,
    'Check that the runner can reach GITHUB_API_URL (HTTPS_PROXY and NO_PROXY are honoured) and githubstatus.com; then run the job again.',
  );
}

/** The failure for an answer that was, or should have been, waited for. `now` in milliseconds since 1970. */
export function limitFailure(
  status: number,
  problem: string,
  verdict: Exclude<Verdict, { kind: 'again' }>,
  now: number,
  tries: number,
): GitHubFailure {
  if (verdict.kind === 'exhausted') {
    const minutes = Math.max(0, Math.ceil(((verdict.resetAt ?? now) - now) / 60_000));
    const when =
      verdict.resetAt === undefined
        ? 'at a time GitHub did not tell'
        : `at ${new Date(verdict.resetAt).toISOString()} (in ${minutes} min)`;
    const fix = 'Run the job again after that, make fewer requests, or pass a token with a higher limit.';
    return new GitHubFailure('rate-limited', status, `${problem}. The rate limit is used up and resets ${when}.`, fix);
  }
  const kind = status === 429 || status === 403 ? 'rate-limited' : 'unavailable';
  if (verdict.kind === 'too-long') {
    const wait = `GitHub asks for a wait of ${Math.ceil(verdict.demandedMs / 1000)} s${times(tries)}, more than a job should sleep through`;
    return new GitHubFailure(kind, status, `${problem}. ${wait}.`, 'Run the job again after that time.');
  }
  return new GitHubFailure(kind, status, `${problem}${times(tries)}.`, 'See githubstatus.com, and run the job again.');
}

function times(tries: number): string {
  return tries === 1 ? '' : ` (tried ${tries} times)`;
}

function isHtml(answer: Answer): boolean {
  const start = answer.body.subarray(0, 64).toString('latin1').trimStart();
  return (answer.headers['content-type'] ?? '').includes('html') || start.startsWith('<');
}
