import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isolatedEnvironment, runGit } from './git.ts';
import { makeFolder } from './leftovers.ts';

export interface CloneOptions {
  /** Full ref that the run is about: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** The commit of the event; without it, what the ref names on the server. */
  readonly sha?: string;
  /** Number of commits, default 1; 0 means all history of all branches and tags. */
  readonly depth?: number;
  /** Sent as `x-access-token` for the fetch. */
  readonly token?: string;
  /** Where the token stays afterwards: nowhere, in `.git/config` (up to v5), or in a file that it includes (v6). */
  readonly credentials?: 'none' | 'config' | 'include';
}

/** A checkout in a folder of its own, as actions/checkout leaves it; removed with the test (`await using`). */
export interface Checkout extends AsyncDisposable {
  readonly path: string;
  readonly home: string;
  /** Environment with that home and no git settings but the repository's own. */
  readonly env: Record<string, string>;
  git(...args: string[]): Promise<string>;
}

/**
 * Does what actions/checkout does (source: git-source-provider.ts and ref-helper.ts of actions/checkout): init, remote,
 * one fetch of the event's commit without tags, then a local branch, or a detached HEAD for tags and pull requests.
 * A folder instead of a URL is taken as a repository on disk.
 */
export async function cloneShallow(source: string, options: CloneOptions): Promise<Checkout> {
  const folder = await makeFolder('checkout');
  const work = path.join(folder, 'work');
  const home = path.join(folder, 'home');
  await mkdir(work);
  await mkdir(home);
  const env = isolatedEnvironment(home);
  const git = async (...args: string[]) => (await runGit(args, { cwd: work, env })).toString().replace(/\n$/, '');
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    const url = /^[a-z]+:\/\//.test(source) ? source : pathToFileURL(source).href;
    await git('init', '-q', '--initial-branch=master');
    await git('remote', 'add', 'origin', url);
    await git('config', '--local', 'gc.auto', '0');
    const header = headerOf(url, options.token);
    await fetchAndCheckout(git, header, options);
    if (header !== undefined) await persist(git, header, options.credentials ?? 'none', folder, work);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path: work, home, env, git, [Symbol.asyncDispose]: remove };
}

type Git = (...args: string[]) => Promise<string>;
interface Header {
  readonly key: string;
  readonly value: string;
}

async function fetchAndCheckout(git: Git, header: Header | undefined, options: CloneOptions): Promise<void> {
  const asUser = header === undefined ? [] : ['-c', `${header.key}=${header.value}`];
  const depth = options.depth ?? 1;
  const target = trackingRef(options.ref);
  const range = depth === 0 ? [] : [`--depth=${depth}`];
  const everything = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  const wanted =
    target.startsWith('refs/remotes/origin/') && depth === 0 ? [] : [`+${options.sha ?? options.ref}:${target}`];
  const fixed = ['--no-tags', '--prune', '--no-recurse-submodules', ...range];
  await git(...asUser, '-c', 'protocol.version=2', 'fetch', '-q', ...fixed, 'origin', ...everything, ...wanted);
  const branch = /^refs\/heads\/(.+)$/.exec(options.ref)?.[1];
  const place = branch === undefined ? [target] : ['-B', branch, target];
  await git('-c', 'advice.detachedHead=false', 'checkout', '-q', '--force', ...place);
}

function trackingRef(ref: string): string {
  if (ref.startsWith('refs/heads/')) return `refs/remotes/origin/${ref.slice('refs/heads/'.length)}`;
  if (ref.startsWith('refs/pull/')) return `refs/remotes/pull/${ref.slice('refs/pull/'.length)}`;
  return ref;
}

function headerOf(url: string, token: string | undefined): Header | undefined {
  if (token === undefined) return undefined;
  const value = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return { key: `http.${new URL(url).origin}/.extraheader`, value };
}

async function persist(git: Git, header: Header, way: string, folder: string, work: string): Promise<void> {
  if (way === 'config') await git('config', '--local', header.key, header.value);
  if (way === 'include') {
    const file = path.join(folder, 'git-credentials.config');
    await writeFile(file, '');
    await git('config', '--file', file, header.key, header.value);
    await git('config', '--local', `includeIf.gitdir:${path.join(work, '.git')}.path`, file);
  }
}
