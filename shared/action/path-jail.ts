import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { quoteForMessage } from '../text/index.ts';
import { UserError } from './user-error.ts';

// PATH_MAX of Linux.
const longestPath = 4_096;

/**
 * The absolute path of a repository file or folder named by an input, with all symlinks resolved. It need not exist,
 * but it lies inside the workspace whatever the links on the way say.
 * @param input relative to the workspace, or absolute inside it
 * @throws UserError path-outside-workspace
 */
export async function jailPath(workspace: string, input: string): Promise<string> {
  if (input.includes('\0')) throw refuse(input, 'it contains a NUL character');
  if (Buffer.byteLength(input) > longestPath) throw refuse(input, `it is longer than ${longestPath} bytes`);
  const root = realpathSync.native(workspace);
  const wanted = path.resolve(root, input);
  const real = resolveExisting(wanted, input);
  if (!isInside(root, real)) throw refuse(input, 'it leads out of the workspace');
  return real;
}

/** Resolves the links of the part that exists and puts the rest after it. */
function resolveExisting(wanted: string, input: string): string {
  try {
    return realpathSync.native(wanted);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const parent = path.dirname(wanted);
    if ((code !== 'ENOENT' && code !== 'ENOTDIR') || parent === wanted) {
      throw refuse(input, `its place cannot be determined (${String(code)})`);
    }
    // A link to nowhere: whoever creates the file would create it at the link's target.
    if (isLink(wanted)) throw refuse(input, 'a symbolic link on its way leads to nothing');
    return path.join(resolveExisting(parent, input), path.basename(wanted));
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function isInside(root: string, file: string): boolean {
  const way = path.relative(root, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function refuse(input: string, why: string): UserError {
  return new UserError(
    'path-outside-workspace',
    `The path ${quoteForMessage(input)} is refused: ${why}.`,
    'Give a path of a file or folder inside the workspace, relative to it.',
  );
}
