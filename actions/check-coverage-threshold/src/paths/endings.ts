/** Files that share an ending. Of a repository with a hundred thousand `index.ts` only what is asked for is sorted out. */
class Ending {
  readonly paths: string[] = [];
  /** Where the shared ending starts in each. */
  readonly starts: number[] = [];
  #longer: Map<string, Ending> | undefined;
  #inOrder: readonly string[] | undefined;

  add(path: string, start: number): void {
    this.paths.push(path);
    this.starts.push(start);
  }

  /** Those that have this folder in front of the shared ending. */
  longer(segment: string, fold: Fold): Ending | undefined {
    this.#longer ??= this.#split(fold);
    return this.#longer.get(segment);
  }

  get inOrder(): readonly string[] {
    this.#inOrder ??= this.paths.toSorted();
    return this.#inOrder;
  }

  #split(fold: Fold): Map<string, Ending> {
    const parts = new Map<string, Ending>();
    for (const [index, path] of this.paths.entries()) {
      const start = this.starts[index] ?? 0;
      if (start > 0) fileUnder(parts, path, start - 1, fold);
    }
    return parts;
  }
}

/** How a name is compared. */
export type Fold = (name: string) => string;

export interface Tail {
  /** Segments of the ending that the path asked for shares with `paths`. */
  readonly length: number;
  /** All files that end so, in order. */
  readonly paths: readonly string[];
}

/** Finds the files that share the longest ending with a path, counted in whole segments. */
export class Endings {
  readonly #byName = new Map<string, Ending>();
  readonly #fold: Fold;

  constructor(paths: readonly string[], fold: Fold) {
    this.#fold = fold;
    for (const path of paths) fileUnder(this.#byName, path, path.length, fold);
  }

  /** @param segments of a path, from the outside to the inside */
  find(segments: readonly string[]): Tail | undefined {
    let at = segments.length - 1;
    let ending: Ending | undefined = this.#byName.get(this.#fold(segments[at] ?? ''));
    if (ending === undefined) return undefined;
    while (at > 0) {
      const longer: Ending | undefined = ending.longer(this.#fold(segments[at - 1] ?? ''), this.#fold);
      if (longer === undefined) break;
      ending = longer;
      at--;
    }
    return { length: segments.length - at, paths: ending.inOrder };
  }
}

/** Files a path under the segment that ends before `end`. */
function fileUnder(parts: Map<string, Ending>, path: string, end: number, fold: Fold): void {
  const start = end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1;
  const segment = fold(path.slice(start, end));
  const known = parts.get(segment);
  if (known !== undefined) known.add(path, start);
  else {
    const ending = new Ending();
    ending.add(path, start);
    parts.set(segment, ending);
  }
}
