import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createGitHubClient } from '../../../../../shared/github/client/index.ts';
import {
  type FileChange,
  type PullRequestOutcome,
  type PullRequestRequest,
  upsertPullRequest,
} from '../../../../../shared/github/pull-request/index.ts';
import { fixtureEnvironment, runGit } from '../../../../testbed/git.ts';
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
  #clone: Repository | undefined;

  constructor(folder: string, api: GitHubApi) {
    this.#folder = folder;
    this.api = api;
  }

  get bare(): string {
    return path.join(this.#folder, 'octo', 'app.git');
  }

  /** Runs git in the bare repository. */
  async git(...args: string[]): Promise<string> {
    const answer = await runGit(args, { cwd: this.bare, env: fixtureEnvironment(this.#folder) });
    return answer.toString().replace(/\n$/, '');
  }

  head(branch = BRANCH): Promise<string> {
    return this.git('rev-parse', `refs/heads/${branch}`);
  }

  /** The id that git itself gives these bytes. */
  async hash(bytes: Buffer): Promise<string> {
    const env = fixtureEnvironment(this.#folder);
    return (await runGit(['hash-object', '--stdin'], { cwd: this.bare, env, input: bytes })).toString().trim();
  }

  /** Names of all branches. */
  async branches(): Promise<string[]> {
    return (await this.git('for-each-ref', '--format=%(refname:strip=2)', 'refs/heads')).split('\n').sort();
  }

  /** What a person does: fetches a branch, commits on it and pushes. */
  async push(branch: string, changes: Changes, message = 'A person was here'): Promise<string> {
    const clone = await this.#checkout(branch);
    const sha = await clone.commit(changes, message);
    await clone.git('push', '-q', this.bare, `HEAD:refs/heads/${branch}`);
    return sha;
  }

  async amend(branch: string, changes: Changes): Promise<string> {
    const clone = await this.#checkout(branch);
    await clone.write(changes);
    await clone.git('add', '-A');
    await clone.git('commit', '-q', '--amend', '--no-edit');
    await clone.git('push', '-q', '--force', this.bare, `HEAD:refs/heads/${branch}`);
    return clone.head();
  }

  async #checkout(branch: string): Promise<Repository> {
    this.#clone ??= await createRepository(
      {},
      { objectFormat: (await this.head('main')).length === 64 ? 'sha256' : 'sha1' },
    );
    await this.#clone.git('fetch', '-q', this.bare, `refs/heads/${branch}`);
    await this.#clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
    return this.#clone;
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
    await this.#clone?.[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export const FILES: Changes = {
  'ci/a.yml': 'image: nginx\n',
  'ci/b.yml': 'image: redis\r\n',
  'README.md': 'Read me\n',
};

/** Repositories as they are at the start of a test, by content: made once a file, and copied. */
const templates = new Map<string, Promise<string>>();

afterAll(async () => {
  for (const folder of templates.values()) await rm(await folder, { recursive: true, force: true });
});

async function makeTemplate(files: Changes, objectFormat: 'sha1' | 'sha256'): Promise<string> {
  const folder = await makeFolder('forge');
  await using repository = await createRepository(files, { objectFormat });
  await repository.publish(path.join(folder, 'octo', 'app.git'));
  return folder;
}

export async function startForge(
  files: Changes = FILES,
  options: Omit<GitHubApiOptions, 'repositories'> = {},
  objectFormat: 'sha1' | 'sha256' = 'sha1',
): Promise<Forge> {
  const key = JSON.stringify([files, objectFormat]);
  const template = templates.get(key) ?? makeTemplate(files, objectFormat);
  templates.set(key, template);
  const folder = await makeFolder('forge');
  await cp(path.join(await template, 'octo'), path.join(folder, 'octo'), { recursive: true });
  return new Forge(folder, await startGitHubApi({ repositories: folder, ...options }));
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
