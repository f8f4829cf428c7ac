import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../../shared/http/index.ts';
import { judgeAnswer, judgeBrokenConnection } from '../../../../shared/oci/retry.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const first: Attempt = { number: 1, waitedMs: 0, now, random: 0 };
const date = (ms: number) => new Date(ms).toUTCString();

describe('judgeAnswer', () => {
  it.each([200, 301, 400, 401, 403, 404, 405, 410, 501, 505])('takes %i as it is', (status) => {
    expect(judgeAnswer(status, {}, first)).toEqual({ kind: 'final' });
  });

  it.each([408, 429, 500, 502, 503, 504])('tries again after %i, longer each time, three times at most', (status) => {
    expect(judgeAnswer(status, {}, first)).toMatchObject({ kind: 'again', delayMs: 500 });
    expect(judgeAnswer(status, {}, { ...first, random: 0.999 })).toMatchObject({ kind: 'again', delayMs: 999 });
    expect(judgeAnswer(status, {}, { ...first, number: 2 })).toMatchObject({ kind: 'again', delayMs: 1000 });
    expect(judgeAnswer(status, {}, { ...first, number: 3 })).toEqual({ kind: 'gave-up' });
  });

  it.each([
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['a date', { 'retry-after': date(now + 20_000) }, 20_000],
    ["a date by the server's own clock", { 'retry-after': date(now + 500_000), date: date(now + 490_000) }, 10_000],
    ['a date that has passed', { 'retry-after': date(now - 5000) }, 0],
    ['zero', { 'retry-after': '0' }, 0],
    ['no sense', { 'retry-after': '-5' }, 0],
    ['no sense at length', { 'retry-after': '1e9' }, 0],
  ])('waits as long as the server says: %s', (_, headers, demandedMs) => {
    const verdict = judgeAnswer(429, headers, first);
    expect(verdict).toEqual({ kind: 'again', delayMs: demandedMs || 500, demandedMs });
  });

  it('waits a minute in all, and no more', () => {
    expect(judgeAnswer(503, { 'retry-after': '60' }, first).kind).toBe('again');
    expect(judgeAnswer(503, { 'retry-after': '61' }, first)).toEqual({ kind: 'too-long', demandedMs: 61_000 });
    const later = { ...first, number: 2, waitedMs: 40_000 };
    expect(judgeAnswer(503, { 'retry-after': '20' }, later).kind).toBe('again');
    expect(judgeAnswer(503, { 'retry-after': '21' }, later).kind).toBe('too-long');
  });
});

describe('judgeBrokenConnection', () => {
  it('tries three times, twice when each costs the whole deadline, and never again for a wrong certificate', () => {
    expect(judgeBrokenConnection('ECONNRESET', false, { ...first, number: 2 }).kind).toBe('again');
    expect(judgeBrokenConnection('ECONNRESET', false, { ...first, number: 3 }).kind).toBe('gave-up');
    expect(judgeBrokenConnection('ETIMEDOUT', true, first).kind).toBe('again');
    expect(judgeBrokenConnection('ETIMEDOUT', true, { ...first, number: 2 }).kind).toBe('gave-up');
    expect(judgeBrokenConnection('CERT_HAS_EXPIRED', false, first).kind).toBe('final');
  });
});
