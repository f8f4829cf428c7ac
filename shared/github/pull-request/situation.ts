import { UserError } from '../../action/index.ts';
import { apiPath, GitHubFailure } from '../client/index.ts';
import { type Payload, viewOf } from '../payload.ts';
import { hasMarker } from './body.ts';
import type { Branch, BranchCommit, OpenPullRequest, Situation } from './model.ts';
import type { Work } from './run-state.ts';

const READ_CONTENTS = { permission: 'contents: read' } as const;

/** Reads base, branch and open pull request: at most five requests. */
export async function readSituation(work: Work): Promise<Situation> {
  const base = work.request.base === '' ? await defaultBranch(work) : work.request.base;
  if (base === work.request.branch) {
    throw new UserError(
      'branch-is-base',
      `The branch for the change, ${base}, is also the branch that it should be merged into.`,
      'Choose another `branch`: it is written with force, and belongs to this action alone.',
    );
  }
  const [sha, head, pullRequest] = await Promise.all([
    readHead(work, base),
    readHead(work, work.request.branch),
    findPullRequest(work, base),
  ]);
  if (sha === undefined) {
    throw new UserError(
      'base-not-found',
      `The base branch ${base} is not there, or the token may not see it.`,
      'Check `base`, and that the token has `contents: read` for the repository.',
    );
  }
  const branch = head === undefined ? undefined : await readBranch(work, sha, head);
  return { base: { branch: base, sha }, branch, pullRequest };
}

async function defaultBranch({ client, owner, name }: Work): Promise<string> {
  const { body } = await client.get(apiPath`/repos/${owner}/${name}`);
  return required(viewOf(body).text('default_branch'), 'the repository', 'default_branch');
}

/** The commit that a branch points at now, `undefined` when there is no such branch. */
export async function readHead({ client, owner, name }: Work, branch: string): Promise<string | undefined> {
  try {
    const path = apiPath`/repos/${owner}/${name}/git/ref/${`heads/${branch}`}`;
    const { body } = await client.get(path, {}, READ_CONTENTS);
    return required(viewOf(body).text('object', 'sha'), 'a ref', 'object.sha');
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** What lies between base and head. Both are ids, so a branch that moves meanwhile does not blur the answer. */
async function readBranch({ client, owner, name }: Work, base: string, head: string): Promise<Branch> {
  try {
    const path = apiPath`/repos/${owner}/${name}/compare/${base}...${head}`;
    const { body } = await client.get(path, { per_page: 100, page: 1 }, READ_CONTENTS);
    const view = viewOf(body);
    const commits = view.list('commits').map(commitOf);
    const files = view.list('files').map((file): [string, string] => {
      // A rename is no change of ours: an id that fits nothing makes the branch differ.
      const sha = file.text('status') === 'modified' || file.text('status') === 'added' ? file.text('sha') : undefined;
      return [file.text('filename') ?? '', sha ?? ''];
    });
    // GitHub lists at most 300 files with a comparison ("Compare two commits").
    const map = files.length < 300 ? new Map(files) : undefined;
    return { head, commits, complete: view.number('total_commits') === commits.length, files: map };
  } catch (error) {
    const unrelated = error instanceof GitHubFailure && error.kind === 'not-found';
    if (unrelated) return { head, commits: [], complete: false, files: undefined };
    throw error;
  }
}

function commitOf(commit: Payload): BranchCommit {
  return {
    sha: required(commit.text('sha'), 'a commit', 'sha'),
    tree: required(commit.text('commit', 'tree', 'sha'), 'a commit', 'tree'),
    message: commit.text('commit', 'message') ?? '',
    parents: commit.list('parents').map((parent) => required(parent.text('sha'), 'a commit', 'parents')),
  };
}

/** The open pull request from the branch into the base; else one of ours into another base, to be led to this one. */
async function findPullRequest(work: Work, base: string): Promise<OpenPullRequest | undefined> {
  const { client, request, owner, name } = work;
  const query = { state: 'open', head: `${owner}:${request.branch}`, per_page: 100 };
  const options = { permission: 'pull-requests: read' };
  const { body } = await client.get(apiPath`/repos/${owner}/${name}/pulls`, query, options);
  const own = viewOf(body)
    .list()
    // The filter is by owner, who may have a fork of the same repository; and an unknown filter is ignored by servers.
    .filter((one) => one.text('head', 'ref') === request.branch && one.text('state') === 'open')
    .filter((one) => one.text('head', 'repo', 'full_name')?.toLowerCase() === request.repository.toLowerCase())
    .map(pullRequestOf);
  const ours = (one: OpenPullRequest) => hasMarker(one.body, request.marker);
  return own.find((one) => one.base === base) ?? own.find(ours);
}

export function pullRequestOf(view: Payload): OpenPullRequest {
  return {
    number: required(view.number('number'), 'a pull request', 'number'),
    url: view.text('html_url') ?? '',
    title: view.text('title') ?? '',
    body: view.text('body') ?? '',
    base: view.text('base', 'ref') ?? '',
    labels: view.list('labels').flatMap((label) => label.text('name') ?? []),
  };
}

/** @throws GitHubFailure `malformed` when GitHub did not send what it always sends */
export function required<T>(value: T | undefined, what: string, field: string): T {
  if (value !== undefined) return value;
  throw new GitHubFailure(
    'malformed',
    undefined,
    `GitHub's answer about ${what} lacks ${field}.`,
    'Check that GITHUB_API_URL is the address of the API itself; if it is, run the job again.',
  );
}
