import type { Count } from '../model.ts';

export interface StatementHits {
  readonly firstLine: number;
  readonly lastLine: number;
  /** How many statements it stands for: a Go block holds several. */
  readonly weight: number;
  readonly hits: number;
}

/** The statements (or blocks of them) of one file. */
export class Statements {
  readonly #all = new Map<string, { firstLine: number; lastLine: number; weight: number; hits: number }>();

  /**
   * Hits of one statement in several reports add up.
   * @param place what tells it from all others of the file, such as `3.1,5.2`
   */
  add(place: string, firstLine: number, lastLine: number, hits: number, weight = 1): void {
    const known = this.#all.get(place);
    if (known === undefined) this.#all.set(place, { firstLine, lastLine, weight, hits });
    else {
      known.hits += hits;
      known.weight = Math.max(known.weight, weight);
    }
  }

  get count(): Count {
    let [covered, total] = [0, 0];
    for (const { hits, weight } of this.#all.values()) {
      total += weight;
      if (hits > 0) covered += weight;
    }
    return { covered, total };
  }

  /** Hits of the smallest statement that reaches over a line without starting on it; undefined when none does. */
  around(line: number): number | undefined {
    let found: StatementHits | undefined;
    for (const one of this.#all.values()) {
      if (one.firstLine >= line || one.lastLine < line) continue;
      if (found === undefined || one.lastLine - one.firstLine < found.lastLine - found.firstLine) found = one;
    }
    return found?.hits;
  }

  [Symbol.iterator](): IterableIterator<StatementHits> {
    return this.#all.values();
  }
}
