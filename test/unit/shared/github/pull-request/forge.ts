import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createGitHubClient } from '../../../../../shared/github/client/index.ts';
import {
  type FileChange,
  type PullRequestOutcome,
  type PullRequestRequest,
  upsertPullRequest,
} from '../../../../../shared/github/pull-request/index.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../../../testbed/github-api.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { type Changes, createRepository, type Repository } from '../../../../testbed/repository.ts';

export const BRANCH = 'bot/pin-digests';
export const TOKEN = 'testbed-token';

/** A repository on a forge: bare on disk, an API before it, and a clone from which people push. */
export class Forge implements AsyncDisposable {
  readonly api: GitHubApi;
  readonly lines: string[] = [];
  readonly #folder: string;
  readonly #clone: Repository;

  constructor(folder: string, clone: Repository, api: GitHubApi) {
    this.#folder = folder;
    this.#clone = clone;
    this.api = api;
  }

  get bare(): string {
    return path.join(this.#folder, 'octo', 'app.git');
  }

  /** Runs git in the bare repository. */
  git(...args: string[]): Promise<string> {
    return this.#clone.git('-C', this.bare, ...args);
  }

  head(branch = BRANCH): Promise<string> {
    return this.git('rev-parse', `refs/heads/${branch}`);
  }

  /** The id that git itself gives these bytes. */
  async hash(bytes: Buffer): Promise<string> {
    return (await this.#clone.gitWith(['hash-object', '--stdin'], bytes)).toString().trim();
  }

  /** Names of all branches. */
  async branches(): Promise<string[]> {
    return (await this.git('for-each-ref', '--format=%(refname:strip=2)', 'refs/heads')).split('\n').sort();
  }

  /** What a person does: fetches a branch, commits on it and pushes. */
  async push(branch: string, changes: Changes, message = 'A person was here'): Promise<string> {
    await this.#clone.git('fetch', '-q', this.bare, `refs/heads/${branch}`);
    await this.#clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
    const sha = await this.#clone.commit(changes, message);
    await this.#clone.git('push', '-q', this.bare, `HEAD:refs/heads/${branch}`);
    return sha;
  }

  async amend(branch: string, changes: Changes): Promise<string> {
    await this.#clone.git('fetch', '-q', this.bare, `refs/heads/${branch}`);
    await this.#clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
    await this.#clone.write(changes);
    await this.#clone.git('add', '-A');
    await this.#clone.git('commit', '-q', '--amend', '--no-edit');
    await this.#clone.git('push', '-q', '--force', this.bare, `HEAD:refs/heads/${branch}`);
    return this.#clone.head();
  }

  /** Runs the thing itself. Waits take no time. */
  upsert(more: Partial<PullRequestRequest> = {}, token = TOKEN): Promise<PullRequestOutcome> {
    const client = createGitHubClient({
      apiUrl: this.api.url,
      token,
      userAgent: 'test',
      proxyEnv: {},
      sleep: async () => {},
      deadlineMs: 3000,
    });
    const log = { info: (line: string) => void this.lines.push(line) };
    return upsertPullRequest(client, requestOf(more), log, async () => {}).finally(() => client.close());
  }

  /** Method and path of every request that was no read. */
  writes(): string[] {
    const prefix = '/repos/octo/app/';
    return this.api.requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${decodeURIComponent(path).replace(prefix, '')}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.api[Symbol.asyncDispose]();
    await this.#clone[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export const FILES: Changes = {
  'ci/a.yml': 'image: nginx\n',
  'ci/b.yml': 'image: redis\r\n',
  'README.md': 'Read me\n',
};

export async function startForge(
  files: Changes = FILES,
  options: Omit<GitHubApiOptions, 'repositories'> = {},
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<Forge> {
  const folder = await makeFolder('forge');
  const clone = await createRepository(files, { objectFormat });
  await clone.publish(path.join(folder, 'octo', 'app.git'));
  return new Forge(folder, clone, await startGitHubApi({ repositories: folder, ...options }));
}

export function change(name: string, before: string | Buffer, after: string | Buffer): FileChange {
  return { path: name, before: Buffer.from(before), after: Buffer.from(after) };
}

export const PIN = change('ci/a.yml', 'image: nginx\n', 'image: nginx@sha256:1\n');
export const PIN_AGAIN = change('ci/a.yml', 'image: nginx\n', 'image: nginx@sha256:2\n');

function requestOf(more: Partial<PullRequestRequest>): PullRequestRequest {
  return {
    repository: 'octo/app',
    branch: BRANCH,
    base: '',
    title: 'Pin digests',
    body: 'A table.',
    commitMessage: 'ci: pin digests',
    marker: 'pin-digests',
    files: [PIN],
    labels: [],
    reviewers: [],
    teamReviewers: [],
    draft: false,
    ...more,
  };
}
