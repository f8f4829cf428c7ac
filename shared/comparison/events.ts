/** The base that each event asks for when the inputs say nothing. */
import { isZeroId } from '../git/names/index.ts';
import {
  branchName,
  type CheckedOut,
  type ComparisonRequest,
  type EventFacts,
  isMergeOf,
  isPullRequestEvent,
  type Plan,
  type PullRequestFacts,
  type Revision,
} from './model/words.ts';

export function planEvent(
  event: EventFacts,
  request: ComparisonRequest,
  head: Revision,
  checkedOut: CheckedOut | undefined,
): Plan {
  if (event.workflowRun !== undefined) return planWorkflowRun(event, event.workflowRun, head);
  if (event.mergeGroup !== undefined) return planMergeGroup(event.mergeGroup, request.mergeGroupBase, head);
  if (event.pullRequest !== undefined) return planPullRequest(event.pullRequest, head, checkedOut);
  if (event.push !== undefined) return planPush(event, event.push, head);
  if (event.releaseTag !== undefined) return { kind: 'previous-tag', tag: event.releaseTag, head };
  if (['workflow_dispatch', 'schedule', 'repository_dispatch'].includes(event.name)) {
    return {
      kind: 'everything',
      head,
      why: `the ${event.name} event asks for everything`,
    };
  }
  if (isPullRequestEvent(event.name) || ['push', 'merge_group', 'release', 'workflow_run'].includes(event.name)) {
    return {
      kind: 'undetermined',
      head,
      why: `the payload of the ${event.name} event lacks the fields that name its commits`,
    };
  }
  return { kind: 'undetermined', head, why: `the ${event.name || 'nameless'} event names no range of commits` };
}

export function planPush(event: EventFacts, push: NonNullable<EventFacts['push']>, head: Revision): Plan {
  if (push.deleted || isZeroId(push.after))
    return { kind: 'undetermined', head: undefined, why: 'the push deleted its ref' };
  if (event.ref.startsWith('refs/tags/'))
    return { kind: 'previous-tag', tag: event.ref.slice('refs/tags/'.length), head };
  if (!isZeroId(push.before)) {
    return { kind: 'direct', base: { sha: push.before }, head, strategy: 'before', why: 'the commit before the push' };
  }
  if (event.defaultBranch === undefined) {
    return {
      kind: 'undetermined',
      head,
      why: 'the first push of a branch, and the payload does not name the default branch',
    };
  }
  if (event.ref === `refs/heads/${event.defaultBranch}`) {
    return { kind: 'everything', head, why: `the first push of the default branch ${event.defaultBranch}` };
  }
  const pushedNothing = push.commits === 0;
  return {
    kind: 'merge-base',
    with: { name: `refs/heads/${event.defaultBranch}` },
    head,
    why: `where the new branch left the default branch ${event.defaultBranch}`,
    whenContained: pushedNothing ? 'unchanged' : 'undetermined',
  };
}

export function planPullRequest(
  pullRequest: PullRequestFacts,
  head: Revision,
  checkedOut: CheckedOut | undefined,
): Plan {
  const parent = isMergeOf(pullRequest, checkedOut) ? checkedOut?.parents[0] : undefined;
  if (parent !== undefined) {
    // The merge names the base it was built on; `pull_request.base.sha` is as old as the last push to the branch.
    const why = `the first parent of the merge commit of pull request #${pullRequest.number}`;
    return { kind: 'direct', base: { sha: parent }, head, strategy: 'merge-base', why };
  }
  return {
    kind: 'merge-base',
    with: { sha: pullRequest.baseSha },
    head,
    why: `where pull request #${pullRequest.number} left its base`,
    whenContained: 'unchanged',
  };
}

export function planMergeGroup(
  group: NonNullable<EventFacts['mergeGroup']>,
  wanted: 'queue' | 'entry',
  head: Revision,
): Plan {
  if (wanted === 'entry' || group.baseRef === '') {
    return {
      kind: 'direct',
      base: { sha: group.baseSha },
      head,
      strategy: 'entry',
      why: 'the merge queue entry in front',
    };
  }
  const why = `where the merge queue left ${branchName(group.baseRef)}`;
  return { kind: 'merge-base', with: { name: group.baseRef }, head, why, whenContained: 'undetermined' };
}

function planWorkflowRun(event: EventFacts, run: NonNullable<EventFacts['workflowRun']>, head: Revision): Plan {
  if (isPullRequestEvent(run.event)) {
    if (run.pullRequest !== undefined) return planPullRequest(run.pullRequest, head, undefined);
    return { kind: 'undetermined', head, why: 'the pull request of the triggering run could not be found' };
  }
  if (run.event === 'workflow_dispatch' || run.event === 'schedule') {
    return { kind: 'everything', head, why: `the triggering run was started by ${run.event}` };
  }
  if (run.event === 'release') return { kind: 'previous-tag', tag: run.headBranch, head };
  if (event.defaultBranch !== undefined && run.headBranch !== event.defaultBranch && run.headBranch !== '') {
    return againstDefaultBranch(event, head, `the triggering run built ${run.headBranch}`);
  }
  const why = `the triggering run (${run.event || 'of an unnamed event'}) does not say where its push began`;
  return { kind: 'undetermined', head, why };
}

export function againstDefaultBranch(event: EventFacts, head: Revision, why: string): Plan {
  if (event.defaultBranch === undefined) {
    return { kind: 'undetermined', head, why: `${why}, and the payload does not name the default branch` };
  }
  return {
    kind: 'merge-base',
    with: { name: `refs/heads/${event.defaultBranch}` },
    head,
    why: `where the head left the default branch ${event.defaultBranch} (${why})`,
    whenContained: 'undetermined',
  };
}
