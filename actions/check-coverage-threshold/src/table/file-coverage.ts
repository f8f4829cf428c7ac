import { type Count, type Metric, nothing } from '../model.ts';
import { Branches } from './branches.ts';
import { Functions } from './functions.ts';
import { LineHits } from './line-hits.ts';
import { Statements } from './statements.ts';

/** All that any report says about one file of the repository. */
export class FileCoverage {
  readonly lines = new LineHits();
  #branches: Branches | undefined;
  #functions: Functions | undefined;
  #statements: Statements | undefined;
  #summary: Map<Metric, Count> | undefined;

  get branches(): Branches {
    this.#branches ??= new Branches();
    return this.#branches;
  }

  get functions(): Functions {
    this.#functions ??= new Functions();
    return this.#functions;
  }

  get statements(): Statements {
    this.#statements ??= new Statements();
    return this.#statements;
  }

  /** Counts of a report that names no lines. Of several, the larger ones stay, as nothing tells which units ran. */
  summary(metric: Metric, covered: number, total: number): void {
    this.#summary ??= new Map();
    const known = this.#summary.get(metric) ?? nothing;
    this.#summary.set(metric, { covered: Math.max(known.covered, covered), total: Math.max(known.total, total) });
  }

  /** Only a summary is known of it, for this metric. */
  isSummary(metric: Metric): boolean {
    return this.#detailed(metric).total === 0 && this.#summary?.has(metric) === true;
  }

  /** 0 of 0 when no report measured it. */
  count(metric: Metric): Count {
    const detailed = this.#detailed(metric);
    // A summary counts only where no report knows the units themselves.
    return detailed.total > 0 ? detailed : (this.#summary?.get(metric) ?? nothing);
  }

  /** Whether a report only counted the branches of a line, so that merging cannot tell which ones ran. */
  get hasCountedBranches(): boolean {
    return this.#branches?.hasCounted === true;
  }

  /** Hits of a statement that goes on in a line where none starts (see `Statements.around`). */
  hitsAround(line: number): number | undefined {
    return this.#statements?.around(line);
  }

  #detailed(metric: Metric): Count {
    if (metric === 'lines') return this.lines.count;
    if (metric === 'branches') return this.#branches?.count ?? nothing;
    if (metric === 'functions') return this.#functions?.count ?? nothing;
    return this.#statements?.count ?? nothing;
  }
}
