// What the user's repository tells about itself. Reads only: no lock is taken, no hook or monitor is started.
import os from 'node:os';
import { runProgram } from '../../shared/process/index.ts';
import { showOnOneLine } from '../../shared/text/index.ts';
import { UsageError } from './options.ts';

export interface RepositoryFacts {
  /** Top folder of the working tree. */
  readonly root: string;
  readonly head: string;
  readonly headMessage: string;
  /** First parent of `head`; none for the first commit. */
  readonly parent?: string;
  /** Checked-out branch; none when HEAD is detached. */
  readonly branch?: string;
  readonly defaultBranch: string;
  /** Merge base of `head` and the default branch; none when they share no history. */
  readonly mergeBase?: string;
  /** What `--base` names. */
  readonly base?: string;
  readonly latestTag?: string;
  readonly origin?: Origin;
}

export interface Origin {
  /** `https://github.com`, without a slash at the end. */
  readonly server: string;
  readonly owner: string;
  readonly name: string;
}

/** @throws UsageError when the folder is no repository with a commit, or a revision is unknown. */
export async function readRepository(
  folder: string,
  wanted: { head: string; base?: string },
): Promise<RepositoryFacts> {
  let said = '';
  const git = async (...args: string[]): Promise<string | undefined> => {
    const quiet = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${os.devNull}`];
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
    const finished = await runProgram('git', [...quiet, ...args], { cwd: folder, env, timeoutMs: 60_000 });
    said = showOnOneLine(finished.stderr.toString('utf8').split('\n')[0] ?? '');
    return finished.code === 0 ? finished.stdout.toString('utf8').trim() : undefined;
  };
  const commit = (revision: string) =>
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  const root = await git('rev-parse', '--show-toplevel');
  if (root === undefined) {
    throw new UsageError(`${folder} is not a git checkout to run on (${said}). Say which one with --repo <folder>.`);
  }
  const head = await commit(wanted.head);
  if (head === undefined) {
    throw new UsageError(`${JSON.stringify(wanted.head)} names no commit in ${root}. A repository needs at least one.`);
  }
  const base = wanted.base === undefined ? undefined : await commit(wanted.base);
  if (wanted.base !== undefined && base === undefined) {
    throw new UsageError(`--base ${JSON.stringify(wanted.base)} names no commit in ${root}.`);
  }
  const branch = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
  const defaultBranch = await findDefaultBranch(git, branch);
  const tip = (await commit(`refs/remotes/origin/${defaultBranch}`)) ?? (await commit(`refs/heads/${defaultBranch}`));
  const mergeBase = tip === undefined ? undefined : await git('merge-base', head, tip);
  return defined({
    root,
    head,
    headMessage: (await git('show', '--no-patch', '--format=%B', '--end-of-options', head)) ?? '',
    defaultBranch,
    parent: await commit(`${head}~1`),
    branch,
    mergeBase,
    base,
    latestTag: await git('describe', '--tags', '--abbrev=0', head),
    origin: parseOrigin((await git('config', '--get', 'remote.origin.url')) ?? ''),
  });
}

async function findDefaultBranch(
  git: (...args: string[]) => Promise<string | undefined>,
  branch: string | undefined,
): Promise<string> {
  const remote = await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (remote?.startsWith('origin/')) return remote.slice('origin/'.length);
  for (const name of ['main', 'master', 'trunk']) {
    if ((await git('rev-parse', '--verify', '--quiet', `refs/heads/${name}`)) !== undefined) return name;
  }
  return branch ?? 'main';
}

/** Reads the three usual forms of a remote's address; undefined for any other. */
export function parseOrigin(url: string): Origin | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ??
    /^(?:[^@/:]+@)?([^/:]+):([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
  const [, host, owner, name] = match ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  return { server: `https://${host}`, owner, name };
}

/** Drops what is undefined, so that optional facts are absent. */
function defined<T extends object>(facts: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
