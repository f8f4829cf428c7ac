const chunkSize = 1 << 18;
/** The longest line without branches, with room to spare. */
const longestLine = 80;

const lineStart = bytesOf('<line number="');
const lineHits = bytesOf('" hits="');
const lineEnd = bytesOf('"/>\n');

/**
 * Text and lines of a Cobertura report as bytes, in chunks. A merged report has a line for each measured line of a
 * repository, millions of them, and writing those as strings takes several times as long as reading the reports did.
 */
export class CoberturaBytes {
  #chunk = Buffer.allocUnsafe(chunkSize);
  #length = 0;
  #full: Uint8Array[] = [];

  text(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    if (text.length * 3 > chunkSize) this.#append(Buffer.from(text));
    else {
      this.#reserve(text.length * 3);
      this.#length += this.#chunk.write(text, this.#length);
    }
  }

  /** `<line number="3" hits="7"/>`. Both whole numbers below 2^32. */
  line(line: number, hits: number): void {
    this.#reserve(longestLine);
    this.#length = writeLine(this.#chunk, this.#length, line, hits);
  }

  /** The chunks that are full since the last time, and at the end the one that is not. */
  *take(end = false): Generator<Uint8Array> {
    if (end) this.#flush();
    const full = this.#full;
    this.#full = [];
    yield* full;
  }

  #append(bytes: Uint8Array): void {
    this.#flush();
    this.#full.push(bytes);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes > chunkSize) this.#flush();
  }

  #flush(): void {
    if (this.#length === 0) return;
    // Whoever takes a chunk may keep it, so that its memory is not used again.
    this.#full.push(this.#chunk.subarray(0, this.#length));
    this.#chunk = Buffer.allocUnsafe(chunkSize);
    this.#length = 0;
  }
}

/** Writes the element at `at` and answers where it ends. One function without objects: it runs millions of times. */
function writeLine(chunk: Uint8Array, start: number, line: number, hits: number): number {
  let at = start;
  for (let index = 0; index < lineStart.length; index++) chunk[at++] = lineStart[index] ?? 0;
  at = writeNumber(chunk, at, line);
  for (let index = 0; index < lineHits.length; index++) chunk[at++] = lineHits[index] ?? 0;
  at = writeNumber(chunk, at, hits);
  for (let index = 0; index < lineEnd.length; index++) chunk[at++] = lineEnd[index] ?? 0;
  return at;
}

function writeNumber(chunk: Uint8Array, start: number, value: number): number {
  if (value < 10) {
    chunk[start] = 0x30 + value;
    return start + 1;
  }
  let end = start + 1;
  for (let limit = 10; value >= limit; limit *= 10) end++;
  let rest = value;
  for (let at = end - 1; at >= start; at--) {
    const next = Math.floor(rest / 10);
    chunk[at] = 0x30 + rest - next * 10;
    rest = next;
  }
  return end;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
