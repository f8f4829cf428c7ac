import type { Git } from '../git.ts';
import { readStored } from './history-store.ts';
import { followTags } from './tag-objects.ts';

/** It could not be determined; why, in one clause. */
export type Unknown = { readonly unknown: string };

/** What a ref stands for. The body is there for what was fetched, which a tree behind a tag is not. */
export interface Stored {
  readonly type: string;
  readonly body: Buffer | undefined;
}

/**
 * Reads what refs stand for out of a store that their tips were fetched into.
 * @param tips commit, as the list of refs has it, to the object that the ref itself names
 * @throws HistoryMissing
 */
export async function readBehindTips(
  git: Git,
  tips: ReadonlyMap<string, string>,
): Promise<Map<string, Stored | Unknown>> {
  const ids = [...tips.keys()];
  const objects = await readStored(git, ids);
  const absent = [...tips].filter((_, index) => objects[index]?.kind !== 'found');
  const targets = await followTags(
    git,
    absent.map(([, tip]) => tip),
  );
  return new Map(
    ids.map((id, index): [string, Stored | Unknown] => {
      const object = objects[index];
      if (object?.kind === 'found') return [id, { type: object.type, body: object.body }];
      const target = targets.get(tips.get(id) ?? '');
      if (target !== undefined && target.type !== 'commit') return [id, { type: target.type, body: undefined }];
      return [id, { unknown: 'the server did not send it' }];
    }),
  );
}

/** git-commit's header is `committer <name> <<mail>> <seconds> <zone>`; the name may hold anything but a newline. */
export function committed(stored: Stored): Date | Unknown {
  if (stored.type !== 'commit') return { unknown: `it is a ${stored.type}, not a commit` };
  const headers = stored.body?.toString('latin1').split('\n\n', 1)[0] ?? '';
  const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(headers)?.[1];
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? { unknown: 'the commit has no readable date' } : date;
}
