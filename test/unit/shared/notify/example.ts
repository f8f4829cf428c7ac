import type { Alert } from '../../../../shared/notify/index.ts';

export const example: Alert = {
  action: 'health-check-rollback',
  result: 'rolled-back',
  severity: 'error',
  title: 'web is not healthy: GET /healthz answered 500',
  facts: [
    ['Failing check', 'web (http)'],
    ['Old image', 'registry.example/web@sha256:11aa'],
  ],
  logLines: ['listening on 8080', 'Error: cannot reach the database'],
  runUrl: 'https://github.com/octo/app/actions/runs/1?check=2&attempt=3',
  repository: 'octo/app',
  environment: 'production',
  dedupKey: 'health-check-rollback:octo/app:production',
};

/** What people, programs and attackers write; each must come out as text. */
export const hostileTexts = [
  '<!channel> <!here|here> <!subteam^S1> <@U1> <#C1> <https://evil.example|the run>',
  '@channel @here @everyone @octo/team',
  '```\nout of the block <!channel>\n```',
  '`code` *bold* _it_ ~no~ > quote',
  '&lt;!channel&gt; &amp;',
  '::error::x\n##[add-mask]y\r\n::stop-commands::z',
  '\u202egnp.exe\u200b\u0000\u001b[31mred',
  '\ud800 half 🔴🔴 \udfff',
  '__proto__',
  '',
  ' ',
  '"}],"blocks":[{"type":"image"}]',
  'x'.repeat(20_000),
  '&'.repeat(5_000),
  '`'.repeat(5_000),
  '🔴'.repeat(5_000),
  'line\n'.repeat(5_000),
];
