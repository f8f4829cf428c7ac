import { EditRefused } from '../../../../shared/edit/index.ts';
import type { RemoteRefs } from '../../../../shared/git/refs/index.ts';
import type { DigestMap } from '../digest-map.ts';
import type { Settings } from '../inputs.ts';
import type { Judged } from '../judged.ts';
import type { Rewriting } from '../model.ts';

/** What is known of one reference in the end, and the change that follows from it. */
export interface Decision extends Pick<Judged, 'status' | 'reason'> {
  readonly digest?: string;
  readonly version?: string;
  readonly compareUrl?: string;
  readonly rewriting?: Rewriting;
}

/** A lookup's answer. A failure says whether we refused to ask, or got no usable answer. */
export type Answer<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly status: 'unresolved' | 'refused'; readonly message: string };

export interface ImageQuestion {
  readonly host: string;
  readonly repository: string;
  /** The tag to resolve; undefined: only `current` matters. */
  readonly tag: string | undefined;
  /** The digest that stands there now. */
  readonly current: string | undefined;
  readonly platform: string;
  readonly wants: { readonly exists: boolean; readonly age: boolean };
}

export interface ImageFacts {
  /** What the tag means today, of the same flavour (index or one platform) as `current` where there is one. */
  readonly digest: string | undefined;
  /** `child`: the current digest is one platform of the index that the tag names. */
  readonly current: 'none' | 'same' | 'child' | 'other';
  /** Whether the registry has the current digest; undefined when that was not asked. */
  readonly exists: boolean | undefined;
  readonly created: Date | undefined;
}

/** Whether a commit belongs to the repository it is taken from. */
export type Proof =
  | { readonly kind: 'reachable' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'tag-object'; readonly commit: string }
  | { readonly kind: 'unknown'; readonly message: string };

export interface Age {
  readonly date: Date;
  /** Who says so: `the release`, `the commit`. */
  readonly source: string;
}

/** What the judges ask. Equal questions cost one lookup. */
export interface Lookups {
  image(question: ImageQuestion): Promise<Answer<ImageFacts>>;
  /** @param repository `owner/name` */
  refs(repository: string): Promise<Answer<RemoteRefs>>;
  /** @param all every commit of the repository that will be asked for, so that one fetch answers them all */
  proof(repository: string, commit: string, all: readonly string[]): Promise<Proof>;
  /**
   * Of the youngest release of the commit, else of the commit itself.
   * @param ref full name of the tag or branch that the commit was found at @param tags further tags at the commit
   */
  age(repository: string, ref: string, commit: string, tags: readonly string[]): Promise<Answer<Age>>;
}

export interface Context {
  readonly settings: Settings;
  readonly digests: DigestMap;
  readonly lookups: Lookups;
  readonly now: Date;
  readonly serverUrl: string;
  /** The commits of each repository that stand in the files, for `verify`. */
  readonly commits: ReadonlyMap<string, readonly string[]>;
}

/** The change, or why it cannot be written there. */
export function changed(decision: Omit<Decision, 'status' | 'rewriting'>, rewrite: () => Rewriting): Decision {
  try {
    const rewriting = rewrite();
    return rewriting.splices.length === 0
      ? { ...decision, status: 'pinned' }
      : { ...decision, status: 'changed', rewriting };
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return {
      status: 'unresolved',
      reason: `It is known what it means, and it cannot be written there: ${error.message}`,
    };
  }
}

/** Undefined when the release is old enough. */
export function tooYoung(answer: Answer<Age> | undefined, { settings, now }: Context): Decision | undefined {
  if (answer === undefined) return undefined;
  if (answer.kind === 'failed') {
    return { status: 'unresolved', reason: `Its age cannot be known, and \`min-age\` asks for one: ${answer.message}` };
  }
  const ageMs = now.getTime() - answer.value.date.getTime();
  if (ageMs >= settings.minAgeMs) return undefined;
  const since = `${answer.value.source} is of ${answer.value.date.toISOString()}`;
  return { status: 'refused', reason: `It is younger than \`min-age\`: ${since}. Wait, or lower \`min-age\`.` };
}
