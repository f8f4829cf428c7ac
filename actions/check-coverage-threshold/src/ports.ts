import type { Log } from '../../../shared/action/index.ts';
import type { EventContext } from '../../../shared/github/index.ts';
import type { ByteSource } from './formats/reader.ts';
import type { Range } from './judged.ts';
import type { Format } from './model.ts';

/** A lookup that may have no answer. */
export type Answer<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly why: string };

/** A report file that was found. */
export interface ReportFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly size: number;
}

export interface FoundReports {
  /** By path. */
  readonly files: readonly ReportFile[];
  /** Reports that tell of a run what the named one beside them tells, in another format. They count as one. */
  readonly repeated: ReadonlyMap<string, string>;
  /** Patterns of the input that match nothing. */
  readonly unused: readonly string[];
  /** Matching things that were not taken, and why: links out of the workspace, no plain files. */
  readonly refused: readonly { readonly path: string; readonly because: string }[];
}

/** Files of the new side and their added or edited lines. */
export interface ChangedLines {
  readonly base: string;
  readonly head: string;
  /** How the base was chosen, for people. */
  readonly why: string;
  readonly files: readonly {
    /** Repository path. */
    readonly path: string;
    /** Ascending, apart from each other. Empty for what only moved or lost lines. */
    readonly lines: readonly Range[];
  }[];
}

export interface CommentRequest {
  /** Keeps several comments apart. */
  readonly id: string;
  /** Markdown, without the marker. */
  readonly body: string;
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'skipped' | 'failed'; readonly because: string };

/** What the action reaches the world through. */
export interface Ports {
  readonly log: Log;
  readonly event: EventContext;
  /** @param patterns empty: the usual names, of one format unless it is `auto` */
  findReports(patterns: readonly string[], format: Format | 'auto'): Promise<FoundReports>;
  /** Calls `use` with the bytes of a report and closes it afterwards. */
  withReport<T>(file: ReportFile, use: (source: ByteSource) => Promise<T>): Promise<T>;
  /** Files of ours that may lie among the reports, relative to the workspace: the baselines that the inputs name. */
  readonly ownFiles: readonly string[];
  /** A path below the workspace as one below the top of the checkout; the same without a checkout. */
  topOf(path: string): string;
  /** Paths of the files that git tracks, from the top folder; unknown outside a checkout. */
  trackedFiles(): Promise<Answer<readonly string[]>>;
  /** Absolute path of the top of the checkout; of the workspace without one. */
  readonly top: string;
  /** Commit that is checked out. */
  headCommit(): Promise<Answer<string>>;
  /** `none`: the event has no earlier commit that a change could be seen against. */
  changedLines(base: string): Promise<Answer<ChangedLines> | { readonly kind: 'none'; readonly why: string }>;
  /** Files that were moved (and perhaps edited) from a commit to the one that is checked out: old path -> new path. */
  renamedSince(sha: string): Promise<Answer<ReadonlyMap<string, string>>>;
  /** The text of a baseline file; undefined when there is none. @throws UserError path-outside-workspace */
  readBaseline(path: string): Promise<{ readonly text: string; readonly source: string } | undefined>;
  /** Looks for the artifact. Known and undefined: there is none. */
  findBaseline(artifact: string): Promise<Answer<{ readonly text: string; readonly source: string } | undefined>>;
  /** Writes where the input `write-baseline` says. Unknown: it could not be written. */
  writeBaseline(text: string): Promise<Answer<void>>;
  /** Never throws: a comment changes no verdict. */
  comment(request: CommentRequest): Promise<CommentOutcome>;
  /** Writes a file of our own, piece by piece, and answers its absolute path. */
  writeFile(name: string, content: Iterable<string | Uint8Array>): Promise<string>;
  /** Address of this run, for people; empty when it is not known. */
  readonly runUrl: string;
  readonly now: Date;
}
