// Decided references for the tests of what is written about them.
import type { Judged } from '../../../../../actions/pin-digests/src/judged.ts';

export const commit = `${'a'.repeat(39)}1`;
export const digest = `sha256:${'b'.repeat(63)}2`;

export function image(more: Partial<Judged> = {}): Judged {
  return {
    file: 'deploy/compose.yaml',
    line: 3,
    column: 12,
    kind: 'image',
    where: 'services.web.image',
    original: 'nginx:1.27',
    resolved: `nginx:1.27@${digest}`,
    digest,
    status: 'changed',
    reason: 'It was not pinned.',
    version: '1.27',
    ...more,
  };
}

export function action(more: Partial<Judged> = {}): Judged {
  return {
    file: '.github/workflows/ci.yml',
    line: 9,
    column: 15,
    kind: 'action',
    where: 'jobs.build.steps[0].uses',
    original: 'actions/checkout@v4',
    resolved: `actions/checkout@${commit}`,
    digest: commit,
    status: 'changed',
    reason: 'It was not pinned.',
    version: 'v4.2.1',
    ...more,
  };
}

/** What a hostile file could hold where a reference is looked for, and what must never come out as it is. */
export const hostile = '@octo/team [x](https://evil.example) <img src=x> | `a` ::error::x\n# heading #1';
