import { type AlertAnswer, type AlertRequest, type AlertServer, startAlertServer } from './alert-server.ts';

export interface SentryEvent {
  readonly event_id: string;
  readonly level: string;
  readonly message: string;
  readonly timestamp: string;
  readonly fingerprint: readonly string[];
  readonly release?: string;
  readonly environment?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface Sentry extends AlertServer {
  readonly dsn: string;
  /** What was taken, one of each id, as Sentry keeps it. */
  readonly events: Map<string, SentryEvent>;
}

type Json = Record<string, unknown>;

/**
 * A Sentry that takes envelopes and reads them back strictly, by its developer documentation ("Envelopes", "Event
 * payloads"): lengths in bytes, ids, known attributes, limits of tags, release and environment.
 * @param options.prefix path before `/api/`, as of a Sentry behind somebody's proxy
 * @param options.secretKey makes the DSN one of the old form
 */
export async function startSentry(options: { prefix?: string; secretKey?: string } = {}): Promise<Sentry> {
  const { prefix = '', secretKey } = options;
  const key = '0123456789abcdef0123456789abcdef';
  const events = new Map<string, SentryEvent>();

  function take(request: AlertRequest): AlertAnswer {
    const refuse = (status: number, detail: string) => ({ status, body: JSON.stringify({ detail }) });
    if (request.path !== `${prefix}/api/42/envelope/` || request.method !== 'POST') return refuse(404, 'no such place');
    const auth = parseAuth(request.headers['x-sentry-auth']);
    if (auth.sentry_key !== key || auth.sentry_version !== '7') return refuse(403, 'bad or missing key');
    if (auth.sentry_secret !== secretKey) return refuse(403, 'bad secret');
    if (request.headers['content-type'] !== 'application/x-sentry-envelope') return refuse(415, 'not an envelope');
    if (Buffer.byteLength(request.body) > 1024 * 1024) return refuse(413, 'too large');
    const event = parseEnvelope(Buffer.from(request.body));
    if (typeof event === 'string') return refuse(400, event);
    if (!events.has(event.event_id)) events.set(event.event_id, event);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: event.event_id }),
    };
  }

  const server = await startAlertServer(take);
  const user = secretKey === undefined ? key : `${key}:${secretKey}`;
  return { ...server, events, dsn: `${server.url.replace('://', `://${user}@`)}${prefix}/42` };
}

function parseAuth(header: unknown): Record<string, string | undefined> {
  const [, pairs = ''] = /^Sentry (.*)$/.exec(String(header)) ?? [];
  return Object.fromEntries(pairs.split(', ').map((pair) => pair.split('=')));
}

/** The event, or what is wrong with the envelope. */
export function parseEnvelope(bytes: Buffer): SentryEvent | string {
  const end = bytes.indexOf('\n');
  const header = json(bytes.subarray(0, Math.max(end, 0)));
  if (header === undefined) return 'the header is no line of JSON';
  if (!/^[0-9a-f]{32}$/.test(String(header.event_id))) return 'the header has no event_id';
  if (Number.isNaN(Date.parse(String(header.sent_at)))) return 'the header has no sent_at';
  const itemEnd = bytes.indexOf('\n', end + 1);
  const item = json(bytes.subarray(end + 1, Math.max(itemEnd, 0)));
  if (item === undefined || item.type !== 'event') return 'the item is no event';
  if (typeof item.length !== 'number') return 'the item has no length';
  const payloadEnd = itemEnd + 1 + item.length;
  if (payloadEnd > bytes.length) return 'the payload is shorter than its length';
  const rest = bytes.subarray(payloadEnd).toString('utf8');
  if (rest !== '' && rest !== '\n') return 'the payload is longer than its length';
  const event = json(bytes.subarray(itemEnd + 1, payloadEnd));
  if (event === undefined) return 'the payload is no JSON object';
  if (event.event_id !== header.event_id) return 'two ids of one event';
  return eventProblem(event) ?? (event as unknown as SentryEvent);
}

const attributes = 'event_id timestamp platform logger level message fingerprint release environment tags extra'.split(
  ' ',
);

function eventProblem(event: Json): string | undefined {
  const odd = Object.keys(event).find((name) => !attributes.includes(name));
  if (odd !== undefined) return `unknown attribute ${odd}`;
  if (!['fatal', 'error', 'warning', 'info', 'debug'].includes(String(event.level))) return 'unknown level';
  if (typeof event.message !== 'string' || event.message === '' || event.message.length > 8192) return 'bad message';
  const { fingerprint, release = 'x', environment = 'x' } = event;
  if (!Array.isArray(fingerprint) || fingerprint.some((part) => typeof part !== 'string')) return 'bad fingerprint';
  if (!/^(?!\.{1,2}$)[^\n\t/\\]{1,200}$/.test(String(release))) return 'bad release';
  if (!/^(?!None$)[^\s/]{1,64}$/.test(String(environment))) return 'bad environment';
  const tags = Object.entries((event.tags ?? {}) as Json);
  const bad = tags.find(([name, value]) => !/^[\w.:-]{1,32}$/.test(name) || !/^[^\n]{1,200}$/.test(String(value)));
  return bad === undefined ? undefined : `bad tag ${bad[0]}`;
}

function json(bytes: Buffer): Json | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
