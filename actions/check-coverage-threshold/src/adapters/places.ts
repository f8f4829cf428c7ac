import { lstatSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { jailPath, UserError } from '../../../../shared/action/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';

/**
 * The absolute path that an input names, inside the workspace with all links resolved.
 * @throws UserError path-outside-workspace, naming the input and its value
 */
export async function placeOf(workspace: string, directory: string, name: string, value: string): Promise<string> {
  try {
    return await jailPath(workspace, path.resolve(directory, value));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.code,
      `The input \`${name}\` is ${quoteForMessage(value)}. ${error.message}`,
      'Give a path inside the workspace, relative to the working directory.',
    );
  }
}

/**
 * Where `write-baseline` says; empty for nowhere.
 * @throws UserError path-outside-workspace, invalid-input for a folder or what lies below a file
 */
export async function placeToWrite(workspace: string, directory: string, value: string): Promise<string> {
  if (value === '') return '';
  const place = await placeOf(workspace, directory, 'write-baseline', value);
  // A link could lead to any file of the checkout, and whoever made the change may have put it there.
  if (isLink(path.resolve(directory, value))) {
    throw refuse(value, 'that is a symbolic link');
  }
  if (
    path
      .relative(workspace, place)
      .split(path.sep)
      .some((name) => name.toLowerCase() === '.git')
  ) {
    throw refuse(value, "that is inside git's own folder");
  }
  const there = kindOf(place);
  if (there === 'folder' || value.endsWith('/')) throw refuse(value, 'that is a folder');
  if (there === 'other') throw refuse(value, 'that is no plain file');
  for (let folder = path.dirname(place); folder.length > workspace.length; folder = path.dirname(folder)) {
    const kind = kindOf(folder);
    if (kind === 'folder') break;
    if (kind !== 'nothing') throw refuse(value, 'a file stands where a folder on its way should be');
  }
  return place;
}

function isLink(place: string): boolean {
  try {
    return lstatSync(place).isSymbolicLink();
  } catch {
    // There is nothing, or a file on the way to it.
    return false;
  }
}

function factsOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}

function kindOf(place: string): 'nothing' | 'file' | 'folder' | 'other' {
  const facts = factsOf(place);
  if (facts === undefined) return 'nothing';
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

function refuse(value: string, why: string): UserError {
  return new UserError(
    'invalid-input',
    `The input \`write-baseline\` is ${quoteForMessage(value)}, and ${why}.`,
    'Name the file that the baseline is to be written to, such as `coverage-baseline.json`.',
  );
}
