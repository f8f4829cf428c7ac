// Synthetic repositories, written by `git fast-import`, and the events that happen in them.
import { createRepository, type Repository } from '../../test/testbed/repository.ts';
import type { Filters, Question } from './contenders.ts';

export interface Situation extends AsyncDisposable {
  readonly title: string;
  /** A repository on disk to clone from. */
  readonly source: string;
  readonly checkout: { readonly ref: string; readonly sha: string; readonly depth: number };
  readonly question: Question;
  /** Commits to compare, for the bare `git diff-tree`; none where the base is not in the checkout. */
  readonly range?: readonly [base: string, head: string];
  /** Whether a run changes the checkout, so that each needs a fresh one. */
  readonly fetches: boolean;
}

const areas = 50;
const area = (index: number): string => `area-${String(index % areas).padStart(2, '0')}`;
const filters: Filters = Object.fromEntries(
  Array.from({ length: areas }, (_, index) => [
    area(index),
    [`services/${area(index)}/**/*.ts`, `services/${area(index)}/**/*.json`, `shared/${area(index)}/**`],
  ]),
);
const zeros = '0'.repeat(40);
const repository = { name: 'bench', full_name: 'octo-org/bench', owner: { login: 'octo-org' }, default_branch: 'main' };

/** Files spread over the areas, a few folders deep. */
function fileName(index: number): string {
  return `services/${area(index)}/module-${index % 7}/source/file-${index}.ts`;
}

/**
 * A push to the default branch, all history at hand.
 * @param changed how many of the `files` differ; they lie in the first half of the areas when not all do
 */
export async function push(title: string, files: number, changed: number): Promise<Situation> {
  const made = await createRepository();
  const paths = Array.from({ length: files }, (_, index) => fileName(index));
  const before = await made.bulk(entries(paths, 'before'), { workTree: false });
  const half = changed === files ? paths : paths.filter((_, index) => index % areas < areas / 2);
  const after = await made.bulk(entries(half.slice(0, changed), 'after'), { workTree: false });
  return {
    title,
    source: made.path,
    checkout: { ref: 'refs/heads/main', sha: after, depth: 0 },
    question: { filters, event: pushEvent('refs/heads/main', before, after) },
    range: [before, after],
    fetches: false,
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

function* entries(paths: readonly string[], word: string): Generator<readonly [string, string]> {
  for (const path of paths) yield [path, `export const place = '${path} ${word}';\n`];
}

/** A pull request that left main `behind` commits ago; its merge commit is checked out, one commit deep. */
export async function pullRequestBehind(title: string, behind: number): Promise<Situation> {
  const made = await createRepository();
  const { start, head, merge } = await importDiverged(made, behind);
  const pullRequest = {
    number: 1,
    changed_files: 3,
    merge_commit_sha: merge,
    base: { ref: 'main', sha: start, repo: repository },
    head: { ref: 'feature', sha: head, repo: repository },
  };
  const payload = { action: 'synchronize', number: 1, repository, pull_request: pullRequest };
  return {
    title,
    source: made.path,
    checkout: { ref: 'refs/pull/1/merge', sha: merge, depth: 1 },
    question: { filters, event: { name: 'pull_request', payload } },
    fetches: true,
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

/** The first push of such a branch: there is no commit before, and nothing in the checkout names the base. */
export async function firstPushBehind(title: string, behind: number): Promise<Situation> {
  const made = await createRepository();
  const { head } = await importDiverged(made, behind);
  return {
    title,
    source: made.path,
    checkout: { ref: 'refs/heads/feature', sha: head, depth: 1 },
    question: { filters, event: pushEvent('refs/heads/feature', zeros, head) },
    fetches: true,
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

function pushEvent(ref: string, before: string, after: string): Question['event'] {
  const created = before === zeros;
  const commits = [{ id: after }];
  return {
    name: 'push',
    payload: { ref, before, after, created, deleted: false, forced: false, base_ref: null, commits, repository },
  };
}

/** main with a long history, a branch of three commits from its first one, and the merge of the two. */
async function importDiverged(made: Repository, behind: number): Promise<Record<'start' | 'head' | 'merge', string>> {
  const file = (path: string, content: string): string =>
    `M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
  const commit = (ref: string, time: number, mark: number, body: string): string =>
    `commit ${ref}\nmark :${mark}\ncommitter Bench <bench@example.test> ${1_767_225_600 + time} +0000\ndata 1\n.\n${body}`;
  const all = Array.from({ length: 500 }, (_, index) => file(fileName(index), `${index}\n`)).join('');
  const feature = [1, 2, 3].map((index) => file(fileName(index), 'feature\n'));
  const stream = [commit('refs/heads/main', 0, 1, all)];
  // A commit for each file: who looks at the last commit only sees one.
  for (const [index, change] of feature.entries()) {
    stream.push(commit('refs/heads/feature', index + 1, 2 + index, `from :${1 + index}\n${change}`));
  }
  // In areas of their own, so that a comparison from the wrong base shows in the answer.
  for (let index = 0; index < behind; index++) {
    const change = file(fileName(10 + (index % 20)), `main ${index}\n`);
    stream.push(commit('refs/heads/main', 60 * (index + 1), 10 + index, `${index === 0 ? 'from :1\n' : ''}${change}`));
  }
  const last = behind === 0 ? 1 : 9 + behind;
  stream.push(commit('refs/pull/1/merge', 60 * (behind + 2), 5, `from :${last}\nmerge :4\n${feature.join('')}`));
  await made.gitWith(['fast-import', '--quiet', '--done'], `${stream.join('\n')}\ndone\n`);
  return {
    start: await made.sha('refs/heads/feature~3'),
    head: await made.sha('refs/heads/feature'),
    merge: await made.sha('refs/pull/1/merge'),
  };
}
