import type { Alert, Channel } from './model.ts';
import { renderPagerDuty } from './pagerduty.ts';
import type { Posting } from './post.ts';
import { renderEnvelope, sentryAuth } from './sentry.ts';
import { renderSlack } from './slack.ts';
import { renderWebhook } from './webhook.ts';

/** What makes one alert one alert, however often it is sent. */
export interface AlertStamp {
  /** A UUID of this alert at this channel. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The request for a channel.
 * @param alert as `presentAlert` made it
 * @param again whether an earlier try may have arrived
 */
export function toPosting(channel: Channel, alert: Alert, { id, at }: AlertStamp, again: boolean): Posting {
  const { kind, url } = channel;
  const authorization = channel.authorization === undefined ? {} : { authorization: channel.authorization };
  const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Posting => ({
    channel: kind,
    url,
    headers: { 'content-type': 'application/json; charset=utf-8', ...authorization, ...headers },
    body: JSON.stringify(value),
  });
  switch (kind) {
    case 'slack':
      return json(renderSlack(alert, again));
    case 'pagerduty':
      return json(renderPagerDuty(alert, channel.routingKey, at));
    case 'webhook':
      return json(renderWebhook(alert, at), { 'idempotency-key': id });
    case 'sentry':
      return {
        channel: kind,
        url,
        headers: { 'content-type': 'application/x-sentry-envelope', 'x-sentry-auth': sentryAuth(channel) },
        body: renderEnvelope(alert, { eventId: id.replaceAll('-', ''), at }),
      };
  }
}
