import { writeFile } from 'node:fs/promises';
import { encodePath } from '../../../../shared/git/index.ts';
import { type ChangedFile, statusLetter } from '../changed-file.ts';

/**
 * Writes `files-path`: per path a status letter, a tab, the path's own bytes and a NUL. A rename is two records.
 * @param folder absolute, with `/`
 * @returns the file's path in the same form
 */
export async function writeFilesFile(folder: string, files: readonly ChangedFile[]): Promise<string> {
  const file = `${folder}/changed-files`;
  await writeFile(file, encodeFiles(files), { mode: 0o600 });
  return file;
}

function encodeFiles(files: readonly ChangedFile[]): Buffer {
  // One piece of text for the whole list; the lone surrogates in it become the bytes that they stand for.
  return encodePath(files.map(({ path, status }) => `${statusLetter[status]}\t${path}\0`).join(''));
}
