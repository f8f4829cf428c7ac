// Short ways to the real servers, a real checkout and the bundle.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type RunOptions, type RunResult, runAction } from '../../../runner/index.ts';
import { type Checkout, cloneShallow } from '../../../testbed/clone.ts';
import { startGitServer } from '../../../testbed/git-server.ts';
import { startGitHubApi } from '../../../testbed/github-api.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../../..');
export const NAME = 'octo-org/octo-repo';
export const TOKEN = 'ghs_Attack0123456789abcdefABCDEF0123456789';

export function run(options: Partial<RunOptions> & { workspace: string }): Promise<RunResult> {
  return runAction({ action: path.join(ROOT, 'actions/detect-changes'), ...options });
}

export const repositoryOf = {
  full_name: NAME,
  default_branch: 'main',
  name: 'octo-repo',
  owner: { login: 'octo-org' },
};

export function push(before: string, after: string, ref = 'refs/heads/main', more: object = {}) {
  return {
    name: 'push',
    payload: {
      ref,
      before,
      after,
      repository: repositoryOf,
      created: false,
      deleted: false,
      forced: false,
      commits: [],
      ...more,
    },
  };
}

export function pullRequest(base: string, head: string, merge: string, more: object = {}, name = 'pull_request') {
  return {
    name,
    payload: {
      action: 'synchronize',
      number: 7,
      repository: repositoryOf,
      pull_request: {
        number: 7,
        merge_commit_sha: merge,
        changed_files: undefined,
        base: { ref: 'main', sha: base, repo: repositoryOf },
        head: { ref: 'topic', sha: head, repo: repositoryOf },
        ...more,
      },
    },
  };
}

/** Keeps a folder for the time of a test. */
export function folder(): { path: string } & Disposable {
  const place = mkdtempSync(path.join(ROOT, 'part-'));
  return { path: place, [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }) };
}

export async function servers(repository: Repository, options: { token?: string; isPrivate?: boolean } = {}) {
  const place = folder();
  await repository.publish(path.join(place.path, `${NAME}.git`));
  const token = options.token;
  const git = await startGitServer({ repositories: place.path, ...(token === undefined ? {} : { token }) });
  const api = await startGitHubApi({
    repositories: place.path,
    tokens: { [token ?? TOKEN]: 'all' },
    isPrivate: options.isPrivate ?? false,
  });
  return {
    git,
    api,
    bare: path.join(place.path, `${NAME}.git`),
    env: { GITHUB_SERVER_URL: git.url, GITHUB_API_URL: api.url, GITHUB_REPOSITORY: NAME } as Record<string, string>,
    async [Symbol.asyncDispose]() {
      await git[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

/** Two commits on main: README.md and src/a.txt, then src/a.txt changed. */
export async function simple(): Promise<{ repository: Repository; before: string; after: string } & AsyncDisposable> {
  const repository = await createRepository({
    'package.json': '{"name":"root","workspaces":["src"]}',
    'src/package.json': '{"name":"src"}',
    'README.md': 'one\n',
    'src/a.txt': 'one\n',
  });
  const before = await repository.head();
  const after = await repository.commit({ 'src/a.txt': 'two\n' });
  return { repository, before, after, [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]() };
}

export { type Checkout, cloneShallow, createRepository, type Repository };
