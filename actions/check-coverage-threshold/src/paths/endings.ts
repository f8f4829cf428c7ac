/** How a name is compared. */
export type Fold = (name: string) => string;

export interface Tail {
  /** Segments of the ending that the path asked for shares with `paths`. */
  readonly length: number;
  /** All files that end so, in order. */
  readonly paths: readonly string[];
}

/** Files that share an ending, of two segments or more once they are sorted out. Most endings have one file only. */
type Ending = string | SharedEnding;

/** Finds the files that share the longest ending with a path, counted in whole segments. */
export class Endings {
  readonly #byName = new Map<string, Ending>();
  readonly #fold: Fold;

  constructor(paths: Iterable<string>, fold: Fold) {
    this.#fold = fold;
    for (const path of paths) fileUnder(this.#byName, path, path.length, fold);
  }

  /** @param segments of a path, from the outside to the inside */
  find(segments: readonly string[]): Tail | undefined {
    let at = segments.length - 1;
    let ending = this.#byName.get(this.#fold(segments[at] ?? ''));
    while (ending instanceof SharedEnding && at > 0) {
      const longer: Ending | undefined = ending.longer(this.#fold(segments[at - 1] ?? ''), this.#fold);
      if (longer === undefined) break;
      ending = longer;
      at--;
    }
    if (ending === undefined) return undefined;
    if (ending instanceof SharedEnding) return { length: segments.length - at, paths: ending.inOrder };
    return { length: sharedSegments(segments, ending.split('/'), this.#fold), paths: [ending] };
  }
}

/** Of a repository with a hundred thousand `index.ts`, only what is asked for is sorted out further. */
class SharedEnding {
  readonly #paths: string[] = [];
  /** Where the shared ending starts in each. */
  readonly #starts: number[] = [];
  #longer: Map<string, Ending> | undefined;
  #inOrder: readonly string[] | undefined;

  add(path: string, start: number): void {
    this.#paths.push(path);
    this.#starts.push(start);
  }

  /** Those that have this folder in front of the shared ending. */
  longer(segment: string, fold: Fold): Ending | undefined {
    this.#longer ??= this.#split(fold);
    return this.#longer.get(segment);
  }

  get inOrder(): readonly string[] {
    this.#inOrder ??= this.#paths.toSorted();
    return this.#inOrder;
  }

  #split(fold: Fold): Map<string, Ending> {
    const parts = new Map<string, Ending>();
    for (const [index, path] of this.#paths.entries()) {
      const start = this.#starts[index] ?? 0;
      if (start > 0) fileUnder(parts, path, start - 1, fold);
    }
    return parts;
  }
}

/** Files a path under the segment that ends before `end`. */
function fileUnder(parts: Map<string, Ending>, path: string, end: number, fold: Fold): void {
  const start = segmentStart(path, end);
  const segment = fold(path.slice(start, end));
  const known = parts.get(segment);
  if (known === undefined) parts.set(segment, path);
  else if (known instanceof SharedEnding) known.add(path, start);
  else {
    const shared = new SharedEnding();
    // As many segments stand behind it, but they may be of another length where capitals do not count.
    shared.add(known, startOfSameDepth(known, path, start));
    shared.add(path, start);
    parts.set(segment, shared);
  }
}

function segmentStart(path: string, end: number): number {
  return end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1;
}

/** Where the ending of `one` starts that has as many segments as the ending of `other` from `start`. */
function startOfSameDepth(one: string, other: string, start: number): number {
  let from = segmentStart(one, one.length);
  for (let at = other.indexOf('/', start); at >= 0; at = other.indexOf('/', at + 1)) from = segmentStart(one, from - 1);
  return from;
}

function sharedSegments(a: readonly string[], b: readonly string[], fold: Fold): number {
  let shared = 0;
  while (shared < a.length && shared < b.length) {
    if (fold(a[a.length - 1 - shared] ?? '') !== fold(b[b.length - 1 - shared] ?? '')) break;
    shared++;
  }
  return shared;
}
