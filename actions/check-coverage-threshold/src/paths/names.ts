import { Endings, type Fold, type Tail } from './endings.ts';

/** The files of the repository, asked by their exact path or by their ending. */
export interface Names {
  /** The file of this path; undefined when there is none. */
  at(path: string): string | undefined;
  ending(segments: readonly string[]): Tail | undefined;
}

/** Compares names as they are. */
export class ExactNames implements Names {
  readonly #paths: ReadonlySet<string>;
  #endings: Endings | undefined;

  constructor(paths: ReadonlySet<string>) {
    this.#paths = paths;
  }

  at(path: string): string | undefined {
    return this.#paths.has(path) ? path : undefined;
  }

  ending(segments: readonly string[]): Tail | undefined {
    this.#endings ??= new Endings(this.#paths, (name) => name);
    return this.#endings.find(segments);
  }
}

export const withoutCapitals: Fold = (name) => name.toLowerCase();

/** Compares names without regard to capitals, as Windows does. Files that differ by nothing else are found by no path. */
export class FoldedNames implements Names {
  readonly #paths: ReadonlySet<string>;
  #all: ReadonlyMap<string, string> | undefined;
  #endings: Endings | undefined;

  constructor(paths: ReadonlySet<string>) {
    this.#paths = paths;
  }

  at(path: string): string | undefined {
    this.#all ??= listed(this.#paths);
    return this.#all.get(withoutCapitals(path)) || undefined;
  }

  ending(segments: readonly string[]): Tail | undefined {
    this.#endings ??= new Endings(this.#paths, withoutCapitals);
    return this.#endings.find(segments);
  }
}

/** By name without capitals; `''` for several. */
function listed(paths: Iterable<string>): Map<string, string> {
  const all = new Map<string, string>();
  for (const path of paths) {
    const name = withoutCapitals(path);
    const known = all.get(name);
    all.set(name, known === undefined || known === path ? path : '');
  }
  return all;
}
