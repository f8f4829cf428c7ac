import { type ByteSource, ReportMalformed } from '../reader.ts';

/** Bytes of the longest line that is read. */
export const longestLine = 1 << 20;
const capacity = 4 * longestLine;
const newline = 0x0a;

/**
 * The bytes of a report, as many whole lines at a time as came in. Each line ends in a line feed, the last one too: when
 * the file does not, one is put there. The memory is used again: what is to stay must be copied.
 */
export class WholeLines {
  readonly #source: ByteSource;
  /** One more than is ever read, for the line feed at the end. */
  readonly bytes = Buffer.allocUnsafeSlow(capacity + 1);
  /** The lines are the bytes up to here. */
  end = 0;
  /** Of the first byte of `bytes`, from the start of the file. */
  offset = 0;
  /** The file is over, and its last line had no line feed. */
  unended = false;
  #filled = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** False when there are no more. @throws ReportMalformed when a line is longer than `longestLine` */
  next(): boolean {
    const kept = this.#filled - this.end;
    this.bytes.copyWithin(0, this.end, this.#filled);
    this.offset += this.end;
    this.#filled = kept;
    for (;;) {
      // What is kept is the start of one line.
      if (this.#filled > longestLine) throw tooLong(this.offset);
      const read = this.#source.read(this.bytes.subarray(this.#filled, capacity));
      if (read === 0) return this.#finish();
      const from = this.#filled;
      this.#filled += read;
      this.end = this.bytes.subarray(from, this.#filled).lastIndexOf(newline) + 1;
      if (this.end > 0) {
        this.end += from;
        return true;
      }
    }
  }

  /** Where the line feed of the line is that starts at `from`. @throws ReportMalformed when it is too far away */
  lineEnd(from: number): number {
    const at = this.bytes.indexOf(newline, from);
    if (at - from > longestLine) throw tooLong(this.offset + from);
    return at;
  }

  /** Bytes of the file up to the end of these lines. After the last ones: its length. */
  get read(): number {
    return this.offset + this.end - (this.unended ? 1 : 0);
  }

  #finish(): boolean {
    if (this.#filled === 0) {
      this.end = 0;
      return false;
    }
    this.unended = true;
    this.bytes[this.#filled++] = newline;
    this.end = this.#filled;
    return true;
  }
}

function tooLong(offset: number): ReportMalformed {
  return new ReportMalformed(`it has a line of more than ${longestLine} bytes`, { offset });
}
