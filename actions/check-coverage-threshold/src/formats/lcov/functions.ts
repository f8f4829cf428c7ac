import type { Functions } from '../../table/functions.ts';

const comparedBytes = 1 << 18;
/** Bytes of a name that is kept whole. Names of C++ templates go far beyond. */
const longestName = 4096;

interface Group {
  line: number;
  readonly names: string[];
  hits: number;
}

/**
 * The functions of one section. Where one starts (FN, FNL) and how often it ran (FNDA, FNA) are records of their own, in
 * any order (geninfo(1), "tracefile format").
 */
export class SectionFunctions {
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #calledNames: string[] = [];
  readonly #calls: number[] = [];
  /** The first names as bytes, one behind the other, and where each ends. */
  readonly #bytes = new Uint8Array(comparedBytes);
  readonly #ends: number[] = [];
  /** lcov 2.2: names of one function, such as instances of a template, share an index. */
  #groups: Map<string, Group> | undefined;

  /** FN */
  start(bytes: Buffer, from: number, to: number, line: number): void {
    this.#names.push(nameOf(bytes, from, to));
    this.#starts.push(line);
    const used = this.#ends.at(-1) ?? 0;
    if (this.#ends.length + 1 < this.#names.length || used + to - from > comparedBytes) return;
    for (let at = from; at < to; at++) this.#bytes[used + at - from] = bytes[at] ?? 0;
    this.#ends.push(used + to - from);
  }

  /** FNDA */
  ran(bytes: Buffer, from: number, to: number, hits: number): void {
    const next = this.#calls.length;
    // Nearly every writer lists both in one order: then there is no need to make the same string again.
    const known = this.#isName(next, bytes, from, to) ? this.#names[next] : undefined;
    this.#calledNames.push(known ?? nameOf(bytes, from, to));
    this.#calls.push(hits);
  }

  /** FNL */
  groupStart(index: string, line: number): void {
    this.#group(index).line = line;
  }

  /** FNA */
  groupRan(index: string, bytes: Buffer, from: number, to: number, hits: number): void {
    const group = this.#group(index);
    group.names.push(nameOf(bytes, from, to));
    group.hits += hits;
  }

  get empty(): boolean {
    return this.#starts.length === 0 && this.#calls.length === 0 && this.#groups === undefined;
  }

  addTo(functions: Functions): void {
    const hits = this.#inOneOrder() ? this.#calls : this.#match(functions);
    this.#names.forEach((name, at) => {
      functions.add(name, this.#starts[at] ?? 0, hits[at] ?? 0);
    });
    for (const [index, { line, names, hits }] of this.#groups ?? []) {
      if (line > 0) functions.addNamed(names, line, hits);
      else functions.add(names[0] ?? '', 0, hits, `#${index}\0${names[0] ?? ''}`);
    }
  }

  clear(): void {
    for (const list of [this.#names, this.#starts, this.#calledNames, this.#calls, this.#ends]) list.length = 0;
    this.#groups = undefined;
  }

  #isName(index: number, bytes: Buffer, from: number, to: number): boolean {
    const end = this.#ends[index];
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    if (end === undefined || end - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #inOneOrder(): boolean {
    return this.#names.length === this.#calls.length && this.#names.every((name, at) => name === this.#calledNames[at]);
  }

  /** Hits in the order of the starts. What ran and starts nowhere goes to the functions at once. */
  #match(functions: Functions): number[] {
    const places = new Map<string, { readonly at: number[]; next: number }>();
    this.#names.forEach((name, at) => {
      const known = places.get(name);
      if (known === undefined) places.set(name, { at: [at], next: 0 });
      else known.at.push(at);
    });
    const sums = this.#names.map(() => 0);
    this.#calledNames.forEach((name, call) => {
      const hits = this.#calls[call] ?? 0;
      const named = places.get(name);
      if (named === undefined) {
        functions.add(name, 0, hits);
        return;
      }
      // Istanbul gives two methods the same name: the second count is of the second one. One too many is of the last.
      const at = named.at[Math.min(named.next++, named.at.length - 1)] ?? 0;
      sums[at] = (sums[at] ?? 0) + hits;
    });
    return sums;
  }

  #group(index: string): Group {
    this.#groups ??= new Map();
    let group = this.#groups.get(index);
    if (group === undefined) {
      group = { line: 0, names: [], hits: 0 };
      this.#groups.set(index, group);
    }
    return group;
  }
}

function nameOf(bytes: Buffer, from: number, to: number): string {
  if (to - from <= longestName) return bytes.toString('utf8', from, to);
  const [start, end] = [bytes.toString('utf8', from, from + 3000), bytes.toString('utf8', to - 1000, to)];
  return `${start}... (${to - from} bytes) ...${end}`;
}
