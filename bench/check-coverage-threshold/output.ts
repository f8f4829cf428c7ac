import { closeSync, openSync, writeSync } from 'node:fs';

const [newline, zero] = [0x0a, 0x30];
/** Longer than anything that is written at once. */
const margin = 4096;

/** A file that is written as fast as its reader will read it: no string is made for a line. */
export class Output {
  readonly #handle: number;
  readonly #buffer = Buffer.allocUnsafe(4 << 20);
  #used = 0;
  #written = 0;

  constructor(file: string) {
    this.#handle = openSync(file, 'w');
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.#written + this.#used;
  }

  /** ASCII, at most 4,096 characters. */
  text(text: string): this {
    if (this.#used + margin > this.#buffer.length) this.#flush();
    // A call of the encoder for each of the few characters takes several times as long.
    for (let index = 0; index < text.length; index++) this.#buffer[this.#used + index] = text.charCodeAt(index);
    this.#used += text.length;
    return this;
  }

  /** A whole number from 0. */
  number(value: number): this {
    if (this.#used + margin > this.#buffer.length) this.#flush();
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let rest = value;
    for (let at = this.#used + digits - 1; at >= this.#used; at--) {
      this.#buffer[at] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#used += digits;
    return this;
  }

  line(text = ''): void {
    if (text !== '') this.text(text);
    this.#buffer[this.#used++] = newline;
  }

  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    this.#written += writeSync(this.#handle, this.#buffer, 0, this.#used);
    this.#used = 0;
  }
}
