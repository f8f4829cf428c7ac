import type { Alert, Channel, Severity } from './model.ts';
import { cut, factsByName } from './present.ts';

type SentryChannel = Extract<Channel, { kind: 'sentry' }>;

const levels: Readonly<Record<Severity, string>> = { critical: 'fatal', error: 'error', warning: 'warning' };

/** 32 hexadecimal digits and a moment, both the same for every try: Sentry drops an event whose id it has. */
export interface EventStamp {
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * An envelope of one event: header, item header with the payload's length in bytes, payload, one line each. The DSN is
 * not repeated in it: the header `X-Sentry-Auth` carries the key.
 * Sources: Sentry's developer documentation, envelopes and event payloads; limits of tags, release and environment there.
 * @param alert as `presentAlert` made it
 */
export function renderEnvelope(alert: Alert, { eventId, at }: EventStamp): string {
  const moment = new Date(at).toISOString();
  const payload = JSON.stringify(event(alert, eventId, moment));
  const header = { event_id: eventId, sent_at: moment, sdk: { name: 'ci-actions.notify', version: '1' } };
  const item = { type: 'event', content_type: 'application/json', length: Buffer.byteLength(payload) };
  return `${JSON.stringify(header)}\n${JSON.stringify(item)}\n${payload}\n`;
}

/** The header `X-Sentry-Auth`. */
export function sentryAuth({ publicKey, secretKey }: SentryChannel): string {
  const secret = secretKey === '' ? '' : `, sentry_secret=${secretKey}`;
  return `Sentry sentry_version=7, sentry_client=ci-actions.notify/1, sentry_key=${publicKey}${secret}`;
}

function event(alert: Alert, eventId: string, timestamp: string) {
  return {
    event_id: eventId,
    timestamp,
    platform: 'other',
    logger: 'ci-actions',
    level: levels[alert.severity],
    message: alert.title,
    // Alone: the title holds versions and numbers, and would make an issue of every run.
    fingerprint: [alert.dedupKey],
    // A release holds no slash; an environment no slash and no white space (Sentry drops the value otherwise).
    ...(alert.release !== undefined && { release: cut(named(alert.release, /[\\/\t]/g), 200) }),
    ...(alert.environment !== undefined && { environment: cut(named(alert.environment, /[\s/]/g), 64) }),
    tags: Object.fromEntries(
      Object.entries({ action: alert.action, result: alert.result, repository: alert.repository }).map(
        ([name, value]) => [name, cut(value, 200)],
      ),
    ),
    extra: { run: alert.runUrl, facts: factsByName(alert.facts), log: alert.logLines.join('\n') },
  };
}

function named(text: string, unfit: RegExp): string {
  const name = text.replace(unfit, '-');
  return /^(\.{1,2}|none)$/i.test(name) ? `-${name}-` : name;
}
