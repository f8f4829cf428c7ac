import path from 'node:path';
import { type Git, GitMissing } from '../git.ts';
import { isObjectId } from '../names/index.ts';
import { serverAddress } from './address.ts';
import { type Proof, proveAncestry } from './ancestry.ts';
import { fetchHistory, HistoryMissing } from './history-store.ts';
import type { RemoteRefs } from './model.ts';
import { committed, readBehindTips, type Stored, type Unknown } from './stored-objects.ts';
import { tipNamed, tipsOf } from './tips.ts';
import { takeTurns } from './turns.ts';

export interface CommitProverOptions {
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** Sent to the origin of `serverUrl` only, and not for what was listed without it. Empty: none. */
  readonly token: string;
  /** The environment git is started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder of ours to make repositories in; asked for when one is needed. Removing it is the caller's. */
  readonly temporaryFolder: () => Promise<string>;
  readonly log?: { info(text: string): void };
  readonly sleep?: (ms: number) => Promise<void>;
  readonly random?: () => number;
  /** For one fetch, default 3 min. */
  readonly deadlineMs?: number;
  /** Repositories fetched at the same time, default 4. */
  readonly concurrency?: number;
}

/** A commit, and the full name of the ref it was taken from, `refs/tags/v4`. */
export interface CommitOfRef {
  readonly commit: string;
  readonly ref: string;
}

/** Nothing here throws for want of an answer: what could not be determined is said so, per commit. */
export interface CommitProver {
  /**
   * Whether each id is part of what branches and tags hold. Tips are known without a request; for the others one
   * fetch of the history (commits only) answers all ids of a repository, also those of later calls.
   */
  prove(repository: string, commits: readonly string[], refs: RemoteRefs): Promise<ReadonlyMap<string, Proof>>;
  /** When each was committed, in the committer's word, which nobody has checked. Not a commit: unknown. */
  datesOf(
    repository: string,
    commits: readonly CommitOfRef[],
    refs: RemoteRefs,
  ): Promise<ReadonlyMap<string, Date | Unknown>>;
  /** Whether what a tag stands for is a commit at all, which the list of refs does not tell. */
  verifyCommits(
    repository: string,
    commits: readonly CommitOfRef[],
    refs: RemoteRefs,
  ): Promise<ReadonlyMap<string, 'commit' | 'not-a-commit' | Unknown>>;
}

export function createCommitProver(options: CommitProverOptions): CommitProver {
  const turns = takeTurns(options.concurrency ?? 4);
  const histories = new Map<string, Promise<Git>>();
  let folders = 0;
  const patience = {
    env: options.env,
    info: (text: string) => options.log?.info(text),
    sleep: options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))),
    random: options.random ?? Math.random,
    deadlineMs: options.deadlineMs ?? 3 * 60_000,
  };

  async function fetched(refs: RemoteRefs, tips: readonly string[], depth: 'all' | 1): Promise<Git> {
    const folder = path.join(await options.temporaryFolder(), `history-${++folders}.git`);
    const serverUrl = serverAddress(options.serverUrl);
    const token = refs.anonymous === true ? '' : options.token;
    const source = { server: refs.server ?? serverUrl, repository: refs.name, serverUrl, token };
    return turns(() => fetchHistory(folder, source, tips, depth, patience));
  }

  function history(refs: RemoteRefs): Promise<Git> {
    const key = keyOf(refs);
    let git = histories.get(key);
    if (git === undefined) {
      git = fetched(refs, tipsOf(refs).objects, 'all');
      histories.set(key, git);
    }
    return git;
  }

  /** The objects of the commits that the refs do name, from the history if it is there, else by the shallowest fetch. */
  async function objectsOf(commits: readonly CommitOfRef[], refs: RemoteRefs): Promise<Map<string, Stored | Unknown>> {
    const answers = new Map<string, Stored | Unknown>();
    const tips = new Map<string, string>();
    for (const { commit, ref } of commits) {
      const tip = tipNamed(refs, ref, commit);
      if (tip === undefined) answers.set(commit, { unknown: `${ref} does not name it` });
      else tips.set(commit, tip);
    }
    if (tips.size === 0) return answers;
    try {
      const git = await (histories.get(keyOf(refs)) ?? fetched(refs, [...tips.values()], 1));
      for (const [id, stored] of await readBehindTips(git, tips)) answers.set(id, stored);
    } catch (error) {
      const unknown = reason(error);
      for (const id of tips.keys()) answers.set(id, unknown);
    }
    return answers;
  }

  return {
    async prove(_repository, commits, refs) {
      const answers = new Map<string, Proof>();
      const tips = tipsOf(refs);
      const width = tips.objects[0]?.length;
      const open: string[] = [];
      for (const id of new Set(commits)) {
        const tagged = tips.tagObjects.get(id);
        if (tips.commits.has(id)) answers.set(id, 'reachable');
        else if (tagged !== undefined) answers.set(id, { tagObject: tagged });
        else if (!isObjectId(id)) answers.set(id, { unknown: 'it is no full object id' });
        // git would take an id of the other format for an abbreviation. An empty repository holds nothing.
        else if (id.length !== width) answers.set(id, 'unreachable');
        else open.push(id);
      }
      if (open.length === 0) return answers;
      try {
        const proofs = await proveAncestry(await history(refs), tips, open);
        for (const [id, proof] of proofs) answers.set(id, proof);
      } catch (error) {
        const unknown = reason(error);
        for (const id of open) answers.set(id, unknown);
      }
      return answers;
    },
    async datesOf(_repository, commits, refs) {
      const objects = await objectsOf(commits, refs);
      return new Map([...objects].map(([id, stored]) => [id, 'type' in stored ? committed(stored) : stored]));
    },
    async verifyCommits(_repository, commits, refs) {
      const objects = await objectsOf(commits, refs);
      const judge = ({ type }: Stored) => (type === 'commit' ? 'commit' : 'not-a-commit');
      return new Map([...objects].map(([id, stored]) => [id, 'type' in stored ? judge(stored) : stored]));
    },
  };
}

function keyOf(refs: RemoteRefs): string {
  return `${refs.server ?? ''} ${refs.name.toLowerCase()}`;
}

function reason(error: unknown): Unknown {
  if (error instanceof HistoryMissing || error instanceof GitMissing) return { unknown: error.message };
  throw error;
}
