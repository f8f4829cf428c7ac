import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../shared/action/index.ts';
import { type ChannelInput, parseChannels } from '../../../../shared/notify/index.ts';

const key = 'R0ABCDEFGHIJKLMNOPQRSTUVWXYZ0123';
const slack = 'https://hooks.slack.com/services/T01ABCDEF/B01ABCDEF/AbCdEfGh0123456789';

function read(input: ChannelInput, value: string) {
  const masked: string[] = [];
  const [channel] = parseChannels({ [input]: value }, (secret) => masked.push(secret));
  return { channel, masked };
}

function refusal(input: ChannelInput, value: string): UserError {
  try {
    read(input, value);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was taken');
}

describe('the channels', () => {
  it('are none when nothing is given, as on a fork without secrets', () => {
    expect(parseChannels({}, () => {})).toEqual([]);
    expect(parseChannels({ 'slack-webhook-url': '', 'sentry-dsn': ' \n' }, () => {})).toEqual([]);
  });

  it('come in one order, whatever the order of the inputs', () => {
    const given = { 'webhook-url': 'https://a.example/', 'pagerduty-routing-key': key, 'slack-webhook-url': slack };
    expect(parseChannels(given, () => {}).map(({ kind }) => kind)).toEqual(['slack', 'pagerduty', 'webhook']);
  });

  it.each([
    ['https://abc@o1.ingest.sentry.io/42', 'https://o1.ingest.sentry.io/api/42/envelope/', 'abc', ''],
    ['http://abc:def@sentry.local:9000/42', 'http://sentry.local:9000/api/42/envelope/', 'abc', 'def'],
    ['https://abc@example.com/a/b/42', 'https://example.com/a/b/api/42/envelope/', 'abc', ''],
    ['https://abc@example.com/42/', 'https://example.com/api/42/envelope/', 'abc', ''],
    [' https://abc@example.com/42?timeout=1\n', 'https://example.com/api/42/envelope/', 'abc', ''],
  ])('read the DSN %j as Sentry does', (dsn, url, publicKey, secretKey) => {
    const { channel } = read('sentry-dsn', dsn);
    expect(channel).toMatchObject({ kind: 'sentry', publicKey, secretKey });
    expect(channel?.url.href).toBe(url);
  });

  it.each([
    [key, 'https://events.pagerduty.com/v2/enqueue'],
    [`https://${key}@events.eu.pagerduty.com/v2/enqueue`, 'https://events.eu.pagerduty.com/v2/enqueue'],
  ])('read a PagerDuty key, with another region where it says so', (value, url) => {
    const { channel } = read('pagerduty-routing-key', value);
    expect(channel).toMatchObject({ kind: 'pagerduty', routingKey: key });
    expect(channel?.url.href).toBe(url);
  });

  it('take user and password of an address into a header', () => {
    const { channel } = read('webhook-url', 'https://ci:p%40ss@a.example/in?x=1#top');
    expect(channel?.url.href).toBe('https://a.example/in?x=1');
    expect(channel?.authorization).toBe(`Basic ${btoa('ci:p@ss')}`);
  });

  it.each<[ChannelInput, string, RegExp]>([
    ['slack-webhook-url', 'xoxb-123456789012-abc', /does not begin with/],
    ['slack-webhook-url', 'ftp://hooks.slack.com/services/T/B/x', /does not begin with/],
    ['slack-webhook-url', 'https://mm.example', /without the path/],
    ['slack-webhook-url', 'https://hooks.slack.com/triggers/T0/123/abcdef', /not to an incoming webhook/],
    ['slack-webhook-url', 'https://octo.slack.com/archives/C1SECRETX', /not to an incoming webhook/],
    ['slack-webhook-url', `${slack} ${slack}`, /white space/],
    ['slack-webhook-url', 'https://:canary@[::1/', /not a valid address/],
    ['webhook-url', 'http://169.254.169.254/latest/meta-data', /link-local/],
    ['webhook-url', 'http://0xA9FEA9FE/latest', /link-local/],
    ['webhook-url', 'http://[::ffff:169.254.169.254]/x', /link-local/],
    ['webhook-url', 'http://metadata.google.internal/x', /link-local/],
    ['webhook-url', 'https://canary:%zz@a.example/', /percent-encoded/],
    ['webhook-url', 'javascript:alert(1)', /does not begin with/],
    ['sentry-dsn', 'https://o1.ingest.sentry.io/42', /no public key/],
    ['sentry-dsn', 'https://canary@o1.ingest.sentry.io/', /no project number/],
    ['sentry-dsn', 'https://canary@o1.ingest.sentry.io/my-project', /no project number/],
    ['sentry-dsn', 'https://canary:a,b@o1.ingest.sentry.io/1', /secret key of other/],
    ['pagerduty-routing-key', 'canarycanary', /not 32 letters/],
    ['pagerduty-routing-key', `${key.slice(1)}!`, /not 32 letters/],
    ['pagerduty-routing-key', 'https://events.pagerduty.com/v2/enqueue', /without an integration key/],
    ['pagerduty-routing-key', `https://${key}:pw@events.pagerduty.com/v2/enqueue`, /without an integration key/],
  ])('refuse %s %j', (input, value, why) => {
    const error = refusal(input, value);
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(why);
    expect(error.message).toContain(`\`${input}\``);
    for (const text of [error.message, error.fix]) {
      expect(text).not.toContain(value);
      expect(text).not.toMatch(/canary|octo\.slack|SECRETX|169\.254/);
    }
  });

  it('are masked before they are refused', () => {
    const masked: string[] = [];
    expect(() => parseChannels({ 'sentry-dsn': 'https://nokey/' }, (secret) => masked.push(secret))).toThrow(UserError);
    expect(masked).toEqual(['https://nokey/']);
  });

  it.each<[ChannelInput, string, string[]]>([
    ['slack-webhook-url', slack, [slack, 'AbCdEfGh0123456789', '/services/T01ABCDEF/B01ABCDEF/AbCdEfGh0123456789']],
    ['sentry-dsn', 'https://0123abcd:fed98765@s.example/42', ['0123abcd', 'fed98765']],
    ['pagerduty-routing-key', key, [key]],
    ['pagerduty-routing-key', `https://${key}@a.example/x`, [key, `https://${key}@a.example/x`]],
    [
      'webhook-url',
      'https://ci:pw%21@a.example/in',
      ['pw!', 'pw%21', 'ci:pw!', btoa('ci:pw!'), 'https://a.example/in'],
    ],
    ['webhook-url', 'https://a.example/in/ab%7ecd12345', ['ab%7ecd12345', 'ab~cd12345', '/in/ab%7ecd12345']],
    ['webhook-url', 'https://tok@a.example/in', ['tok', 'https://a.example/in']],
    ['webhook-url', 'https://a.example/in?sig=abc%2Fdef&v=1', ['sig=abc%2Fdef&v=1', 'abc/def']],
  ])('mask what is secret in %s %j', (input, value, secrets) => {
    const { masked, channel } = read(input, value);
    expect(masked).toEqual(expect.arrayContaining(secrets));
    expect(channel?.secrets.length).toBeGreaterThan(0);
  });

  it('mask no ordinary word of an address', () => {
    const { masked } = read('webhook-url', 'https://alerts.example/services/webhooks/incoming?v=1');
    expect(masked.filter((secret) => !secret.startsWith('https://'))).toEqual([]);
  });
});
