import type { Count } from '../model.ts';

/** Beyond this line a file must be dense enough, or its lines go into a map: nobody reserves memory by a number. */
const alwaysDense = 1 << 16;
const mostHits = 0xffff_fffe;
const smallest = 64;

/**
 * The measured lines of one file and how often each ran. Four bytes for a line, however many reports name it.
 * Lines count from 1. Hits above 4,294,967,294 are kept as that.
 */
export class LineHits {
  /** Hits + 1 at the index of the line; 0 where nothing is measured. */
  #dense = new Uint32Array(0);
  #sparse: Map<number, number> | undefined;
  #total = 0;
  #covered = 0;

  /** Measured once more: hits of several reports, or of several sections of one, add up. */
  add(line: number, hits: number): void {
    const known = this.#at(line);
    if (known === 0) this.#begin(line, Math.min(hits, mostHits) + 1);
    else if (hits > 0) this.#raise(line, known, Math.min(known + hits, mostHits + 1));
  }

  /** Measured by parts of one line that run separately, such as blocks or statements: the largest counts. */
  atLeast(line: number, hits: number): void {
    const known = this.#at(line);
    const value = Math.min(hits, mostHits) + 1;
    if (known === 0) this.#begin(line, value);
    else if (value > known) this.#raise(line, known, value);
  }

  /** Undefined: not measured. */
  hits(line: number): number | undefined {
    const value = this.#at(line);
    return value === 0 ? undefined : value - 1;
  }

  get count(): Count {
    return { covered: this.#covered, total: this.#total };
  }

  /** In ascending order. */
  forEach(visit: (line: number, hits: number) => void): void {
    const { length } = this.#dense;
    for (let line = 1; line < length; line++) {
      const value = this.#dense[line] ?? 0;
      if (value !== 0) visit(line, value - 1);
    }
    if (this.#sparse === undefined) return;
    for (const line of [...this.#sparse.keys()].sort((a, b) => a - b)) visit(line, (this.#sparse.get(line) ?? 1) - 1);
  }

  #at(line: number): number {
    return line < this.#dense.length ? (this.#dense[line] ?? 0) : (this.#sparse?.get(line) ?? 0);
  }

  #begin(line: number, value: number): void {
    this.#total++;
    if (value > 1) this.#covered++;
    this.#set(line, value);
  }

  #raise(line: number, known: number, value: number): void {
    if (known === 1) this.#covered++;
    this.#set(line, value);
  }

  #set(line: number, value: number): void {
    if (line >= this.#dense.length && !this.#grow(line)) {
      this.#sparse ??= new Map();
      this.#sparse.set(line, value);
    } else this.#dense[line] = value;
  }

  #grow(line: number): boolean {
    if (this.#sparse !== undefined || (line >= alwaysDense && line > 16 * this.#total + alwaysDense)) return false;
    const grown = new Uint32Array(Math.max(smallest, line + 1, Math.ceil(this.#dense.length * 1.5)));
    grown.set(this.#dense);
    this.#dense = grown;
    return true;
  }
}
