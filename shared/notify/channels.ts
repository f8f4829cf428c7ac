import { UserError } from '../action/index.ts';
import { readAddress, type SecretAddress } from './address.ts';
import type { Channel } from './model.ts';

/** The inputs that name channels, in every action that alerts. */
export type ChannelInput = 'slack-webhook-url' | 'sentry-dsn' | 'pagerduty-routing-key' | 'webhook-url';

const pagerDuty = 'https://events.pagerduty.com/v2/enqueue';

const accepted: Readonly<Record<ChannelInput, string>> = {
  'slack-webhook-url': 'the address of an incoming webhook, such as `https://hooks.slack.com/services/...`',
  'sentry-dsn': 'the DSN of a project, `https://<public key>@<host>/<project number>`',
  'pagerduty-routing-key':
    'the 32 characters of an Events API v2 integration key, or, for another region than that of the US, an address ' +
    'with the key as its user: `https://<key>@events.eu.pagerduty.com/v2/enqueue`',
  'webhook-url': 'an address that takes a POST of JSON, `https://<host>/...`',
};

/**
 * The channels that were asked for. An input that is absent or empty asks for none, so a fork that has no secrets sends
 * no alerts; whatever is given is a secret, and is masked before it is looked at.
 * @param inputs the values as given; an action hands over those that it has
 * @param mask keeps a text, and the forms derived from it, out of the log
 * @throws UserError `invalid-input`, which names the input and never shows any of its value
 */
export function parseChannels(
  inputs: Readonly<Partial<Record<ChannelInput, string>>>,
  mask: (secret: string) => void,
): Channel[] {
  return channelInputs.flatMap((input) => {
    const value = inputs[input]?.trim() ?? '';
    if (value === '') return [];
    // A wrong value may be a mistyped secret; one of a few letters would hide half of the log.
    if (value.length >= 8) mask(value);
    const channel = readers[input](value);
    if (typeof channel === 'string') {
      throw new UserError(
        'invalid-input',
        `The input \`${input}\` ${channel}. Its value is a secret and is not shown.`,
        `Accepted: ${accepted[input]}.`,
      );
    }
    for (const secret of channel.secrets) mask(secret);
    return [channel];
  });
}

const channelInputs: readonly ChannelInput[] = [
  'slack-webhook-url',
  'sentry-dsn',
  'pagerduty-routing-key',
  'webhook-url',
];

/** Each answers with a channel, or with what is wrong. */
const readers: Readonly<Record<ChannelInput, (value: string) => Channel | string>> = {
  'slack-webhook-url': (value) => {
    const address = readAddress(value);
    if (typeof address === 'string') return address;
    if (address.url.pathname === '/') return 'names a host only, without the path of a webhook';
    if (/(^|\.)slack(-gov)?\.com$/.test(address.url.hostname) && !address.url.pathname.startsWith('/services/')) {
      // A workflow trigger takes variables of its own and no message; a page of Slack takes nothing.
      return 'leads to Slack, but not to an incoming webhook';
    }
    return { kind: 'slack', ...destination(address) };
  },
  'webhook-url': (value) => {
    const address = readAddress(value);
    return typeof address === 'string' ? address : { kind: 'webhook', ...destination(address) };
  },
  'sentry-dsn': readDsn,
  'pagerduty-routing-key': (value) => {
    const plain = /^[A-Za-z0-9]{32}$/.test(value);
    const address = plain ? readAddress(pagerDuty) : readAddress(value);
    if (typeof address === 'string') return value.includes('://') ? address : 'is not 32 letters and digits';
    const routingKey = plain ? value : address.user;
    if (!/^[A-Za-z0-9]{32}$/.test(routingKey) || address.password !== '') {
      return 'is an address without an integration key of 32 letters and digits as its user';
    }
    // Its own address is no secret; any other is one as a whole.
    return { kind: 'pagerduty', url: address.url, routingKey, secrets: [routingKey, value] };
  },
};

function destination({ url, user, password, secrets }: SecretAddress) {
  if (user === '' && password === '') return { url, secrets };
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  return { url, authorization: `Basic ${basic}`, secrets: [...secrets, basic] };
}

/**
 * `<scheme>://<public key>[:<secret key>]@<host>[:<port>][/<prefix>]/<project>` leads to
 * `<scheme>://<host>[:<port>][/<prefix>]/api/<project>/envelope/`.
 * Source: Sentry's developer documentation, SDK overview ("Parsing the DSN") and envelopes.
 */
function readDsn(value: string): Channel | string {
  const address = readAddress(value);
  if (typeof address === 'string') return address;
  const { user: publicKey, password: secretKey } = address;
  if (!/^[\w-]+$/.test(publicKey)) return 'has no public key before the `@`';
  if (!/^[\w-]*$/.test(secretKey)) return 'has a secret key of other characters than letters, digits, `_` and `-`';
  const [, prefix = '', project] = /^(.*)\/(\d+)\/?$/.exec(address.url.pathname) ?? [];
  if (project === undefined) return 'has no project number at its end';
  const url = new URL(address.url);
  url.pathname = `${prefix}/api/${project}/envelope/`;
  url.search = '';
  return { kind: 'sentry', url, publicKey, secretKey, secrets: [...address.secrets, publicKey] };
}
