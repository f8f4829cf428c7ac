const chunkSize = 1 << 18;
/** What is full by half is given away, so that a class of a usual file never meets the end of the chunk. */
const fullEnough = chunkSize / 2;
/** Bytes of the longest line, with room to spare: four numbers of 16 digits and the words between them. */
const longestLine = 256;
/** Characters of a text that is written one by one, as a call of the encoder takes longer. */
const shortText = 512;
/** Numbers below are looked up. */
const usualNumbers = 10_000;

// Eight bytes that are written at once, as a number whose bytes they are. What stands behind is written over.
const lineNumber = [eightBytes('<line nu'), eightBytes('mber="')] as const;
const hitsWord = eightBytes('" hits="');
const lineEnd = Buffer.from('"/>\n').readUInt32BE();
const branchWords = '" branch="true" condition-coverage="';

/**
 * Text and lines of a Cobertura report as bytes, in chunks. A merged report has a line for each measured line of a
 * repository, millions of them, and writing those as strings takes several times as long as reading the reports did.
 */
export class CoberturaBytes {
  readonly #chunk = Buffer.allocUnsafeSlow(chunkSize);
  readonly #view = new DataView(this.#chunk.buffer);
  readonly #digits = digitsOfUsualNumbers();
  #length = 0;
  /** Of a class that is larger than the chunk. */
  #full: Uint8Array[] = [];

  text(text: string): void {
    if (text.length * 3 > chunkSize) {
      this.#flush();
      this.#full.push(Buffer.from(text));
      return;
    }
    // A UTF-16 unit takes at most three bytes.
    this.#reserve(text.length * 3);
    if (text.length <= shortText && this.#ascii(text)) return;
    this.#length += this.#chunk.write(text, this.#length);
  }

  /** `<line number="3" hits="7"/>`. Whole numbers. */
  line(line: number, hits: number): void {
    this.#reserve(longestLine);
    const at = this.#startLine(line, hits);
    this.#view.setUint32(at, lineEnd);
    this.#length = at + 4;
  }

  /** The same with the branches that start on it. @param percent of `covered` for people, without decimals */
  lineWithBranches(line: number, hits: number, percent: number, covered: number, total: number): void {
    this.#reserve(longestLine);
    this.#length = this.#startLine(line, hits);
    this.#ascii(branchWords);
    this.number(percent);
    this.#ascii('% (');
    this.number(covered);
    this.#ascii('/');
    this.number(total);
    this.#ascii(')"/>\n');
  }

  /** A whole number from 0. */
  number(value: number): void {
    this.#reserve(longestLine);
    this.#length = writeNumber(this.#view, this.#digits, this.#length, value);
  }

  /**
   * What is full, and at the end all that is left. A chunk is to be used or copied before the next one is asked for, as
   * its memory is used again: new memory for each would take longer than filling it.
   */
  *take(end = false): Generator<Uint8Array> {
    if (this.#full.length > 0) {
      const full = this.#full;
      this.#full = [];
      yield* full;
    }
    if (this.#length === 0 || (this.#length < fullEnough && !end)) return;
    const length = this.#length;
    this.#length = 0;
    yield this.#chunk.subarray(0, length);
  }

  /** Answers where it ends. This runs millions of times, so that the place is no field meanwhile. */
  #startLine(line: number, hits: number): number {
    const view = this.#view;
    const digits = this.#digits;
    const start = this.#length;
    view.setFloat64(start, lineNumber[0]);
    view.setFloat64(start + 8, lineNumber[1]);
    const at = writeNumber(view, digits, start + 14, line);
    view.setFloat64(at, hitsWord);
    return writeNumber(view, digits, at + 8, hits);
  }

  /** False, and nothing is written, when the text has other characters. */
  #ascii(text: string): boolean {
    const chunk = this.#chunk;
    const start = this.#length;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) return false;
      chunk[start + index] = unit;
    }
    this.#length = start + text.length;
    return true;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes > chunkSize) this.#flush();
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#full.push(Uint8Array.from(this.#chunk.subarray(0, this.#length)));
    this.#length = 0;
  }
}

/** Answers where it ends. */
function writeNumber(view: DataView, digits: Uint32Array, at: number, value: number): number {
  if (value < usualNumbers) {
    view.setUint32(at, digits[value] ?? 0);
    return at + (value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4);
  }
  const text = String(value);
  for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index));
  return at + text.length;
}

function eightBytes(text: string): number {
  return Buffer.from(text.padEnd(8, '\0')).readDoubleBE();
}

/** At each number its digits, the first one in the highest byte. */
function digitsOfUsualNumbers(): Uint32Array {
  const digits = new Uint32Array(usualNumbers);
  for (let value = 0; value < usualNumbers; value++) {
    let [bytes, rest] = [0, value];
    do {
      bytes = (bytes >>> 8) | ((0x30 + (rest % 10)) << 24);
      rest = Math.floor(rest / 10);
    } while (rest > 0);
    digits[value] = bytes;
  }
  return digits;
}
