// What the cases share: one run of the bundle, the events GitHub sends, and a server pair over one repository.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RunOptions, RunResult } from '../../../runner/index.ts';
import { runAction } from '../../../runner/index.ts';
import { cloneShallow } from '../../../testbed/clone.ts';
import { startGitServer } from '../../../testbed/git-server.ts';
import { startGitHubApi } from '../../../testbed/github-api.ts';
import type { Repository } from '../../../testbed/repository.ts';

export const ZERO = '0'.repeat(40);
export const TOKEN = 'testbed-token';
export const NAME = 'octo-org/octo-repo';

export type Event = { readonly name: string; readonly payload: unknown };

export function detect(
  workspace: string,
  inputs: Record<string, string>,
  event: Event,
  more: Partial<RunOptions> = {},
): Promise<RunResult> {
  return runAction({
    action: path.resolve(import.meta.dirname, '../../../../actions/detect-changes'),
    with: inputs,
    event,
    workspace,
    ...more,
  });
}

export function push(before: string, after: string, more: Record<string, unknown> = {}): Event {
  return {
    name: 'push',
    payload: {
      ref: 'refs/heads/main',
      before,
      after,
      created: before === ZERO,
      deleted: false,
      forced: false,
      repository: { full_name: NAME, default_branch: 'main', master_branch: 'main' },
      ...more,
    },
  };
}

export function pull(base: string, head: string, merge: string, more: Record<string, unknown> = {}): Event {
  return {
    name: 'pull_request',
    payload: {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        merge_commit_sha: merge,
        base: { ref: 'main', sha: base, repo: { full_name: NAME } },
        head: { ref: 'topic', sha: head, repo: { full_name: NAME } },
        ...more,
      },
      repository: { full_name: NAME, default_branch: 'main' },
    },
  };
}

/** `status<TAB>path` records of `files-path`, in the order written. */
export async function records(result: RunResult): Promise<string[]> {
  const file = result.outputs['files-path'] ?? '';
  const raw = await readFile(file, 'utf8');
  const parts = raw.split('\0');
  if (raw !== '' && parts.pop() !== '') throw new Error('the last record is not NUL-ended');
  return parts.filter((part) => part !== '' || raw !== '');
}

export function names(result: RunResult): string[] {
  return JSON.parse(result.outputs.changes ?? 'null');
}

export interface Servers extends AsyncDisposable {
  readonly git: Awaited<ReturnType<typeof startGitServer>>;
  readonly api: Awaited<ReturnType<typeof startGitHubApi>>;
  readonly env: Record<string, string>;
  readonly bare: string;
  clone(ref: string, depth?: number, sha?: string): ReturnType<typeof cloneShallow>;
}

export async function serve(
  repository: Repository,
  options: { limits?: Record<string, number> } = {},
): Promise<Servers> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'blind-'));
  const bare = path.join(folder, `${NAME}.git`);
  await repository.publish(bare);
  const git = await startGitServer({ repositories: folder, token: TOKEN });
  const api = await startGitHubApi({
    repositories: folder,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  return {
    git,
    api,
    bare,
    env: { GITHUB_API_URL: api.url, GITHUB_SERVER_URL: git.url, GITHUB_REPOSITORY: NAME },
    clone: (ref, depth = 1, sha) =>
      cloneShallow(git.urlOf(NAME), { ref, depth, token: TOKEN, ...(sha === undefined ? {} : { sha }) }),
    async [Symbol.asyncDispose]() {
      await git[Symbol.asyncDispose]();
      await api[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
