import type { Functions } from '../../table/functions.ts';

interface Start {
  readonly name: string;
  readonly line: number;
}
interface Calls {
  readonly name: string;
  readonly hits: number;
}
interface Group {
  line: number;
  name: string | undefined;
  hits: number;
}

/**
 * The functions of one section. Where one starts (FN, FNL) and how often it ran (FNDA, FNA) are records of their own, in
 * any order (geninfo(1), "tracefile format").
 */
export class SectionFunctions {
  #starts: Start[] = [];
  #calls: Calls[] = [];
  /** lcov 2.2: names of one function, such as instances of a template, share an index. */
  #groups: Map<string, Group> | undefined;

  /** FN */
  start(name: string, line: number): void {
    this.#starts.push({ name, line });
  }

  /** FNDA */
  ran(name: string, hits: number): void {
    this.#calls.push({ name, hits });
  }

  /** FNL */
  groupStart(index: string, line: number): void {
    this.#group(index).line = line;
  }

  /** FNA */
  groupRan(index: string, name: string, hits: number): void {
    const group = this.#group(index);
    group.name ??= name;
    group.hits += hits;
  }

  get empty(): boolean {
    return this.#starts.length === 0 && this.#calls.length === 0 && this.#groups === undefined;
  }

  addTo(functions: Functions): void {
    const hits = this.#hitsOfStarts(functions);
    this.#starts.forEach(({ name, line }, at) => {
      functions.add(name, line, hits[at] ?? 0);
    });
    for (const [index, { line, name, hits }] of this.#groups ?? []) {
      functions.add(name ?? '', line, hits, line > 0 ? String(line) : `#${index}\0${name ?? ''}`);
    }
  }

  clear(): void {
    if (this.#starts.length > 0) this.#starts = [];
    if (this.#calls.length > 0) this.#calls = [];
    this.#groups = undefined;
  }

  /** In the order of the starts. What ran and starts nowhere goes to the functions at once. */
  #hitsOfStarts(functions: Functions): number[] {
    const [starts, calls] = [this.#starts, this.#calls];
    // Nearly every writer lists both in one order.
    if (starts.length === calls.length && starts.every(({ name }, at) => name === calls[at]?.name)) {
      return calls.map(({ hits }) => hits);
    }
    const places = new Map<string, { readonly at: number[]; next: number }>();
    starts.forEach(({ name }, at) => {
      const known = places.get(name);
      if (known === undefined) places.set(name, { at: [at], next: 0 });
      else known.at.push(at);
    });
    const sums = starts.map(() => 0);
    for (const { name, hits } of calls) {
      const named = places.get(name);
      if (named === undefined) {
        functions.add(name, 0, hits);
        continue;
      }
      // Istanbul gives two methods the same name: the second count is of the second one. One too many is of the last.
      const at = named.at[Math.min(named.next++, named.at.length - 1)] ?? 0;
      sums[at] = (sums[at] ?? 0) + hits;
    }
    return sums;
  }

  #group(index: string): Group {
    this.#groups ??= new Map();
    let group = this.#groups.get(index);
    if (group === undefined) {
      group = { line: 0, name: undefined, hits: 0 };
      this.#groups.set(index, group);
    }
    return group;
  }
}
