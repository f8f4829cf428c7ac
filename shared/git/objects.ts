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
 * Trees and blobs of these commits or trees that are not at hand, each once. What is below a missing tree is not known.
 * `cat-file` would not do: in a partial clone it refuses the whole question over one object that it would have to fetch.
 * @throws Error when git fails as a whole, as it does where a commit itself is missing
 */
export async function missingBelow(git: Git, roots: readonly string[]): Promise<ReadonlySet<string>> {
  const args = ['rev-list', '--objects', '--no-walk', '--missing=print', '--no-object-names', '--end-of-options'];
  const finished = await git.run([...args, ...roots]);
  if (!succeeded(finished)) throw new Error(`git rev-list failed: ${complaint(finished)}`);
  return new Set(finished.stdout.toString('latin1').match(/(?<=^\?)[0-9a-f]+$/gm));
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
