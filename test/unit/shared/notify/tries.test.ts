import { describe, expect, it } from 'vitest';
import type { TryOutcome } from '../../../../shared/notify/answers.ts';
import type { ChannelName } from '../../../../shared/notify/index.ts';
import { judgeTry, type TryState } from '../../../../shared/notify/tries.ts';

const accepted: TryOutcome = { kind: 'accepted' };
const doubtful: TryOutcome = { kind: 'uncertain', because: 'answered 500' };
const final: TryOutcome = { kind: 'final', because: 'answered 404' };
const notNow = (demandedMs: number): TryOutcome => ({ kind: 'not-now', because: 'answered 429', demandedMs });
const state = (number: number, uncertain = 0, remainingMs = 15_000, channel: ChannelName = 'slack'): TryState => ({
  channel,
  number,
  uncertain,
  remainingMs,
  random: 0.5,
});

describe('after a try', () => {
  it.each<[string, TryOutcome, TryState, object]>([
    ['accepted', accepted, state(1), { kind: 'sent', because: 'accepted' }],
    ['accepted later', accepted, state(2), { kind: 'sent', because: 'accepted at try 2' }],
    [
      'accepted after doubt',
      accepted,
      state(2, 1),
      { because: 'accepted at try 2; an earlier one may have arrived, too' },
    ],
    ['accepted where repeats are dropped', accepted, state(2, 1, 9e3, 'sentry'), { because: 'accepted at try 2' }],
    ['final', final, state(1), { kind: 'failed', because: 'it answered 404' }],
    ['not now', notNow(0), state(1), { kind: 'again', delayMs: 750 }],
    ['not now, a second time', notNow(0), state(2), { kind: 'again', delayMs: 1500 }],
    ['not now, a third time', notNow(0), state(3), { because: 'it answered 429, at the last of 3 tries' }],
    ['a demanded wait', notNow(4000), state(1), { kind: 'again', delayMs: 4125 }],
    [
      'a demanded wait that is too long',
      notNow(60_000),
      state(1),
      { because: 'it answered 429 and asks to wait 60 s, longer than alerts may take' },
    ],
    ['time used up', doubtful, state(1, 1, 900), { because: 'it answered 500, and the time for alerts is used up' }],
    ['time left for one', doubtful, state(1, 1, 1001), { kind: 'again' }],
    ['time gone', notNow(0), state(1, 0, -5), { kind: 'failed' }],
  ])('%s', (_, outcome, before, verdict) => {
    expect(judgeTry(outcome, before)).toMatchObject(verdict);
  });

  it.each<[ChannelName, string]>([
    ['slack', 'failed'],
    ['webhook', 'failed'],
    ['sentry', 'again'],
    ['pagerduty', 'again'],
  ])('%s is repeated once after doubt, and after a second doubt is %s', (channel, kind) => {
    expect(judgeTry(doubtful, state(1, 1, 15_000, channel)).kind).toBe('again');
    expect(judgeTry(doubtful, state(2, 2, 15_000, channel)).kind).toBe(kind);
  });

  it('doubt and a refusal for now leave room for a third try at Slack', () => {
    expect(judgeTry(doubtful, state(2, 1)).kind).toBe('again');
    expect(judgeTry(notNow(0), state(2, 1)).kind).toBe('again');
  });
});
