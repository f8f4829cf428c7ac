import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createGit, splitNul, succeeded } from '../../../../shared/git/index.ts';
import type { ReadResult } from '../files/files.ts';

/** The most that is read of one file: far above any manifest, and soon parsed. */
export const mostBytes = 10 * 1024 * 1024;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Every file below the directory that git tracks or would track, as paths relative to it with `/`, sorted. Without a
 * repository: every file but those of `.git`.
 */
export async function listFiles(directory: string, env: Environment): Promise<string[]> {
  const git = createGit({ directory, env });
  const listed = await git.run(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.']);
  if (succeeded(listed)) return [...new Set(splitNul(listed.stdout))].sort();
  return walk(directory, '').sort();
}

function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === '.git' ? [] : walk(root, name);
    return entry.isFile() || entry.isSymbolicLink() ? [name] : [];
  });
}

/** Reads a file of the workspace. A link is followed, but never out of the workspace. */
export function readFile(workspace: string, file: string): ReadResult {
  // How shared/git shows bytes that are no UTF-8; such a name could not be written into any output either.
  if (/[\udc80-\udcff]/.test(file) && !file.isWellFormed()) {
    return { kind: 'refused', message: 'its name is not UTF-8' };
  }
  try {
    const place = realpathSync.native(file);
    const way = path.relative(workspace, place);
    if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) {
      return { kind: 'refused', message: 'it is a link out of the workspace, which is not followed' };
    }
    if (way === '.git' || way.startsWith(`.git${path.sep}`)) {
      return { kind: 'refused', message: 'it is a link into the .git folder, which is not followed' };
    }
    const stat = statSync(place);
    if (!stat.isFile()) return { kind: 'none' };
    if (stat.size > mostBytes) {
      return {
        kind: 'refused',
        message: `it has ${stat.size} bytes, and at most ${mostBytes} are read`,
        tooLarge: true,
      };
    }
    return { kind: 'read', bytes: readFileSync(place), place, executable: (stat.mode & 0o111) !== 0 };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return isLink(file) ? { kind: 'refused', message: 'it is a link to nothing' } : { kind: 'none' };
    }
    return { kind: 'refused', message: `it cannot be read (${code})` };
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

let written = 0;

/** Puts new content in the place of a file: beside it first, then renamed, with the mode that it had. */
export function replaceFile(place: string, before: Buffer, after: Buffer): void {
  // A folder on the way may have become a link to elsewhere.
  if (realpathSync.native(place) !== place) throw new Error('its place has changed since it was read');
  if (!readFileSync(place).equals(before)) throw new Error('it has changed since it was read');
  const { mode } = statSync(place);
  const beside = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}-${++written}.tmp`);
  try {
    writeFileSync(beside, after, { mode: 0o600, flag: 'wx' });
    // Not at the creation: there the umask would have a say.
    chmodSync(beside, mode & 0o7777);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
