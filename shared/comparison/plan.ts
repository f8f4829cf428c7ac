/** What to compare, decided from the event and the inputs alone: plain data in, plain data out. */
import { isObjectId, isZeroId } from '../git/names/index.ts';
import { againstDefaultBranch, planEvent } from './events.ts';
import {
  branchName,
  type CheckedOut,
  type ComparisonRequest,
  type EventFacts,
  isMergeOf,
  isPullRequestEvent,
  type Plan,
  type Revision,
  toRevision,
} from './model/words.ts';
import { planBase, planStrategy } from './requests.ts';

/** @param checkedOut undefined without a checkout. */
export function planComparison(event: EventFacts, asked: ComparisonRequest, checkedOut: CheckedOut | undefined): Plan {
  const request = withoutHead(withoutZeros(asked), event, checkedOut);
  if (request.base === 'HEAD') return { kind: 'working-tree' };
  const head = chooseHead(event, request, checkedOut);
  if (head === undefined) {
    return {
      kind: 'undetermined',
      head: undefined,
      why: `the ${event.name} event names no commit, and none is checked out`,
    };
  }
  if (request.strategy !== 'auto') return planStrategy(event, request, head, checkedOut);
  if (request.base !== '') return planBase(event, request, head, checkedOut);
  if (request.ref !== '' && !namesEventHead(event, request.ref))
    return againstDefaultBranch(event, head, 'the input `ref` names another head');
  return planEvent(event, request, head, checkedOut);
}

/** `${{ github.event.before }}` is all zeros on a first push, and `after` on a deletion: neither names a commit. */
function withoutZeros(request: ComparisonRequest): ComparisonRequest {
  const given = (text: string): string => (isZeroId(text) ? '' : text);
  return { ...request, base: given(request.base), ref: given(request.ref) };
}

/** `ref: HEAD` says nothing new where the checkout is what the event is about. */
function withoutHead(
  request: ComparisonRequest,
  event: EventFacts,
  checkedOut: CheckedOut | undefined,
): ComparisonRequest {
  const same = request.ref === 'HEAD' && checkedOut !== undefined && checkedOut.id === eventHead(event, checkedOut);
  return same ? { ...request, ref: '' } : request;
}

/** The comparison of a push that names both its commits, which needs no look at the checkout. */
export function guessComparison(
  event: EventFacts,
  request: ComparisonRequest,
): { readonly base: string; readonly head: string } | undefined {
  const plan = event.push === undefined ? undefined : planComparison(event, request, undefined);
  if (plan?.kind !== 'direct' || !('sha' in plan.base) || !('sha' in plan.head)) return undefined;
  return { base: plan.base.sha, head: plan.head.sha };
}

function chooseHead(
  event: EventFacts,
  request: ComparisonRequest,
  checkedOut: CheckedOut | undefined,
): Revision | undefined {
  if (request.ref === 'HEAD') return checkedOut === undefined ? undefined : { sha: checkedOut.id };
  if (request.ref !== '' && !namesEventHead(event, request.ref)) return toRevision(request.ref);
  const id = eventHead(event, checkedOut);
  if (isObjectId(id) && !isZeroId(id)) return { sha: id };
  return checkedOut === undefined ? undefined : { sha: checkedOut.id };
}

function namesEventHead(event: EventFacts, ref: string): boolean {
  return (
    event.ref !== '' &&
    !isPullRequestEvent(event.name) &&
    (ref === event.ref || `refs/heads/${branchName(ref)}` === event.ref)
  );
}

function eventHead(event: EventFacts, checkedOut: CheckedOut | undefined): string {
  if (event.workflowRun !== undefined) return event.workflowRun.headSha;
  if (event.mergeGroup !== undefined) return event.mergeGroup.headSha;
  if (event.pullRequest !== undefined) {
    return isMergeOf(event.pullRequest, checkedOut) ? (checkedOut?.id ?? '') : event.pullRequest.headSha;
  }
  // A pushed annotated tag names the tag object in `after`; GITHUB_SHA is its commit.
  if (event.push !== undefined && !event.ref.startsWith('refs/tags/')) return event.push.after;
  return event.sha;
}
