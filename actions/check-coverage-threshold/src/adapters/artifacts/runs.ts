import { isObjectId } from '../../../../../shared/git/names/index.ts';
import { apiPath, type GitHubClient, type Query } from '../../../../../shared/github/client/index.ts';
import { type Payload, viewOf } from '../../../../../shared/github/index.ts';

export interface Run {
  readonly id: number;
  /** Full id of the commit that it measured. */
  readonly sha: string;
}

export interface Workflow {
  readonly owner: string;
  readonly name: string;
  /** File name below `.github/workflows`. */
  readonly file: string;
  /** The run that asks. */
  readonly self: number | undefined;
}

/**
 * Events whose runs may be a baseline: they run what is on a branch of this repository, and only who may write to it
 * starts them. Not among them: `pull_request` (a stranger's code, at a commit the stranger may choose: it can be one
 * that is on the base branch, too), `pull_request_target`, `workflow_run`, `issue_comment` and `repository_dispatch`
 * (they stand at a commit of the base branch, but may well have measured a stranger's).
 */
const TRUSTED: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch', 'merge_group']);

/** Of 100 runs each. */
const MAX_PAGES = 3;

/**
 * Successful runs that may be a baseline, the newest first, page by page.
 * @param chosen `branch`, or `event`
 */
export async function* trustedRuns(client: GitHubClient, workflow: Workflow, chosen: Query): AsyncGenerator<Run[]> {
  const { owner, name, file } = workflow;
  const path = apiPath`/repos/${owner}/${name}/actions/workflows/${file}/runs`;
  const query = { ...chosen, status: 'success', exclude_pull_requests: true, per_page: 100 };
  for await (const page of client.getPages(path, query, { maxPages: MAX_PAGES, permission: 'actions: read' })) {
    yield viewOf(page.body)
      .list('workflow_runs')
      .flatMap((view) => readRun(view, workflow) ?? []);
  }
}

function readRun(view: Payload, { owner, name, self }: Workflow): Run | undefined {
  const [id, sha] = [view.number('id'), view.text('head_sha') ?? ''];
  const own = (view.text('head_repository', 'full_name') ?? '').toLowerCase() === `${owner}/${name}`.toLowerCase();
  const trusted = own && TRUSTED.has(view.text('event') ?? '') && view.text('conclusion') === 'success';
  return trusted && id !== undefined && id !== self && isObjectId(sha) ? { id, sha } : undefined;
}
