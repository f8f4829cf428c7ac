import { type Count, type Format, type Metric, nothing } from '../model.ts';
import { type LineBranches, larger } from './branches.ts';
import type { CoverageView } from './coverage-view.ts';
import { FileCoverage } from './file-coverage.ts';
import type { FunctionHits } from './functions.ts';
import { LineHits } from './line-hits.ts';

/**
 * One file of the repository, measured in one format or in several. Lines are the same thing everywhere and merge.
 * Branches, functions and statements have a name of their own in each format, so that one run told in two formats would
 * count them twice: each format keeps its own, and the larger counts are taken.
 */
export class MergedCoverage implements CoverageView {
  readonly lines = new LineHits();
  readonly #formats: (Format | undefined)[] = [];
  /** In the order of `#formats`: nearly always one. */
  readonly #all: FileCoverage[] = [];

  /** Where reports of one format put what they say. */
  of(format: Format | undefined): FileCoverage {
    const known = this.#all[this.#formats.indexOf(format)];
    if (known !== undefined) return known;
    const begun = new FileCoverage(this.lines);
    this.#formats.push(format);
    this.#all.push(begun);
    return begun;
  }

  count(metric: Metric): Count {
    const [only] = this.#all;
    if (only !== undefined && this.#all.length === 1) return only.count(metric);
    const detailed = this.#detailed(metric);
    // A summary counts only where no report knows the units themselves.
    return detailed.total > 0 ? detailed : this.#largest((one) => one.summaryOf(metric) ?? nothing);
  }

  /** Only a summary is known of it, for this metric. */
  isSummary(metric: Metric): boolean {
    return this.#detailed(metric).total === 0 && this.#all.some((one) => one.summaryOf(metric) !== undefined);
  }

  /** Whether merging could not tell which units ran, so that the count is a lower bound. */
  isLowerBound(metric: Metric): boolean {
    if (metric === 'lines') return false;
    const measuring = this.#all.filter((one) => one.detailed(metric).total > 0);
    return measuring.length > 1 || (metric === 'branches' && measuring.some((one) => one.hasCountedBranches));
  }

  get branches(): CoverageView['branches'] {
    const [only] = this.#all;
    if (this.#all.length <= 1) return only?.branches ?? { forEach: () => undefined };
    return { forEach: (visit) => this.#forEachBranch(visit) };
  }

  /** Of the format that knows the most of them. */
  get functions(): Iterable<FunctionHits> {
    let best: FileCoverage | undefined;
    for (const one of this.#all) {
      if (best === undefined || one.detailed('functions').total > best.detailed('functions').total) best = one;
    }
    return best?.functions ?? [];
  }

  hitsAround(line: number): number | undefined {
    const known = this.#all.map((one) => one.hitsAround(line)).filter((hits) => hits !== undefined);
    return known.length === 0 ? undefined : known.reduce((most, hits) => Math.max(most, hits));
  }

  #detailed(metric: Metric): Count {
    if (metric === 'lines') return this.lines.count;
    return metric === 'branches' ? this.#branchCount() : this.#largest((one) => one.detailed(metric));
  }

  #largest(countOf: (one: FileCoverage) => Count): Count {
    return this.#all.map(countOf).reduce(larger, nothing);
  }

  #branchCount(): Count {
    const measuring = this.#all.filter((one) => one.detailed('branches').total > 0);
    const [only = undefined, ...others] = measuring;
    if (others.length === 0) return only?.detailed('branches') ?? nothing;
    let [covered, total] = [0, 0];
    this.#forEachBranch((_, branches) => {
      covered += branches.covered;
      total += branches.total;
    });
    return { covered, total };
  }

  #forEachBranch(visit: (line: number, branches: LineBranches) => void): void {
    const lines = new Map<number, LineBranches>();
    for (const one of this.#all) {
      one.branches.forEach((line, branches) => {
        const known = lines.get(line);
        lines.set(line, known === undefined ? branches : { ...larger(known, branches), counted: true });
      });
    }
    for (const line of [...lines.keys()].sort((a, b) => a - b)) {
      const branches = lines.get(line);
      if (branches !== undefined) visit(line, branches);
    }
  }
}
