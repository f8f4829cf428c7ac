import type { BaselineFile } from '../baseline/baseline-file.ts';
import type { GateSettings } from '../gates/gate-settings.ts';
import type { FileRow, Patch } from '../judged.ts';
import type { Count, Metric } from '../model.ts';

/** What the gates are judged on. */
export interface Facts {
  readonly gates: GateSettings;
  /** Metrics that some report carries, with their sums over `rows`. */
  readonly totals: Readonly<Partial<Record<Metric, Count>>>;
  /** The files that count. */
  readonly rows: readonly FileRow[];
  /** The report names totals and no files: gates about files cannot be judged. */
  readonly totalsOnly: boolean;
  readonly patch: Patch;
  readonly baseline: BaselineFact;
}

export type BaselineFact =
  | {
      readonly kind: 'known';
      readonly file: BaselineFile;
      /** Whether the repository still has a file; undefined when its files are not known. */
      readonly stillTracked: ((path: string) => boolean) | undefined;
      /** Files that were moved since the baseline: old path -> new path; undefined when it is not known. */
      readonly renamed: ReadonlyMap<string, string> | undefined;
    }
  | { readonly kind: 'absent'; readonly why: string }
  /** There may be one, and it could not be had. */
  | { readonly kind: 'unknown'; readonly why: string };
