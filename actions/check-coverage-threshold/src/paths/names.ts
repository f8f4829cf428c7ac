import { Endings, type Fold, type Tail } from './endings.ts';

/** The files of the repository, asked by their exact path or by their ending. */
export class Names {
  readonly #paths: readonly string[];
  readonly #fold: Fold;
  #exact: Map<string, string> | undefined;
  #endings: Endings | undefined;

  /** @param fold how names are compared: as they are, or without regard to capitals */
  constructor(paths: readonly string[], fold: Fold) {
    this.#paths = paths;
    this.#fold = fold;
  }

  /** The file of this path; undefined when there is none, or several that differ by capitals only. */
  at(path: string): string | undefined {
    this.#exact ??= this.#listed();
    const found = this.#exact.get(this.#fold(path));
    return found === '' ? undefined : found;
  }

  ending(segments: readonly string[]): Tail | undefined {
    this.#endings ??= new Endings(this.#paths, this.#fold);
    return this.#endings.find(segments);
  }

  #listed(): Map<string, string> {
    const all = new Map<string, string>();
    for (const path of this.#paths) {
      const name = this.#fold(path);
      const known = all.get(name);
      all.set(name, known === undefined || known === path ? path : '');
    }
    return all;
  }
}
