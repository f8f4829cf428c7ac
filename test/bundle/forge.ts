// The GitHub of these tests: one folder of bare repositories, served over HTTP by git itself and described by the API.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Checkout, type CloneOptions, cloneShallow } from '../testbed/clone.ts';
import { type GitServer, startGitServer } from '../testbed/git-server.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../testbed/github-api.ts';
import { makeFolder } from '../testbed/leftovers.ts';
import { findHttpBackend } from '../testbed/programs.ts';
import type { Repository } from '../testbed/repository.ts';
import { requireComponent } from '../testbed/require.ts';

/** Suites that need the git server are skipped by name where git comes without its HTTP backend. */
export const httpBackend = requireComponent('git-http-backend', findHttpBackend);

export const fullName = 'octo/app';
export const goodToken = 'ghs_testbedToken0123456789';

export interface Forge extends AsyncDisposable {
  readonly git: GitServer;
  readonly api: GitHubApi;
  /** Folder of the bare repositories, `<owner>/<name>.git`. */
  readonly repositories: string;
  /** GITHUB_SERVER_URL and GITHUB_API_URL. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes the server hold exactly the repository's refs; objects that it had before stay. */
  publish(repository: Repository, name?: string): Promise<void>;
  /** What actions/checkout leaves (depth 1, no credentials), with the server's own memory of it wiped. */
  checkout(ref: string, options?: Partial<CloneOptions> & { readonly name?: string }): Promise<Checkout>;
}

export interface ForgeOptions extends Partial<GitHubApiOptions> {
  /** Repositories that git shows to anybody. */
  readonly open?: readonly string[];
}

/** @param options of the API; the token and its rights are the forge's own unless given */
export async function startForge({ open, ...options }: ForgeOptions = {}): Promise<Forge> {
  const repositories = await makeFolder('forge');
  const git = await startGitServer({ repositories, token: goodToken, ...(open && { open }) });
  const api = await startGitHubApi({ repositories, tokens: { [goodToken]: 'all' }, isPrivate: true, ...options });
  return {
    git,
    api,
    repositories,
    env: { GITHUB_SERVER_URL: git.url, GITHUB_API_URL: api.url },
    publish: (repository, name = fullName) => repository.publish(path.join(repositories, `${name}.git`)),
    async checkout(ref, { name = fullName, ...more } = {}) {
      const checkout = await cloneShallow(git.urlOf(name), { ref, token: goodToken, ...more });
      git.requests.length = 0;
      api.requests.length = 0;
      return checkout;
    },
    async [Symbol.asyncDispose]() {
      await git[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      await rm(repositories, { recursive: true, force: true });
    },
  };
}
