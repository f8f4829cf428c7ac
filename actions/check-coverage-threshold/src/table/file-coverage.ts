import { type Count, type Metric, nothing } from '../model.ts';
import { Branches } from './branches.ts';
import type { CoverageView } from './coverage-view.ts';
import { Functions } from './functions.ts';
import { LineHits } from './line-hits.ts';
import { Statements } from './statements.ts';

/** All that the reports of one format say about one file of the repository. */
export class FileCoverage implements CoverageView {
  readonly lines: LineHits;
  #branches: Branches | undefined;
  #functions: Functions | undefined;
  #statements: Statements | undefined;
  #summary: Map<Metric, Count> | undefined;

  /** @param lines those of other formats as well, as a line is a line everywhere */
  constructor(lines = new LineHits()) {
    this.lines = lines;
  }

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

  /** What a report without lines says of it. */
  summaryOf(metric: Metric): Count | undefined {
    return this.#summary?.get(metric);
  }

  /** Only a summary is known of it, for this metric. */
  isSummary(metric: Metric): boolean {
    return this.detailed(metric).total === 0 && this.#summary?.has(metric) === true;
  }

  count(metric: Metric): Count {
    const detailed = this.detailed(metric);
    return detailed.total > 0 ? detailed : (this.#summary?.get(metric) ?? nothing);
  }

  /** Whether a report only counted the branches of a line, so that merging cannot tell which ones ran. */
  get hasCountedBranches(): boolean {
    return this.#branches?.hasCounted === true;
  }

  hitsAround(line: number): number | undefined {
    return this.#statements?.around(line);
  }

  /** Units that a report knows one by one. */
  detailed(metric: Metric): Count {
    if (metric === 'lines') return this.lines.count;
    if (metric === 'branches') return this.#branches?.count ?? nothing;
    if (metric === 'functions') return this.#functions?.count ?? nothing;
    return this.#statements?.count ?? nothing;
  }
}
