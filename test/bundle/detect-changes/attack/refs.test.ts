// Names of branches, tags and forks that pretend to be the base.
import { describe, expect, test } from 'vitest';
import { cloneShallow, createRepository, folder, NAME, pullRequest, push, run, servers, TOKEN } from './world.ts';

const ZERO = '0'.repeat(40);
const FILTERS = { filters: 'src: src/**' };
async function world() {
  const repository = await createRepository({ 'README.md': 'x', 'src/a.txt': 'one\n' });
  const base = await repository.head();
  await repository.checkoutNew('topic');
  const head = await repository.commit({ 'src/a.txt': 'two\n' });
  return { repository, base, head };
}

const PRETENDERS: Record<string, string> = {
  'a tag named main': 'refs/tags/main',
  'a tag named origin/main': 'refs/tags/origin/main',
  'a branch named origin/main': 'refs/heads/origin/main',
  'a branch named refs/heads/main': 'refs/heads/refs/heads/main',
  'a tag named heads/main': 'refs/tags/heads/main',
  'a branch named HEAD': 'refs/heads/HEAD',
  'a tag named HEAD': 'refs/tags/HEAD',
  'a branch named FETCH_HEAD': 'refs/heads/FETCH_HEAD',
  'a ref main at the top': 'refs/main',
  'a stale branch main of the checkout': 'refs/remotes/main',
};
describe.each(Object.entries(PRETENDERS))('%s is not taken for the base branch', (_name, ref) => {
  test.each([0, 1])('for a first push, a base input and a pull request (depth %i)', async (depth) => {
    const { repository, base, head } = await world();
    await using _r = repository;
    await repository.git('update-ref', ref, head);
    await using w = await servers(repository);
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/topic', sha: head, depth });
    if (depth === 0) await c.git('update-ref', ref, head);
    const cases = [
      run({
        workspace: c.path,
        event: push(ZERO, head, 'refs/heads/topic', { created: true }),
        with: FILTERS,
        token: TOKEN,
        env: w.env,
      }),
      run({
        workspace: c.path,
        event: push(base, head, 'refs/heads/topic'),
        with: { ...FILTERS, base: 'main' },
        token: TOKEN,
        env: w.env,
      }),
      run({
        workspace: c.path,
        event: push(base, head, 'refs/heads/topic'),
        with: { ...FILTERS, base: 'refs/heads/main' },
        token: TOKEN,
        env: w.env,
      }),
      run({
        workspace: c.path,
        event: push(base, head, 'refs/heads/topic'),
        with: { ...FILTERS, strategy: 'merge-base' },
        token: TOKEN,
        env: w.env,
      }),
      run({ workspace: c.path, event: pullRequest(base, head, head), with: FILTERS, token: TOKEN, env: w.env }),
    ];
    for (const r of await Promise.all(cases)) expect.soft(r.outputs.src, r.log).not.toBe('false');
  });
});

describe('last-success trusts only runs of this workflow, of this repository, on this branch, of pushes to it', () => {
  const RUNS: Record<string, object> = {
    'a pull request of a fork whose branch is called main': {
      head_repository: 'evil/octo-repo',
      event: 'pull_request',
    },
    'a fork': { head_repository: 'evil/octo-repo' },
    'a pull request': { event: 'pull_request' },
    pull_request_target: { event: 'pull_request_target', head_repository: 'evil/octo-repo' },
    'a run that failed': { conclusion: 'failure' },
    'a run that was skipped': { conclusion: 'skipped' },
    'a run in progress': { status: 'in_progress', conclusion: null },
    'a run on another branch': { head_branch: 'other' },
  };
  test.each(Object.entries(RUNS))('not %s', async (_name, more) => {
    await using repository = await createRepository({ 'README.md': 'x', 'src/a.txt': 'one\n' });
    const first = await repository.head();
    const second = await repository.commit({ 'src/a.txt': 'two\n' });
    await using w = await servers(repository);
    const common = { repository: NAME, workflow: 'workflow.yml', head_branch: 'main' };
    w.api.world.workflowRuns.push({ ...common, id: 50, head_sha: first, created_at: '2026-01-01T00:00:00Z' }, {
      ...common,
      id: 51,
      head_sha: second,
      created_at: '2026-01-02T00:00:00Z',
      ...more,
    } as never);
    for (const workspace of [repository.path]) {
      const r = await run({
        workspace,
        event: push(first, second),
        with: { ...FILTERS, strategy: 'last-success' },
        token: TOKEN,
        env: w.env,
      });
      expect.soft(r.outputs.src, r.log).toBe('true');
    }
  });
  test('nor a list of runs that is a lie', async () => {
    await using repository = await createRepository({ 'README.md': 'x', 'src/a.txt': 'one\n' });
    const first = await repository.head();
    const second = await repository.commit({ 'src/a.txt': 'two\n' });
    await using w = await servers(repository);
    const lies: unknown[] = [
      {},
      { workflow_runs: null },
      { workflow_runs: [null] },
      {
        workflow_runs: [
          {
            head_sha: 'HEAD',
            head_branch: 'main',
            conclusion: 'success',
            status: 'completed',
            event: 'push',
            head_repository: { full_name: NAME },
          },
        ],
      },
      [],
      'x',
      { total_count: 9, workflow_runs: [] },
    ];
    for (const body of lies) {
      w.api.clearFaults();
      w.api.fault(/runs/, ...Array.from({ length: 9 }, () => ({ status: 200, body })));
      const r = await run({
        workspace: repository.path,
        event: push(first, second),
        with: { ...FILTERS, strategy: 'last-success' },
        token: TOKEN,
        env: { ...w.env, GITHUB_RUN_ID: '1' },
      });
      expect.soft(r.outputs.src, `${JSON.stringify(body)}\n${r.log}`).not.toBe('false');
      expect.soft(r.log).not.toContain('mistake in the action');
    }
  });
});

describe('an API that names another default branch or another head', () => {
  const LIES: readonly (readonly [RegExp, unknown])[] = [
    [/^\/repos\/[^/]+\/[^/]+$/, { default_branch: 'topic' }],
    [/^\/repos\/[^/]+\/[^/]+$/, { default_branch: '--upload-pack=x' }],
    [/^\/repos\/[^/]+\/[^/]+$/, { default_branch: 7 }],
    [/branches|git\/ref/, { name: 'main', commit: { sha: 'HEAD' }, object: { sha: 'HEAD', type: 'commit' } }],
  ];
  test.each(LIES)('%s %j', async (pattern, body) => {
    const { repository, head } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    using place = folder();
    await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/topic' });
    for (const workspace of [c.path, place.path]) {
      w.api.clearFaults();
      w.api.fault(pattern as RegExp, ...Array.from({ length: 20 }, () => ({ status: 200, body })));
      const event = push(ZERO, head, 'refs/heads/topic', { created: true, repository: { full_name: NAME } });
      const r = await run({ workspace, event, with: FILTERS, token: TOKEN, env: w.env });
      expect.soft(r.outputs.src, r.log).not.toBe('false');
      expect.soft(r.log).not.toContain('mistake in the action');
    }
  });
});
