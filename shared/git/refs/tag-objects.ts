import type { Git } from '../git.ts';
import { readStored } from './history-store.ts';

export interface TagTarget {
  readonly id: string;
  /** `commit`, `tree` or `blob`, in the word of the last tag object: the target itself need not be there. */
  readonly type: string;
}

/** Chains longer than this are nobody's release. */
const LONGEST_CHAIN = 16;

/**
 * What tag objects stand for in the end. A fetch without trees does not bring the tree that a tag names, so this reads
 * the tags themselves (git-mktag(1): `object <id>`, then `type <type>`). One that cannot be followed has no entry.
 * @throws HistoryMissing
 */
export async function followTags(git: Git, ids: readonly string[]): Promise<Map<string, TagTarget>> {
  const targets = new Map<string, TagTarget>();
  let open = ids.map((id) => ({ start: id, at: id }));
  for (let depth = 0; depth < LONGEST_CHAIN && open.length > 0; depth++) {
    const objects = await readStored(
      git,
      open.map(({ at }) => at),
    );
    const next: typeof open = [];
    open.forEach(({ start }, index) => {
      const object = objects[index];
      if (object?.kind !== 'found' || object.type !== 'tag') return;
      const header = /^object ([0-9a-f]{40}|[0-9a-f]{64})\ntype ([a-z]+)\n/.exec(
        object.body.toString('latin1', 0, 200),
      );
      const [, id = '', type = ''] = header ?? [];
      if (type === 'tag') next.push({ start, at: id });
      else if (type !== '') targets.set(start, { id, type });
    });
    open = next;
  }
  return targets;
}
