import { chmod, symlink as makeSymlink, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fixtureEnvironment, type GitAnswer, runGit, tryGit } from './git.ts';
import { makeFolder } from './leftovers.ts';

/** What a path becomes: text, bytes, gone (`null`), or one of the special entries below. */
export type Entry = string | Buffer | null | Special;
interface Special {
  readonly mode: '100755' | '120000' | '160000';
  readonly value: string;
}
export type Changes = Readonly<Record<string, Entry>>;

export const executable = (content: string): Special => ({ mode: '100755', value: content });
export const symlink = (target: string): Special => ({ mode: '120000', value: target });
/** A submodule's pointer at a commit, which need not exist anywhere. */
export const gitlink = (sha: string): Special => ({ mode: '160000', value: sha });

export interface RepositoryOptions {
  readonly branch?: string;
  readonly objectFormat?: 'sha1' | 'sha256';
}

/** First commit's time: 2026-01-01T00:00:00Z. Every commit is a minute later than the one before. */
const EPOCH_SECONDS = 1_767_225_600;

/** A real git repository with a working tree, made for one test and removed with it (`await using`). */
export class Repository implements AsyncDisposable {
  /** Working tree. */
  readonly path: string;
  /** A home folder of its own, outside the working tree. */
  readonly home: string;
  /** The environment its commands run with. */
  readonly env: Record<string, string>;
  readonly #folder: string;
  #clock = EPOCH_SECONDS;

  constructor(folder: string) {
    this.#folder = folder;
    this.path = path.join(folder, 'work');
    this.home = path.join(folder, 'home');
    this.env = fixtureEnvironment(this.home);
  }

  /** Runs git here; answers stdout without the last newline; throws with git's words when it fails. */
  async git(...args: string[]): Promise<string> {
    return (await this.gitWith(args)).toString().replace(/\n$/, '');
  }

  /** The same with input, as bytes. */
  gitWith(args: readonly string[], input?: string | Buffer): Promise<Buffer> {
    return runGit(args, { cwd: this.path, env: this.env, ...(input === undefined ? {} : { input }) });
  }

  /** Runs git here and answers its exit code and output, failed or not. */
  tryGit(...args: string[]): Promise<GitAnswer> {
    return tryGit(args, { cwd: this.path, env: this.env });
  }

  /** Writes, replaces or removes files of the working tree without telling git. Gitlinks become empty folders. */
  async write(changes: Changes): Promise<void> {
    const folders = new Set<string>();
    for (const [name, entry] of Object.entries(changes)) {
      const file = path.join(this.path, name);
      // A file may become a folder and a link a file: what was there goes first.
      await rm(file, { recursive: true, force: true });
      if (entry === null) continue;
      const folder = path.dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      if (typeof entry === 'string' || Buffer.isBuffer(entry)) await writeFile(file, entry);
      else if (entry.mode === '120000') await makeSymlink(entry.value, file);
      else if (entry.mode === '160000') await mkdir(file);
      else {
        await writeFile(file, entry.value);
        await chmod(file, 0o755);
      }
    }
  }

  /** Writes the changes and commits them, and them only; without changes an empty commit. Answers its full id. */
  async commit(changes: Changes = {}, message = 'Change'): Promise<string> {
    await this.write(changes);
    const removed: string[] = [];
    const files: string[] = [];
    const links: string[] = [];
    for (const [name, entry] of Object.entries(changes)) {
      if (entry === null) removed.push(name);
      else if (typeof entry === 'object' && 'mode' in entry && entry.mode === '160000') {
        links.push(`160000 ${entry.value}\t${name}\0`);
      } else files.push(`${name}\0`);
    }
    if (removed.length > 0) {
      await this.gitWith(
        ['rm', '-r', '-q', '--cached', '--ignore-unmatch', '--pathspec-from-file=-', '--pathspec-file-nul'],
        removed.map((name) => `:(literal)${name}\0`).join(''),
      );
    }
    if (files.length > 0) await this.gitWith(['update-index', '--add', '--replace', '-z', '--stdin'], files.join(''));
    if (links.length > 0) await this.gitWith(['update-index', '--replace', '-z', '--index-info'], links.join(''));
    this.#tick();
    await this.git('commit', '-q', '--allow-empty', '--no-verify', '-m', message);
    return this.head();
  }

  /**
   * Commits many files at once through `git fast-import` (20,000 in well under a second), on the current branch.
   * With `workTree: false` the files are not written out: the commit is there, index and working tree are as before.
   */
  async bulk(files: Iterable<readonly [string, string | null]>, options: BulkOptions = {}): Promise<string> {
    this.#tick();
    const branch = await this.git('symbolic-ref', 'HEAD');
    const parent = (await this.tryGit('rev-parse', '-q', '--verify', 'HEAD')).stdout.toString().trim();
    const identity = (name: string, mail: string) => `${name} <${mail}> ${this.#clock} +0000\n`;
    const lines = [
      `commit ${branch}\n`,
      `author ${identity('Ada Author', 'ada@example.test')}`,
      `committer ${identity('Carl Committer', 'carl@example.test')}`,
      data(`${options.message ?? 'Bulk change'}\n`),
      parent === '' ? '' : `from ${parent}\n`,
    ];
    for (const [name, content] of files) {
      if (content === null) lines.push(`D ${quotePath(name)}\n`);
      else lines.push(`M 100644 inline ${quotePath(name)}\n`, data(content));
    }
    await this.gitWith(['fast-import', '--quiet', '--done'], `${lines.join('')}\ndone\n`);
    if (options.workTree !== false) await this.git('reset', '-q', '--hard');
    return this.head();
  }

