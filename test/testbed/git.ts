import { spawn } from 'node:child_process';

/**
 * Runs the real git for fixtures, cut off from the machine it runs on: no user or system configuration, no hooks of a
 * template, no prompt, no background maintenance, fixed names and an English locale. Asynchronous throughout, because
 * the git server of the test bed often lives in the same process as the client that talks to it.
 */
export interface GitOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

export interface GitAnswer {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Settings that every fixture command runs with; through the environment, so that no repository's file shows them. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['commit.gpgsign', 'false'],
  ['tag.gpgsign', 'false'],
  ['core.autocrlf', 'false'],
  ['core.fsync', 'none'],
  ['advice.detachedHead', 'false'],
  ['init.defaultBranch', 'main'],
];

/**
 * The environment of fixture commands: PATH and the like of this process, without any of its `GIT_*` variables.
 * `home` is a folder of the fixture's own. Also a fair start for the environment of an action under test.
 */
export function isolatedEnvironment(home: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('GIT_') && !name.startsWith('GITHUB_')) env[name] = value;
  }
  return {
    ...env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_TEMPLATE_DIR: '',
  };
}

/** The isolated environment plus the settings above and the fixture's author. */
export function fixtureEnvironment(home: string): Record<string, string> {
  const env: Record<string, string> = {
    ...isolatedEnvironment(home),
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.test',
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.test',
    GIT_CONFIG_COUNT: String(SETTINGS.length),
  };
  SETTINGS.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return env;
}

/** Runs git and resolves with whatever came of it; rejects only when git could not be started. */
export function tryGit(args: readonly string[], options: GitOptions): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: options.cwd, env: options.env, stdio: 'pipe' });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on('error', () => {}); // git may end before it has read everything; its exit code tells the story
    child.stdin.end(options.input ?? '');
  });
}

/** Runs git, and throws with the command and git's own words when it fails. Answers stdout, untouched. */
export async function runGit(args: readonly string[], options: GitOptions): Promise<Buffer> {
  const answer = await tryGit(args, options);
  if (answer.code === 0) return answer.stdout;
  throw new Error(`git ${args.join(' ')} ended with ${answer.code} in ${options.cwd}:\n${answer.stderr}`);
}
