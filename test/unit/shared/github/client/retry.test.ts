import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../../../shared/github/client/retry.ts';
import { judgeBrokenConnection } from '../../../../../shared/http/index.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const first = { number: 1, waitedMs: 0, now: NOW, random: 0 };

describe('judgeAnswer', () => {
  it('tries a 5xx again with growing, jittered waits, four tries in all', () => {
    const delays = [1, 2, 3].map((number) => judgeAnswer(502, {}, '', { ...first, number }));
    expect(delays.map((verdict) => verdict.kind === 'again' && verdict.delayMs)).toEqual([500, 1000, 2000]);
    expect(judgeAnswer(502, {}, '', { ...first, random: 0.99 })).toMatchObject({ delayMs: 995 });
    expect(judgeAnswer(502, {}, '', { ...first, number: 4 }).kind).toBe('gave-up');
  });

  it('leaves other errors alone', () => {
    for (const status of [400, 401, 403, 404, 409, 422, 451]) {
      expect(judgeAnswer(status, {}, 'Resource not accessible by integration', first).kind, `${status}`).toBe('final');
    }
  });

  it('waits as long as Retry-After says, in seconds or as a date, by the server clock if it has one', () => {
    const cases: [Record<string, string>, number][] = [
      [{ 'retry-after': '2' }, 2000],
      [{ 'retry-after': '0' }, 500],
      [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' }, 7000],
      [{ 'retry-after': 'Thu, 01 Jan 2026 01:00:07 GMT', date: 'Thu, 01 Jan 2026 01:00:00 GMT' }, 7000],
      [{ 'retry-after': 'Thu, 01 Jan 2025 00:00:00 GMT' }, 500],
      [{ 'retry-after': 'soon' }, 500],
      [{ 'retry-after': '-5' }, 500],
    ];
    for (const [headers, delayMs] of cases) {
      expect(judgeAnswer(503, headers, '', first), JSON.stringify(headers)).toMatchObject({ kind: 'again', delayMs });
    }
  });

  it('does not sleep longer than a minute for one request, all waits together', () => {
    expect(judgeAnswer(503, { 'retry-after': '60' }, '', first).kind).toBe('again');
    expect(judgeAnswer(503, { 'retry-after': '61' }, '', first)).toEqual({ kind: 'too-long', demandedMs: 61_000 });
    expect(judgeAnswer(429, { 'retry-after': '40' }, '', { ...first, waitedMs: 40_000 }).kind).toBe('too-long');
  });

  it('waits a minute for a secondary limit that names no time, once', () => {
    const message = 'You have exceeded a secondary rate limit.';
    expect(judgeAnswer(403, {}, message, first)).toMatchObject({ kind: 'again', delayMs: 60_000 });
    expect(judgeAnswer(429, {}, '', first)).toMatchObject({ kind: 'again', delayMs: 60_000 });
    expect(judgeAnswer(403, {}, message, { ...first, number: 2, waitedMs: 60_000 }).kind).toBe('too-long');
  });

  it('never sleeps through the primary limit', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1767228000' };
    for (const status of [403, 429]) {
      expect(judgeAnswer(status, headers, '', first)).toEqual({ kind: 'exhausted', resetAt: 1_767_228_000_000 });
    }
    expect(judgeAnswer(403, { 'x-ratelimit-remaining': '0' }, '', first)).toEqual({ kind: 'exhausted' });
  });
});

describe('judgeBrokenConnection', () => {
  it('tries again, but only once more after a deadline', () => {
    expect(judgeBrokenConnection('ECONNRESET', false, { ...first, number: 3 }).kind).toBe('again');
    expect(judgeBrokenConnection('ECONNRESET', false, { ...first, number: 4 }).kind).toBe('gave-up');
    expect(judgeBrokenConnection('ETIMEDOUT', true, first).kind).toBe('again');
    expect(judgeBrokenConnection('ETIMEDOUT', true, { ...first, number: 2 }).kind).toBe('gave-up');
  });

  it('does not try a bad certificate again', () => {
    for (const code of ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
      expect(judgeBrokenConnection(code, false, first).kind, code).toBe('final');
    }
  });
});
