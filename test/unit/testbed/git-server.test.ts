import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneShallow } from '../../testbed/clone.ts';
import { tryGit } from '../../testbed/git.ts';
import { type GitServer, startGitServer } from '../../testbed/git-server.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { findHttpBackend } from '../../testbed/programs.ts';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { requireComponent } from '../../testbed/require.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);

describe.skipIf(!backend)('startGitServer', () => {
  let folder: string;
  let repo: Repository;
  let first: string;
  let server: GitServer;

  beforeAll(async () => {
    folder = await makeFolder('server');
    repo = await createRepository({ a: '1' });
    first = await repo.head();
    await repo.commit({ a: '2' });
    await repo.publish(path.join(folder, 'octo', 'app.git'));
  });
  afterAll(async () => {
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('serves a shallow clone to the holder of the token, in one fetch', async () => {
    await using server = await startGitServer({ repositories: folder, token: 'sesame' });
    const options = { ref: 'refs/heads/main', token: 'sesame', credentials: 'config' } as const;
    await using checkout = await cloneShallow(server.urlOf('octo/app'), options);
    expect(await checkout.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(server.fetches().map(({ question }) => question)).toMatchObject([{ depth: 1, wants: [await repo.head()] }]);
    expect(await checkout.git('config', '--get', `http.${server.url}/.extraheader`)).toMatch(/^AUTHORIZATION: basic /);

    await checkout.git('fetch', '-q', '--depth=1', '--filter=blob:none', '--no-tags', 'origin', first);
    expect(server.fetches()).toHaveLength(2);
    expect(server.fetches()[1]?.question).toMatchObject({ filter: 'blob:none', depth: 1, wants: [first] });
  });

  it('lets a v6 checkout keep its credentials outside the configuration file', async () => {
    await using server = await startGitServer({ repositories: folder, token: 'sesame' });
    const options = { ref: 'refs/heads/main', token: 'sesame', credentials: 'include' } as const;
    await using checkout = await cloneShallow(server.urlOf('octo/app'), options);
    await checkout.git('fetch', '-q', 'origin', first);
    expect(await checkout.git('config', '--local', '--list')).not.toContain('AUTHORIZATION');
  });

  it('turns away who has no token or a wrong one', async () => {
    await using server = await startGitServer({ repositories: folder, token: 'sesame' });
    for (const token of [undefined, 'wrong']) {
      const clone = cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', ...(token && { token }) });
      await expect(clone).rejects.toThrow();
    }
    expect(new Set(server.requests.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it('takes a push, and still serves the commit that a force push has dropped', async () => {
    await using server = await startGitServer({ repositories: folder });
    await using other = await createRepository({ x: '1' });
    const bare = path.join(folder, 'octo', 'pushed.git');
    await mkdir(bare, { recursive: true });
    await other.git('init', '-q', '--bare', bare);
    const dropped = await other.commit({ x: '2' });
    await other.git('push', '-q', server.urlOf('octo/pushed'), 'main');
    await other.reset('HEAD~1');
    await other.commit({ y: '3' });
    await other.git('push', '-q', '--force', server.urlOf('octo/pushed'), 'main');
    await using checkout = await cloneShallow(server.urlOf('octo/pushed'), { ref: 'refs/heads/main' });
    await checkout.git('fetch', '-q', '--depth=1', 'origin', dropped);
    expect(await checkout.git('cat-file', '-t', dropped)).toBe('commit');
  });

  it.each(['refuse', 'error-500', 'drop'] as const)(
    'fails a clone with the fault %s, and works again after',
    async (kind) => {
      await using server = await startGitServer({ repositories: folder });
      await server.fault(kind);
      await expect(cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main' })).rejects.toThrow();
      await server.fault('none');
      await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main' });
      expect(await checkout.git('rev-parse', 'HEAD')).toBe(await repo.head());
    },
  );

  it('hangs when told to, for the chosen requests only', async () => {
    server = await startGitServer({ repositories: folder });
    await server.fault('hang', (request) => request.question?.command === 'fetch');
    const options = { cwd: repo.path, env: repo.env };
    expect((await tryGit(['ls-remote', server.urlOf('octo/app')], options)).code).toBe(0);
    const fetching = tryGit(['fetch', server.urlOf('octo/app'), 'refs/heads/main:refs/x/y'], options);
    const bare = tryGit(['clone', '-q', server.urlOf('octo/app'), path.join(folder, 'never')], options);
    const waited = await Promise.race([bare, new Promise((resolve) => setTimeout(resolve, 300, 'waiting'))]);
    expect(waited).toBe('waiting');
    await server[Symbol.asyncDispose]();
    expect((await bare).code).not.toBe(0);
    await fetching;
  });
});
