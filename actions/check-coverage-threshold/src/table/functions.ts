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
}

/** The functions of one file. */
export class Functions {
  readonly #all = new Map<string, Kept>();
  /** Functions that have several names, such as instances of a template: where each name leads. */
  #aliases: Map<string, Kept> | undefined;

  /**
   * Hits of one function in several reports add up.
   * @param identity what tells it from all others of the file; where a format has nothing better, name and first line
   */
  add(name: string, line: number, hits: number, identity = placeOf(line, name)): void {
    const known = this.#aliases?.get(identity) ?? this.#all.get(identity);
    if (known === undefined) this.#all.set(identity, { name, line, hits });
    else known.hits += hits;
  }

  /** One function under all of its names, told by the line it starts on. What was added by one of them is part of it. */
  addNamed(names: readonly string[], line: number, hits: number): void {
    const identity = String(line);
    const group = this.#all.get(identity) ?? { name: names[0] ?? '', line, hits: 0 };
    this.#all.set(identity, group);
    group.hits += hits;
    this.#aliases ??= new Map();
    for (const name of names) {
      const place = placeOf(line, name);
      group.hits += this.#all.get(place)?.hits ?? 0;
      this.#all.delete(place);
      this.#aliases.set(place, group);
    }
  }

  get count(): Count {
    let covered = 0;
    for (const { hits } of this.#all.values()) if (hits > 0) covered++;
    return { covered, total: this.#all.size };
  }

  [Symbol.iterator](): IterableIterator<FunctionHits> {
    return this.#all.values();
  }
}

function placeOf(line: number, name: string): string {
  return `${line}\0${name}`;
}
