import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A `git` in front of the real one that writes down the arguments of every call. */
export interface Recorder {
  /** PATH with the recorder first. */
  readonly path: string;
  calls(): Promise<string[]>;
}

/** @param folder where its files may lie; must exist */
export async function recordGit(folder: string, searched = process.env.PATH ?? ''): Promise<Recorder> {
  const bin = path.join(folder, 'recorder');
  const log = path.join(folder, 'recorded-calls');
  await mkdir(bin);
  const program = path.join(bin, 'git');
  // Children of git find it on PATH as well, and are recorded like it. `"$*"` is one line unless a name holds one.
  await writeFile(program, `#!/bin/sh\necho "$*" >> '${log}'\nPATH='${searched}' exec git "$@"\n`);
  await chmod(program, 0o755);
  return {
    path: `${bin}${path.delimiter}${searched}`,
    calls: async () => (await readFile(log, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
  };
}
