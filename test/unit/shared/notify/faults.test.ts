import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AlertOutcome, type ChannelInput, parseChannels, sendAlerts } from '../../../../shared/notify/index.ts';
import {
  type AlertFault,
  type AlertRequest,
  type AlertServer,
  startAlertServer,
} from '../../../testbed/alert-server.ts';
import { type PagerDuty, startPagerDuty } from '../../../testbed/alert-server-pagerduty.ts';
import { type Sentry, startSentry } from '../../../testbed/sentry.ts';
import { type Slack, startSlack } from '../../../testbed/slack.ts';
import { example } from './example.ts';

let slack: Slack;
let sentry: Sentry;
let pagerDuty: PagerDuty;
let webhook: AlertServer;
beforeAll(async () => {
  slack = await startSlack();
  sentry = await startSentry();
  pagerDuty = await startPagerDuty();
  webhook = await startAlertServer(() => ({ status: 204 }));
});
afterAll(async () => {
  for (const server of [slack, sentry, pagerDuty, webhook]) await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  for (const server of [slack, sentry, pagerDuty, webhook]) server.requests.length = 0;
  sentry.events.clear();
  pagerDuty.open.clear();
});

const limits = { totalMs: 6000, tryMs: 500 };
async function send(
  input: ChannelInput,
  value: string,
  env = {},
  info?: (line: string) => void,
): Promise<AlertOutcome> {
  const channels = parseChannels({ [input]: value }, () => {});
  const [outcome] = await sendAlerts(channels, example, { env, redact: (text) => text, limits, info });
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}
/** A receiver of its own, so that these tests can wait side by side. */
async function toWebhook(...faults: AlertFault[]): Promise<{ outcome: AlertOutcome; requests: AlertRequest[] }> {
  await using server = await startAlertServer(() => ({ status: 204 }));
  server.fault(...faults);
  return { outcome: await send('webhook-url', `${server.url}/in`), requests: server.requests };
}

describe.concurrent('a webhook', () => {
  it.each<[string, AlertFault[], AlertOutcome['kind'], string, number]>([
    ['answers 500 once', [{ status: 500 }], 'sent', 'accepted at try 2; an earlier one may have arrived, too', 2],
    ['answers 503 twice', [{ status: 503 }, { status: 503 }], 'sent', 'accepted at try 3', 3],
    ['always answers 503', Array(3).fill({ status: 503 }), 'failed', 'it answered 503, at the last of 3 tries', 3],
    [
      'answers 500 twice',
      [{ status: 500 }, { status: 500, body: 'boom' }],
      'failed',
      'it answered 500: "boom"; it may have arrived all the same, and is not sent a third time',
      2,
    ],
    [
      'is silent twice',
      ['hang', 'hang'],
      'failed',
      'it gave no whole answer within 0.5 s; it may have arrived all the same, and is not sent a third time',
      2,
    ],
    ['cuts the connection once', ['cut'], 'sent', 'accepted at try 2; an earlier one may have arrived, too', 2],
    ['breaks off in its answer', ['half'], 'sent', 'accepted at try 2; an earlier one may have arrived, too', 2],
    ['answers without end', ['endless'], 'failed', 'it answered with far more than an answer', 1],
    ['finds it too large', [{ status: 413 }], 'failed', 'it answered 413', 1],
    [
      'asks for a minute',
      [{ status: 429, headers: { 'retry-after': '60' } }],
      'failed',
      'it answered 429 and asks to wait 60 s, longer than alerts may take',
      1,
    ],
  ])('that %s', async (_, faults, kind, because, count) => {
    const { outcome, requests } = await toWebhook(...faults);
    expect(outcome).toEqual({ channel: 'webhook', kind, because });
    expect(requests).toHaveLength(count);
    expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
  });

  it('that asks for a second gets it', async () => {
    const { outcome, requests } = await toWebhook({ status: 429, headers: { 'retry-after': '1' } });
    expect(outcome.kind).toBe('sent');
    const [first, second] = requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990);
  });

  it.each([307, 308])('that moved within its host is followed (%d), with body and header', async (status) => {
    const { outcome, requests } = await toWebhook({ status, headers: { location: '/moved' } });
    expect(outcome.kind).toBe('sent');
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /in', 'POST /moved']);
    expect(requests[1]?.body).toBe(requests[0]?.body);
  });

  it.each([301, 302, 303])(
    'that sends elsewhere by %d, where a POST would become a GET, is not followed',
    async (status) => {
      const { outcome, requests } = await toWebhook({ status, headers: { location: '/moved' } });
      expect(outcome).toMatchObject({
        kind: 'failed',
        because: `it answered ${status} with a redirect, which is not followed: give the address that it leads to`,
      });
      expect(requests).toHaveLength(1);
    },
  );

  it('that sends to another host is not followed, and nothing is given to that one', async () => {
    await using other = await startAlertServer(() => ({ status: 204 }));
    const { outcome } = await toWebhook({ status: 307, headers: { location: `${other.url}/canary` } });
    expect(outcome.kind).toBe('failed');
    expect(outcome.because).not.toContain('canary');
    expect(other.requests).toEqual([]);
  });

  it('that moves in a circle is left', async () => {
    const round = { status: 307, headers: { location: '/in' } };
    const { outcome, requests } = await toWebhook(round, round, round);
    expect(outcome.kind).toBe('failed');
    expect(requests).toHaveLength(3);
  });

  it('that is not there says so without its address', async () => {
    const closed = await startAlertServer(() => ({ status: 204 }));
    await closed[Symbol.asyncDispose]();
    const said: string[] = [];
    const outcome = await send('webhook-url', `${closed.url}/canary-4711`, {}, (line) => said.push(line));
    expect(outcome.because).toBe('it refused the connection, at the last of 3 tries');
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^Alert: the webhook refused the connection; trying again in \d(\.\d)? s \(try 2 of at most 3\)$/,
    );
  });

  it('is reached through the proxy, unless it is this machine', async () => {
    await using proxy = await startAlertServer(() => ({ status: 204 }));
    const env = { HTTP_PROXY: proxy.url };
    expect(await send('webhook-url', 'http://far.example/in', env)).toMatchObject({ kind: 'sent' });
    expect(proxy.requests.map(({ path }) => path)).toEqual(['http://far.example/in']);
    expect(await send('webhook-url', `${webhook.url}/in`, env)).toMatchObject({ kind: 'sent' });
    expect(proxy.requests).toHaveLength(1);
  });
});

