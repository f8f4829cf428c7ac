import type { CheckoutPlace } from './checkout-place.ts';
import { shown, type Tidy } from './tidy.ts';

/**
 * Names the files that are none of the repository: generated ones, dependencies, ambiguous ones.
 *
 * The same file has to get the same name in every report, or it would count twice; and files of different packages
 * different ones, or what ran of the one would hide the gaps of the other.
 */
export class StrangerNames {
  readonly #tracked: ReadonlySet<string>;
  readonly #place: CheckoutPlace;
  readonly #known = new Map<readonly string[], string>();
  #folders: ReadonlySet<string> | undefined;

  constructor(tracked: ReadonlySet<string>, place: CheckoutPlace) {
    this.#tracked = tracked;
    this.#place = place;
  }

  /**
   * From the top of the repository where that can be told, else as the report writes it. Never the path of a tracked file.
   * @param joined the path behind each folder that the report names
   * @param near from `startingFolders`; the same array for the same folder
   */
  nameOf(path: Tidy, joined: readonly Tidy[], near: readonly string[]): string {
    const [only] = joined.length === 1 ? joined : [path];
    const name = this.#fromTop(only ?? path, joined.length < 2 ? near : ['']);
    return this.#tracked.has(name) ? `./${name}` : name;
  }

  #fromTop(path: Tidy, near: readonly string[]): string {
    if (path.root !== '') return this.#place.below(path) ?? this.#place.belowRunner(path) ?? shown(path);
    // What climbs could be anywhere, and `github.com/...` is no folder of a package.
    if (path.text.startsWith('..') || /^[\w-]+(?:\.[\w-]+)+\//.test(path.text)) return path.text;
    const folder = this.#packageOf(near);
    return folder === '' ? path.text : `${folder}/${path.text}`;
  }

  /** The nearest folder in which git knows a file. */
  #packageOf(near: readonly string[]): string {
    const known = this.#known.get(near);
    if (known !== undefined) return known;
    this.#folders ??= foldersOf(this.#tracked);
    const folders = this.#folders;
    const found = near.find((folder) => folder === '' || folders.has(folder)) ?? '';
    this.#known.set(near, found);
    return found;
  }
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
