import { isObjectId, isZeroId } from '../../../../../shared/git/names/index.ts';
import { apiPath, type GitHubClient } from '../../../../../shared/github/client/index.ts';
import { type EventContext, viewOf } from '../../../../../shared/github/index.ts';

export interface Base {
  /** Full id of the commit to begin at. */
  readonly sha: string;
  /** Branches whose runs are asked for, the likelier first. */
  readonly branches: readonly string[];
}

/**
 * What this change is measured against. A pull request: the commit that its merge grew from, or the base of its payload
 * where there is no merge; a merge group: its base; a push: what was there before, if the push only adds to it; all
 * else (a new branch, a tag, a schedule, a push by force): the commit itself.
 *
 * @throws GitHubFailure when the merge cannot be read
 */
export async function baseOf(event: EventContext, client: GitHubClient): Promise<Base | undefined> {
  const { payload } = event;
  const pullRequest = payload.at('pull_request');
  const group = payload.at('merge_group');
  const before = payload.text('before') ?? '';
  const grows = isObjectId(before) && !isZeroId(before) && payload.boolean('forced') !== true;
  let sha: string | undefined = event.sha;
  let branch = branchOf(event.ref);
  if (pullRequest.has('base')) {
    const merged =
      event.name === 'pull_request' ? await firstParent(event, client, pullRequest.text('head', 'sha')) : undefined;
    sha = merged ?? pullRequest.text('base', 'sha');
    branch = pullRequest.text('base', 'ref');
  } else if (event.name === 'merge_group') {
    sha = group.text('base_sha');
    branch = branchOf(group.text('base_ref') ?? '');
  } else if (event.name === 'push' && grows) {
    sha = before;
  }
  if (sha === undefined || !isObjectId(sha) || isZeroId(sha)) return undefined;
  const named = [branch, payload.text('repository', 'default_branch')].flatMap((name) => name || []);
  return { sha, branches: [...new Set(named)] };
}

/** Of the merge commit that GitHub has made for the pull request; undefined when the run is about another commit. */
async function firstParent(
  { repository, sha }: EventContext,
  client: GitHubClient,
  head: string | undefined,
): Promise<string | undefined> {
  if (!isObjectId(sha) || head === undefined || sha === head) return undefined;
  const path = apiPath`/repos/${repository.owner}/${repository.name}/git/commits/${sha}`;
  const answer = await client.get(path, {}, { permission: 'contents: read' });
  const [first, second, ...more] = viewOf(answer.body).list('parents');
  return second?.text('sha') === head && more.length === 0 ? first?.text('sha') : undefined;
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}
