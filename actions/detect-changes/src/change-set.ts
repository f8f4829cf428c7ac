import type { StrategyUsed } from '../../../shared/comparison/index.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Snapshot } from './snapshot.ts';

/** What the event changed, or that it could not be told. */
export type ChangeSet = {
  /** Full ids of the commits really compared; empty when there is none. */
  readonly base: string;
  readonly head: string;
  /** One sentence without a full stop. */
  readonly why: string;
  /** Both sides for those who read files (workspace mode); a function each, as most filters never ask. */
  readonly snapshots: { readonly base: Snapshot | undefined; readonly head: Snapshot | undefined };
  /** Tracked paths of the head, `undefined` when they cannot be listed. */
  readonly tracked: () => Promise<readonly string[] | undefined>;
} & (
  | { readonly kind: 'compared'; readonly strategy: StrategyUsed; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'everything'; readonly strategy: 'everything' }
  | { readonly kind: 'undetermined'; readonly strategy: '' }
);