describe('Slack', () => {
  it('gets an alert twice at most, and the second says so', async () => {
    const before = (await slack.messages()).length;
    slack.fault('cut', 'cut');
    const outcome = await send('slack-webhook-url', slack.webhookUrl);
    expect(outcome.because).toMatch(/not sent a third time/);
    const added = (await slack.messages()).slice(before);
    expect(added.map(({ blocks }) => JSON.stringify(blocks).includes('sent again'))).toEqual([false, true]);
  });

  it('gets it once when it was only busy', async () => {
    const before = (await slack.messages()).length;
    slack.fault({ status: 429, headers: { 'retry-after': '1' } });
    expect(await send('slack-webhook-url', slack.webhookUrl)).toMatchObject({ because: 'accepted at try 2' });
    const [message, ...others] = (await slack.messages()).slice(before);
    expect(others).toEqual([]);
    expect(JSON.stringify(message?.blocks)).not.toContain('sent again');
  });

  it('is not taken for reached when a proxy answers with its own page', async () => {
    const page = { status: 200, body: '<html>Please sign in</html>' };
    slack.fault(page, page);
    const outcome = await send('slack-webhook-url', slack.webhookUrl);
    expect(outcome.kind).toBe('failed');
    expect(outcome.because).toMatch(/^it answered 200, but not as Slack does with a page for a browser/);
  });
});

describe('what drops repeats', () => {
  it('is asked three times, and Sentry keeps one event', async () => {
    sentry.fault('cut', 'hang');
    expect(await send('sentry-dsn', sentry.dsn)).toMatchObject({ kind: 'sent', because: 'accepted at try 3' });
    expect(sentry.requests).toHaveLength(3);
    expect(sentry.events.size).toBe(1);
  });

  it('is asked three times, and PagerDuty has one alert', async () => {
    pagerDuty.fault('cut', { status: 500 });
    expect(await send('pagerduty-routing-key', pagerDuty.routingKey)).toMatchObject({ because: 'accepted at try 3' });
    expect(pagerDuty.open.size).toBe(1);
  });
});

describe('all alerts together', () => {
  it('end in time when no receiver answers', async () => {
    for (const server of [slack, sentry, pagerDuty, webhook]) server.fault('hang', 'hang', 'hang');
    const channels = parseChannels(
      {
        'slack-webhook-url': slack.webhookUrl,
        'sentry-dsn': sentry.dsn,
        'pagerduty-routing-key': pagerDuty.routingKey,
        'webhook-url': webhook.url,
      },
      () => {},
    );
    const begin = performance.now();
    const within = { env: {}, redact: (text: string) => text, limits: { totalMs: 1500, tryMs: 1000 } };
    const outcomes = await sendAlerts(channels, example, within);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed', 'failed']);
  });
});
