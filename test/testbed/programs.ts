import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Folder that `scripts/setup-testbed` fills; `CI_ACTIONS_TESTBED` names another one. */
export function testbedFolder(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return env.CI_ACTIONS_TESTBED || path.join(cache, 'ci-actions-testbed');
}

/** Full path of a program: the test bed's own first, then PATH, then where `go install` puts things. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const own = path.join(testbedFolder(env), 'bin');
  const go = path.join(os.homedir(), 'go', 'bin');
  const folders = [own, ...(env.PATH ?? '').split(path.delimiter), go];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** The CGI program behind git over HTTP. Some distributions package it apart from git. */
export function findHttpBackend(): string | undefined {
  const folder = execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim();
  const program = path.join(folder, process.platform === 'win32' ? 'git-http-backend.exe' : 'git-http-backend');
  return isExecutable(program) ? program : undefined;
}

function isExecutable(file: string): boolean {
  if (!path.isAbsolute(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
