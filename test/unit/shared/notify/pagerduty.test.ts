import { describe, expect, it } from 'vitest';
import { renderPagerDuty } from '../../../../shared/notify/pagerduty.ts';
import { presentAlert } from '../../../../shared/notify/present.ts';
import { example } from './example.ts';

const told = presentAlert(example, (text) => text);
const at = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('the event for PagerDuty', () => {
  it('opens an alert', () => {
    expect(renderPagerDuty(told, 'KEY', at)).toEqual({
      routing_key: 'KEY',
      dedup_key: example.dedupKey,
      event_action: 'trigger',
      payload: {
        summary: 'web is not healthy: GET /healthz answered 500 (octo/app)',
        severity: 'error',
        source: 'octo/app',
        timestamp: '2026-01-02T03:04:05.000Z',
        component: 'health-check-rollback',
        class: 'rolled-back',
        group: 'production',
        custom_details: {
          'Failing check': 'web (http)',
          'Old image': 'registry.example/web@sha256:11aa',
          'Last log lines': 'listening on 8080\nError: cannot reach the database',
        },
      },
      client: 'ci-actions',
      client_url: example.runUrl,
      links: [{ href: example.runUrl, text: 'The run' }],
    });
  });

  it('closes it with the same key, and says no more', () => {
    expect(renderPagerDuty({ ...told, resolved: true }, 'KEY', at)).toEqual({
      routing_key: 'KEY',
      dedup_key: example.dedupKey,
      event_action: 'resolve',
    });
  });
});
