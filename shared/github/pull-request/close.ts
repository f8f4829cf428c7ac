import { apiPath, GitHubFailure } from '../client/index.ts';
import { closingBody, hasMarker } from './body.ts';
import { deleteBranch } from './branch.ts';
import type { PullRequestOutcome, Situation } from './model.ts';
import { isRefusal, PULL_REQUESTS } from './refusals.ts';
import type { Work } from './run-state.ts';

type Ending = Omit<PullRequestOutcome, 'warnings'>;

/** Nothing is left to change: says so in the open pull request of ours, closes it, and deletes the branch. */
export async function closePullRequest(work: Work, { base, branch, pullRequest }: Situation): Promise<Ending> {
  const { client, request, owner, name, memory } = work;
  if (pullRequest !== undefined && !hasMarker(pullRequest.body, request.marker)) {
    const { number, url } = pullRequest;
    const because = `Nothing is left to change, and pull request #${number} of the branch was not opened by this action.`;
    memory.warnings.add(`${because} It stays open: close it by hand when it is no longer needed.`);
    return { operation: 'none', number, url, because };
  }
  if (pullRequest !== undefined && request.computedFrom !== undefined && request.computedFrom !== base.sha) {
    const { number, url } = pullRequest;
    const because = `Nothing is left to change in what was checked out, but that is not the head of ${base.branch}, so the pull request stays open.`;
    return { operation: 'none', number, url, because };
  }
  if (pullRequest !== undefined) {
    const { number, url, body } = pullRequest;
    memory.closing = { number, url };
    const changes = { state: 'closed', body: closingBody(body, request.marker, base.branch) };
    await client.send('PATCH', apiPath`/repos/${owner}/${name}/pulls/${number}`, changes, PULL_REQUESTS);
    work.log(`Closed pull request #${number}`);
  }
  if (memory.closing === undefined) return { operation: 'none', because: 'There is nothing to change.' };
  if (branch !== undefined && !(await removed(work, branch.head))) {
    memory.warnings.add(`The branch ${request.branch} was not deleted. Delete it by hand when it is no longer needed.`);
  }
  return { operation: 'closed', ...memory.closing, because: `Nothing is left to change on ${base.branch}.` };
}

/** A branch that may not be deleted (a rule set) is no reason to fail. */
async function removed(work: Work, head: string): Promise<boolean> {
  try {
    return await deleteBranch(work, new Set([head]));
  } catch (error) {
    if (isRefusal(error) || (work.last && error instanceof GitHubFailure)) return false;
    throw error;
  }
}
