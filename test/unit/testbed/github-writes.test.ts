import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../testbed/github-api.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository, executable, type Repository } from '../../testbed/repository.ts';

interface Bed extends AsyncDisposable {
  readonly api: GitHubApi;
  readonly repo: Repository;
  readonly git: (...args: string[]) => Promise<string>;
  /** Sends a write and answers status and body. */
  readonly send: (method: string, target: string, body?: unknown, token?: string) => Promise<[number, Answer]>;
}
interface Answer {
  readonly sha?: string;
  readonly message?: string;
  readonly errors?: unknown;
  readonly number?: number;
}

async function startBed(options: Omit<GitHubApiOptions, 'repositories'> = {}): Promise<Bed> {
  const folder = await makeFolder('writes');
  const repo = await createRepository({ a: '1', 'b/c': '2', run: executable('x') });
  const bare = path.join(folder, 'octo', 'app.git');
  await repo.publish(bare);
  const api = await startGitHubApi({ repositories: folder, ...options });
  return {
    api,
    repo,
    git: (...args) => repo.git('-C', bare, ...args),
    async send(method, target, body, token = 'testbed-token') {
      const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const answer = await fetch(`${api.url}/repos/octo/app${target}`, init);
      return [answer.status, JSON.parse((await answer.text()) || '{}') as Answer];
    },
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** A commit on main that is on no branch. */
async function commitOn({ send, git }: Bed, content: string, name = 'a'): Promise<string> {
  const main = await git('rev-parse', 'main');
  const tree = {
    base_tree: await git('rev-parse', 'main^{tree}'),
    tree: [{ path: name, mode: '100644', type: 'blob', content }],
  };
  const [, { sha: made }] = await send('POST', '/git/trees', tree);
  const [, { sha = '' }] = await send('POST', '/git/commits', { message: 'm', tree: made, parents: [main] });
  return sha;
}

describe('writes to the API of the test bed', () => {
  it('make trees over a base: by content, by id, by deletion, with modes', async () => {
    await using bed = await startBed();
    const [status, { sha: blob }] = await bed.send('POST', '/git/blobs', { content: '/wA=', encoding: 'base64' });
    expect(status).toBe(201);
    const [, { sha = '' }] = await bed.send('POST', '/git/trees', {
      base_tree: await bed.git('rev-parse', 'main^{tree}'),
      tree: [
        { path: 'b/c', mode: '100644', type: 'blob', sha: null },
        { path: 'd/e', mode: '100755', type: 'blob', sha: blob },
        { path: 'a', mode: '100644', type: 'blob', content: 'ü\r\n' },
      ],
    });
    expect((await bed.git('ls-tree', '-r', '--format=%(objectmode) %(path)', sha)).split('\n')).toEqual([
      '100644 a',
      '100755 d/e',
      '100755 run',
    ]);
    expect(await bed.git('cat-file', '-p', `${sha}:a`)).toBe('ü\r');
    expect(await bed.git('cat-file', '-s', `${sha}:d/e`)).toBe('2');
  });

  it('refuse what GitHub refuses, in its words', async () => {
    await using bed = await startBed();
    const main = await bed.git('rev-parse', 'main');
    const zero = '0'.repeat(40);
    const entry = { path: 'x', mode: '100644', type: 'blob' };
    const cases: [string, string, unknown, number, string][] = [
      ['POST', '/git/trees', { tree: [{ ...entry, sha: zero }] }, 422, 'is not a valid blob'],
      ['POST', '/git/trees', { tree: [{ ...entry, path: '/x', content: '' }] }, 422, 'malformed path'],
      ['POST', '/git/trees', { base_tree: zero, tree: [] }, 404, 'Not Found'],
      ['POST', '/git/trees', { tree: [], extra: 1 }, 422, 'not a permitted key'],
      ['POST', '/git/commits', { message: 'x', tree: zero }, 422, 'Tree SHA does not exist'],
      ['POST', '/git/commits', { tree: main }, 422, '"message" wasn\'t supplied'],
      ['POST', '/git/refs', { ref: 'refs/heads/main', sha: main }, 422, 'Reference already exists'],
      ['POST', '/git/refs', { ref: 'main', sha: main }, 422, 'not a valid ref name'],
      ['POST', '/git/refs', { ref: 'refs/heads/x', sha: zero }, 422, 'Object does not exist'],
      ['PATCH', '/git/refs/heads%2Fx', { sha: main }, 422, 'Reference does not exist'],
      ['DELETE', '/git/refs/heads%2Fx', undefined, 422, 'Reference does not exist'],
      ['POST', '/pulls', { title: 't', head: 'x', base: 'main' }, 422, 'Validation Failed'],
      ['PATCH', '/pulls/9', { title: 't' }, 404, 'Not Found'],
    ];
    for (const [method, target, body, status, words] of cases) {
      const [got, { message }] = await bed.send(method, target, body);
      expect([method, target, got, message]).toEqual([method, target, status, expect.stringContaining(words)]);
    }
    expect((await bed.send('POST', '/git/blobs', { content: '' }, ''))[0]).toBe(401);
  });

  it('move a ref forward, and back only by force, unless it is protected', async () => {
    await using bed = await startBed();
    const main = await bed.git('rev-parse', 'main');
    const next = await commitOn(bed, 'next');
    const move = async (sha: string, force = false) =>
      (await bed.send('PATCH', '/git/refs/heads/main', { sha, force }))[0];
    expect([await move(next), await move(main), await move(main, true)]).toEqual([200, 422, 200]);
    expect(await move(next)).toBe(200);
    bed.api.world.settings.protectedBranches = ['main'];
    expect([await move(main, true), (await bed.send('DELETE', '/git/refs/heads/main'))[0]]).toEqual([422, 422]);
    expect(await bed.git('rev-parse', 'main')).toBe(next);
    expect(await (await fetch(`${bed.api.url}/repos/octo/app/git/matching-refs/heads/ma`)).json()).toEqual([
      { ref: 'refs/heads/main', object: { type: 'commit', sha: next } },
    ]);
  });

  it('open, list, change and close a pull request, which ends with its branch', async () => {
    await using bed = await startBed();
    const sha = await commitOn(bed, 'pull');
    await bed.send('POST', '/git/refs', { ref: 'refs/heads/x', sha });
    const pull = { title: 't', head: 'x', base: 'main', body: 'b' };
    expect(await bed.send('POST', '/pulls', pull)).toMatchObject([201, { number: 1, head: { sha } }]);
    expect((await bed.send('POST', '/pulls', pull))[1].errors).toMatchObject([
      { message: 'A pull request already exists for octo:x.' },
    ]);
    expect((await bed.send('POST', '/pulls', { ...pull, head: 'main' }))[1].errors).toMatchObject([
      { message: 'No commits between main and main' },
    ]);
    const list = async (query: string) => {
      const answer = await fetch(`${bed.api.url}/repos/octo/app/pulls?${query}`);
      return ((await answer.json()) as Answer[]).map(({ number }) => number);
    };
    expect(await list('head=octo:x')).toEqual([1]);
    expect(await list('head=other:x')).toEqual([]);
    expect(await list('base=other')).toEqual([]);
    expect((await bed.send('PATCH', '/pulls/1', { body: 'x'.repeat(65_537) }))[0]).toBe(422);
    expect(await bed.send('PATCH', '/pulls/1', { title: 'u' })).toMatchObject([200, { title: 'u', body: 'b' }]);
    expect((await bed.send('DELETE', '/git/refs/heads/x'))[0]).toBe(204);
    expect(await list('head=octo:x')).toEqual([]);
    expect(await list('state=closed')).toEqual([1]);
    expect((await bed.send('PATCH', '/pulls/1', { state: 'open' }))[0]).toBe(422);
    expect(await (await fetch(`${bed.api.url}/repos/octo/app/pulls/1`)).json()).toMatchObject({
      head: { sha },
      title: 'u',
    });
  });

  it('need a right to workflow files of their own', async () => {
    const tokens = {
      'testbed-token': 'all',
      weak: { contents: 'write' },
      strong: { contents: 'write', workflows: 'write' },
    } as const;
    await using bed = await startBed({ tokens });
    const sha = await commitOn(bed, 'on: push\n', '.github/workflows/x.yml');
    const ref = { ref: 'refs/heads/x', sha };
    expect(await bed.send('POST', '/git/refs', ref, 'weak')).toMatchObject([
      422,
      {
        message:
          'refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission',
      },
    ]);
    expect((await bed.send('POST', '/git/refs', ref, 'strong'))[0]).toBe(201);
    expect((await bed.send('POST', '/pulls', { title: 't', head: 'x', base: 'main' }, 'strong'))[0]).toBe(403);
  });

  it('have no effect under a status fault, unless it says so', async () => {
    await using bed = await startBed();
    const sha = await commitOn(bed, 'fault');
    bed.api.fault(/^POST .*git\/refs/, { status: 500 }, { status: 500, effect: true });
    const ref = (name: string) => bed.send('POST', '/git/refs', { ref: `refs/heads/${name}`, sha });
    expect([(await ref('one'))[0], (await ref('two'))[0], (await ref('three'))[0]]).toEqual([500, 500, 201]);
    expect(await bed.git('for-each-ref', '--format=%(refname:short)', 'refs/heads')).toBe('main\nthree\ntwo');
  });
});
