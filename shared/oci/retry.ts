import type { IncomingHttpHeaders } from 'node:http';

/** When a request to a registry is sent again. Pure, so that every rule can be shown in a table. */
export interface Attempt {
  /** 1 for the first try. */
  readonly number: number;
  /** Milliseconds that earlier tries have waited because the server told them to. */
  readonly waitedMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
}

export type Verdict =
  | { readonly kind: 'final' }
  | { readonly kind: 'again'; readonly delayMs: number; readonly demandedMs: number }
  /** The server asks for a longer wait than a job should sleep through. */
  | { readonly kind: 'too-long'; readonly demandedMs: number }
  | { readonly kind: 'gave-up' };

export const MAX_ATTEMPTS = 3;
/** The longest sum of waits that the server may impose on one request. */
export const MAX_WAIT_MS = 60_000;

/** Judges an answer that is no success. Source: RFC 9110, 10.2.3 (Retry-After). */
export function judgeAnswer(status: number, headers: IncomingHttpHeaders, attempt: Attempt): Verdict {
  if (status !== 408 && status !== 429 && status < 500) return { kind: 'final' };
  // 501 and 505 tell of something that the server does not know, now or later.
  if (status === 501 || status === 505) return { kind: 'final' };
  const demandedMs = retryAfter(headers, attempt.now) ?? 0;
  if (attempt.waitedMs + demandedMs > MAX_WAIT_MS) return { kind: 'too-long', demandedMs };
  if (attempt.number >= MAX_ATTEMPTS) return { kind: 'gave-up' };
  // A demanded wait gets up to half a second more, so that many jobs told the same do not return in step.
  const delayMs = demandedMs > 0 ? demandedMs + Math.floor(attempt.random * 500) : backoff(attempt);
  return { kind: 'again', delayMs, demandedMs };
}

/** Judges a failed connection. One that ran into the deadline is worth one more try only: each costs a lot of time. */
export function judgeBrokenConnection(code: string, timedOut: boolean, attempt: Attempt): Verdict {
  if (isCertificateProblem(code)) return { kind: 'final' };
  if (attempt.number >= (timedOut ? 2 : MAX_ATTEMPTS)) return { kind: 'gave-up' };
  return { kind: 'again', delayMs: backoff(attempt), demandedMs: 0 };
}

/** A certificate that is wrong now is wrong in a second too. */
export function isCertificateProblem(code: string): boolean {
  return /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|ERR_INVALID)/.test(code);
}

/** 0.5 to 1 s, then 1 to 2 s. */
function backoff(attempt: Attempt): number {
  return Math.floor(1000 * 2 ** (attempt.number - 1) * (0.5 + attempt.random / 2));
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
