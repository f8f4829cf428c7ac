import { isObjectId, isValidRefName } from '../../git/names/index.ts';

/**
 * A value of an input that names a commit: a branch, a tag, a full ref or a full id (any case), or an ancestor of the
 * checkout as in `HEAD~2` and `HEAD^`, which dorny/paths-filter takes. Empty stays empty.
 * @returns undefined for what git could read as an option, a range or a command
 */
export function readRevision(given: string): string | undefined {
  const text = isObjectId(given.toLowerCase()) ? given.toLowerCase() : given;
  if (text === '' || isObjectId(text)) return text;
  return isValidRefName(text.replace(/^HEAD(?:~\d{0,4}|\^)*$/, 'HEAD')) ? text : undefined;
}

/** For the message about anything else. */
export const revisionForms = 'a branch, a tag, a full ref (`refs/...`) or a full commit SHA';
