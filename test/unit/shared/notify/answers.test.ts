import { describe, expect, it } from 'vitest';
import { judgeAnswer, judgeBroken, type TryOutcome } from '../../../../shared/notify/answers.ts';
import type { ChannelName } from '../../../../shared/notify/index.ts';
import { redact } from '../../../../shared/text/index.ts';

const clean = (text: string) => redact(text, ['canary-4711']);
const judge = (channel: ChannelName, status: number, body = '', headers = {}) =>
  judgeAnswer(channel, { status, headers, body: Buffer.from(body) }, clean, Date.UTC(2026, 0, 1));

describe('an answer', () => {
  it.each<[ChannelName, number, string, TryOutcome['kind']]>([
    ['slack', 200, 'ok', 'accepted'],
    ['slack', 200, '{"success":true}', 'accepted'],
    ['slack', 200, '{"ok":false,"error":"x"}', 'uncertain'],
    ['slack', 200, '<html>sign in</html>', 'uncertain'],
    ['slack', 200, '', 'uncertain'],
    ['sentry', 200, '{"id":"0123"}', 'accepted'],
    ['sentry', 200, '{}', 'accepted'],
    ['sentry', 200, '<html>', 'uncertain'],
    ['sentry', 200, 'null', 'uncertain'],
    ['pagerduty', 202, '{"status":"success"}', 'accepted'],
    ['pagerduty', 200, '{"status":"success"}', 'uncertain'],
    ['pagerduty', 202, '{"status":"Throttled"}', 'uncertain'],
    ['webhook', 200, '', 'accepted'],
    ['webhook', 204, '', 'accepted'],
    ['webhook', 202, '<p>thanks</p>', 'accepted'],
    ['webhook', 400, 'no', 'final'],
    ['webhook', 401, '', 'final'],
    ['slack', 404, 'no_service', 'final'],
    ['sentry', 413, '', 'final'],
    ['webhook', 304, '', 'final'],
    ['webhook', 301, '', 'final'],
    ['webhook', 100, '', 'final'],
    ['webhook', 408, '', 'uncertain'],
    ['webhook', 500, '', 'uncertain'],
    ['slack', 502, '', 'uncertain'],
    ['pagerduty', 504, '', 'uncertain'],
    ['slack', 503, '', 'not-now'],
    ['slack', 429, '', 'not-now'],
  ])('of %s, %d %j, is %s', (channel, status, body, kind) => {
    expect(judge(channel, status, body).kind).toBe(kind);
  });

  it.each([
    ['3', 3000],
    ['Thu, 01 Jan 2026 00:00:07 GMT', 7000],
    ['soon', 0],
    ['-1', 0],
  ])('with Retry-After %s asks for %d ms', (header, demandedMs) => {
    expect(judge('slack', 429, '', { 'retry-after': header })).toMatchObject({ demandedMs });
  });

  it.each<[string, string]>([
    ['no_service', 'answered 404: "no_service"'],
    ['', 'answered 404'],
    ['<html><body>', 'answered 404 with a page for a browser'],
    ['key  canary-4711\n::error::x', 'answered 404: "key *** ::error::x"'],
    [encodeURIComponent('canary-4711'), 'answered 404: "***"'],
    [Buffer.from('canary-4711').toString('base64'), 'answered 404: "***E="'],
    ['\u001b[31m\u202e', 'answered 404: "\\x1b[31m\\u{202e}"'],
  ])('says %j as %j', (body, because) => {
    expect(judge('slack', 404, body)).toEqual({ kind: 'final', because });
  });

  it('is quoted up to 120 characters, on one line', () => {
    const outcome = judge('slack', 400, 'x\n'.repeat(20_000));
    expect(outcome).toMatchObject({ kind: 'final' });
    if (outcome.kind === 'final') expect(outcome.because.length).toBeLessThan(170);
  });
});

describe('a broken connection', () => {
  it.each<[string, boolean, TryOutcome['kind']]>([
    ['ETIMEDOUT', true, 'uncertain'],
    ['ECONNRESET', false, 'uncertain'],
    ['EPIPE', false, 'uncertain'],
    ['', false, 'uncertain'],
    ['ECONNREFUSED', false, 'not-now'],
    ['ENOTFOUND', false, 'not-now'],
    ['EAI_AGAIN', false, 'not-now'],
    ['ERR_PROXY_TUNNEL', false, 'not-now'],
    ['CERT_HAS_EXPIRED', false, 'final'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false, 'final'],
  ])('by %j (deadline: %s) is %s', (code, timedOut, kind) => {
    expect(judgeBroken(code, timedOut, 5000).kind).toBe(kind);
  });

  it('tells the deadline that it ran into', () => {
    expect(judgeBroken('ETIMEDOUT', true, 5000)).toMatchObject({ because: 'gave no whole answer within 5 s' });
  });
});
