import type { Count, Metric } from '../model.ts';
import type { LineBranches } from './branches.ts';
import type { FunctionHits } from './functions.ts';
import type { LineHits } from './line-hits.ts';

/** What can be asked about a file, whether one format measured it or several. */
export interface CoverageView {
  readonly lines: LineHits;
  readonly branches: {
    /** In ascending order of lines that have branches. */
    forEach(visit: (line: number, branches: LineBranches) => void): void;
  };
  readonly functions: Iterable<FunctionHits>;
  /** 0 of 0 when no report measured it. */
  count(metric: Metric): Count;
  /** Hits of a statement that goes on in a line where none starts (see `Statements.around`). */
  hitsAround(line: number): number | undefined;
}
