import type { Ranges } from './tree.ts';

/**
 * The code units of a pattern, sorted into classes that no set of the pattern tells apart. A table over classes is a
 * few numbers wide where a table over code units would be 65,536.
 */
export class Alphabet {
  readonly size: number;
  /** For every set given: 1 at the classes it holds. */
  readonly members: readonly Uint8Array[];
  /** The class of each ASCII code unit, for the inner loop. */
  readonly ascii = new Uint16Array(128);
  private readonly starts: readonly number[];
  private readonly classes: readonly number[];

  constructor(sets: readonly Ranges[]) {
    const cuts = new Set([0]);
    for (const ranges of sets) {
      for (const [from, to] of ranges) {
        cuts.add(from);
        if (to < 0xffff) cuts.add(to + 1);
      }
    }
    this.starts = [...cuts].sort((a, b) => a - b);
    const known = new Map<string, number>();
    this.classes = this.starts.map((start) => {
      const signature = sets.map((ranges) => (holds(ranges, start) ? '1' : '0')).join('');
      const found = known.get(signature) ?? known.size;
      known.set(signature, found);
      return found;
    });
    this.size = known.size;
    const signatures = [...known.keys()];
    this.members = sets.map((_, set) => Uint8Array.from(signatures, (signature) => Number(signature[set])));
    for (let code = 0; code < 128; code++) this.ascii[code] = this.search(code);
  }

  /** The class of a code unit. */
  classOf(code: number): number {
    return code < 128 ? (this.ascii[code] ?? 0) : this.search(code);
  }

  private search(code: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= code) low = middle;
      else high = middle - 1;
    }
    return this.classes[low] ?? 0;
  }
}

function holds(ranges: Ranges, code: number): boolean {
  return ranges.some(([from, to]) => from <= code && code <= to);
}
