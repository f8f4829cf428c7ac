import { isObjectId, isValidRefName, isZeroId } from '../git/names/index.ts';
import type { EventContext, Payload, Step } from '../github/index.ts';
import { type EventFacts, isPullRequestEvent, type PullRequestFacts } from './model/words.ts';

/**
 * Reduces the event to facts. A payload that lacks fields gives fewer facts, never wrong ones: what should be a commit
 * id or a ref and is something else (`HEAD`, say, would be taken for a revision by git) counts as not there.
 */
export function readFacts(event: EventContext): EventFacts {
  const { payload } = event;
  const before = readId(payload, 'before');
  const releaseTag = readRefName(payload, 'release', 'tag_name');
  const pullRequest = isPullRequestEvent(event.name) ? readPullRequest(payload.at('pull_request')) : undefined;
  const push = event.name === 'push' ? readPush(payload, event.sha) : undefined;
  const mergeGroup = event.name === 'merge_group' ? readMergeGroup(payload.at('merge_group')) : undefined;
  const workflowRun = event.name === 'workflow_run' ? readWorkflowRun(payload.at('workflow_run')) : undefined;
  return {
    name: event.name,
    sha: event.sha,
    ref: event.ref || (event.name === 'push' ? readRefName(payload, 'ref') : ''),
    defaultBranch: readRefName(payload, 'repository', 'default_branch') || undefined,
    ...(push && { push }),
    ...(pullRequest && { pullRequest }),
    ...(event.name === 'pull_request' && before && { before }),
    ...(mergeGroup && { mergeGroup }),
    ...(workflowRun && { workflowRun }),
    ...(event.name === 'release' && releaseTag && { releaseTag }),
  };
}

function readPush(payload: Payload, sha: string): EventFacts['push'] {
  const before = readId(payload, 'before');
  if (before === undefined) return undefined;
  return {
    before,
    after: readId(payload, 'after') ?? sha,
    deleted: payload.boolean('deleted') ?? false,
    commits: payload.has('commits') ? payload.list('commits').length : undefined,
  };
}

/** Also the shape of `workflow_run.pull_requests[]`, which has no `changed_files`. */
export function readPullRequest(view: Payload): PullRequestFacts | undefined {
  const number = view.number('number');
  const baseSha = readCommit(view, 'base', 'sha');
  const headSha = readCommit(view, 'head', 'sha');
  const changedFiles = view.number('changed_files');
  if (number === undefined || baseSha === undefined || headSha === undefined) return undefined;
  const facts = { number, baseSha, headSha, baseRef: readRefName(view, 'base', 'ref') };
  return changedFiles === undefined ? facts : { ...facts, changedFiles };
}

function readMergeGroup(view: Payload): EventFacts['mergeGroup'] {
  const baseSha = readCommit(view, 'base_sha');
  const headSha = readCommit(view, 'head_sha');
  if (baseSha === undefined || headSha === undefined) return undefined;
  return { baseSha, headSha, baseRef: readRefName(view, 'base_ref') };
}

function readWorkflowRun(view: Payload): EventFacts['workflowRun'] {
  const headSha = readCommit(view, 'head_sha');
  if (headSha === undefined) return undefined;
  // Empty for pull requests from forks; `run.ts` looks those up by the head commit.
  const listed = view
    .list('pull_requests')
    .map(readPullRequest)
    .find((facts) => facts?.headSha === headSha);
  return {
    event: view.text('event') ?? '',
    headSha,
    headBranch: readRefName(view, 'head_branch'),
    pullRequest: listed,
  };
}

/** A full id; all zeros stand for "there was nothing". */
function readId(view: Payload, ...path: Step[]): string | undefined {
  const text = view.text(...path);
  return text !== undefined && isObjectId(text) ? text : undefined;
}

function readCommit(view: Payload, ...path: Step[]): string | undefined {
  const found = readId(view, ...path);
  return found === undefined || isZeroId(found) ? undefined : found;
}

/** Empty when there is none. */
function readRefName(view: Payload, ...path: Step[]): string {
  const text = view.text(...path) ?? '';
  return isValidRefName(text) ? text : '';
}
