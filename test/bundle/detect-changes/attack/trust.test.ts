// pull_request_target and workflow_run: configuration is read from the base, whatever the head brings.
import { describe, expect, test } from 'vitest';
import {
  cloneShallow,
  createRepository,
  folder,
  NAME,
  pullRequest,
  repositoryOf,
  run,
  servers,
  TOKEN,
} from './world.ts';

async function world() {
  const repository = await createRepository({ '.github/filters.yml': 'src: src/**\n', 'src/a.txt': 'one\n' });
  const base = await repository.head();
  await repository.checkoutNew('topic');
  const head = await repository.commit({
    '.github/filters.yml': 'src: nothing/**\nevil: "**"\n',
    'src/a.txt': 'two\n',
  });
  await repository.ref('refs/pull/7/head', head);
  return { repository, base, head };
}
const workflowRun = (head: string) => ({
  name: 'workflow_run',
  payload: {
    action: 'completed',
    repository: repositoryOf,
    workflow: { path: '.github/workflows/ci.yml' },
    workflow_run: {
      id: 5,
      event: 'pull_request',
      head_sha: head,
      head_branch: 'topic',
      head_repository: { full_name: 'evil/fork' },
      pull_requests: [],
      conclusion: 'success',
    },
  },
});

describe('a filters file of the head is not obeyed', () => {
  test.each(['the head checked out', 'the head checked out, shallow', 'no checkout'])(
    'pull_request_target, %s',
    async (kind) => {
      const { repository, base, head } = await world();
      await using _r = repository;
      await using w = await servers(repository);
      using place = folder();
      w.api.world.pullRequests.push({ repository: NAME, number: 7, base: { ref: 'main' }, head: { ref: 'topic' } });
      await using c = await cloneShallow(w.git.urlOf(NAME), { ref: 'refs/heads/topic' });
      const workspace = kind === 'no checkout' ? place.path : kind.endsWith('shallow') ? c.path : repository.path;
      const r = await run({
        workspace,
        event: pullRequest(
          base,
          head,
          head,
          { changed_files: 2, head: { ref: 'topic', sha: head, repo: { full_name: 'evil/fork' } } },
          'pull_request_target',
        ),
        with: { filters: '.github/filters.yml' },
        token: TOKEN,
        env: w.env,
      });
      expect.soft(r.outputs.src, r.log).not.toBe('false');
      expect.soft(r.outputs.evil).toBeUndefined();
      expect(r.log).not.toContain('mistake in the action');
    },
  );

  test.each(['the head checked out', 'no checkout'])('workflow_run, %s', async (kind) => {
    const { repository, head } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    using place = folder();
    const r = await run({
      workspace: kind === 'no checkout' ? place.path : repository.path,
      event: workflowRun(head),
      with: { filters: '.github/filters.yml' },
      token: TOKEN,
      env: w.env,
    });
    expect.soft(r.outputs.src, r.log).not.toBe('false');
    expect.soft(r.outputs.evil).toBeUndefined();
    expect(r.log).not.toContain('mistake in the action');
  });

  test.each(['renamed away', 'a link to /etc/passwd', 'a bomb'])('also when the head makes it %s', async (kind) => {
    const { repository, base } = await world();
    await using _r = repository;
    await using w = await servers(repository);
    const change =
      {
        'renamed away': null,
        'a link to /etc/passwd': { mode: '120000' as const, value: '/etc/passwd' },
        'a bomb': `a: ${'['.repeat(10_000)}`,
      }[kind] ?? null;
    const head = await repository.commit({ '.github/filters.yml': change });
    const r = await run({
      workspace: repository.path,
      event: pullRequest(base, head, head, {}, 'pull_request_target'),
      with: { filters: '.github/filters.yml' },
      token: TOKEN,
      env: w.env,
    });
    expect.soft(r.outputs.src, r.log).not.toBe('false');
    expect(r.log).not.toMatch(/root:x|mistake in the action/);
  });
});
