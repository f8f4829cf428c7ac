import {
  complaint,
  createObjectStore,
  type FetchRequest,
  type FetchResult,
  type Git,
  GitMissing,
  type GitObject,
  type ObjectStore,
  parseCommit,
  parseRawDiff,
  type Remote,
  rawDiffArguments,
  readObjects,
  type StoreSource,
  splitNul,
  succeeded,
  type TreeChange,
} from '../../git/index.ts';
import { isObjectId } from '../../git/names/index.ts';
import { type Answer, known, unknown } from '../history.ts';
import type { CheckedOut } from '../model/words.ts';

/** Long work says so at least this often. */
const heartbeatMs = 10_000;

/** They go to git as arguments, and a command line of Windows ends at 32,767 characters. */
const mostWants = 400;

export interface EarlyComparison {
  readonly base: string;
  readonly head: string;
  readonly diff: Promise<Answer<readonly TreeChange[]>>;
  readonly tracked: Promise<Answer<readonly string[]>>;
}

/**
 * Which fetches bring the file contents that differ: none, those of single commits, or those of whole histories as well
 * (more bytes, and never a second fetch). What is missing in the end can be brought by id.
 */
export type Contents = 'none' | 'of-commits' | 'of-histories';

export interface RepositoryOptions {
  /** Git in the checkout; undefined without one. */
  readonly checkout: Git | undefined;
  readonly shallow: boolean;
  readonly source: StoreSource;
  /** Where the bare repository of our own may be made. */
  readonly storeFolder: () => Promise<string>;
  readonly remote: () => Promise<Remote | undefined>;
  /** The checked-out commit, offered to the server as what we have. */
  readonly have: () => Promise<string | undefined>;
  /** A comparison that was begun before anyone knew whether there is a checkout. */
  readonly early: EarlyComparison | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly contents: Contents;
  readonly log: (line: string) => void;
}

/** Commits and trees, wherever they are: in the checkout, or fetched (once) into a repository of our own. */
export interface Repository {
  /** There is a checkout, and its history is whole. */
  readonly complete: boolean;
  /** There is a checkout. */
  readonly opened: boolean;
  git(): Git;
  commit(name: string): Promise<CheckedOut | undefined>;
  has(ids: readonly string[]): Promise<boolean>;
  /** Those of them that are no commits at hand. */
  missing(ids: readonly string[]): Promise<string[]>;
  /** This comparison was begun together with opening the checkout. */
  begun(base: string, head: string): boolean;
  fetch(request: Omit<FetchRequest, 'blobs' | 'have'>): Promise<FetchResult>;
  /** Asks the server for refs, without fetching anything. */
  listRemote(patterns: readonly string[]): Promise<Answer<ReadonlyMap<string, string>>>;
  diff(base: string, head: string): Promise<Answer<readonly TreeChange[]>>;
  tracked(id: string): Promise<Answer<readonly string[]>>;
  /** Objects by id; those not at hand are fetched in one go. */
  objects(ids: readonly string[]): Promise<readonly GitObject[]>;
  /** Fetches objects that are not at hand, without reading them. */
  bring(ids: readonly string[]): Promise<Answer<void>>;
}

