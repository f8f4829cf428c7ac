import type { TreeChange } from '../../git/index.ts';
import { apiPath, type GitHubClient } from '../../github/client/index.ts';
import { type Payload, viewOf } from '../../github/index.ts';
import { readPullRequest } from '../event-facts.ts';
import { type Answer, known, unknown } from '../history.ts';
import type { PullRequestFacts } from '../model/words.ts';
import { createAsking } from './asking.ts';
import { type Comparison, commitId, createComparer } from './comparison-api.ts';
import { isPlain, readFiles } from './file-rows.ts';

/** GitHub lists at most 3,000 files of a pull request (REST API documentation). */
const pullRequestLimit = 3000;

/** What is asked of GitHub about commits and their files. Every question may end as unknown, with the reason and the remedy. */
export interface GitHubApi {
  compare(base: string, head: string): Promise<Answer<Comparison>>;
  /** All best common ancestors; GitHub itself names one. */
  mergeBases(base: string, head: string): Promise<Answer<readonly string[]>>;
  pullRequestFiles(pullRequest: PullRequestFacts): Promise<Answer<readonly TreeChange[]>>;
  /** Tracked paths of a commit. */
  tree(id: string): Promise<Answer<readonly string[]>>;
  successfulRuns(workflow: string, branch: string): Promise<Answer<readonly { id: number; sha: string }[]>>;
  pullRequestOf(headSha: string): Promise<Answer<PullRequestFacts | undefined>>;
  /** Text of a file at a commit. */
  file(path: string, id: string): Promise<Answer<string>>;
}

export function createGitHubApi(client: GitHubClient, repository: { owner: string; name: string }): GitHubApi {
  const { owner, name } = repository;
  const contents = { permission: 'contents: read' };
  const asking = createAsking();
  const compare = createComparer(client, repository, asking);
  return {
    compare: compare.ask,
    mergeBases: compare.mergeBases,
    pullRequestFiles: (pullRequest) => asking(() => listPullRequestFiles(client, repository, pullRequest)),
    tree: (id) =>
      asking(async () => {
        const path = apiPath`/repos/${owner}/${name}/git/trees/${id}`;
        const view = viewOf((await client.get(path, { recursive: 1 }, contents)).body);
        if (view.boolean('truncated') !== false) return unknown('GitHub cut the list of tracked files');
        const entries = view.list('tree').filter((entry) => entry.text('type') !== 'tree');
        return known(entries.map((entry) => entry.text('path') ?? ''));
      }),
    successfulRuns: (workflow, branch) =>
      asking(async () => {
        const path = apiPath`/repos/${owner}/${name}/actions/workflows/${workflow}/runs`;
        const query = { branch, status: 'success', per_page: 100 };
        const runs: { id: number; sha: string }[] = [];
        for await (const page of client.getPages(path, query, { maxPages: 5, permission: 'actions: read' })) {
          for (const run of viewOf(page.body).list('workflow_runs')) {
            const id = run.number('id');
            const sha = commitId(run, 'head_sha');
            const own = run.text('head_repository', 'full_name') ?? `${owner}/${name}`;
            // A pull request from a fork may call its branch `main` too; its runs say nothing about ours.
            const foreign =
              own.toLowerCase() !== `${owner}/${name}`.toLowerCase() || run.text('event')?.startsWith('pull_request');
            if (id !== undefined && sha !== undefined && !foreign && run.text('conclusion') !== 'failure')
              runs.push({ id, sha });
          }
        }
        return known(runs);
      }),
    pullRequestOf: (headSha) =>
      asking(async () => {
        const path = apiPath`/repos/${owner}/${name}/commits/${headSha}/pulls`;
        const answer = await client.get(path, { per_page: 100 }, { permission: 'pull-requests: read' });
        const found = viewOf(answer.body)
          .list()
          .map(readPullRequest)
          .filter((facts) => facts?.headSha === headSha);
        return found.length > 1 ? unknown('several pull requests have this head') : known(found[0]);
      }),
    file: (path, id) =>
      asking(async () => {
        const route = apiPath`/repos/${owner}/${name}/contents/${path}`;
        const view = viewOf((await client.get(route, { ref: id }, contents)).body);
        const content = view.text('content');
        if (view.text('encoding') !== 'base64' || content === undefined)
          return unknown(`${path} is not a file, or too large for the API`);
        return known(Buffer.from(content, 'base64').toString('utf8'));
      }),
  };
}

async function listPullRequestFiles(
  client: GitHubClient,
  { owner, name }: { owner: string; name: string },
  pullRequest: PullRequestFacts,
): Promise<Answer<readonly TreeChange[]>> {
  const permission = 'pull-requests: read';
  const rows: Payload[] = [];
  const path = apiPath`/repos/${owner}/${name}/pulls/${pullRequest.number}`;
  for await (const page of client.getPages(`${path}/files`, { per_page: 100 }, { maxPages: 31, permission })) {
    rows.push(...viewOf(page.body).list());
  }
  if (rows.length >= pullRequestLimit)
    return unknown(`GitHub lists at most ${pullRequestLimit} files of a pull request`);
  // The list is of the pull request as it is now; the payload is of the event. Asked last, so that a push in between shows.
  const now = viewOf((await client.get(path, {}, { permission })).body);
  if (now.text('head', 'sha') !== pullRequest.headSha) return unknown('the pull request has moved on since this event');
  const expected = Math.max(now.number('changed_files') ?? 0, pullRequest.changedFiles ?? 0);
  if (rows.filter((row) => row.text('status') !== 'unchanged').length < expected)
    return unknown(`GitHub listed ${rows.length} files of ${expected}`);
  if (!rows.every(isPlain)) return unknown('GitHub does not tell the whole name of a changed file');
  return known(readFiles(rows));
}
