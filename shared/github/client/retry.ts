import type { IncomingHttpHeaders } from 'node:http';
import { type Attempt, judgeNotNow, type RetryVerdict, retryAfter } from '../../http/index.ts';

/**
 * When a read is tried again. Pure, so that every rule can be shown in a table of cases.
 * Sources: docs.github.com "Rate limits for the REST API" and "Best practices for using the REST API" (secondary limits:
 * `Retry-After` first, then the reset time, else at least one minute).
 */
export type Verdict =
  | RetryVerdict
  /** The primary limit: nothing helps but time. `resetAt` in milliseconds since 1970. */
  | { readonly kind: 'exhausted'; readonly resetAt: number | undefined };

/** Judges an answer with an error status. `message` is GitHub's own, from the body. */
export function judgeAnswer(status: number, headers: IncomingHttpHeaders, message: string, attempt: Attempt): Verdict {
  const limited = status === 429 || (status === 403 && isLimit(headers, message));
  if (limited && headers['x-ratelimit-remaining'] === '0') {
    return { kind: 'exhausted', resetAt: resetTime(headers['x-ratelimit-reset']) };
  }
  if (!limited && status < 500 && status !== 408) return { kind: 'final' };
  return judgeNotNow(retryAfter(headers, attempt.now) ?? (limited ? 60_000 : 0), attempt);
}

function isLimit(headers: IncomingHttpHeaders, message: string): boolean {
  const named = /\brate limit\b|\babuse detection\b/i.test(message);
  return named || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
}

function resetTime(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,11}$/.test(header) ? Number(header) * 1000 : undefined;
}
