import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createGitHubClient } from '../../../../../shared/github/client/index.ts';
import { type CommentOutcome, type CommentRequest, upsertComment } from '../../../../../shared/github/comment/index.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../../../testbed/github-api.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { createRepository } from '../../../../testbed/repository.ts';

export const BOT = 'github-actions[bot]';
export const MARKER = '<!-- ci-actions:check-coverage-threshold:default -->';

/** Pull request 7 of octo/app, with what is said about it. */
export class Conversation implements AsyncDisposable {
  readonly api: GitHubApi;
  readonly #folder: string;

  constructor(folder: string, api: GitHubApi) {
    this.#folder = folder;
    this.api = api;
    const branch = { ref: 'main' };
    api.world.pullRequests.push({ repository: 'octo/app', number: 7, base: branch, head: branch });
  }

  /** Somebody says something; answers the comment's id. */
  say(author: string | undefined, body: string): number {
    const { comments } = this.api.world;
    const id = 1000 + comments.length + 1;
    comments.push({ repository: 'octo/app', number: 7, id, author, body });
    return id;
  }

  /** All comments, by id: `author: body`, the marker cut off ours. */
  said(): string[] {
    const all = [...this.api.world.comments].sort((one, other) => one.id - other.id);
    return all.map(({ author, body }) => `${author}: ${body.replace(`${MARKER}\n`, '')}`);
  }

  /** Runs the thing itself. Waits take no time. */
  async upsert(body: string, more: Partial<CommentRequest> = {}, token = 'testbed-token'): Promise<CommentOutcome> {
    const client = createGitHubClient({
      apiUrl: this.api.url,
      token,
      userAgent: 'test',
      proxyEnv: {},
      sleep: async () => {},
      deadlineMs: 2000,
    });
    const repository = { owner: 'octo', name: 'app' };
    const request = { repository, number: 7, action: 'check-coverage-threshold', id: 'default', body, ...more };
    const outcome = await upsertComment(client, request, { pause: async () => {} }).finally(() => client.close());
    return 'url' in outcome ? { ...outcome, url: outcome.url.replace(/^.*#issuecomment-/, '') } : outcome;
  }

  /** Method and path of every request since the last time. */
  asked(): string[] {
    return this.api.requests.splice(0).map(({ method, path }) => `${method} ${path.replace('/repos/octo/app/', '')}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.api[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

let template = '';

beforeAll(async () => {
  template = await makeFolder('conversation');
  await using repository = await createRepository({ a: '1' });
  await repository.publish(path.join(template, 'octo', 'app.git'));
});
afterAll(() => rm(template, { recursive: true, force: true }));

export async function startConversation(options: Omit<GitHubApiOptions, 'repositories'> = {}): Promise<Conversation> {
  const folder = await makeFolder('conversation');
  await cp(path.join(template, 'octo'), path.join(folder, 'octo'), { recursive: true });
  return new Conversation(folder, await startGitHubApi({ repositories: folder, ...options }));
}
