import { isUtf8 } from 'node:buffer';
import type { Repository } from '../../../../shared/comparison/sources/index.ts';
import { complaint, splitNul, succeeded } from '../../../../shared/git/index.ts';
import type { Snapshot } from '../snapshot.ts';

/** Manifests and lockfiles are smaller; what is not counts as unreadable. */
const largestFile = 64 * 1024 * 1024;

/** A commit as a snapshot. Symlinks and submodules are paths, but have no text of their own. */
export function commitSnapshot(repository: Repository, id: string): Snapshot {
  let listing: Promise<ReadonlyMap<string, string | undefined>> | undefined;
  const list = (): Promise<ReadonlyMap<string, string | undefined>> => {
    listing ??= listTree(repository, id);
    return listing;
  };
  return {
    name: id,
    async paths() {
      return [...(await list()).keys()];
    },
    async readMany(paths) {
      const tree = await list();
      const present = paths.filter((path) => tree.has(path));
      const wanted = present.flatMap((path) => tree.get(path) ?? []);
      const objects = await repository.objects(wanted);
      const texts = new Map<string, string | undefined>(present.map((path) => [path, undefined]));
      const bodies = new Map(wanted.map((oid, index) => [oid, objects[index]]));
      for (const path of present) {
        const object = bodies.get(tree.get(path) ?? '');
        if (object?.kind !== 'found' || object.type !== 'blob') continue;
        if (object.body.length <= largestFile && isUtf8(object.body)) texts.set(path, object.body.toString('utf8'));
      }
      return texts;
    },
  };
}

/** Path -> blob id; `undefined` for what is no regular file. */
async function listTree(repository: Repository, id: string): Promise<ReadonlyMap<string, string | undefined>> {
  const finished = await repository.git().run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', id]);
  if (!succeeded(finished)) throw new Error(`git could not list the files of ${id} (${complaint(finished)})`);
  const entries = new Map<string, string | undefined>();
  for (const record of splitNul(finished.stdout)) {
    const found = /^(\d{6}) ([a-z]+) ([0-9a-f]{40,64})\t/.exec(record);
    if (found === null) throw new Error('git ls-tree printed a record of another shape');
    entries.set(record.slice(found[0].length), found[1]?.startsWith('100') ? found[3] : undefined);
  }
  return entries;
}
