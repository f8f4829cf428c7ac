import { applyEdit, applySplices, EditRefused } from '../../../shared/edit/index.ts';
import { findInDockerfile } from './find/dockerfile.ts';
import type { OpenFile } from './gather.ts';
import type { Rewriting } from './model.ts';

/**
 * The text of a file with the references changed, after it was read again and found to differ in them and nothing else.
 * @throws EditRefused
 */
export async function rewriteFile(file: OpenFile, rewritings: readonly Rewriting[]): Promise<string> {
  // A field that several mappings share is found for each of them, and written once.
  const splices = distinct(
    rewritings.flatMap((one) => one.splices),
    ({ start, end, text }) => `${start} ${end} ${text}`,
  );
  if (file.source !== undefined) {
    return applyEdit(
      file.source,
      splices,
      distinct(
        rewritings.flatMap((one) => one.intents),
        ({ scalar }) => scalar,
      ),
    );
  }
  const text = applySplices(file.text, splices);
  const before = findInDockerfile(file.text);
  const after = findInDockerfile(text);
  const changed = after
    .filter(({ original }, index) => original !== before[index]?.original)
    .map(({ original }) => original);
  const wanted = rewritings.map(({ reference }) => reference);
  if (before.length !== after.length || changed.sort().join('\n') !== wanted.sort().join('\n')) {
    throw new EditRefused('read again, the file would differ in more than the references');
  }
  return text;
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => unknown): T[] {
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return [...byKey.values()];
}
