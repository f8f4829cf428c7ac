import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../../../shared/git/refs/retry.ts';
import { judgeBrokenConnection } from '../../../../../shared/http/index.ts';

const now = Date.parse('2026-11-02T12:00:00Z');
const attempt = (more: object = {}) => ({ number: 1, waitedMs: 0, now, random: 0.5, ...more });
const retryAfter = (value: string) => ({ 'retry-after': value });

describe('judgeAnswer', () => {
  it.each([400, 401, 403, 404, 410, 422])('takes %d as the last word', (status) => {
    expect(judgeAnswer(status, {}, attempt())).toEqual({ kind: 'final' });
  });

  it.each([408, 429, 500, 502, 503, 504])('tries %d again, later each time, four times in all', (status) => {
    const delays = [1, 2, 3].map((number) => judgeAnswer(status, {}, attempt({ number })));
    expect(delays).toMatchObject([{ delayMs: 750 }, { delayMs: 1500 }, { delayMs: 3000 }]);
    expect(judgeAnswer(status, {}, attempt({ number: 4 }))).toEqual({ kind: 'gave-up' });
  });

  it('waits as long as the server asks, and a little more', () => {
    expect(judgeAnswer(429, retryAfter('7'), attempt())).toEqual({ kind: 'again', delayMs: 7250, demandedMs: 7000 });
    expect(judgeAnswer(403, retryAfter('7'), attempt())).toMatchObject({ delayMs: 7250 });
    const date = { ...retryAfter('Mon, 02 Nov 2026 12:00:20 GMT'), date: 'Mon, 02 Nov 2026 12:00:10 GMT' };
    expect(judgeAnswer(503, date, attempt())).toMatchObject({ demandedMs: 10_000 });
    expect(judgeAnswer(503, retryAfter('Mon, 02 Nov 2026 12:00:20 GMT'), attempt())).toMatchObject({
      demandedMs: 20_000,
    });
    expect(judgeAnswer(503, retryAfter('soon'), attempt())).toMatchObject({ demandedMs: 0, delayMs: 750 });
  });

  it('does not sleep for more than a minute in all', () => {
    expect(judgeAnswer(429, retryAfter('60'), attempt())).toMatchObject({ kind: 'again' });
    expect(judgeAnswer(429, retryAfter('61'), attempt())).toEqual({ kind: 'too-long', demandedMs: 61_000 });
    expect(judgeAnswer(429, retryAfter('20'), attempt({ number: 2, waitedMs: 41_000 }))).toMatchObject({
      kind: 'too-long',
    });
  });
});

describe('judgeBrokenConnection', () => {
  it('tries again, but not for long after a deadline, and not with a wrong certificate', () => {
    expect(judgeBrokenConnection('ECONNRESET', false, attempt({ number: 3 }))).toMatchObject({ kind: 'again' });
    expect(judgeBrokenConnection('ECONNRESET', false, attempt({ number: 4 }))).toEqual({ kind: 'gave-up' });
    expect(judgeBrokenConnection('ETIMEDOUT', true, attempt({ number: 2 }))).toEqual({ kind: 'gave-up' });
    expect(judgeBrokenConnection('CERT_HAS_EXPIRED', false, attempt())).toEqual({ kind: 'final' });
  });
});
