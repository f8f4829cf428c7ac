import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backoff } from '../../http/index.ts';
import { complaint, createGit, type Git, succeeded } from '../git.ts';
import { type GitObject, readObjects } from '../objects.ts';
import { chooseRemote } from '../remote.ts';

/** Where a history is fetched from, and with what. */
export interface HistorySource {
  /** `https://github.com`, without a slash at the end. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The server that the token belongs to; another one does not get it. */
  readonly serverUrl: string;
  readonly token: string;
}

export interface FetchPatience {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly info: (text: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** For one fetch. */
  readonly deadlineMs: number;
}

/** No history could be had. The message is one clause for a person; it may hold git's words. */
export class HistoryMissing extends Error {}

const MAX_FETCHES = 3;

/**
 * Fetches commits and tag objects, without trees and files, into a new bare repository that nothing is fetched into
 * later. Only `tips` are asked for, which must be what the server's own refs name: asked for any other commit, GitHub
 * serves it out of a fork as well.
 * @param folder does not exist yet
 * @throws HistoryMissing
 */
export async function fetchHistory(
  folder: string,
  source: HistorySource,
  tips: readonly string[],
  depth: 'all' | 1,
  patience: FetchPatience,
): Promise<Git> {
  const config = repositoryConfig(tips[0]?.length === 64 ? 'sha256' : 'sha1');
  await mkdir(path.join(folder, 'objects'), { recursive: true });
  await mkdir(path.join(folder, 'refs'), { recursive: true });
  await writeFile(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(path.join(folder, 'config'), config);
  const git = createGit({ directory: folder, gitDirectory: folder, env: patience.env });
  const { server, repository, serverUrl, token } = source;
  const remote = chooseRemote({ url: `${server}/${repository}.git`, serverUrl, repository, token, persisted: [] });
  if (remote === undefined) throw new HistoryMissing('the repository has no address');
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  args.push('--no-auto-maintenance', ...(depth === 1 ? ['--depth=1'] : []));
  let filter = 'tree:0';
  for (let number = 1; ; number++) {
    const finished = await git.run([...args, `--filter=${filter}`, '--stdin', '--end-of-options', 'origin'], {
      network: true,
      config: remote.config,
      timeoutMs: patience.deadlineMs,
      input: [...new Set(tips)].map((tip) => `${tip}\n`).join(''),
    });
    if (succeeded(finished)) break;
    if (filter === 'tree:0' && /necessary objects/.test(finished.stderr.toString('utf8'))) {
      // A tag that names a tree: git finds it missing, and calls the whole answer incomplete.
      filter = 'blob:none';
      continue;
    }
    const problem = `${remote.shown}: ${complaint(finished)}`;
    const passing = !finished.timedOut && !finished.cancelled && mayPass(finished.stderr.toString('utf8'));
    if (!passing || number === MAX_FETCHES) throw new HistoryMissing(problem);
    const delayMs = backoff({ number, random: patience.random() });
    patience.info(`${problem}; trying again in ${(delayMs / 1000).toFixed(1)} s`);
    await patience.sleep(delayMs);
  }
  // git has noted the filter, and would take missing objects for ones that it may fetch. Here they are not there.
  await writeFile(path.join(folder, 'config'), config);
  return git;
}

/** `readObjects` for a store of ours. @throws HistoryMissing when git fails as a whole */
export function readStored(git: Git, ids: readonly string[]): Promise<GitObject[]> {
  return readObjects(git, ids).catch((error: unknown) => {
    throw error instanceof Error ? new HistoryMissing(error.message) : error;
  });
}

function repositoryConfig(format: 'sha1' | 'sha256'): string {
  return format === 'sha1'
    ? '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
    : '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n';
}

/** In the words of git's remote-curl.c and of libcurl. A certificate or an access problem is none of these. */
function mayPass(stderr: string): boolean {
  return /returned error: (?:408|429|5\d\d)|RPC failed; HTTP (?:408|429|5\d\d)|RPC failed; curl|could(?: not|n't) connect|failed to connect|could not resolve|connection (?:was )?reset|empty reply|transfer closed|(?:recv|send) failure|early eof|hung up unexpectedly|unexpected disconnect/i.test(
    stderr,
  );
}
