// Events as GitHub sends them, reduced to what an action can read of them.
import { fullName } from '../forge.ts';

export interface GitHubEvent {
  readonly name: string;
  readonly payload: object;
  /** What the runner derives elsewhere than from the payload. */
  readonly env?: Readonly<Record<string, string>>;
}

export const zero = '0'.repeat(40);

const repository = { full_name: fullName, name: 'app', owner: { login: 'octo' }, default_branch: 'main' };

export function pushed(
  before: string,
  after: string,
  more: { ref?: string; [field: string]: unknown } = {},
): GitHubEvent {
  const payload = {
    ref: 'refs/heads/main',
    before,
    after,
    created: before === zero,
    deleted: after === zero,
    forced: false,
    commits: [{ id: after }],
    repository,
    ...more,
  };
  return { name: 'push', payload };
}

/** @param target what the tag's ref names: the tag object of an annotated tag, else the commit */
export function tagged(tag: string, commit: string, target = commit): GitHubEvent {
  return { ...pushed(zero, target, { ref: `refs/tags/${tag}`, commits: [] }), env: { GITHUB_SHA: commit } };
}

export interface PullRequestFields {
  readonly base: string;
  readonly head: string;
  readonly merge?: string;
  readonly changedFiles?: number;
  readonly before?: string;
  readonly name?: string;
}

/** Pull request 7, from `feature` into `main`. */
export function pullRequest({ base, head, merge, changedFiles, before, name }: PullRequestFields): GitHubEvent {
  return {
    name: name ?? 'pull_request',
    payload: {
      action: 'synchronize',
      number: 7,
      ...(before === undefined ? {} : { before, after: head }),
      pull_request: {
        number: 7,
        merge_commit_sha: merge ?? null,
        base: { ref: 'main', sha: base, repo: { full_name: fullName } },
        head: { ref: 'feature', sha: head, repo: { full_name: fullName } },
        ...(changedFiles === undefined ? {} : { changed_files: changedFiles }),
      },
      repository,
    },
  };
}

export function queued(base: string, head: string, more: object = {}): GitHubEvent {
  const group = {
    base_sha: base,
    base_ref: 'refs/heads/main',
    head_sha: head,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
    ...more,
  };
  return { name: 'merge_group', payload: { action: 'checks_requested', merge_group: group, repository } };
}

/** `workflow_dispatch`, `schedule`, `repository_dispatch` and whatever else names a commit through the runner only. */
export function started(
  name: string,
  sha: string,
  ref = 'refs/heads/main',
  payload: object = { repository },
): GitHubEvent {
  return { name, payload, env: { GITHUB_SHA: sha, GITHUB_REF: ref } };
}

export function released(tag: string, sha: string): GitHubEvent {
  return started('release', sha, `refs/tags/${tag}`, { action: 'published', release: { tag_name: tag }, repository });
}

export interface TriggeringRun {
  readonly event: string;
  readonly head: string;
  readonly branch: string;
  readonly pullRequests?: readonly object[];
  /** The default branch's commit, which the workflow file comes from. */
  readonly sha: string;
}

export function workflowRun({ event, head, branch, pullRequests = [], sha }: TriggeringRun): GitHubEvent {
  const run = { id: 41, event, head_sha: head, head_branch: branch, pull_requests: pullRequests };
  return started('workflow_run', sha, 'refs/heads/main', { action: 'completed', workflow_run: run, repository });
}
