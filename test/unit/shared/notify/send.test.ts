import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Alert, type AlertOptions, parseChannels, sendAlerts } from '../../../../shared/notify/index.ts';
import { type AlertServer, startAlertServer } from '../../../testbed/alert-server.ts';
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

const all = () =>
  parseChannels(
    {
      'slack-webhook-url': slack.webhookUrl,
      'sentry-dsn': sentry.dsn,
      'pagerduty-routing-key': pagerDuty.routingKey,
      'webhook-url': `${webhook.url}/in?sig=hush-hush-9`,
    },
    () => {},
  );
const options: AlertOptions = { env: {}, redact: (text) => text, limits: { totalMs: 6000, tryMs: 600 } };
const send = (alert: Partial<Alert> = {}, more: Partial<AlertOptions> = {}) =>
  sendAlerts(all(), { ...example, ...alert }, { ...options, ...more });

describe('an alert', () => {
  it('reaches Slack, Sentry, PagerDuty and the webhook', async () => {
    expect(await send()).toEqual([
      { channel: 'slack', kind: 'sent', because: 'accepted' },
      { channel: 'sentry', kind: 'sent', because: 'accepted' },
      { channel: 'pagerduty', kind: 'sent', because: 'accepted' },
      { channel: 'webhook', kind: 'sent', because: 'accepted' },
    ]);
    expect((await slack.messages()).at(-1)?.text).toContain(`🟠 ${example.title} (octo/app, production)`);
    expect([...sentry.events.values()]).toMatchObject([{ message: example.title, level: 'error' }]);
    expect([...pagerDuty.open.keys()]).toEqual([example.dedupKey]);
    const [request] = webhook.requests;
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ schema: 'ci-actions/alert/v1', title: example.title });
    expect(request?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that is over closes the one at PagerDuty, is told at Slack, and leaves Sentry alone', async () => {
    await send();
    const outcomes = await send({ resolved: true });
    expect(outcomes.map(({ channel, kind }) => `${channel} ${kind}`)).toEqual([
      'slack sent',
      'pagerduty sent',
      'webhook sent',
    ]);
    expect(pagerDuty.open.size).toBe(0);
    expect(sentry.events.size).toBe(1);
    expect((await slack.messages()).at(-1)?.text).toMatch(/^✅ Resolved/);
  });

  it('goes through a DSN with a path before the project, and a secret key', async () => {
    await using other = await startSentry({ prefix: '/tools/sentry', secretKey: 'fedcba98' });
    const channels = parseChannels({ 'sentry-dsn': other.dsn }, () => {});
    expect(await sendAlerts(channels, example, options)).toMatchObject([{ kind: 'sent' }]);
  });

  it('carries user and password of a webhook in a header', async () => {
    const url = webhook.url.replace('://', '://ci:p%40ss@');
    await sendAlerts(
      parseChannels({ 'webhook-url': url }, () => {}),
      example,
      options,
    );
    expect(webhook.requests[0]?.headers.authorization).toBe(`Basic ${btoa('ci:p@ss')}`);
  });

  it('is sent to no one when there is no channel', async () => {
    expect(await sendAlerts([], example, options)).toEqual([]);
  });

  it('holds no secret of the action, and none of any channel', async () => {
    const own = all().flatMap(({ secrets }) => secrets);
    const forms = own.flatMap((text) => [text, encodeURIComponent(text), Buffer.from(text).toString('base64')]);
    const outcomes = await send(
      { title: `canary ${own.join(' ')}`, logLines: forms, facts: forms.map((text) => ['a', text]) },
      { redact: (text) => text.replaceAll('canary', '***') },
    );
    expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true);
    const { routing_key: _, ...event } = JSON.parse(pagerDuty.requests[0]?.body ?? '') as Record<string, unknown>;
    const bodies = [slack, sentry, webhook].map(({ requests }) => requests[0]?.body ?? '');
    for (const body of [...bodies, JSON.stringify(event), JSON.stringify(outcomes)]) {
      for (const secret of ['canary', ...forms]) expect(body).not.toContain(secret);
    }
  });

  it('is not sent at all when it cannot be cleaned', async () => {
    const outcomes = await send(
      {},
      {
        redact: () => {
          throw new RangeError('canary');
        },
      },
    );
    expect(outcomes).toHaveLength(4);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ kind: 'failed', because: 'the alert could not be prepared (RangeError)' });
    }
    expect(slack.requests.length + webhook.requests.length).toBe(0);
  });
});

describe('an alert that a receiver refuses', () => {
  it('tells what it said, without the address', async () => {
    const other = slack.webhookUrl.replace('X000000001', 'X9canary99');
    const outcomes = await sendAlerts(
      parseChannels({ 'slack-webhook-url': other }, () => {}),
      example,
      options,
    );
    expect(outcomes).toEqual([{ channel: 'slack', kind: 'failed', because: 'it answered 404: "no_service"' }]);
    expect(slack.requests).toHaveLength(1);
  });

  it('tells no secret that the answer repeats', async () => {
    webhook.fault({ status: 400, body: `bad signature hush-hush-9 at ${webhook.url}/in?sig=hush-hush-9` });
    const webhookOutcome = (await send()).at(-1);
    expect(webhookOutcome).toMatchObject({ kind: 'failed', because: 'it answered 400: "bad signature *** at ***"' });
  });

  it('does not keep the others from theirs', async () => {
    slack.fault({ status: 403, body: 'action_prohibited' });
    expect((await send()).map(({ kind }) => kind)).toEqual(['failed', 'sent', 'sent', 'sent']);
  });
});
