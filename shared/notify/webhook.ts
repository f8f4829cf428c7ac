import type { Alert } from './model.ts';

/** Changes when a receiver must change, too. */
export const WEBHOOK_SCHEMA = 'ci-actions/alert/v1';

/**
 * The JSON for a receiver of the user's own.
 * @param alert as `presentAlert` made it
 * @param at milliseconds since 1970
 */
export function renderWebhook(alert: Alert, at: number) {
  return {
    schema: WEBHOOK_SCHEMA,
    action: alert.action,
    result: alert.result,
    state: alert.resolved === true ? 'resolved' : 'triggered',
    severity: alert.severity,
    title: alert.title,
    repository: alert.repository,
    environment: alert.environment ?? null,
    release: alert.release ?? null,
    'run-url': alert.runUrl,
    'dedup-key': alert.dedupKey,
    'sent-at': new Date(at).toISOString(),
    facts: alert.facts.map(([name, value]) => ({ name, value })),
    'log-lines': alert.logLines,
  };
}