export function createRepository(options: RepositoryOptions): Repository {
  const { early } = options;
  let store: ObjectStore | undefined;
  const active = (): Git => {
    const git = store?.git ?? options.checkout;
    if (git === undefined) throw new Error('there is no repository yet');
    return git;
  };

  async function openStore(): Promise<ObjectStore | undefined> {
    if (store !== undefined) return store;
    const remote = await options.remote();
    if (remote === undefined) return undefined;
    store = await createObjectStore(await options.storeFolder(), options.source, remote, options.env);
    return store;
  }

  function blobsOf(reach: FetchRequest['reach']): FetchRequest['blobs'] {
    if (options.contents === 'none' || reach === 'objects') return 'none';
    return reach === 'history' && options.contents === 'of-commits' ? 'none' : 'small';
  }

  async function fetch(request: Omit<FetchRequest, 'blobs' | 'have'>): Promise<FetchResult> {
    const blobs = blobsOf(request.reach);
    const opened = await openStore();
    if (opened === undefined)
      return { kind: 'failed', message: 'the checkout names no remote, and the event no repository' };
    // Before it is told: who cancels at that line stops a fetch and nothing else.
    const have = await options.have();
    const contents = blobs === 'none' ? 'no file contents' : 'file contents that differ';
    options.log(
      `Fetching ${describeWants(request.wants)}${request.reach === 'objects' ? '' : ` (${request.reach}, ${contents})`}`,
    );
    const started = performance.now();
    const beat = setInterval(() => {
      options.log(`Still fetching after ${Math.round((performance.now() - started) / 1000)} s`);
    }, heartbeatMs);
    try {
      return await opened.fetch({ ...request, blobs, ...(have === undefined ? {} : { have }) });
    } finally {
      clearInterval(beat);
    }
  }

  async function lookUp(git: Git, ids: readonly string[]): Promise<GitObject[]> {
    try {
      return await readObjects(git, ids);
    } catch (error) {
      if (error instanceof GitMissing) throw error;
      // A partial clone may refuse the whole batch over one object that it would have to fetch.
      return ids.map(() => ({ kind: 'missing' }) as const);
    }
  }

  async function missing(ids: readonly string[]): Promise<string[]> {
    if (store === undefined && options.checkout === undefined) return [...ids];
    const objects = await lookUp(active(), ids);
    return ids.filter((_, index) => {
      const object = objects[index];
      return object?.kind !== 'found' || object.type !== 'commit';
    });
  }

  return {
    complete: options.checkout !== undefined && !options.shallow,
    opened: options.checkout !== undefined,
    git: active,
    fetch,
    async commit(name) {
      if (store === undefined && options.checkout === undefined) return undefined;
      const [object] = await lookUp(active(), [name]);
      return object === undefined ? undefined : parseCommit(object);
    },
    missing,
    has: async (ids) => (await missing(ids)).length === 0,
    async listRemote(patterns) {
      const opened = await openStore();
      const remote = await options.remote();
      if (opened === undefined || remote === undefined)
        return unknown('the checkout names no remote, and the event no repository');
      const args = ['ls-remote', '--quiet', '--end-of-options', 'origin', ...patterns];
      const finished = await opened.git.run(args, { network: true, config: remote.config });
      if (!succeeded(finished))
        return unknown(`${remote.shown} could not be asked for its refs (${complaint(finished)})`);
      const refs = new Map<string, string>();
      for (const line of finished.stdout.toString('utf8').split('\n')) {
        const [id, ref] = line.split('\t');
        if (id !== undefined && ref !== undefined && isObjectId(id)) refs.set(ref, id);
      }
      return known(refs);
    },
    diff: (base, head) =>
      store === undefined && early?.base === base && early.head === head ? early.diff : diffTrees(active(), base, head),
    begun: (base, head) => early?.base === base && early.head === head,
    // A tree is the same wherever it is read.
    async tracked(id) {
      const begun = early?.head === id ? await early.tracked : undefined;
      return begun?.kind === 'known' ? begun : listTracked(active(), id);
    },
    async objects(ids) {
      const objects = await lookUp(active(), ids);
      const absent = [...new Set(ids.filter((_, index) => objects[index]?.kind !== 'found'))];
      if (absent.length === 0) return objects;
      const fetched = await fetch({ wants: absent, reach: 'objects' });
      if (fetched.kind !== 'fetched') return objects;
      const more = new Map((await lookUp(active(), absent)).map((object, index) => [absent[index], object]));
      return objects.map((object, index) =>
        object.kind === 'found' ? object : (more.get(ids[index] ?? '') ?? object),
      );
    },
    async bring(ids) {
      for (let at = 0; at < ids.length; at += mostWants) {
        const fetched = await fetch({ wants: ids.slice(at, at + mostWants), reach: 'objects' });
        if (fetched.kind !== 'fetched')
          return unknown(`${ids.length} objects are missing and could not be fetched (${fetched.message})`);
      }
      return known(undefined);
    },
  };
}

function describeWants(wants: readonly string[]): string {
  return wants.length > 4 ? `${wants.length} objects` : wants.map((want) => want.replace(/:.*$/, '')).join(', ');
}

/** Both answers at once; neither promise is ever rejected unheard. */
export function compareEarly(git: Git, base: string, head: string): EarlyComparison {
  const [tracked, diff] = [listTracked(git, head), diffTrees(git, base, head)];
  for (const promise of [tracked, diff]) promise.catch(() => undefined);
  return { base, head, diff, tracked };
}

async function diffTrees(git: Git, base: string, head: string): Promise<Answer<readonly TreeChange[]>> {
  const finished = await git.run([...rawDiffArguments, '--end-of-options', base, head]);
  if (!succeeded(finished)) return unknown(`git could not compare the two commits (${complaint(finished)})`);
  return known(parseRawDiff(finished.stdout));
}

async function listTracked(git: Git, id: string): Promise<Answer<readonly string[]>> {
  const finished = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', '--end-of-options', id]);
  if (!succeeded(finished)) return unknown(`git could not list the files of ${id} (${complaint(finished)})`);
  return known(splitNul(finished.stdout));
}
