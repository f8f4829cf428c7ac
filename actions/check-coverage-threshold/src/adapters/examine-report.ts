import { lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Something with the name of a report. */
export interface Candidate {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly kind: 'file' | 'link' | 'other';
}

export type Examined =
  | {
      readonly kind: 'readable';
      readonly place: string;
      readonly size: number;
      /** The same for all names of one file, hard links included. */
      readonly identity: string;
    }
  | { readonly kind: 'refused'; readonly because: string };

/** Whether a candidate is a plain file inside the workspace, wherever its links lead. Nothing is opened. */
export function examine(workspace: string, { file, kind }: Candidate): Examined {
  if (kind === 'other') return refuse('it is no plain file, but a pipe, a socket or a device');
  const name = path.join(workspace, file);
  try {
    const place = realpathSync.native(name);
    const way = path.relative(workspace, place);
    if (way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)) {
      return refuse('it is a link out of the workspace, which is not followed');
    }
    const stat = statSync(place, { bigint: true });
    // File systems that have no such numbers say 0.
    const identity = stat.ino === 0n ? place : `${stat.dev}:${stat.ino}`;
    if (stat.isFile()) return { kind: 'readable', place, size: Number(stat.size), identity };
    return refuse(stat.isDirectory() ? 'it is a folder' : 'it is no plain file, but a pipe, a socket or a device');
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') return refuse(`it cannot be looked at (${code})`);
    if (isLink(name)) return refuse('it is a link to nothing');
    // Node shows bytes that are no UTF-8 as this character, and no file has the name that it shows.
    return refuse(file.includes('\ufffd') ? 'its name is not UTF-8' : 'it is gone');
  }
}

function isLink(name: string): boolean {
  try {
    return lstatSync(name).isSymbolicLink();
  } catch {
    return false;
  }
}

function refuse(because: string): Examined {
  return { kind: 'refused', because };
}

/** The system's word for an error, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
