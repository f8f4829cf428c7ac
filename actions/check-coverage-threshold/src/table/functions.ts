import type { Count } from '../model.ts';

export interface FunctionHits {
  readonly name: string;
  /** 0 when the report does not say where it starts. */
  readonly line: number;
  readonly hits: number;
}

/** The functions of one file. */
export class Functions {
  readonly #all = new Map<string, { name: string; line: number; hits: number }>();

  /**
   * Hits of one function in several reports add up.
   * @param identity what tells it from all others of the file; where a format has nothing better, name and first line
   */
  add(name: string, line: number, hits: number, identity = `${line}\0${name}`): void {
    const known = this.#all.get(identity);
    if (known === undefined) this.#all.set(identity, { name, line, hits });
    else known.hits += hits;
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
