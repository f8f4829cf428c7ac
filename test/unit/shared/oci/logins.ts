import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Logins extends AsyncDisposable {
  readonly folder: string;
  /** Names the folder as docker's and podman's homes, and finds the helpers on PATH. */
  readonly env: Record<string, string>;
  /** A credential helper `docker-credential-<name>` with a script of its own. */
  helper(name: string, script: string): Promise<void>;
  /** podman's `auth.json`. */
  podman(value: unknown): Promise<void>;
}

/** A home with a docker configuration: an object becomes JSON, a text is written as it is. */
export async function startLogins(docker?: unknown): Promise<Logins> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logins-'));
  const write = async (file: string, value: unknown) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  };
  if (docker !== undefined) await write(path.join(folder, '.docker', 'config.json'), docker);
  return {
    folder,
    env: { HOME: folder, XDG_RUNTIME_DIR: path.join(folder, 'run'), PATH: `${folder}/bin:${process.env.PATH}` },
    async helper(name, script) {
      const file = path.join(folder, 'bin', `docker-credential-${name}`);
      await write(file, `#!/bin/sh\n${script}\n`);
      await chmod(file, 0o755);
    },
    podman: (value) => write(path.join(folder, 'run', 'containers', 'auth.json'), value),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
