import type { IncomingHttpHeaders } from 'node:http';

/**
 * When a request that changes nothing is sent again. Pure, so that every rule can be shown in a table of cases; what
 * counts as "not now" differs between servers, and is theirs to say. Source: RFC 9110, 10.2.3 (Retry-After).
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

export type RetryVerdict =
  /** Not a matter of trying again. */
  | { readonly kind: 'final' }
  | { readonly kind: 'again'; readonly delayMs: number; readonly demandedMs: number }
  /** The server asks for a longer wait than a job should sleep through. */
  | { readonly kind: 'too-long'; readonly demandedMs: number }
  | { readonly kind: 'gave-up' };

/** Tries of one request, the first one counted. */
export const MAX_ATTEMPTS = 4;
/** The longest sum of waits that the server may impose on one request, in milliseconds. */
export const MAX_WAIT_MS = 60_000;

/** Judges an answer that means "not now". @param demandedMs the wait that the server asks for, 0 when it asks for none */
export function judgeNotNow(demandedMs: number, attempt: Attempt, maxAttempts = MAX_ATTEMPTS): RetryVerdict {
  if (attempt.waitedMs + demandedMs > MAX_WAIT_MS) return { kind: 'too-long', demandedMs };
  if (attempt.number >= maxAttempts) return { kind: 'gave-up' };
  // A demanded wait gets up to half a second more, so that many jobs told the same do not return in step.
  const delayMs = demandedMs > 0 ? demandedMs + Math.floor(attempt.random * 500) : backoff(attempt);
  return { kind: 'again', delayMs, demandedMs };
}

/** Judges a failed connection. One that ran into the deadline is worth one more try only: each costs a lot of time. */
export function judgeBrokenConnection(
  code: string,
  timedOut: boolean,
  attempt: Attempt,
  maxAttempts = MAX_ATTEMPTS,
): RetryVerdict {
  if (isCertificateProblem(code)) return { kind: 'final' };
  if (attempt.number >= (timedOut ? 2 : maxAttempts)) return { kind: 'gave-up' };
  return { kind: 'again', delayMs: backoff(attempt), demandedMs: 0 };
}

/** A certificate that is wrong now is wrong in a second too. */
export function isCertificateProblem(code: string): boolean {
  return /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|ERR_INVALID)/.test(code);
}

/** Milliseconds: 0.5 to 1 s, then 1 to 2 s, then 2 to 4 s. */
export function backoff(attempt: Pick<Attempt, 'number' | 'random'>): number {
  return Math.floor(1000 * 2 ** (attempt.number - 1) * (0.5 + attempt.random / 2));
}

/** Milliseconds to wait; a date is measured against the server's own clock when it tells it. Undefined: it does not say. */
export function retryAfter(headers: IncomingHttpHeaders, now: number): number | undefined {
  const header = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  // Date.parse accepts far more than an HTTP date; all forms of that one begin with a weekday.
  const at = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const serverNow = Date.parse(headers.date ?? '');
  return Math.max(0, at - (Number.isNaN(serverNow) ? now : serverNow));
}
