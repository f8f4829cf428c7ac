/** The tracked paths of one snapshot, indexed for the questions that discovery asks. */
import { baseName, folderOf, isInside, upwards } from '../paths.ts';

export class Tree {
  readonly paths: readonly string[];
  readonly #files: ReadonlySet<string>;
  #folders: Set<string> | undefined;
  #sorted: readonly string[] | undefined;
  #protosByName: Map<string, string[]> | undefined;

  constructor(paths: readonly string[]) {
    this.paths = paths;
    this.#files = new Set(paths);
  }

  /** Whether this very path is tracked: a file, a link or a submodule. */
  isFile(path: string): boolean {
    return this.#files.has(path);
  }

  isFolder(path: string): boolean {
    if (path === '.') return true;
    if (this.#folders === undefined) {
      this.#folders = new Set();
      for (const file of this.paths) {
        for (const folder of upwards(folderOf(file))) {
          if (this.#folders.has(folder)) break;
          this.#folders.add(folder);
        }
      }
    }
    return this.#folders.has(path);
  }

  /** The submodule (or file) that holds `path`, when the path goes through one. */
  trackedAncestor(path: string): string | undefined {
    for (const each of upwards(path)) if (this.#files.has(each)) return each;
    return undefined;
  }

  /** Tracked paths below a folder. */
  below(folder: string): readonly string[] {
    if (folder === '.') return this.paths;
    this.#sorted ??= [...this.paths].sort(byCodeUnit);
    const prefix = `${folder}/`;
    const first = lowerBound(this.#sorted, prefix);
    let end = first;
    while (this.#sorted[end]?.startsWith(prefix)) end++;
    return this.#sorted.slice(first, end);
  }

  /** `.proto` files whose path is `suffix` or ends with it at a segment boundary: an import whose root is not known. */
  protosEndingWith(suffix: string): readonly string[] {
    if (this.#protosByName === undefined) {
      this.#protosByName = new Map();
      for (const path of this.paths) {
        if (!path.endsWith('.proto')) continue;
        const name = baseName(path);
        const known = this.#protosByName.get(name);
        if (known) known.push(path);
        else this.#protosByName.set(name, [path]);
      }
    }
    const candidates = this.#protosByName.get(baseName(suffix)) ?? [];
    return candidates.filter((path) => path === suffix || path.endsWith(`/${suffix}`));
  }
}

/** Order of code units: the same on every machine, unlike a locale's. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Folders whose name says that what they hold is data for the tests of whoever holds them. */
const testDataFolder =
  /(?:^|\/)(?:fixtures?|__fixtures__|__mocks__|__tests__|testdata|test[-_]data|tests?|specs?)(?:\/|$)/;

/** Whether the way from `holder` down to `folder` passes through test data. */
export function isTestDataOf(holder: string, folder: string): boolean {
  return isInside(folder, holder) && testDataFolder.test(holder === '.' ? folder : folder.slice(holder.length));
}
