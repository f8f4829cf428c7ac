import { complaint, type Git, succeeded } from './git.ts';

/** What `git cat-file --batch` says of one name. */
export type GitObject =
  | { readonly kind: 'missing' }
  | { readonly kind: 'found'; readonly id: string; readonly type: string; readonly body: Buffer };

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
}

/**
 * Reads many objects through one process. Names must be object ids, `HEAD`, or `<id>:<path>` without a newline.
 * The answers come in the order of the names.
 * @throws Error when git fails as a whole; a single object that is not there is `missing`.
 */
export async function readObjects(git: Git, names: readonly string[]): Promise<GitObject[]> {
  if (names.length === 0) return [];
  if (names.some((name) => /[\n\0]/.test(name))) throw new Error('an object name holds a line break');
  const finished = await git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  if (!succeeded(finished)) throw new Error(`git cat-file failed: ${complaint(finished)}`);
  return parseBatch(finished.stdout, names.length);
}

/**
 * Those of the ids that name no object at hand, found without reading any.
 * @throws Error when git fails as a whole
 */
export async function absentObjects(git: Git, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const finished = await git.run(['cat-file', '--batch-check=%(objecttype)'], { input: `${ids.join('\n')}\n` });
  if (!succeeded(finished)) throw new Error(`git cat-file failed: ${complaint(finished)}`);
  const answers = finished.stdout.toString('latin1').trimEnd().split('\n');
  if (answers.length !== ids.length) throw new Error('git cat-file stopped early');
  return ids.filter((_, index) => answers[index]?.endsWith(' missing'));
}

function parseBatch(output: Buffer, count: number): GitObject[] {
  const objects: GitObject[] = [];
  let at = 0;
  while (objects.length < count) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) throw new Error('git cat-file stopped early');
    const line = output.toString('utf8', at, end);
    at = end + 1;
    const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
    if (found === null) {
      objects.push({ kind: 'missing' });
      continue;
    }
    const size = Number(found[3]);
    objects.push({ kind: 'found', id: found[1] ?? '', type: found[2] ?? '', body: output.subarray(at, at + size) });
    at += size + 1;
  }
  return objects;
}

/** Parents as written in the commit itself: a shallow clone names them too, though it does not hold them. */
export function parseCommit(object: GitObject): Commit | undefined {
  if (object.kind !== 'found' || object.type !== 'commit') return undefined;
  const text = object.body.toString('latin1');
  const headers = text.slice(0, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'));
  const parents = [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
  return { id: object.id, parents };
}
