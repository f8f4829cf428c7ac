/** Repository paths: relative, with `/`, `.` for the root. Pure text, the disk is never asked. */
import { posix } from 'node:path';

/** Folder of a path; `.` for what lies in the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** Last segment of a path; the root has none and is called `root`. */
export function baseName(path: string): string {
  return path === '.' ? 'root' : path.slice(path.lastIndexOf('/') + 1);
}

/** Path of a file right in a folder. */
export function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/**
 * `relative` as seen from `folder`, normalised. `undefined` when it leaves the repository or is absolute: such a place
 * cannot be changed by a commit of this repository.
 */
export function resolveIn(folder: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.includes('\0')) return undefined;
  const joined = posix.join(folder, relative);
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}

/** Whether `path` is `folder` or lies below it. */
export function isInside(path: string, folder: string): boolean {
  return folder === '.' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
}

/** `path` as seen from `folder`, which must hold it; `.` when both are the same. */
export function relativeTo(folder: string, path: string): string {
  if (folder === path) return '.';
  return folder === '.' ? path : path.slice(folder.length + 1);
}

/** The folder itself and every folder above it, nearest first, the root last. */
export function* upwards(folder: string): Generator<string> {
  let current = folder;
  while (current !== '.') {
    yield current;
    current = folderOf(current);
  }
  yield '.';
}
