import { complaint, type Git, succeeded } from '../git.ts';
import { HistoryMissing } from './history-store.ts';

/** How an id of a `uses:` stands to the history of its repository. */
export type Proof =
  | 'reachable'
  /** In no branch and behind no tag: somebody else's commit, or one that was thrown away. */
  | 'unreachable'
  /** No commit but a tag object of this repository; `tagObject` is what it stands for. */
  | { readonly tagObject: string }
  /** It could not be determined; why, in one clause. */
  | { readonly unknown: string };

const WALK_MS = 2 * 60_000;

/**
 * Which of `asked` are part of the history behind `tips`. The walk is a whole one: cutting it short by dates, as
 * `rev-list A ^B` does, would let a commit with a false date pass for a stranger.
 * @throws HistoryMissing when the store does not hold all that is behind the tips
 */
export async function proveAncestry(
  git: Git,
  tips: readonly string[],
  asked: readonly string[],
): Promise<Map<string, Proof>> {
  const roots: string[] = [];
  for (const [id, type] of await typesOf(git, tips)) {
    if (type === undefined) throw new HistoryMissing(`the server did not send ${id}, though one of its refs names it`);
    // A tag may stand for a tree or a file: there is no history behind it.
    if (type === 'commit') roots.push(id);
  }
  const met = roots.length === 0 ? new Set<string>() : await walk(git, roots, new Set(asked));
  const strangers = asked.filter((id) => !met.has(id));
  const types = await typesOf(git, strangers);
  const tagObjects = strangers.filter((id) => types.get(id) === 'tag');
  const peeled = await peel(git, tagObjects);
  return new Map(
    asked.map((id): [string, Proof] => {
      const behind = peeled.get(id);
      if (behind !== undefined) return [id, { tagObject: behind }];
      return [id, met.has(id) ? 'reachable' : 'unreachable'];
    }),
  );
}

async function walk(git: Git, roots: readonly string[], wanted: ReadonlySet<string>): Promise<Set<string>> {
  const walked = await git.run(['rev-list', '--stdin'], { input: lines(roots), timeoutMs: WALK_MS });
  if (!succeeded(walked)) throw new HistoryMissing(`the history is not whole: ${complaint(walked)}`);
  const met = new Set<string>();
  const width = (roots[0]?.length ?? 0) + 1;
  for (let at = 0; at + width <= walked.stdout.length; at += width) {
    const id = walked.stdout.toString('latin1', at, at + width - 1);
    if (wanted.has(id)) met.add(id);
  }
  return met;
}

/** What each object is: `commit`, `tag`, `tree`, `blob`, or undefined for one that is not there. */
export async function typesOf(git: Git, ids: readonly string[]): Promise<Map<string, string | undefined>> {
  const answers = await check(git, ids, '%(objecttype)');
  return new Map(ids.map((id, index) => [id, answers[index]]));
}

async function peel(git: Git, ids: readonly string[]): Promise<Map<string, string>> {
  const answers = await check(
    git,
    ids.map((id) => `${id}^{commit}`),
    '%(objectname)',
  );
  return new Map(ids.flatMap((id, index) => (answers[index] === undefined ? [] : [[id, answers[index]] as const])));
}

async function check(git: Git, names: readonly string[], format: string): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const finished = await git.run(['cat-file', `--batch-check=${format}`], { input: lines(names) });
  if (!succeeded(finished)) throw new HistoryMissing(complaint(finished));
  const answers = finished.stdout.toString('latin1').replace(/\n$/, '').split('\n');
  if (answers.length !== names.length) throw new HistoryMissing('git cat-file gave an answer of another shape');
  return answers.map((answer) => (answer.includes(' ') ? undefined : answer));
}

function lines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}
