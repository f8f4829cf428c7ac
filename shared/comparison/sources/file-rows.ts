import type { TreeChange } from '../../git/index.ts';
import { GitHubFailure } from '../../github/client/index.ts';
import type { Payload } from '../../github/index.ts';

/** A rename is two places, as in git. `changed` is a change of type or mode, `copied` leaves its source alone. */
export function readFiles(rows: readonly Payload[]): TreeChange[] {
  const files: TreeChange[] = [];
  for (const row of rows) {
    const path = row.text('filename');
    const status = row.text('status');
    if (path === undefined || status === undefined)
      throw new GitHubFailure('malformed', 200, 'GitHub listed a file without a name or status', 'Run the job again.');
    const previous = row.text('previous_filename');
    if (status === 'unchanged') continue;
    if (status === 'renamed' && previous !== undefined) {
      // git is asked for exact renames only, so the API's guesses count as a deletion and an addition.
      const renamed = row.number('changes') === 0;
      files.push({ path: previous, status: 'deleted', renamed }, { path, status: 'added', renamed });
    } else if (status === 'removed') {
      files.push({ path, status: 'deleted', renamed: false });
    } else {
      files.push({
        path,
        status: status === 'added' || status === 'copied' || status === 'renamed' ? 'added' : 'modified',
        renamed: false,
      });
    }
  }
  return files;
}

/**
 * The row tells all there is. Bytes that are no UTF-8 come as U+FFFD, so that the name is not the one git knows; a rename
 * that hides its old place is half a change.
 */
export function isPlain(row: Payload): boolean {
  const previous = row.text('previous_filename');
  if (row.text('status') === 'renamed' && previous === undefined) return false;
  return !`${row.text('filename')}${previous}`.includes('\ufffd');
}
