import { complaint, type Git, succeeded } from '../git.ts';
import { HistoryMissing } from './history-store.ts';
import { followTags } from './tag-objects.ts';
import type { Tips } from './tips.ts';

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
export async function proveAncestry(git: Git, tips: Tips, asked: readonly string[]): Promise<Map<string, Proof>> {
  const roots = await commitsAmong(git, tips);
  const met = roots.length === 0 ? new Set<string>() : await walk(git, roots, new Set(asked));
  const strangers = asked.filter((id) => !met.has(id));
  const types = await typesOf(git, strangers);
  const targets = await followTags(
    git,
    strangers.filter((id) => types.get(id) === 'tag'),
  );
  return new Map(
    asked.map((id): [string, Proof] => {
      const target = targets.get(id);
      if (target?.type === 'commit') return [id, { tagObject: target.id }];
      return [id, met.has(id) ? 'reachable' : 'unreachable'];
    }),
  );
}

/** A tag may stand for a tree or a file, and there is no history behind that. Anything else has to be there. */
async function commitsAmong(git: Git, tips: Tips): Promise<string[]> {
  const types = await typesOf(git, [...tips.commits]);
  const absent = new Set([...tips.commits].filter((id) => types.get(id) === undefined));
  const doubtful = [...tips.tagObjects].flatMap(([object, behind]) => (absent.has(behind) ? [object] : []));
  for (const target of (await followTags(git, doubtful)).values()) {
    if (target.type !== 'commit') absent.delete(target.id);
  }
  const [lost] = absent;
  if (lost !== undefined) throw new HistoryMissing(`the server did not send ${lost}, though one of its refs names it`);
  return [...tips.commits].filter((id) => types.get(id) === 'commit');
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
async function typesOf(git: Git, ids: readonly string[]): Promise<Map<string, string | undefined>> {
  if (ids.length === 0) return new Map();
  const finished = await git.run(['cat-file', '--batch-check=%(objecttype)'], { input: lines(ids) });
  const answers = finished.stdout.toString('latin1').replace(/\n$/, '').split('\n');
  if (!succeeded(finished) || answers.length !== ids.length) throw new HistoryMissing(complaint(finished));
  // `<name> missing` is the only answer with a space.
  return new Map(
    ids.map((id, index) => {
      const answer = answers[index] ?? '';
      return [id, answer.includes(' ') ? undefined : answer];
    }),
  );
}

function lines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}
