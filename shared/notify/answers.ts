import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, isCertificateProblem, retryAfter } from '../http/index.ts';
import { quoteForMessage } from '../text/index.ts';
import type { ChannelName } from './model.ts';

/** What came of one try. `because` completes "it ..." and holds nothing of the address. */
export type TryOutcome =
  | { readonly kind: 'accepted' }
  /** Certainly not taken, and a later try may fare better. `demandedMs` 0: it does not say when. */
  | { readonly kind: 'not-now'; readonly because: string; readonly demandedMs: number }
  /** It may have been taken, or not: the request was on its way and no clear answer came. */
  | { readonly kind: 'uncertain'; readonly because: string }
  /** Trying again would change nothing. */
  | { readonly kind: 'final'; readonly because: string };

/**
 * Judges a whole answer by the receiver's own rules: an answer that it would not give (a proxy's page) is no success.
 * @param clean removes secrets from the receiver's words, which may repeat what was sent
 * @param now milliseconds since 1970
 */
export function judgeAnswer(
  channel: ChannelName,
  answer: Answer,
  clean: (text: string) => string,
  now: number,
): TryOutcome {
  const { status, headers } = answer;
  const body = answer.body.toString('utf8').trim();
  if (status >= 200 && status < 300) {
    if (accepts[channel](status, body)) return { kind: 'accepted' };
    // Whoever answered so, it was not the receiver: whether the alert reached that one cannot be told.
    return { kind: 'uncertain', because: `answered ${status}, but not as ${names[channel]} does${words(body, clean)}` };
  }
  const because = `answered ${status}${words(body, clean)}`;
  if (status === 429 || status === 503) return { kind: 'not-now', because, demandedMs: demanded(headers, now) };
  if (status >= 500 || status === 408) return { kind: 'uncertain', because };
  if (status >= 300 && status < 400) {
    const fix = 'with a redirect, which is not followed: give the address that it leads to';
    return { kind: 'final', because: `answered ${status} ${fix}` };
  }
  return { kind: 'final', because };
}

/** Judges a connection that failed. @param code the system's, `ECONNRESET`; empty when there is none */
export function judgeBroken(code: string, timedOut: boolean, deadlineMs: number): TryOutcome {
  if (timedOut) return { kind: 'uncertain', because: `gave no whole answer within ${seconds(deadlineMs)}` };
  if (isCertificateProblem(code)) return { kind: 'final', because: `has a certificate that is not trusted (${code})` };
  const before = beforeSending[code] ?? (code.startsWith('ERR_PROXY') ? 'is not reached through the proxy' : undefined);
  if (before !== undefined) return { kind: 'not-now', because: before, demandedMs: 0 };
  return { kind: 'uncertain', because: `broke the connection off${code === '' ? '' : ` (${code})`}` };
}

/** `5 s`, `0.3 s`. */
export function seconds(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}

export const names: Readonly<Record<ChannelName, string>> = {
  slack: 'Slack',
  sentry: 'Sentry',
  pagerduty: 'PagerDuty',
  webhook: 'the webhook',
};

// Failures of the way to the receiver: not a byte of the alert was sent.
const beforeSending: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'has a host name that is not known',
  EAI_AGAIN: 'has a host name that could not be looked up',
  EHOSTUNREACH: 'cannot be reached from here (EHOSTUNREACH)',
  ENETUNREACH: 'cannot be reached from here (ENETUNREACH)',
};

/** Slack says `ok` (those that speak like it also `{"ok":true}`), Sentry a JSON object, PagerDuty 202 and `success`. */
const accepts: Readonly<Record<ChannelName, (status: number, body: string) => boolean>> = {
  slack: (_, body) => body === 'ok' || field(body, 'ok') === true || field(body, 'success') === true,
  sentry: (_, body) => typeof field(body, 'id') === 'string' || body === '{}',
  pagerduty: (status, body) => status === 202 && field(body, 'status') === 'success',
  webhook: () => true,
};

function field(json: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function words(body: string, clean: (text: string) => string): string {
  if (body === '') return '';
  if (body.startsWith('<')) return ' with a page for a browser';
  return `: ${quoteForMessage(clean(body).replace(/\s+/g, ' '), 120)}`;
}

function demanded(headers: IncomingHttpHeaders, now: number): number {
  return retryAfter(headers, now) ?? 0;
}
