import type { Count, Metric } from '../../model.ts';
import { Branches } from '../../table/branches.ts';
import type { FileCoverage } from '../../table/file-coverage.ts';
import { Functions } from '../../table/functions.ts';
import { LineHits } from '../../table/line-hits.ts';
import { ReportMalformed } from '../reader.ts';
import { SectionFunctions } from './functions.ts';

/** What the header records of a section say: how many were found (LF, BRF, FNF) and hit (LH, BRH, FNH). */
interface Told {
  found: number | undefined;
  hit: number | undefined;
  /** There are records besides the header, though none may count. */
  listed: boolean;
}

type Measured = Exclude<Metric, 'statements'>;

/** What stands between SF and end_of_record. One object for all sections, so that its memory is used again. */
export class Section {
  /** Of the file; undefined outside of sections. */
  path: string | undefined;
  readonly lines = new LineHits();
  readonly branches = new Branches();
  readonly functions = new SectionFunctions();
  readonly told: Readonly<Record<Measured, Told>> = {
    lines: { found: undefined, hit: undefined, listed: false },
    branches: { found: undefined, hit: undefined, listed: false },
    functions: { found: undefined, hit: undefined, listed: false },
  };

  open(path: string): void {
    this.path = path;
  }

  /** @returns how the header records and the others differ, where they do */
  close(file: FileCoverage): string | undefined {
    this.path = undefined;
    const differences = [
      this.#settle('lines', file, this.#closeLines(file)),
      this.#settle('branches', file, this.#closeBranches(file)),
      this.#settle('functions', file, this.#closeFunctions(file)),
    ];
    return differences.find((difference) => difference !== undefined);
  }

  #closeLines(file: FileCoverage): Count {
    const { count } = this.lines;
    if (count.total > 0) file.lines.addAll(this.lines);
    this.lines.clear();
    return count;
  }

  #closeBranches(file: FileCoverage): Count {
    const { count } = this.branches;
    if (count.total > 0) file.branches.addAll(this.branches);
    this.branches.clear();
    return count;
  }

  #closeFunctions(file: FileCoverage): Count {
    if (this.functions.empty) return { covered: 0, total: 0 };
    const first = file.count('functions').total === 0;
    this.functions.addTo(file.functions);
    let own = file.functions;
    if (!first) {
      own = new Functions();
      this.functions.addTo(own);
    }
    this.functions.clear();
    return own.count;
  }

  /** Header records without any others are a summary; beside others they are only compared. */
  #settle(metric: Measured, file: FileCoverage, body: Count): string | undefined {
    const told = this.told[metric];
    const { found, hit, listed } = told;
    told.found = undefined;
    told.hit = undefined;
    told.listed = false;
    if (body.total === 0 && !listed) {
      if (found !== undefined && (hit ?? 0) > found) {
        throw new ReportMalformed(`a header says that ${hit} of ${found} ${metric} ran`);
      }
      if (found !== undefined && found > 0) file.summary(metric, hit ?? 0, found);
      return undefined;
    }
    if ((found ?? body.total) === body.total && (hit ?? body.covered) === body.covered) return undefined;
    return `its header says ${hit ?? '?'} of ${found ?? '?'} ${metric}, its records ${body.covered} of ${body.total}`;
  }
}
