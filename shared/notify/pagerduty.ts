import type { Alert } from './model.ts';
import { cut, factsByName } from './present.ts';

/**
 * An event of the Events API v2. The `dedup_key` makes it safe to send again: a second trigger joins the open alert.
 * Source: PagerDuty's API schema, reference/events-v2, and its limits (summary 1,024, `dedup_key` 255 characters).
 * @param alert as `presentAlert` made it
 * @param at milliseconds since 1970
 */
export function renderPagerDuty(alert: Alert, routingKey: string, at: number) {
  const common = { routing_key: routingKey, dedup_key: alert.dedupKey };
  if (alert.resolved === true) return { ...common, event_action: 'resolve' };
  const log = alert.logLines.length === 0 ? [] : [['Last log lines', alert.logLines.join('\n')] as const];
  return {
    ...common,
    event_action: 'trigger',
    payload: {
      summary: cut(`${alert.title} (${alert.repository})`, 1024),
      severity: alert.severity,
      source: alert.repository === '' ? 'ci-actions' : alert.repository,
      timestamp: new Date(at).toISOString(),
      component: alert.action,
      class: alert.result,
      ...(alert.environment !== undefined && { group: alert.environment }),
      custom_details: factsByName([
        ...(alert.release === undefined ? [] : [['Release', alert.release] as const]),
        ...alert.facts,
        ...log,
      ]),
    },
    client: 'ci-actions',
    ...(alert.runUrl !== '' && { client_url: alert.runUrl, links: [{ href: alert.runUrl, text: 'The run' }] }),
  };
}
