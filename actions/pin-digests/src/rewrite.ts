import { applyEdit, applySplices, EditRefused } from '../../../shared/edit/index.ts';
import { findInDockerfile } from './find/dockerfile.ts';
import type { OpenFile } from './gather.ts';
import type { Rewriting } from './model.ts';

/**
 * The text of a file with the references changed, after it was read again and found to differ in them and nothing else.
 * @throws EditRefused
 */
export async function rewriteFile(file: OpenFile, rewritings: readonly Rewriting[]): Promise<string> {
  const splices = rewritings.flatMap((one) => one.splices);
  if (file.source !== undefined) {
    return applyEdit(
      file.source,
      splices,
      rewritings.flatMap((one) => one.intents),
    );
  }
  const text = applySplices(file.text, splices);
  const before = findInDockerfile(file.text).map(({ where, original }) => `${where} ${original}`);
  const after = findInDockerfile(text).map(({ where, original }) => `${where} ${original}`);
  const wanted = rewritings.map(({ reference }) => reference);
  const changed = after.filter((one, index) => one !== before[index]);
  if (before.length !== after.length || changed.length !== wanted.length) {
    throw new EditRefused('read again, the file would differ in more than the references');
  }
  return text;
}
