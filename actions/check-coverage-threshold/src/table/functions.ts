import type { Count } from '../model.ts';

export interface FunctionHits {
  readonly name: string;
  /** 0 when the report does not say where it starts. */
  readonly line: number;
  readonly hits: number;
}

interface Kept {
  readonly name: string;
  readonly line: number;
  hits: number;
  /** Became part of another one. */
  gone: boolean;
}

/** The functions of one file. */
export class Functions {
  readonly #all: Kept[] = [];
  /** Those that are told by name and first line, by name: most names are there once. All names of a group lead to it. */
  readonly #named = new Map<string, Kept>();
  /** Further ones of the same name, by line and name. */
  #namesakes: Map<string, Kept> | undefined;
  /** Those that are told by something else. */
  #identified: Map<string, Kept> | undefined;
  /** Functions that have several names, such as instances of a template, by line. */
  #groups: Map<number, Kept> | undefined;
  #gone = 0;
  /** Undefined until it is asked for. */
  #count: Count | undefined;

  /**
   * Hits of one function in several reports add up.
   * @param identity what tells it from all others of the file; where a format has nothing better, name and first line
   */
  add(name: string, line: number, hits: number, identity?: string): void {
    this.#count = undefined;
    const known = identity === undefined ? this.#at(name, line) : this.#identified?.get(identity);
    if (known !== undefined) known.hits += hits;
    else if (identity === undefined) this.#put(name, line, this.#begin(name, line, hits));
    else {
      this.#identified ??= new Map();
      this.#identified.set(identity, this.#begin(name, line, hits));
    }
  }

  /** One function under all of its names, told by the line it starts on. What was added by one of them is part of it. */
  addNamed(names: readonly string[], line: number, hits: number): void {
    this.#count = undefined;
    this.#groups ??= new Map();
    const group = this.#groups.get(line) ?? this.#begin(names[0] ?? '', line, 0);
    this.#groups.set(line, group);
    group.hits += hits;
    for (const name of names) {
      const known = this.#at(name, line);
      if (known !== undefined && known !== group) {
        group.hits += known.hits;
        known.gone = true;
        this.#gone++;
      }
      this.#put(name, line, group);
    }
  }

  get count(): Count {
    this.#count ??= this.#sum();
    return this.#count;
  }

  [Symbol.iterator](): IterableIterator<FunctionHits> {
    return (this.#gone === 0 ? this.#all : this.#all.filter(({ gone }) => !gone)).values();
  }

  #sum(): Count {
    let covered = 0;
    for (const { hits, gone } of this.#all) if (hits > 0 && !gone) covered++;
    return { covered, total: this.#all.length - this.#gone };
  }

  #begin(name: string, line: number, hits: number): Kept {
    const begun = { name, line, hits, gone: false };
    this.#all.push(begun);
    return begun;
  }

  #at(name: string, line: number): Kept | undefined {
    const first = this.#named.get(name);
    return first === undefined || first.line === line ? first : this.#namesakes?.get(placeOf(line, name));
  }

  #put(name: string, line: number, kept: Kept): void {
    const first = this.#named.get(name);
    if (first === undefined || first.line === line) this.#named.set(name, kept);
    else {
      this.#namesakes ??= new Map();
      this.#namesakes.set(placeOf(line, name), kept);
    }
  }
}

function placeOf(line: number, name: string): string {
  return `${line}\0${name}`;
}
