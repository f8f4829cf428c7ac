import { backoff } from '../http/index.ts';
import { seconds, type TryOutcome } from './answers.ts';
import type { ChannelName } from './model.ts';

/** Tries of one alert at one channel, the first one counted. */
export const MAX_TRIES = 3;
/** A try that has less time than this is not worth its request, in milliseconds. */
export const SHORTEST_TRY_MS = 250;

export interface TryState {
  readonly channel: ChannelName;
  /** 1 for the first try. */
  readonly number: number;
  /** Tries so far, this one included, that may have arrived although they failed. */
  readonly uncertain: number;
  /** Until the end of the time for all alerts, in milliseconds. */
  readonly remainingMs: number;
  /** In [0, 1). */
  readonly random: number;
}

export type TryVerdict =
  | { readonly kind: 'sent'; readonly because: string }
  | { readonly kind: 'again'; readonly delayMs: number }
  | { readonly kind: 'failed'; readonly because: string };

// Sentry drops an event whose id it has, PagerDuty joins triggers of one `dedup_key`: these may be repeated at will.
// A webhook gets an `Idempotency-Key`, which its receiver may ignore; Slack knows nothing of the kind.
const dropsRepeats: Readonly<Record<ChannelName, boolean>> = {
  slack: false,
  sentry: true,
  pagerduty: true,
  webhook: false,
};
// At the others one doubtful try is made good by one more, and no further. An alert says that production is in trouble:
// one that is there twice costs a glance (Slack's says itself that it was sent again), one that is missing the night.
const MAX_DOUBTFUL = 2;

/** What to do after a try. Pure, so that every rule can be shown in a table of cases. */
export function judgeTry(outcome: TryOutcome, state: TryState): TryVerdict {
  if (outcome.kind === 'accepted') {
    const tries = state.number === 1 ? 'accepted' : `accepted at try ${state.number}`;
    const twice = state.uncertain > 0 && !dropsRepeats[state.channel];
    return { kind: 'sent', because: twice ? `${tries}; an earlier one may have arrived, too` : tries };
  }
  const failed = (why: string) => ({ kind: 'failed' as const, because: `it ${outcome.because}${why}` });
  if (outcome.kind === 'final') return failed('');
  if (state.number >= MAX_TRIES) return failed(`, at the last of ${MAX_TRIES} tries`);
  if (outcome.kind === 'uncertain' && !dropsRepeats[state.channel] && state.uncertain >= MAX_DOUBTFUL) {
    return failed('; it may have arrived all the same, and is not sent a third time');
  }
  const demandedMs = outcome.kind === 'not-now' ? outcome.demandedMs : 0;
  const delayMs = demandedMs > 0 ? demandedMs + Math.floor(state.random * 250) : backoff(state);
  if (delayMs + SHORTEST_TRY_MS <= state.remainingMs) return { kind: 'again', delayMs };
  if (demandedMs > 0) return failed(` and asks to wait ${seconds(demandedMs)}, longer than alerts may take`);
  return failed(', and the time for alerts is used up');
}
