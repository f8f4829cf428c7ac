import type { Siblings, Status } from './model.ts';

/** What was found out about one reference, as plain data. */
export interface Judged {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'image' | 'action';
  readonly where: string;
  readonly original: string;
  /** The reference as it should stand, or stands already; empty when that is not known. */
  readonly resolved: string;
  /** Digest or commit; empty when that is not known. */
  readonly digest: string;
  readonly status: Status;
  /** Why, as a sentence to a person. */
  readonly reason: string;
  /** The tag that was resolved, or the version behind a commit; empty when there is none. */
  readonly version: string;
  readonly siblings?: Siblings;
  /** Where the commits between the old and the new one can be read. */
  readonly compareUrl?: string;
}

/** A file that could not be read as what it is. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
}

export type Result = 'unresolved' | 'unpinned' | 'changed' | 'pinned';

const unresolved: readonly Status[] = ['unresolved', 'refused'];
const unpinned: readonly Status[] = ['unpinned', 'mismatch', 'impostor', 'moved'];
/** Exact already, or made so now. */
const exact: readonly Status[] = ['pinned', 'changed'];

export interface Counts {
  readonly pinned: number;
  readonly unpinned: number;
  readonly unresolved: number;
  readonly changed: number;
}

export function countJudged(all: readonly Judged[]): Counts {
  const count = (wanted: readonly Status[]) => all.filter(({ status }) => wanted.includes(status)).length;
  return {
    pinned: count(exact),
    unpinned: count(unpinned),
    unresolved: count(unresolved),
    changed: count(['changed']),
  };
}

/** The worst that was met. */
export function resultOf(counts: Counts, problems: readonly FileProblem[]): Result {
  if (counts.unresolved > 0 || problems.length > 0) return 'unresolved';
  if (counts.unpinned > 0) return 'unpinned';
  return counts.changed > 0 ? 'changed' : 'pinned';
}

/** What somebody has to look at, the worst first, each kind in the order of files and lines. */
export function attention(all: readonly Judged[]): Judged[] {
  const order: readonly Status[] = ['impostor', 'mismatch', 'refused', 'unresolved', 'moved', 'unpinned'];
  return order.flatMap((status) => all.filter((one) => one.status === status));
}

/** `1 reference`, `2 references`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
