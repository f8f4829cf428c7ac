import { planComparison, type Resolution, readFacts, resolvePlan } from '../../../../shared/comparison/index.ts';
import { completeFacts, type Repository } from '../../../../shared/comparison/sources/index.ts';
import { intersectPatches, type PatchedFile } from '../../../../shared/git/patch/index.ts';
import type { Answer, ChangedLines, Ports } from '../ports.ts';
import { type HistoryOptions, mostPatchBytes, openHistory } from './history.ts';
import { readPatch } from './patch.ts';

export interface ChangedLinesOptions extends HistoryOptions {
  /** Bytes of a patch that are read. */
  readonly limit?: number;
}

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
export function createChangedLines(options: ChangedLinesOptions): Ports['changedLines'] {
  return async (base) => {
    const opened = await openHistory(options);
    if (opened.kind === 'unknown') return opened;
    const { repository, history, api, checkedOut, note } = opened.value;
    if (repository === undefined || history === undefined) return unknown(note);
    const facts = await completeFacts(readFacts(options.event), api);
    // The entries in front in a merge queue have runs of their own.
    const request = { base, ref: '', strategy: 'auto', mergeGroupBase: 'entry' } as const;
    const plan = planComparison(facts, request, await checkedOut());
    if (plan.kind === 'everything' && facts.push === undefined) return { kind: 'none', why: nothingBefore(facts.name) };
    const resolution = await resolvePlan(plan, history);
    if (resolution.kind === 'everything' && plan.kind === 'previous-tag') {
      return {
        kind: 'none',
        why: `${resolution.why}, so there is nothing to compare with; name a commit with \`base\``,
      };
    }
    if (resolution.kind === 'everything') {
      const present = await history.ensure([resolution.head]);
      if (present.kind === 'unknown') return present;
    }
    return compare(resolution, repository, options.limit ?? mostPatchBytes);
  };
}

function nothingBefore(event: string): string {
  return `the ${event} event has no earlier commit that a change could be seen against; name one with \`base\``;
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
