import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findBaselineArtifact } from '../../../../../actions/check-coverage-threshold/src/adapters/baseline-artifact.ts';
import type { EventContext } from '../../../../../shared/github/index.ts';
import type { WorkflowRun } from '../../../../testbed/github/world.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../../../testbed/github-api.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { createRepository } from '../../../../testbed/repository.ts';
import { zipOf } from '../../../../testbed/zip.ts';
import { eventOf } from './events.ts';

/** Commits: `one`, `two`, `three` on main; `topic` on its branch from two; `merge` is GitHub's own of topic into three. */
export const at = { one: '', two: '', three: '', topic: '', merge: '' };

let template = '';

beforeAll(async () => {
  template = await makeFolder('baseline');
  await using repository = await createRepository({ a: '1' });
  at.one = await repository.head();
  at.two = await repository.commit({ a: '2' });
  await repository.branch('topic');
  at.three = await repository.commit({ a: '3' });
  await repository.checkout('topic');
  at.topic = await repository.commit({ b: '1' });
  await repository.git('checkout', '-q', '--detach', at.three);
  at.merge = await repository.merge('topic');
  await repository.ref('refs/pull/7/merge', at.merge);
  await repository.checkout('main');
  await repository.publish(path.join(template, 'octo', 'app.git'));
});
afterAll(() => rm(template, { recursive: true, force: true }));

export class BaselineBed implements AsyncDisposable {
  readonly api: GitHubApi;
  readonly lines: string[] = [];
  readonly #folder: string;

  constructor(folder: string, api: GitHubApi) {
    this.#folder = folder;
    this.api = api;
  }

  /** A run of ci.yml on main, with an artifact that has this text (none: no artifact). */
  ran(id: number, sha: string, text?: string | Buffer, more: Partial<WorkflowRun> & { name?: string } = {}): void {
    const { name = 'coverage-baseline', ...run } = more;
    const base = { repository: 'octo/app', id, workflow: 'ci.yml', head_branch: 'main', head_sha: sha };
    const created_at = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString();
    this.api.world.workflowRuns.push({ ...base, created_at, ...run });
    if (text === undefined) return;
    const content = typeof text === 'string' ? zipOf('baseline.json', text) : text;
    this.api.world.artifacts.push({ repository: 'octo/app', id: id * 10, run: id, name, content });
  }

  /** Runs the thing itself: the text that it found, `none`, or why it is unknown. */
  async find(event: EventContext, more: { token?: string; artifact?: string } = {}): Promise<string> {
    const answer = await findBaselineArtifact({
      event: { ...event, apiUrl: this.api.url },
      token: 'testbed-token',
      artifact: 'coverage-baseline',
      log: { info: (line) => void this.lines.push(line) },
      pause: async () => {},
      ...more,
    });
    return answer.kind === 'unknown' ? answer.why : (answer.value?.text ?? 'none');
  }

  /** Paths of every request since the last time. */
  asked(): string[] {
    return this.api.requests.splice(0).map(({ path: asked }) => asked.replace('/repos/octo/app/', ''));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.api[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export async function startBed(options: Omit<GitHubApiOptions, 'repositories'> = {}): Promise<BaselineBed> {
  const folder = await makeFolder('baseline');
  await cp(path.join(template, 'octo'), path.join(folder, 'octo'), { recursive: true });
  return new BaselineBed(folder, await startGitHubApi({ repositories: folder, ...options }));
}

const payload = { repository: { default_branch: 'main' } };

/** The run for pull request 7, whose payload names an older base than its merge has. */
export function pullRequest(more: Partial<EventContext> = {}): EventContext {
  const pull = { number: 7, base: { ref: 'main', sha: at.two }, head: { ref: 'topic', sha: at.topic } };
  const event = { ...payload, pull_request: pull };
  return eventOf('pull_request', event, { sha: at.merge, ref: 'refs/pull/7/merge', ...more });
}

export function push(before: string, sha: string, more: object = {}, ref = 'refs/heads/main'): EventContext {
  return eventOf('push', { ...payload, before, ...more }, { sha, ref });
}
