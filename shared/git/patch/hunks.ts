import { PatchMalformed } from './model.ts';

const newline = 0x0a;
const [space, plus, minus, backslash] = [0x20, 0x2b, 0x2d, 0x5c];
/** Two quoted paths of 4,096 bytes, four characters for each. */
const longestHeader = 64 * 1024;

/** Who is told what stands in the patch. */
export interface PatchEvents {
  /** A line of git's own, between the hunks. */
  header(line: string): void;
  /** A line that the new side gained holds a NUL byte. */
  binary(): void;
}

/**
 * Tells git's own lines from the content of hunks by the lengths that a hunk announces, never by what a line looks like:
 * content may say `+++ b/x` or `@@ -1 +1 @@`. Content is passed over as it comes, however long a line is.
 */
export class Hunks {
  readonly #events: PatchEvents;
  #removed = 0;
  #added = 0;
  /** A hunk has just ended, so the note that its last line has no end may follow. */
  #ended = false;
  /** Inside a line of content that goes on in the next chunk. */
  #inside: 'no' | 'added' | 'other' = 'no';
  #header: Buffer[] = [];
  #headerLength = 0;

  constructor(events: PatchEvents) {
    this.#events = events;
  }

  /** @param added lines that the hunk adds, from its header */
  begin(removed: number, added: number): void {
    this.#removed = removed;
    this.#added = added;
    this.#ended = false;
  }

  push(chunk: Buffer): void {
    const mayBeBinary = chunk.includes(0);
    for (let at = 0; at < chunk.length; ) {
      if (this.#inside === 'no' && this.#headerLength === 0) this.#startLine(chunk[at] ?? 0);
      const end = chunk.indexOf(newline, at);
      const stop = end < 0 ? chunk.length : end;
      if (this.#inside === 'no') this.#takeHeader(chunk.subarray(at, stop), end >= 0);
      else {
        if (mayBeBinary && this.#inside === 'added' && chunk.subarray(at, stop).includes(0)) this.#events.binary();
        if (end >= 0) this.#inside = 'no';
      }
      at = stop + 1;
    }
  }

  end(): void {
    if (this.#inside !== 'no' || this.#headerLength > 0 || this.#removed + this.#added > 0)
      throw new PatchMalformed('it ends in the middle of a file');
  }

  #startLine(first: number): void {
    if (first === backslash && (this.#ended || this.#removed + this.#added > 0)) {
      this.#inside = 'other';
    } else if (this.#removed + this.#added > 0) {
      this.#inside = first === plus ? 'added' : 'other';
      if (first === minus || first === space) this.#removed--;
      if (first === plus || first === space) this.#added--;
      if (this.#removed < 0 || this.#added < 0 || ![plus, minus, space].includes(first))
        throw new PatchMalformed('a hunk has other lines than it announces');
      this.#ended = this.#removed + this.#added === 0;
    }
  }

  #takeHeader(part: Buffer, whole: boolean): void {
    this.#ended = false;
    this.#headerLength += part.length;
    if (this.#headerLength > longestHeader) throw new PatchMalformed('a header line without an end');
    if (!whole) {
      this.#header.push(part);
      return;
    }
    const line = this.#header.length === 0 ? part : Buffer.concat([...this.#header, part]);
    this.#header = [];
    this.#headerLength = 0;
    this.#events.header(line.toString('latin1'));
  }
}
