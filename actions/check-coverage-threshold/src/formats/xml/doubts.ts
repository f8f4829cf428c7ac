import type { Count } from '../../model.ts';
import { ReportMalformed, type ReportSink } from '../reader.ts';

const highestLine = 2 ** 30;
const mostBranches = 2 ** 20;

/** Numbers of one report that cannot be meant. They are put right or left out, and told once at the end. */
export class Doubts {
  #lines = 0;
  #hits = 0;
  #uncounted = 0;

  /**
   * Whether it is the number of a line that a file can have.
   * @throws ReportMalformed when there is none: a line that is there and cannot be placed must not vanish
   */
  line(number: number): boolean {
    if (Number.isNaN(number)) throw new ReportMalformed('a line has no number, or none that can be read');
    if (number >= 1 && number <= highestLine) return true;
    this.#lines++;
    return false;
  }

  /** A count: what is negative or no number counts as 0. */
  hits(value: number): number {
    if (value >= 0) return value;
    this.#hits++;
    return 0;
  }

  /** A count of branches. @throws ReportMalformed when it is none: as 0 it would hide branches that did not run */
  branches(value: number): number {
    if (value >= 0) return value;
    throw new ReportMalformed('a line has a count of branches that is negative, missing or no number');
  }

  /** Branches of one line. @throws ReportMalformed for more covered ones than there are: nobody knows which number is wrong */
  fraction({ covered, total }: Count): Count {
    if (total > mostBranches) throw new ReportMalformed(`a line has ${total} branches`);
    if (covered <= total) return { covered, total };
    throw new ReportMalformed(`a line has ${covered} covered branches of ${total}`);
  }

  /** A line that is said to have branches, and not how many. */
  uncounted(): void {
    this.#uncounted++;
  }

  tell(sink: ReportSink): void {
    if (this.#uncounted > 0)
      sink.warn(
        `${times(this.#uncounted)} a line with branches that are not counted: the total of branches lacks them`,
      );
    if (this.#lines > 0) sink.warn(`${times(this.#lines)} a line number below 1 or above ${highestLine}: not counted`);
    if (this.#hits > 0)
      sink.warn(`${times(this.#hits)} a count that is negative, missing, no number or far too large: taken as 0`);
  }
}

function times(count: number): string {
  return count === 1 ? 'once it has' : `${count} times it has`;
}
