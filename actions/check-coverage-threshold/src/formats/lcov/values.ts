import type { Doubts } from '../bytes/doubts.ts';
import { hitCount, lastLine, wholeNumber } from '../bytes/numbers.ts';
import type { WholeLines } from '../bytes/whole-lines.ts';
import { ReportMalformed } from '../reader.ts';

const [comma, colon] = [0x2c, 0x3a];

/** Takes the values of a record out of the bytes of its line. What is odd and can be lived with goes to the doubts. */
export class Values {
  readonly #lines: WholeLines;
  readonly #doubts: Doubts;

  constructor(lines: WholeLines, doubts: Doubts) {
    this.#lines = lines;
    this.#doubts = doubts;
  }

  /**
   * Index of the next comma.
   * @param from start of the record, here and below
   * @throws ReportMalformed when there is none before `to`
   */
  comma(start: number, to: number, from: number): number {
    const at = this.commaOrEnd(start, to);
    if (at === to) throw this.malformed(`a record ${this.#tag(from)} has too few parts`, from);
    return at;
  }

  /** Index of the next comma, or `to`. */
  commaOrEnd(start: number, to: number): number {
    const { bytes } = this.#lines;
    let at = start;
    while (at < to && bytes[at] !== comma) at++;
    return at;
  }

  /** 0 for one that cannot be. @throws ReportMalformed for what is no number */
  lineNumber(start: number, end: number, from: number): number {
    const line = wholeNumber(this.#lines.bytes, start, end);
    if (Number.isNaN(line)) throw this.malformed(`a record ${this.#tag(from)} has no line number`, from);
    if (line >= 1 && line <= lastLine) return line;
    this.#doubts.add('A line number is below 1 or too large, so the record does not count', () => this.at(from));
    return 0;
  }

  hits(start: number, end: number, from: number): number {
    const hits = hitCount(this.#lines.bytes, start, end);
    if (hits !== undefined) return hits;
    this.#doubts.add('A count is negative or cannot be read, and is taken as 0', () => this.at(from));
    return 0;
  }

  /** For people. */
  at(index: number): string {
    return `at byte ${this.#lines.offset + index}`;
  }

  malformed(message: string, index: number): ReportMalformed {
    return new ReportMalformed(message, { offset: this.#lines.offset + index });
  }

  #tag(from: number): string {
    const { bytes } = this.#lines;
    return bytes.toString('latin1', from, bytes.indexOf(colon, from));
  }
}
