import { expect, it } from 'vitest';
import { presentAlert } from '../../../../shared/notify/present.ts';
import { renderWebhook } from '../../../../shared/notify/webhook.ts';
import { example } from './example.ts';

it('the JSON for a webhook has every part, in one form', () => {
  const told = presentAlert({ ...example, environment: undefined }, (text) => text);
  expect(renderWebhook(told, Date.UTC(2026, 0, 2, 3, 4, 5))).toEqual({
    schema: 'ci-actions/alert/v1',
    action: 'health-check-rollback',
    result: 'rolled-back',
    state: 'triggered',
    severity: 'error',
    title: example.title,
    repository: 'octo/app',
    environment: null,
    release: null,
    'run-url': example.runUrl,
    'dedup-key': example.dedupKey,
    'sent-at': '2026-01-02T03:04:05.000Z',
    facts: [
      { name: 'Failing check', value: 'web (http)' },
      { name: 'Old image', value: 'registry.example/web@sha256:11aa' },
    ],
    'log-lines': ['listening on 8080', 'Error: cannot reach the database'],
  });
  expect(renderWebhook({ ...told, resolved: true }, 0).state).toBe('resolved');
});
