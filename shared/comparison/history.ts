import type { Revision } from './model/words.ts';

/** The port through which a plan becomes commits. Every look-up has a third answer: it could not be told. */
export interface History {
  /** Makes sure that these commits can be compared; fetches what is missing, all at once. */
  ensure(ids: readonly string[]): Promise<Answer<void>>;
  /** What a branch, a tag or a full ref stands for. */
  resolve(name: string): Promise<Answer<{ readonly id: string; readonly isTag: boolean }> | Absent>;
  /** All best common ancestors (several after a criss-cross merge), or none when the histories are unrelated. */
  mergeBases(from: Revision, head: string): Promise<Answer<readonly string[]>>;
  /** First parent, `undefined` for a root commit. */
  parent(id: string): Promise<Answer<string | undefined>>;
  /** Nearest tag behind the commit, of the same family as `tag`; `undefined` when there is none. */
  previousTag(
    head: string,
    tag: string | undefined,
  ): Promise<Answer<{ readonly tag: string; readonly id: string } | undefined>>;
  /** Head of the last successful run of this workflow on the branch that is an ancestor; `undefined` when there is none. */
  lastSuccess(branch: string, head: string): Promise<Answer<{ readonly id: string; readonly run: number } | undefined>>;
}

export type Answer<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly why: string };

/** The place was asked, and there is no such thing. */
export interface Absent {
  readonly kind: 'absent';
  readonly why: string;
}

export const known = <T>(value: T): Answer<T> => ({ kind: 'known', value });
export const unknown = (why: string): { readonly kind: 'unknown'; readonly why: string } => ({ kind: 'unknown', why });
