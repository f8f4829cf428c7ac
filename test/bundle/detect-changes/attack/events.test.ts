// An event whose payload lacks or bends what it should hold never gives false, and is never called our mistake.
import { describe, expect, test } from 'vitest';
import { repositoryOf, run, simple, TOKEN } from './world.ts';

const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'merge_group',
  'workflow_dispatch',
  'schedule',
  'release',
  'workflow_run',
  'pull_request_review',
  'issue_comment',
  '',
  '../push',
  'unknown\n::error::pwned',
];
const deep = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = { a: value };
  return value;
};
const PAYLOADS: Record<string, (before: string, after: string) => unknown> = {
  'an empty object': () => ({}),
  null: () => null,
  'a list': () => [1],
  'a text': () => 'x',
  'deep nesting': () => ({ x: deep(2000) }),
  'everything null': () => ({
    ref: null,
    before: null,
    after: null,
    repository: null,
    pull_request: null,
    merge_group: null,
    workflow_run: null,
    release: null,
  }),
  'everything a number': () => ({
    ref: 1,
    before: 2,
    after: 3,
    repository: 4,
    pull_request: 5,
    merge_group: 6,
    workflow_run: 7,
    release: 8,
  }),
  'only the repository': () => ({ repository: repositoryOf }),
  'base and head the same': (_b, a) => ({
    ref: 'refs/heads/main',
    repository: repositoryOf,
    before: a.toUpperCase(),
    after: a,
    merge_group: { base_sha: '--x', head_sha: a, head_ref: 7 },
    pull_request: { number: '7/../../x', base: { sha: 'HEAD', ref: {} }, head: { sha: a } },
  }),
  'a repository that climbs': (b, a) => ({
    ref: 'refs/heads/main',
    before: b,
    after: a,
    repository: { full_name: '../../evil', default_branch: '--upload-pack=x' },
  }),
  'a deleted branch': (b) => ({
    ref: 'refs/heads/main',
    before: b,
    after: '0'.repeat(40),
    deleted: true,
    repository: repositoryOf,
  }),
};

describe.each(Object.entries(PAYLOADS))('a payload that is %s', (name, make) => {
  test('for every event', async () => {
    await using s = await simple();
    for (const event of EVENTS) {
      const r = await run({
        workspace: s.repository.path,
        event: { name: event, payload: make(s.before, s.after) },
        with: { filters: 'src: src/**' },
        token: TOKEN,
      });
      // A push whose `before` is its `after` is truly unchanged, however it is spelt.
      if (!(name === 'base and head the same' && event === 'push'))
        expect.soft(r.outputs.src, `${event}\n${r.log}`).not.toBe('false');
      expect.soft(r.log, event).not.toContain('mistake in the action');
      expect.soft(r.commands.filter((c) => c.data.startsWith('pwned'))).toEqual([]);
      expect.soft(r.exitCode === 0 || r.outputs.result !== undefined).toBe(true);
    }
  });
});
