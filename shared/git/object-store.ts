import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { complaint, createGit, type Git, succeeded } from './git.ts';
import type { Remote } from './remote.ts';

/**
 * A bare repository of our own under RUNNER_TEMP that borrows the checkout's objects. Whatever must be fetched goes
 * here: a filtered fetch into the checkout would turn it into a partial clone that later steps fetch from lazily.
 */
export interface ObjectStore {
  readonly git: Git;
  fetch(request: FetchRequest): Promise<FetchResult>;
}

export interface FetchRequest {
  /** Full object ids, or full ref names (`refs/heads/main`), or refspecs for tags. */
  readonly wants: readonly string[];
  /**
   * `commit`: exactly those commits. `parent`: and the ones before. `history`: everything behind them.
   * `objects`: single trees or blobs.
   */
  readonly reach: 'commit' | 'parent' | 'history' | 'objects';
  /** `none`: commits and trees only. `small`: also the blobs that differ, up to 8 MiB each. */
  readonly blobs: 'none' | 'small';
  /** A commit the store holds, offered to the server so that it sends only what differs. */
  readonly have?: string;
}

export type FetchResult =
  | { readonly kind: 'fetched' }
  /** The server answered, and has no such object or ref. */
  | { readonly kind: 'unknown-to-server'; readonly message: string }
  /** No answer, no access, or a broken one. */
  | { readonly kind: 'failed'; readonly message: string };

export interface StoreSource {
  /** The checkout's common object directory, absent without a checkout. */
  readonly objects?: string;
  /** The checkout's shallow file, if it is shallow: without it the store would promise history that is not there. */
  readonly shallow?: string;
  readonly objectFormat: 'sha1' | 'sha256';
}

/** One commit without contents takes seconds; the history of a large repository may take minutes. */
const longestCommit = 3 * 60_000;
const longestHistory = 10 * 60_000;

export async function createObjectStore(
  folder: string,
  source: StoreSource,
  remote: Remote,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ObjectStore> {
  await mkdir(path.join(folder, 'objects', 'info'), { recursive: true });
  await mkdir(path.join(folder, 'refs'), { recursive: true });
  if (source.objects !== undefined) {
    await writeFile(path.join(folder, 'objects', 'info', 'alternates'), `${quoteAlternate(source.objects)}\n`);
  }
  if (source.shallow !== undefined) await copyFile(source.shallow, path.join(folder, 'shallow'));
  await writeFile(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(path.join(folder, 'config'), repositoryConfig(source.objectFormat));
  const git = createGit({ directory: folder, gitDirectory: folder, env });
  return {
    git,
    async fetch(request) {
      const finished = await git.run(fetchArguments(request), {
        network: true,
        config: remote.config,
        timeoutMs: request.reach === 'history' ? longestHistory : longestCommit,
      });
      if (succeeded(finished)) return { kind: 'fetched' };
      return classify(finished.stderr.toString('utf8'), complaint(finished));
    },
  };
}

function fetchArguments(request: FetchRequest): string[] {
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  args.push('--no-auto-maintenance');
  // Single blobs are asked for by name; a filter would drop them again.
  if (request.reach !== 'objects')
    args.push(request.blobs === 'none' ? '--filter=blob:none' : '--filter=blob:limit=8m');
  if (request.reach === 'commit') args.push('--depth=1');
  if (request.reach === 'parent') args.push('--depth=2');
  // Deeper than any history; unlike --unshallow it is no error when the checkout holds everything already.
  if (request.reach === 'history') args.push('--depth=2147483647');
  if (request.have !== undefined) args.push(`--negotiation-tip=${request.have}`);
  return [...args, '--end-of-options', 'origin', ...request.wants];
}

function repositoryConfig(format: 'sha1' | 'sha256'): string {
  return format === 'sha1'
    ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
    : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}

/** gitrepository-layout(5): a line that starts with `"` is read as a C-quoted string, one with `#` passed over. */
function quoteAlternate(folder: string): string {
  if (!/^["#]|[\x00-\x1f\x7f]/.test(folder)) return folder;
  const escaped = folder.replace(/["\\]/g, '\\$&');
  return `"${escaped.replace(/[\x00-\x1f\x7f]/g, (found) => `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}

/** upload-pack(1) and fetch(1) say these words when the object or ref is not there for us. */
function classify(stderr: string, message: string): FetchResult {
  const unknown = /not our ref|couldn't find remote ref|unadvertised object|no such remote ref/i.test(stderr);
  return { kind: unknown ? 'unknown-to-server' : 'failed', message };
}
