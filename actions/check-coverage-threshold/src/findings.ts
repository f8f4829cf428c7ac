import type { LoadedBaseline } from './baseline/load.ts';
import type { Selection } from './files-that-count.ts';
import type { ChosenGates } from './gates/overrides.ts';
import type { Gathered } from './gather.ts';
import type { Settings } from './inputs.ts';
import type { Patch } from './judged.ts';
import type { Answer } from './ports.ts';
import type { Stopped } from './read-reports.ts';

/** All that was found, before it is judged. */
export interface Findings {
  readonly settings: Settings;
  readonly chosen: ChosenGates;
  readonly selection: Selection;
  readonly gathered: Gathered;
  readonly stopped: Stopped | undefined;
  readonly patch: Patch;
  readonly baseline: LoadedBaseline;
  readonly tracked: Answer<readonly string[]>;
  /** See `BaselineFact`. */
  readonly renamed: ReadonlyMap<string, string> | undefined;
}
