/** Deeper reports do not exist: JaCoCo, the deepest, needs one level for each group that holds groups. */
export const deepest = 200;
const longestName = 256;

/** The elements that are open, with the bytes of their names, from the root inwards. */
export class OpenElements {
  depth = 0;
  readonly #elements = new Uint8Array(deepest + 1);
  /** Where each name ends in `#names`; the first begins at 0. */
  readonly #ends = new Uint32Array(deepest + 1);
  readonly #names = Buffer.alloc(deepest * longestName);

  /** The innermost one, 0 outside of the root and for unknown ones. */
  get innermost(): number {
    return this.#elements[this.depth] ?? 0;
  }

  /** The name of the innermost one. */
  get name(): string {
    return this.#names.toString('utf8', this.#from, this.#ends[this.depth]);
  }

  /** False when there are too many, or the name is too long. */
  hasRoom(from: number, to: number): boolean {
    return this.depth < deepest && to - from <= longestName;
  }

  push(element: number, bytes: Buffer, from: number, to: number): void {
    let end = this.#ends[this.depth] ?? 0;
    for (let index = from; index < to; index++) this.#names[end++] = bytes[index] ?? 0;
    this.depth++;
    this.#ends[this.depth] = end;
    this.#elements[this.depth] = element;
  }

  /** Whether the innermost one has this name. */
  matches(bytes: Buffer, from: number, to: number): boolean {
    const begin = this.#from;
    if (this.depth === 0 || (this.#ends[this.depth] ?? 0) - begin !== to - from) return false;
    for (let index = from; index < to; index++) {
      if (bytes[index] !== this.#names[begin + index - from]) return false;
    }
    return true;
  }

  pop(): void {
    this.depth--;
  }

  get #from(): number {
    return this.#ends[this.depth - 1] ?? 0;
  }
}
