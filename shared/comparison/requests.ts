/** The base that the inputs `base` and `strategy` ask for. */
import { isObjectId, isZeroId } from '../git/names/index.ts';
import { againstDefaultBranch, planMergeGroup, planPullRequest, planPush } from './events.ts';
import {
  branchName,
  type CheckedOut,
  type ComparisonRequest,
  type EventFacts,
  type Plan,
  type Revision,
} from './model/words.ts';

export function planBase(
  event: EventFacts,
  request: ComparisonRequest,
  head: Revision,
  checkedOut: CheckedOut | undefined,
): Plan {
  const { base } = request;
  if (isObjectId(base))
    return { kind: 'direct', base: { sha: base }, head, strategy: 'base', why: 'the commit of the input `base`' };
  const branch = branchName(base);
  if (event.push !== undefined && event.ref === `refs/heads/${branch}`) return planPush(event, event.push, head);
  const pullRequest = event.pullRequest ?? event.workflowRun?.pullRequest;
  if (pullRequest?.baseRef === branch) return planPullRequest(pullRequest, head, checkedOut);
  if (event.mergeGroup !== undefined && branchName(event.mergeGroup.baseRef) === branch) {
    return planMergeGroup(event.mergeGroup, request.mergeGroupBase, head);
  }
  if (/^refs\/tags\//.test(base) || /^HEAD[~^]/.test(base)) {
    return { kind: 'direct', base: { name: base }, head, strategy: 'base', why: `the input \`base\` (${base})` };
  }
  const why = `where the head left ${branch} (input \`base\`)`;
  // A head that is part of the branch already may have been merged meanwhile: what it changed can no longer be told.
  return { kind: 'merge-base', with: { name: base }, head, why, whenContained: 'undetermined' };
}

export function planStrategy(
  event: EventFacts,
  request: ComparisonRequest,
  head: Revision,
  checkedOut: CheckedOut | undefined,
): Plan {
  switch (request.strategy) {
    case 'parent':
      return { kind: 'parent', head };
    case 'previous-tag':
      return {
        kind: 'previous-tag',
        tag: event.ref.startsWith('refs/tags/') ? event.ref.slice(10) : event.releaseTag,
        head,
      };
    case 'last-success': {
      const branch = request.base === '' ? runBranch(event) : branchName(request.base);
      // Asked without a branch, GitHub would answer with the runs of all of them.
      if (branch === '') return { kind: 'undetermined', head, why: 'the event names no branch to look for runs on' };
      return { kind: 'last-success', branch, head };
    }
    case 'before':
      return planBefore(event, head);
    default:
      if (request.base !== '') return planBase(event, request, head, checkedOut);
      if (event.pullRequest !== undefined) return planPullRequest(event.pullRequest, head, checkedOut);
      if (event.mergeGroup !== undefined) return planMergeGroup(event.mergeGroup, 'queue', head);
      if (event.workflowRun?.pullRequest !== undefined)
        return planPullRequest(event.workflowRun.pullRequest, head, undefined);
      if (event.push !== undefined && event.ref === `refs/heads/${event.defaultBranch}`)
        return planPush(event, event.push, head);
      return againstDefaultBranch(event, head, 'strategy merge-base');
  }
}

function planBefore(event: EventFacts, head: Revision): Plan {
  const before = event.push?.before ?? event.before;
  if (before === undefined || !isObjectId(before)) {
    return {
      kind: 'undetermined',
      head,
      why: `strategy before needs a push, and this ${event.name} event has no commit before`,
    };
  }
  if (isZeroId(before))
    return event.push === undefined
      ? { kind: 'undetermined', head, why: 'there is no commit before' }
      : planPush(event, event.push, head);
  // On a pull request the head may be the merge commit, which also holds what the base branch gained since.
  const pushed =
    event.push === undefined && event.pullRequest !== undefined ? { sha: event.pullRequest.headSha } : head;
  return { kind: 'direct', base: { sha: before }, head: pushed, strategy: 'before', why: 'the commit before the push' };
}

function runBranch(event: EventFacts): string {
  if (event.workflowRun !== undefined) return event.workflowRun.headBranch;
  if (event.pullRequest !== undefined) return event.pullRequest.baseRef;
  if (event.mergeGroup !== undefined) return branchName(event.mergeGroup.baseRef);
  return event.ref.startsWith('refs/heads/') ? branchName(event.ref) : (event.defaultBranch ?? '');
}
