import { encodePath } from '../../../../shared/git/index.ts';
import { type ChangedFile, statusLetter } from '../changed-file.ts';

/** `files-path`: per path a status letter, a tab, the path's own bytes and a NUL. A rename is two records. */
export function encodeFiles(files: readonly ChangedFile[]): Buffer {
  const parts: Buffer[] = [];
  for (const { path, status } of files) {
    parts.push(Buffer.from(`${statusLetter[status]}\t`), encodePath(path), Buffer.from([0]));
  }
  return Buffer.concat(parts);
}
