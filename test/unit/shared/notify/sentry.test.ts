import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../shared/notify/index.ts';
import { presentAlert } from '../../../../shared/notify/present.ts';
import { renderEnvelope } from '../../../../shared/notify/sentry.ts';
import { parseEnvelope } from '../../../testbed/sentry.ts';
import { example, hostileTexts } from './example.ts';

const stamp = { eventId: '0123456789abcdef0123456789abcdef', at: Date.UTC(2026, 0, 2, 3, 4, 5) };
const render = (alert: Partial<Alert>) =>
  renderEnvelope(
    presentAlert({ ...example, ...alert }, (text) => text),
    stamp,
  );
const read = (alert: Partial<Alert>) => parseEnvelope(Buffer.from(render(alert)));

describe('the envelope for Sentry', () => {
  it('reads back as one event', () => {
    expect(read({ release: 'v1.2.3' })).toEqual({
      event_id: stamp.eventId,
      timestamp: '2026-01-02T03:04:05.000Z',
      platform: 'other',
      logger: 'ci-actions',
      level: 'error',
      message: example.title,
      fingerprint: [example.dedupKey],
      release: 'v1.2.3',
      environment: 'production',
      tags: { action: 'health-check-rollback', result: 'rolled-back', repository: 'octo/app' },
      extra: {
        run: example.runUrl,
        facts: { 'Failing check': 'web (http)', 'Old image': 'registry.example/web@sha256:11aa' },
        log: 'listening on 8080\nError: cannot reach the database',
      },
    });
  });

  it('tells its length in bytes', () => {
    expect(read({ title: 'ä🔴ß' })).toMatchObject({ message: 'ä🔴ß' });
  });

  it.each([
    ['critical', 'fatal'],
    ['error', 'error'],
    ['warning', 'warning'],
  ] as const)('calls %s %s', (severity, level) => {
    expect(read({ severity })).toMatchObject({ level });
  });

  it.each([
    ['feature/x y', 'feature-x-y'],
    ['None', '-None-'],
    ['x'.repeat(100), `${'x'.repeat(63)}…`],
  ])('gives the environment %j a name that Sentry keeps', (environment, name) => {
    expect(read({ environment })).toMatchObject({ environment: name });
  });

  it.each([
    ['..', '-..-'],
    ['a/b\\c', 'a-b-c'],
  ])('gives the release %j one, too', (release, name) => {
    expect(read({ release })).toMatchObject({ release: name });
  });

  it.each(hostileTexts)('holds %j as text', (foreign) => {
    const event = read({
      title: `t${foreign}`,
      facts: [[foreign, foreign]],
      logLines: [foreign],
      repository: `r${foreign}`,
      environment: foreign,
      release: foreign,
      dedupKey: foreign,
    });
    expect(event).toMatchObject({ level: 'error' });
  });
});
