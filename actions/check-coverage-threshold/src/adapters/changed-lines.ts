import { type Log, UserError } from '../../../../shared/action/index.ts';
import { planComparison, type Resolution, readFacts, resolvePlan } from '../../../../shared/comparison/index.ts';
import {
  completeFacts,
  openSources,
  type Repository,
  type Sources,
} from '../../../../shared/comparison/sources/index.ts';
import { intersectPatches, type PatchedFile } from '../../../../shared/git/patch/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import type { Answer, ChangedLines } from '../ports.ts';
import { readPatch } from './patch.ts';

export interface ChangedLinesOptions {
  /** Absolute, symlinks resolved. */
  readonly directory: string;
  readonly workspace: string;
  readonly event: EventContext;
  /** Empty: GitHub is not asked. */
  readonly token: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: () => Promise<string>;
  readonly log: Log;
  /** Bytes of a patch that are read. Default 512 MiB. */
  readonly limit?: number;
}

const defaultLimit = 512 * 1024 * 1024;

/** Trees without a file, which git knows without having them (git-hash-object(1) of an empty tree). */
const emptyTrees = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/**
 * @returns what finds the lines that this event changes. Its `base` is the input, checked with `readRevision`; empty:
 *   the event says. It throws UserError unknown-ref when the server has no such branch or tag; everything else that
 *   stands in the way is unknown.
 */
export function createChangedLines(options: ChangedLinesOptions): (base: string) => Promise<Answer<ChangedLines>> {
  return async (base) => {
    const opened = await open(options);
    if (opened.kind === 'unknown') return opened;
    const { repository, history, api, checkedOut, note } = opened.value;
    if (repository === undefined || history === undefined) return unknown(note);
    const facts = await completeFacts(readFacts(options.event), api);
    // The entries in front in a merge queue have runs of their own.
    const request = { base, ref: '', strategy: 'auto', mergeGroupBase: 'entry' } as const;
    const resolution = await resolvePlan(planComparison(facts, request, await checkedOut()), history);
    if (resolution.kind === 'everything') {
      const present = await history.ensure([resolution.head]);
      if (present.kind === 'unknown') return present;
    }
    return compare(resolution, repository, options.limit ?? defaultLimit);
  };
}

async function open(options: ChangedLinesOptions): Promise<Answer<Sources>> {
  const { event, token, log } = options;
  const connect = async () =>
    (await import('../../../../shared/comparison/sources/connect.ts')).connect(
      event,
      token,
      'check-coverage-threshold',
      log,
    );
  const api = token === '' ? undefined : await connect();
  try {
    // The lines of a base come with its fetch; where a whole history is needed, only those that differ in the end.
    const sources = await openSources({ ...options, contents: 'of-commits', guess: undefined, api, log: log.info });
    return { kind: 'known', value: sources };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unknown(`${error.message} ${error.fix}`);
  }
}

async function compare(resolution: Resolution, repository: Repository, limit: number): Promise<Answer<ChangedLines>> {
  if (resolution.kind === 'undetermined') return unknown(resolution.why);
  if (resolution.kind === 'working-tree') {
    return unknown('the input `base` is `HEAD`, and what is measured is no later than that: name a branch or a commit');
  }
  const { head } = resolution;
  const bases =
    resolution.kind === 'compare' ? resolution.bases : [head.length === 40 ? emptyTrees.sha1 : emptyTrees.sha256];
  const patches: (readonly PatchedFile[])[] = [];
  let why = resolution.why;
  for (const base of bases) {
    const patch = await readPatch(repository, base, head, limit);
    if (patch.kind === 'unknown') return patch;
    patches.push(patch.value.files);
    if (patch.value.renamesSkipped)
      why = `${resolution.why}; too many files changed to find renamed and edited ones, which count as new`;
  }
  // After a criss-cross merge there are several best bases. What one of them has was there before this change.
  const files = patches.length === 1 ? (patches[0] ?? []) : intersectPatches(patches);
  return { kind: 'known', value: { base: bases[0] ?? '', head, why, files } };
}

function unknown(why: string): { readonly kind: 'unknown'; readonly why: string } {
  return { kind: 'unknown', why };
}
