/** Who owns a file: the deepest of the given folders that holds it. */
import { folderOf } from './paths.ts';

export class Ownership {
  readonly #folders: ReadonlySet<string>;
  readonly #known = new Map<string, string | undefined>();

  constructor(folders: Iterable<string>) {
    this.#folders = new Set(folders);
  }

  /**
   * Deepest folder that holds `path` (a file, a folder or a submodule), `undefined` when none does.
   * Answers are kept by folder: a change of 50,000 files asks about few folders.
   */
  nearest(path: string): string | undefined {
    if (this.#folders.has(path)) return path;
    return path === '.' ? undefined : this.#ofFolder(folderOf(path));
  }

  /** Like `nearest`, but a folder does not own itself. */
  enclosing(folder: string): string | undefined {
    return folder === '.' ? undefined : this.#ofFolder(folderOf(folder));
  }

  #ofFolder(folder: string): string | undefined {
    const visited: string[] = [];
    let current = folder;
    let owner: string | undefined;
    for (;;) {
      if (this.#folders.has(current)) {
        owner = current;
        break;
      }
      if (this.#known.has(current)) {
        owner = this.#known.get(current);
        break;
      }
      visited.push(current);
      if (current === '.') break;
      current = folderOf(current);
    }
    for (const each of visited) this.#known.set(each, owner);
    return owner;
  }
}
