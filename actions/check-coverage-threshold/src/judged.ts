import type { Count, Metric } from './model.ts';

export const results = ['passed', 'below', 'missing', 'malformed', 'no-data'] as const;
export type Result = (typeof results)[number];

/** A file and how many of its units did not run. */
export interface Candidate {
  readonly path: string;
  readonly uncovered: number;
}

/** What one gate says. */
export interface Gate {
  /** The input that asks for it. */
  readonly input:
    | 'min-lines'
    | 'min-branches'
    | 'min-functions'
    | 'min-statements'
    | 'min-patch'
    | 'min-file'
    | 'rules'
    | 'max-drop';
  /** What it is about, as plain text: `all files`, `changed lines`, a glob, or the path of a file. */
  readonly subject: string;
  readonly metric: Metric;
  readonly verdict: 'met' | 'below' | 'not-applied' | 'no-data';
  readonly count: Count;
  /** What was asked for, in the user's own digits: `at least 80 %`, `at most 12 uncovered`, `at most 0.5 points below 81.23 %`. */
  readonly required: string;
  /** How many more units must run; 0 when it is met. */
  readonly missing: number;
  /** The sentence for people: what, how much, how many more. Foreign names in it are not escaped yet. */
  readonly message: string;
  /** The files with the most units to gain, the best first, at most five, until `missing` is reached. */
  readonly candidates: readonly Candidate[];
}

/** One measured file of the repository (or of nowhere: see `known`). */
export interface FileRow {
  /** Repository path, or the report's own where no repository file could be told. */
  readonly path: string;
  readonly known: boolean;
  readonly counts: Readonly<Record<Metric, Count>>;
}

/** Lines from, to, both inclusive, from 1. */
export type Range = readonly [from: number, to: number];

export interface PatchFile {
  readonly path: string;
  readonly count: Count;
  readonly uncovered: readonly Range[];
}

/** What this change adds or edits, and how much of it ran. */
export type Patch =
  | {
      readonly kind: 'known';
      /** Commits, and how the base was chosen. */
      readonly base: string;
      readonly head: string;
      readonly why: string;
      readonly count: Count;
      /** Changed files with measured changed lines, by path. */
      readonly files: readonly PatchFile[];
      /** Changed source files that no report knows. */
      readonly notMeasured: readonly string[];
      /** Those of them that an ambiguous path of a report may stand for: whether their lines ran cannot be told. */
      readonly doubtful: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly why: string }
  /** The event has no earlier commit that a change could be seen against. */
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'not-asked' };

export interface BaselineView {
  /** Where it comes from, for people. */
  readonly source: string;
  readonly sha: string;
  readonly totals: Readonly<Partial<Record<Metric, Count>>>;
}

export interface ReportRow {
  /** Relative to the workspace. */
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly files: number;
}

/** Everything that is to be told. */
export interface Judged {
  readonly result: Result;
  readonly informational: boolean;
  /** Only the metrics that some report carries. */
  readonly totals: Readonly<Partial<Record<Metric, Count>>>;
  readonly gates: readonly Gate[];
  /** By path. */
  readonly files: readonly FileRow[];
  readonly patch: Patch;
  readonly baseline: BaselineView | undefined;
  readonly reports: readonly ReportRow[];
  /** Distinct report paths, and how many of them are files of the repository; undefined when its files are not known. */
  readonly match: { readonly matched: number; readonly paths: number } | undefined;
  /** Report paths that several files of the repository end in. */
  readonly ambiguous: readonly { readonly path: string; readonly candidates: readonly string[] }[];
  /** Report paths that are no file of the repository. */
  readonly unmatched: readonly string[];
  /** The overrides that applied, as written: `refs/tags/v*`. */
  readonly overrides: readonly string[];
  /** What a person should know besides: lower bounds, gates that do not apply, patterns that match nothing. Not escaped. */
  readonly notes: readonly string[];
  /** Those of the notes that somebody has to look at. */
  readonly warnings: readonly string[];
  /** The failure, or what would be one if the run were not informational. */
  readonly failure: { readonly code: string; readonly message: string; readonly fix: string } | undefined;
}
