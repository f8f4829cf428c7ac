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
  /** By first line, made at the first question. */
  #starts: (readonly [firstLine: number, statements: readonly StatementHits[]])[] | undefined;

  /**
   * Hits of one statement in several reports add up.
   * @param place what tells it from all others of the file, such as `3.1,5.2`
   */
  add(place: string, firstLine: number, lastLine: number, hits: number, weight = 1): void {
    this.#starts = undefined;
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

  /**
   * Hits of the statement that goes on in a line where none starts; undefined when none does. A statement that holds
   * others, such as a function that is assigned, says nothing about the blank lines and comments between them.
   */
  around(line: number): number | undefined {
    this.#starts ??= [...Map.groupBy(this.#all.values(), ({ firstLine }) => firstLine)].sort(([a], [b]) => a - b);
    const next = firstAbove(this.#starts, line - 1);
    const [, before = []] = this.#starts[next - 1] ?? [];
    const following = this.#starts[next]?.[0] ?? Number.POSITIVE_INFINITY;
    let shortest: StatementHits | undefined;
    for (const one of before) {
      if (one.lastLine >= line && (shortest === undefined || one.lastLine < shortest.lastLine)) shortest = one;
    }
    return shortest === undefined || following <= shortest.lastLine ? undefined : shortest.hits;
  }

  [Symbol.iterator](): IterableIterator<StatementHits> {
    return this.#all.values();
  }
}

/** Index of the first entry whose line is above `line`. */
function firstAbove(starts: readonly (readonly [number, unknown])[], line: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.[0] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
