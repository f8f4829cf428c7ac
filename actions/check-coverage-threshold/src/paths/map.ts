import { CheckoutPlace } from './checkout-place.ts';
import { Locator } from './locate.ts';
import type { Mapped, Occurrence, PathMap, Repository } from './model.ts';
import { ExactNames, FoldedNames } from './names.ts';
import { narrow } from './narrow.ts';
import { startingFolders } from './report-folders.ts';
import { StrangerNames } from './stranger-names.ts';
import { join, shown, type Tidy, tidy } from './tidy.ts';

/** No tool names more folders; each is tried for each path. */
const mostRoots = 100;

/**
 * Tells which file of the repository a path of a report stands for. The first of these that gives an answer counts:
 *
 * 1. an absolute path below the checkout, here or on a runner, or below a prefix of `source-roots`;
 * 2. a folder that the report says its paths are relative to, joined with the path, by 1 if it is absolute; by the
 *    longest tail if that reaches into the folder;
 * 3. the path as seen from the report's folder, from those above it, and from the top (`startingFolders`);
 * 4. the path below a folder of `source-roots`, or without one;
 * 5. the longest tail that the path shares with files of the repository (`matchTail`).
 *
 * Several answers of one kind are narrowed by the modules that the report names and by its folder; what is still
 * several then is `ambiguous`. Only a file that git tracks is ever `matched`. Paths of Windows machines are compared once
 * more without regard to capitals when nothing fits exactly.
 */
export function createPathMap(repository: Repository): PathMap {
  const { tracked, sourceRoots, top } = repository;
  const place = new CheckoutPlace(top);
  return tracked === undefined ? new UnverifiedMap(place) : new TrackedMap(tracked, sourceRoots, place);
}

class TrackedMap implements PathMap {
  readonly #tracked: ReadonlySet<string>;
  readonly #exact: Locator;
  readonly #withoutCapitals: Locator;
  readonly #strangers: StrangerNames;
  readonly #near = new Map<string, readonly string[]>();
  #namesHoldBackslashes: boolean | undefined;

  constructor(tracked: readonly string[], sourceRoots: readonly string[], place: CheckoutPlace) {
    // While a merge is going on, git lists a file once for each side.
    this.#tracked = new Set(tracked);
    const roots = sourceRoots.map((root) => tidy(root, true));
    this.#exact = new Locator(new ExactNames(this.#tracked), roots, place);
    this.#withoutCapitals = new Locator(new FoldedNames(this.#tracked), roots, place);
    this.#strangers = new StrangerNames(this.#tracked, place);
  }

  map({ path, roots, folders, reportFolder }: Occurrence): Mapped {
    // A name such as `C:` is a drive, unless git says otherwise.
    if (this.#tracked.has(path) && path.includes(':')) return { kind: 'matched', path };
    const hints = { folders, near: this.#startingFolders(reportFolder) };
    const bases = roots.slice(0, mostRoots).map((root) => tidy(root, true));
    const readings = this.#readings(path);
    for (const reading of readings) {
      const joined = reading.root === '' ? bases.map((base) => join(base, reading)) : [];
      const windows = reading.windows || joined.some((one) => one.windows);
      for (const locator of windows ? [this.#exact, this.#withoutCapitals] : [this.#exact]) {
        const found = narrow(locator.candidates(reading, joined, hints), hints);
        const [first] = found;
        if (first === undefined) continue;
        if (found.length === 1) return { kind: 'matched', path: first };
        return { kind: 'ambiguous', path: this.#strangers.nameOf(reading, joined, hints.near), candidates: found };
      }
    }
    const last = readings.at(-1) ?? tidy(path, true);
    const joined = last.root === '' ? bases.map((base) => join(base, last)) : [];
    return { kind: 'unmatched', path: this.#strangers.nameOf(last, joined, hints.near) };
  }

  /** A name may hold a backslash, except on Windows. Where git tracks no such name, none is meant. */
  #readings(path: string): readonly Tidy[] {
    const plain = tidy(path, false);
    if (!path.includes('\\')) return [plain];
    this.#namesHoldBackslashes ??= [...this.#tracked].some((name) => name.includes('\\'));
    return this.#namesHoldBackslashes && !plain.windows ? [plain, tidy(path, true)] : [tidy(path, true)];
  }

  #startingFolders(reportFolder: string): readonly string[] {
    const known = this.#near.get(reportFolder) ?? startingFolders(reportFolder);
    this.#near.set(reportFolder, known);
    return known;
  }
}

/** Where git's files are not known, only the checkout's own place can be taken off. */
class UnverifiedMap implements PathMap {
  readonly #place: CheckoutPlace;

  constructor(place: CheckoutPlace) {
    this.#place = place;
  }

  map({ path, roots }: Occurrence): Mapped {
    const plain = tidy(path, false);
    const reading = plain.windows || !path.includes('/') ? tidy(path, true) : plain;
    const joined = reading.root === '' ? roots.map((root) => join(tidy(root, true), reading)) : [reading];
    const below = joined.map((one) => this.#place.below(one) ?? this.#place.belowRunner(one));
    return { kind: 'unverified', path: below.find((one) => one !== undefined) ?? shown(reading) };
  }
}