  /** Full id of a commit, tag object or tree. */
  sha(revision: string): Promise<string> {
    return this.git('rev-parse', '--verify', '--end-of-options', revision);
  }

  head(): Promise<string> {
    return this.sha('HEAD');
  }

  /** Makes a branch without switching to it. */
  async branch(name: string, at = 'HEAD'): Promise<void> {
    await this.git('branch', '--no-track', '-f', name, at);
  }

  /** Switches to a branch, or detaches at any other commit. */
  async checkout(revision: string): Promise<void> {
    await this.git('checkout', '-q', '-f', revision, '--');
  }

  /** Makes a branch at a commit and switches to it. */
  async checkoutNew(name: string, at = 'HEAD'): Promise<void> {
    await this.git('checkout', '-q', '-f', '--no-track', '-b', name, at);
  }

  /** A branch that shares no history with anything, with one commit. */
  async orphan(name: string, files: Changes, message = 'Start anew'): Promise<string> {
    await this.git('checkout', '-q', '--orphan', name);
    await this.git('rm', '-r', '-q', '-f', '--ignore-unmatch', '.');
    return this.commit(files, message);
  }

  /** Merges into the current branch, always with a merge commit. `keepOurs` takes our tree whole (no conflicts). */
  async merge(revision: string, options: { message?: string; keepOurs?: boolean } = {}): Promise<string> {
    this.#tick();
    const strategy = options.keepOurs === true ? ['-s', 'ours'] : [];
    await this.git('merge', '-q', '--no-ff', '--no-verify', ...strategy, '-m', options.message ?? 'Merge', revision);
    return this.head();
  }

  /** Tags a commit; with a message the tag is an annotated one. Answers what the tag names (the tag object if any). */
  async tag(name: string, options: { at?: string; message?: string } = {}): Promise<string> {
    this.#tick();
    const note = options.message === undefined ? [] : ['-a', '-m', options.message];
    await this.git('tag', '-f', ...note, name, options.at ?? 'HEAD');
    return this.sha(`refs/tags/${name}`);
  }

  /** Puts any ref at a commit, such as `refs/pull/7/merge`. */
  async ref(name: string, at = 'HEAD'): Promise<void> {
    await this.git('update-ref', name, await this.sha(at));
  }

  /** Moves the current branch and the working tree, as before a force push. */
  async reset(revision: string): Promise<void> {
    await this.git('reset', '-q', '--hard', revision);
  }

  /** Makes a bare repository (or updates it) hold exactly our refs. Objects that it had before stay, as on a server. */
  async publish(bare: string): Promise<void> {
    const format = await this.git('rev-parse', '--show-object-format');
    const head = await this.git('rev-parse', '--symbolic-full-name', 'HEAD');
    const branch = head.startsWith('refs/heads/') ? head : 'refs/heads/main';
    await mkdir(bare, { recursive: true });
    await this.git('init', '-q', '--bare', `--object-format=${format}`, bare);
    // Only a fresh repository takes our branch as its default one; a server's does not change with a push.
    const known = (await this.tryGit('-C', bare, 'for-each-ref', '--count=1')).stdout.length > 0;
    if (!known) await this.git('-C', bare, 'symbolic-ref', 'HEAD', branch);
    for (const key of SERVED) await this.git('-C', bare, 'config', key, 'true');
    await this.git('push', '-q', '--mirror', '--force', bare);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }

  #tick(): void {
    this.#clock += 60;
    this.env.GIT_AUTHOR_DATE = `${this.#clock} +0000`;
    this.env.GIT_COMMITTER_DATE = `${this.#clock} +0000`;
  }
}

export interface BulkOptions {
  readonly message?: string;
  readonly workTree?: boolean;
}

/** What GitHub's servers allow: partial clones and any commit that is still there. */
const SERVED = ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'] as const;

/** A new repository on branch `main` with one commit of the given files (none: no commit yet). */
export async function createRepository(files: Changes = {}, options: RepositoryOptions = {}): Promise<Repository> {
  const folder = await makeFolder('repository');
  const repository = new Repository(folder);
  await mkdir(repository.path);
  await mkdir(repository.home);
  await repository.git(
    'init',
    '-q',
    `--initial-branch=${options.branch ?? 'main'}`,
    `--object-format=${options.objectFormat ?? 'sha1'}`,
  );
  for (const key of SERVED) await repository.git('config', key, 'true');
  if (Object.keys(files).length > 0) await repository.commit(files, 'Start');
  return repository;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`;
}

/** fast-import reads a path up to the newline unless it is quoted like a C string. */
function quotePath(name: string): string {
  return `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
