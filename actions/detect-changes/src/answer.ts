import type { StrategyUsed } from '../../../shared/comparison/index.ts';
import type { ChangedFile } from './changed-file.ts';
import type { DeadPattern, FilterResult } from './filters/evaluate.ts';
import type { AffectedProject, WorkspaceGraph } from './workspace/index.ts';

/** What the action found out, before it is printed in any form. */
export interface Answer {
  readonly result: 'changed' | 'unchanged' | 'undetermined';
  readonly any: boolean;
  /** The change could not be determined, and what is said here is the fallback. */
  readonly degraded: boolean;
  /** One sentence. */
  readonly reason: string;
  readonly strategy: StrategyUsed | '';
  readonly base: string;
  readonly head: string;
  /** Undefined without filters. */
  readonly filters: readonly FilterResult[] | undefined;
  /** Undefined when workspace mode is off. */
  readonly projects: { readonly affected: readonly AffectedProject[]; readonly graph: WorkspaceGraph } | undefined;
  /** Every changed file; with *everything* every tracked file, as added. */
  readonly files: readonly ChangedFile[];
  readonly deadPatterns: readonly DeadPattern[];
}
