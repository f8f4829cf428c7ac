import type { IncomingHttpHeaders } from 'node:http';

/**
 * When a read is tried again. Pure, so that every rule can be shown in a table of cases.
 * Sources: docs.github.com "Rate limits for the REST API" and "Best practices for using the REST API" (secondary limits:
 * `Retry-After` first, then the reset time, else at least one minute); RFC 9110, 10.2.3 (Retry-After).
 */
export interface Attempt {
  /** 1 for the first try. */
  readonly number: number;
  /** Milliseconds that earlier tries of the same request have waited because the server told them to. */
  readonly waitedMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
}

export type Verdict =
  /** Not a matter of trying again. */
  | { readonly kind: 'final' }
  | { readonly kind: 'again'; readonly delayMs: number; readonly demandedMs: number }
  /** The primary limit: nothing helps but time. `resetAt` in milliseconds since 1970. */
  | { readonly kind: 'exhausted'; readonly resetAt: number | undefined }
  /** The server asks for a longer wait than a job should sleep through. */
  | { readonly kind: 'too-long'; readonly demandedMs: number }
  | { readonly kind: 'gave-up' };

export const MAX_ATTEMPTS = 4;
/** The longest sum of waits that the server may impose on one request. */
export const MAX_WAIT_MS = 60_000;

/** Judges an answer with an error status. `message` is GitHub's own, from the body. */
export function judgeAnswer(status: number, headers: IncomingHttpHeaders, message: string, attempt: Attempt): Verdict {
  const limited = status === 429 || (status === 403 && isLimit(headers, message));
  if (limited && headers['x-ratelimit-remaining'] === '0') {
    return { kind: 'exhausted', resetAt: resetTime(headers['x-ratelimit-reset']) };
  }
  if (!limited && status < 500 && status !== 408) return { kind: 'final' };
  const asked = retryAfter(headers, attempt.now);
  const demandedMs = asked ?? (limited ? 60_000 : 0);
  if (attempt.waitedMs + demandedMs > MAX_WAIT_MS) return { kind: 'too-long', demandedMs };
  if (attempt.number >= MAX_ATTEMPTS) return { kind: 'gave-up' };
  // A demanded wait gets up to half a second more, so that many jobs told the same do not return in step.
  const delayMs = demandedMs > 0 ? demandedMs + Math.floor(attempt.random * 500) : backoff(attempt);
  return { kind: 'again', delayMs, demandedMs };
}

/** Judges a failed connection. One that ran into the deadline is worth one more try only: each costs a lot of time. */
export function judgeBrokenConnection(code: string, timedOut: boolean, attempt: Attempt): Verdict {
  // A certificate that is wrong now is wrong in a second too.
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|ERR_INVALID)/.test(code)) {
    return { kind: 'final' };
  }
  if (attempt.number >= (timedOut ? 2 : MAX_ATTEMPTS)) return { kind: 'gave-up' };
  return { kind: 'again', delayMs: backoff(attempt), demandedMs: 0 };
}

/** 0.5 to 1 s, then 1 to 2 s, then 2 to 4 s. */
function backoff(attempt: Attempt): number {
  return Math.floor(1000 * 2 ** (attempt.number - 1) * (0.5 + attempt.random / 2));
}

function isLimit(headers: IncomingHttpHeaders, message: string): boolean {
  const named = /\brate limit\b|\babuse detection\b/i.test(message);
  return named || headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
}

function resetTime(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,11}$/.test(header) ? Number(header) * 1000 : undefined;
}

/** Milliseconds to wait; a date is measured against the server's own clock when it tells it. */
function retryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const header = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  // Date.parse accepts far more than an HTTP date; all forms of that one begin with a weekday.
  if (!/^[A-Z][a-z]{2}/.test(header)) return undefined;
  const at = Date.parse(header);
  if (Number.isNaN(at)) return undefined;
  const serverNow = Date.parse(headers.date ?? '');
  return Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow));
}
