import { apiPath, type GitHubClient } from '../../../../shared/github/client/index.ts';
import { type EventContext, type Payload, viewOf } from '../../../../shared/github/index.ts';

export type FoundPullRequest =
  | { readonly kind: 'found'; readonly number: number }
  | { readonly kind: 'none'; readonly because: string };

/** Events whose payload has the pull request itself. */
const ABOUT_ONE: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]);

/**
 * The pull request of this repository that the event is about.
 * @throws GitHubFailure when GitHub has to be asked (`workflow_run`) and does not answer
 */
export async function pullRequestOf(event: EventContext, client: GitHubClient): Promise<FoundPullRequest> {
  const { name, payload } = event;
  if (ABOUT_ONE.has(name)) return numbered(payload.number('pull_request', 'number'), name);
  if (name === 'issue_comment') {
    if (payload.has('issue', 'pull_request')) return numbered(payload.number('issue', 'number'), name);
    return none('this comment is on an issue, not on a pull request');
  }
  if (name === 'workflow_run') return ofWorkflowRun(event, client);
  return none(`the event ${name} has no pull request`);
}

/**
 * A run for a fork's pull request names none in its payload. So the number is never read from there: of the open pull
 * requests from the run's branch, it is the one whose head is still the commit that the run was about.
 */
async function ofWorkflowRun(event: EventContext, client: GitHubClient): Promise<FoundPullRequest> {
  const run = event.payload.at('workflow_run');
  const about = run.text('event') ?? '';
  if (about !== 'pull_request' && about !== 'pull_request_target') {
    return none(
      `the workflow run before this one was for ${about === '' ? 'no event' : about}, not for a pull request`,
    );
  }
  const [sha, branch, from] = [run.text('head_sha'), run.text('head_branch'), run.text('head_repository', 'full_name')];
  if (!sha || !branch || !from) return none('the payload does not tell the head of the workflow run before this one');
  const { owner, name } = event.repository;
  const head = `${from.slice(0, from.indexOf('/'))}:${branch}`;
  const query = { state: 'open', head, per_page: 100 };
  const options = { permission: 'pull-requests: read' };
  const answer = await client.get(apiPath`/repos/${owner}/${name}/pulls`, query, options);
  const fits = (pull: Payload) =>
    pull.text('head', 'sha') === sha && same(pull.text('head', 'repo', 'full_name') ?? '', from);
  const [first, ...more] = viewOf(answer.body).list().filter(fits);
  if (first === undefined) return none(`no open pull request has ${sha.slice(0, 12)} as its head (any more)`);
  if (more.length > 0) return none(`${more.length + 1} open pull requests have ${sha.slice(0, 12)} as their head`);
  return numbered(first.number('number'), event.name);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function numbered(number: number | undefined, event: string): FoundPullRequest {
  if (number !== undefined && Number.isSafeInteger(number) && number > 0) return { kind: 'found', number };
  return none(`the payload of ${event} does not tell the number of its pull request`);
}

function none(because: string): FoundPullRequest {
  return { kind: 'none', because };
}
