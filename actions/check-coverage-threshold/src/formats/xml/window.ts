import { type ByteSource, ReportMalformed } from '../reader.ts';

/** No tag, doctype or wanted text is longer than this many bytes. */
export const longestToken = 1 << 20;

/**
 * The part of a report that is in memory. The bytes of the token that is being read are always together; behind the
 * last byte stands a zero, so that loops need not look at the end.
 */
export class Window {
  bytes: Buffer;
  /** Index behind the last byte. */
  end = 0;
  readonly #source: ByteSource;
  /** Bytes of the report before index 0. */
  #before = 0;
  #ended = false;

  constructor(source: ByteSource, capacity = 1 << 17) {
    this.#source = source;
    this.bytes = Buffer.alloc(capacity + 1);
    this.more(0);
  }

  /** Bytes from the start of the report. */
  offset(index: number): number {
    return this.#before + index;
  }

  /**
   * Forgets what is before `keep`, which becomes index 0, and reads on. False when nothing came.
   * @throws ReportMalformed when a single token is too long
   */
  more(keep: number): boolean {
    if (this.#ended) return false;
    this.bytes.copyWithin(0, keep, this.end);
    this.#before += keep;
    this.end -= keep;
    const room = this.bytes.length - 1;
    if (this.end === room) {
      if (room >= longestToken) {
        const offset = this.#before;
        throw new ReportMalformed(`it has a tag or text of more than ${longestToken} bytes`, { offset });
      }
      const grown = Buffer.alloc(room * 2 + 1);
      this.bytes.copy(grown, 0, 0, this.end);
      this.bytes = grown;
    }
    const had = this.end;
    while (!this.#ended && this.end < this.bytes.length - 1) {
      const count = this.#source.read(this.bytes.subarray(this.end, this.bytes.length - 1));
      if (count === 0) this.#ended = true;
      this.end += count;
    }
    this.bytes[this.end] = 0;
    return this.end > had;
  }
}
