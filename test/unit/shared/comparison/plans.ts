/** Plans events as the action does: from the runner's variables and the payload to what is to be compared. */
import { readFacts } from '../../../../shared/comparison/event-facts.ts';
import type { CheckedOut, ComparisonRequest, Plan } from '../../../../shared/comparison/model/words.ts';
import { planComparison } from '../../../../shared/comparison/plan.ts';
import { readEvent } from '../../../../shared/github/index.ts';

/** A commit id that can be told apart by its digit. */
export const id = (digit: string): string => digit.repeat(40);
export const zero = id('0');

export interface EventSample {
  readonly name: string;
  readonly payload?: unknown;
  readonly ref?: string;
  readonly sha?: string;
}

const nothingAsked: ComparisonRequest = { base: '', ref: '', strategy: 'auto', mergeGroupBase: 'queue' };

/** @param checkedOut undefined without a checkout */
export function planOf(event: EventSample, request: Partial<ComparisonRequest> = {}, checkedOut?: CheckedOut): Plan {
  const env = {
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SHA: event.sha ?? '',
    GITHUB_REF: event.ref ?? '',
  };
  const context = readEvent(env, () => JSON.stringify(event.payload ?? {}));
  return planComparison(readFacts(context), { ...nothingAsked, ...request }, checkedOut);
}

export const repository = { default_branch: 'main', full_name: 'octo/app' };

/** A push to `branch` that moved it from commit a to commit b. */
export function push(branch: string, payload: Record<string, unknown> = {}): EventSample {
  const after = typeof payload.after === 'string' ? payload.after : id('b');
  return {
    name: 'push',
    ref: `refs/heads/${branch}`,
    sha: after,
    payload: { repository, ref: `refs/heads/${branch}`, before: id('a'), after, commits: [{ id: after }], ...payload },
  };
}

/** Pull request #7 of commit c into main, whose tip was commit a at the time of the last push to the pull request. */
export function pullRequest(name = 'pull_request', payload: Record<string, unknown> = {}): EventSample {
  return {
    name,
    ref: name === 'pull_request_target' ? 'refs/heads/main' : 'refs/pull/7/merge',
    sha: name === 'pull_request_target' ? id('a') : id('e'),
    payload: {
      repository,
      pull_request: {
        number: 7,
        base: { ref: 'main', sha: id('a') },
        head: { ref: 'topic', sha: id('c') },
        changed_files: 1,
      },
      ...payload,
    },
  };
}

/** The merge commit e that GitHub built of main at d (newer than a) and the pull request's head c. */
export const mergeCheckout: CheckedOut = { id: id('e'), parents: [id('d'), id('c')] };
export const headCheckout: CheckedOut = { id: id('c'), parents: [id('9')] };

export const mergeGroup: EventSample = {
  name: 'merge_group',
  ref: 'refs/heads/gh-readonly-queue/main/pr-7-a',
  sha: id('f'),
  payload: {
    repository,
    merge_group: { base_ref: 'refs/heads/main', base_sha: id('e'), head_ref: 'refs/heads/q', head_sha: id('f') },
  },
};

/** A `workflow_run` event, whose own ref and commit are always the default branch's. */
export function workflowRun(run: Record<string, unknown>): EventSample {
  return {
    name: 'workflow_run',
    ref: 'refs/heads/main',
    sha: id('a'),
    payload: {
      repository,
      workflow_run: { event: 'push', head_sha: id('b'), head_branch: 'main', pull_requests: [], ...run },
    },
  };
}
