import type { EventContext, Payload } from '../../../../shared/github/index.ts';
import { type EventFacts, isPullRequestEvent, type PullRequestFacts } from './model.ts';

/** Reduces the event to facts. A payload that lacks fields gives fewer facts, never wrong ones. */
export function readFacts(event: EventContext): EventFacts {
  const { payload } = event;
  const before = payload.text('before');
  const releaseTag = payload.text('release', 'tag_name');
  const pullRequest = isPullRequestEvent(event.name) ? readPullRequest(payload.at('pull_request')) : undefined;
  const push = event.name === 'push' ? readPush(payload, event.sha) : undefined;
  const mergeGroup = event.name === 'merge_group' ? readMergeGroup(payload.at('merge_group')) : undefined;
  const workflowRun = event.name === 'workflow_run' ? readWorkflowRun(payload.at('workflow_run')) : undefined;
  return {
    name: event.name,
    sha: event.sha,
    ref: event.ref || (event.name === 'push' ? (payload.text('ref') ?? '') : ''),
    defaultBranch: payload.text('repository', 'default_branch') || undefined,
    ...(push && { push }),
    ...(pullRequest && { pullRequest }),
    ...(event.name === 'pull_request' && before && { before }),
    ...(mergeGroup && { mergeGroup }),
    ...(workflowRun && { workflowRun }),
    ...(event.name === 'release' && releaseTag && { releaseTag }),
  };
}

function readPush(payload: Payload, sha: string): EventFacts['push'] {
  const before = payload.text('before');
  if (before === undefined) return undefined;
  return {
    before,
    after: payload.text('after') ?? sha,
    deleted: payload.boolean('deleted') ?? false,
    commits: payload.has('commits') ? payload.list('commits').length : undefined,
  };
}

/** Also the shape of `workflow_run.pull_requests[]`, which has no `changed_files`. */
export function readPullRequest(view: Payload): PullRequestFacts | undefined {
  const number = view.number('number');
  const baseSha = view.text('base', 'sha');
  const headSha = view.text('head', 'sha');
  const changedFiles = view.number('changed_files');
  if (number === undefined || baseSha === undefined || headSha === undefined) return undefined;
  const facts = { number, baseSha, headSha, baseRef: view.text('base', 'ref') ?? '' };
  return changedFiles === undefined ? facts : { ...facts, changedFiles };
}

function readMergeGroup(view: Payload): EventFacts['mergeGroup'] {
  const baseSha = view.text('base_sha');
  const headSha = view.text('head_sha');
  if (baseSha === undefined || headSha === undefined) return undefined;
  return { baseSha, headSha, baseRef: view.text('base_ref') ?? '' };
}

function readWorkflowRun(view: Payload): EventFacts['workflowRun'] {
  const headSha = view.text('head_sha');
  if (headSha === undefined) return undefined;
  // Empty for pull requests from forks; `run.ts` looks those up by the head commit.
  const listed = view
    .list('pull_requests')
    .map(readPullRequest)
    .find((facts) => facts?.headSha === headSha);
  return {
    event: view.text('event') ?? '',
    headSha,
    headBranch: view.text('head_branch') ?? '',
    pullRequest: listed,
  };
}
