import type { TreeChange } from '../../git/index.ts';
import { isObjectId } from '../../git/names/index.ts';
import { apiPath, type GitHubClient } from '../../github/client/index.ts';
import { type Payload, viewOf } from '../../github/index.ts';
import { type Answer, known, unknown } from '../history.ts';
import type { Asking } from './asking.ts';
import { isPlain, readFiles } from './file-rows.ts';

/** GitHub lists at most 300 files of a comparison (REST API documentation). */
const mostFiles = 300;
const commitsPerPage = 100;
const mostCommits = 500;
/** Each may cost a request; a history with more is git's to read. */
const mostCandidates = 10;

export interface Comparison {
  /** GitHub names one, also where a criss-cross merge has made several. */
  readonly mergeBase: string;
  readonly status: string;
  /** Entries GitHub listed; a rename is one of them and two of `files`. */
  readonly count: number;
  /** `undefined` when the list may have been cut. */
  readonly files: readonly TreeChange[] | undefined;
  /** Commits behind the compared range that it grows from, `undefined` when the range was not listed whole. */
  readonly roots: readonly string[] | undefined;
}

export interface Comparer {
  ask(base: string, head: string): Promise<Answer<Comparison>>;
  mergeBases(base: string, head: string): Promise<Answer<readonly string[]>>;
}

/** Each comparison is asked for once. */
export function createComparer(
  client: GitHubClient,
  repository: { owner: string; name: string },
  asking: Asking,
): Comparer {
  const asked = new Map<string, Promise<Answer<Comparison>>>();
  const ask = (base: string, head: string): Promise<Answer<Comparison>> => {
    const range = `${base}...${head}`;
    const answer = asked.get(range) ?? asking(() => compare(client, repository, range));
    asked.set(range, answer);
    return answer;
  };
  return { ask, mergeBases: (base, head) => mergeBases(ask, base, head) };
}

async function compare(
  client: GitHubClient,
  { owner, name }: { owner: string; name: string },
  range: string,
): Promise<Answer<Comparison>> {
  const path = apiPath`/repos/${owner}/${name}/compare/${range}`;
  const page = async (number: number): Promise<Payload> => {
    const query = { per_page: commitsPerPage, page: number };
    return viewOf((await client.get(path, query, { permission: 'contents: read' })).body);
  };
  const first = await page(1);
  const mergeBase = commitId(first, 'merge_base_commit', 'sha');
  const status = first.text('status');
  if (mergeBase === undefined || status === undefined) {
    return unknown('GitHub compared the commits without naming a merge base');
  }
  const total = first.number('total_commits') ?? Number.POSITIVE_INFINITY;
  const commits = [...first.list('commits')];
  for (let number = 2; commits.length < total && total <= mostCommits; number++) {
    const more = (await page(number)).list('commits');
    if (more.length === 0) break;
    commits.push(...more);
  }
  const rows = first.list('files');
  const whole = commits.length >= total;
  const listed = Array.isArray(first.at('files').value) && rows.length < mostFiles && rows.every(isPlain);
  const complete = listed && (rows.length > 0 || status === 'identical' || (whole && sameTree(first, commits.at(-1))));
  return known({
    mergeBase,
    status,
    count: rows.filter((row) => row.text('status') !== 'unchanged').length,
    files: complete ? readFiles(rows) : undefined,
    roots: whole ? rootsOf(commits) : undefined,
  });
}

/** A list without a file is believed only where the trees are one. */
function sameTree(view: Payload, last: Payload | undefined): boolean {
  const base = view.text('merge_base_commit', 'commit', 'tree', 'sha');
  return base !== undefined && base === last?.text('commit', 'tree', 'sha');
}

/** A full id as git writes it; anything else would reach git as a name. */
export function commitId(view: Payload, ...path: string[]): string | undefined {
  const id = view.text(...path);
  return id !== undefined && isObjectId(id) ? id : undefined;
}

/** Parents that are no part of the range are common ancestors of both sides, and every best one is among them. */
function rootsOf(commits: readonly Payload[]): string[] | undefined {
  const range = new Set<string>();
  const parents = new Set<string>();
  for (const commit of commits) {
    const id = commitId(commit, 'sha');
    if (id === undefined || !commit.has('parents')) return undefined;
    range.add(id);
    for (const view of commit.list('parents')) {
      const parent = commitId(view, 'sha');
      if (parent === undefined) return undefined;
      parents.add(parent);
    }
  }
  return [...parents].filter((parent) => !range.has(parent));
}

/**
 * All best common ancestors. A root that GitHub's merge base does not have behind it is another one; one that is behind
 * a third only makes the comparison wider.
 */
async function mergeBases(ask: Comparer['ask'], base: string, head: string): Promise<Answer<readonly string[]>> {
  const compared = await ask(base, head);
  if (compared.kind === 'unknown') return compared;
  const { mergeBase, roots } = compared.value;
  if (roots === undefined) return unknown('GitHub did not list all commits between the two');
  const others = roots.filter((root) => root !== mergeBase);
  if (others.length > mostCandidates) return unknown(`the branch grew from ${others.length} places`);
  const bases = [mergeBase];
  for (const root of others) {
    const behind = await ask(root, mergeBase);
    if (behind.kind === 'unknown') return behind;
    if (behind.value.status !== 'ahead' && behind.value.status !== 'identical') bases.push(root);
  }
  return known(bases);
}
