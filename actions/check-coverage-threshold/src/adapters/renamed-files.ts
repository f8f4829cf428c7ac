import type { Answer } from '../ports.ts';
import { type HistoryOptions, mostPatchBytes, openHistory } from './history.ts';
import { readPatch } from './patch.ts';

/** Files that were moved, and perhaps edited, from a commit to the one that is checked out: old path -> new path. */
export async function findRenamedFiles(
  options: HistoryOptions,
  sha: string,
): Promise<Answer<ReadonlyMap<string, string>>> {
  if (sha === '') return { kind: 'unknown', why: 'the baseline does not tell its commit' };
  const opened = await openHistory(options);
  if (opened.kind === 'unknown') return opened;
  const { repository, history, checkedOut, note } = opened.value;
  const head = await checkedOut();
  if (repository === undefined || history === undefined || head === undefined) {
    return { kind: 'unknown', why: note || 'the checkout has no commit yet' };
  }
  const present = await history.ensure([sha, head.id]);
  if (present.kind === 'unknown') return present;
  const patch = await readPatch(repository, sha, head.id, mostPatchBytes);
  if (patch.kind === 'unknown') return patch;
  if (patch.value.renamesSkipped)
    return { kind: 'unknown', why: 'too many files changed to find those that were moved' };
  const moved = patch.value.files.flatMap(({ path, movedFrom }) =>
    movedFrom === undefined ? [] : [[movedFrom, path] as const],
  );
  return { kind: 'known', value: new Map(moved) };
}
