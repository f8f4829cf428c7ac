import type { Count } from '../model.ts';

const mostHits = 0xffff_fffe;
const smallest = 32;
/** Shared by all that measured nothing. */
const none = new Uint32Array(0);

/** Up to here a list by line numbers may reach: nobody reserves memory by naming a large number. */
function denseLimit(measured: number): number {
  return 256 + 8 * measured;
}

/**
 * The measured lines of one file and how often each ran. Four bytes for a line, however many reports name it.
 * Lines count from 1. Hits above 4,294,967,294 are kept as that.
 */
export class LineHits {
  /** Hits + 1 at the index of the line; 0 where nothing is measured. */
  #dense: Uint32Array<ArrayBuffer> = none;
  /** The lines that are too far out for `#dense`. */
  #sparse: Map<number, number> | undefined;
  #total = 0;
  #covered = 0;
  #last = 0;

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

  /** The same as `add` for each line of the others. */
  addAll(others: LineHits): void {
    if (this.#total === 0 && others.#sparse === undefined && others.#last <= denseLimit(others.#total)) {
      this.#dense = others.#dense.slice(0, others.#last + 1);
      this.#total = others.#total;
      this.#covered = others.#covered;
      this.#last = others.#last;
    } else {
      others.forEach((line, hits) => {
        this.add(line, hits);
      });
    }
  }

  /** Nothing is measured any more. Keeps the memory for what comes next, where that is likely to need it. */
  clear(): void {
    if (this.#last > denseLimit(this.#total)) this.#dense = none;
    else this.#dense.fill(0, 0, this.#last + 1);
    this.#sparse = undefined;
    this.#total = 0;
    this.#covered = 0;
    this.#last = 0;
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
    const end = Math.min(this.#dense.length, this.#last + 1);
    for (let line = 1; line < end; line++) {
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
    if (line > this.#last) this.#last = line;
    this.#set(line, value);
  }

  #raise(line: number, known: number, value: number): void {
    if (known === 1) this.#covered++;
    this.#set(line, value);
  }

  #set(line: number, value: number): void {
    if (line < this.#dense.length || this.#reach(line)) this.#dense[line] = value;
    else {
      this.#sparse ??= new Map();
      this.#sparse.set(line, value);
    }
  }

  /** Makes `#dense` long enough for the line and for all that were too far out, unless that is too much for so few. */
  #reach(line: number): boolean {
    const most = denseLimit(this.#total);
    // While any line is too far out the farthest one is, so that lines move over once and not one by one.
    if (line > most || (this.#sparse !== undefined && this.#last > most)) return false;
    const length = Math.max(smallest, this.#last + 1, Math.ceil(this.#dense.length * 1.5));
    const grown = new Uint32Array(length);
    grown.set(this.#dense);
    for (const [far, value] of this.#sparse ?? []) grown[far] = value;
    this.#sparse = undefined;
    this.#dense = grown;
    return true;
  }
}
