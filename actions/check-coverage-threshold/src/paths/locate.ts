import type { CheckoutPlace } from './checkout-place.ts';
import type { Names } from './names.ts';
import type { Hints } from './narrow.ts';
import { matchTail, type TailMatch } from './tail-rule.ts';
import { join, type Tidy } from './tidy.ts';

/** Finds the files that a path may stand for, under one way of comparing names. See `createPathMap` for the order. */
export class Locator {
  readonly #names: Names;
  readonly #place: CheckoutPlace;
  /** Longest first, as the most particular one. */
  readonly #sourceRoots: readonly Tidy[];

  constructor(names: Names, sourceRoots: readonly Tidy[], place: CheckoutPlace) {
    this.#names = names;
    this.#place = place;
    this.#sourceRoots = sourceRoots
      .map((root) => relativeTo(root, place))
      .toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  }

  /** @param joined the path behind each folder that the report names */
  candidates(path: Tidy, joined: readonly Tidy[], hints: Hints): readonly string[] {
    const steps = [
      () => this.#declared(joined, hints),
      () => this.#intoFolders(path, joined),
      () => this.#exactly(path, hints),
      () => this.#bySourceRoots(path, hints),
      () => longest((joined.length > 0 ? joined : [path]).map((one) => this.#tail(one))),
    ];
    for (const step of steps) {
      const found = step();
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Behind a folder that the report names. */
  #declared(joined: readonly Tidy[], hints: Hints): readonly string[] {
    const found = joined.flatMap((one) => {
      const exact = this.#exactly(one, hints);
      return exact.length > 0 || one.root === '' ? exact : this.#bySourceRoots(one, hints);
    });
    return [...new Set(found)].sort();
  }

  /** The folder may be one of another machine: then its last segments tell more than the path alone. */
  #intoFolders(path: Tidy, joined: readonly Tidy[]): readonly string[] {
    const own = path.text.split('/').length;
    return longest(joined.map((one) => this.#tail(one)).filter(({ length }) => length > own));
  }

  #exactly(path: Tidy, hints: Hints): readonly string[] {
    if (path.root === '') return this.#near(path, hints);
    for (const text of [this.#place.below(path), this.#place.belowRunner(path)]) {
      const found = text === undefined ? undefined : this.#names.at(text);
      if (found !== undefined) return [found];
    }
    return [];
  }

  #near(path: Tidy, hints: Hints): readonly string[] {
    const climbs = path.text.startsWith('..');
    for (const folder of hints.near) {
      const plain = folder === '' ? path.text : `${folder}/${path.text}`;
      const text = climbs ? join({ root: '', text: folder, windows: false }, path).text : plain;
      const found = this.#names.at(text);
      if (found !== undefined) return [found];
    }
    return [];
  }

  #bySourceRoots(path: Tidy, hints: Hints): readonly string[] {
    const inner = this.#withoutSourceRoot(path);
    if (inner !== undefined) {
      const exact = this.#near(inner, hints);
      const found = exact.length > 0 ? exact : this.#belowSourceRoots(inner);
      if (found.length > 0) return found;
    }
    return path.root === '' ? this.#belowSourceRoots(path) : [];
  }

  #withoutSourceRoot(path: Tidy): Tidy | undefined {
    const below = this.#place.below(path);
    const seen = below === undefined ? path : { ...path, root: '', text: below };
    const root = this.#sourceRoots.find(({ root, text }) => {
      if (root !== seen.root) return false;
      return text === '' ? root !== '' : seen.text.startsWith(`${text}/`);
    });
    if (root === undefined) return undefined;
    return {
      root: '',
      text: root.text === '' ? seen.text : seen.text.slice(root.text.length + 1),
      windows: path.windows,
    };
  }

  #belowSourceRoots(path: Tidy): readonly string[] {
    const found = this.#sourceRoots.map((root) =>
      root.root === '' ? this.#names.at(join(root, path).text) : undefined,
    );
    return [...new Set(found.filter((one) => one !== undefined))].sort();
  }

  #tail(path: Tidy): TailMatch {
    return matchTail(path, this.#names, this.#place);
  }
}

/** A source root below the checkout is one of its folders. */
function relativeTo(root: Tidy, place: CheckoutPlace): Tidy {
  const below = root.root === '' ? undefined : place.below(root);
  return below === undefined ? root : { ...root, root: '', text: below };
}

/** What the longest tails lead to. */
function longest(matches: readonly TailMatch[]): readonly string[] {
  const length = Math.max(0, ...matches.map((match) => (match.candidates.length > 0 ? match.length : 0)));
  const best = matches.filter((match) => match.length === length && match.candidates.length > 0);
  if (best.length < 2) return best[0]?.candidates ?? [];
  return [...new Set(best.flatMap(({ candidates }) => candidates))].sort();
}
