import type { CheckoutPlace } from './checkout-place.ts';
import type { Tail } from './endings.ts';
import { maybeGoModule } from './go-import.ts';
import type { Names } from './names.ts';
import type { Tidy } from './tidy.ts';

/** What a path may stand for, and how many of its segments say so. */
export interface TailMatch {
  readonly length: number;
  readonly candidates: readonly string[];
}

export const nowhere: TailMatch = { length: 0, candidates: [] };

/**
 * The files that end in the longest possible tail of a path, at folder borders.
 *
 * A file name alone proves nothing: the `index.ts` of another repository would be taken for ours. So the tail has two
 * segments or more, or is the whole path, or has the checkout's own name in front of it (`/builds/group/shop/main.go` in
 * a checkout named `shop`), or what may be a Go module. What lies in `node_modules` is nobody's source.
 */
export function matchTail(path: Tidy, names: Names, place: CheckoutPlace): TailMatch {
  const text = path.root === '' ? path.text.replace(/^(?:\.\.\/)+/, '') : path.text;
  const segments = text.split('/');
  if (text === '' || segments.includes('node_modules')) return nowhere;
  const tail = names.ending(segments);
  if (tail === undefined) return nowhere;
  const before = segments.slice(0, segments.length - tail.length);
  const atTop = endInCheckout(before, place.name) ? names.at(segments.slice(before.length).join('/')) : undefined;
  if (atTop !== undefined) return { length: tail.length, candidates: [atTop] };
  if (tail.length > 1 || before.length === 0) return withOtherReading(path, segments, tail, names);
  const alone = path.root === '' && maybeGoModule(before) ? besideGoMod(segments.at(-1) ?? '', names) : [];
  return { length: tail.length, candidates: alone };
}

/** Do these folders lead to the checkout, by its name? A Go module may have a version behind its name. */
function endInCheckout(folders: readonly string[], checkout: string): boolean {
  const last = folders.at(-1) ?? '';
  return last === checkout || (/^v\d{1,6}$/.test(last) && folders.at(-2) === checkout);
}

/**
 * All of `/app/src/a.ts` may be the tail of `packages/app/src/a.ts`. But `/app` may as well be the place of the checkout
 * in a container, and the file `src/a.ts`: when that exists too, nobody can tell.
 */
function withOtherReading(path: Tidy, segments: readonly string[], tail: Tail, names: Names): TailMatch {
  const other = path.root !== '' && tail.length === segments.length ? names.at(segments.slice(1).join('/')) : undefined;
  const candidates = other === undefined || tail.paths.includes(other) ? tail.paths : [...tail.paths, other].sort();
  return { length: tail.length, candidates };
}

/** Files of this name in the folders of Go modules. More modules than a thousand are somebody's attack. */
function besideGoMod(name: string, names: Names): readonly string[] {
  if (!name.endsWith('.go')) return [];
  const modules = names.ending(['go.mod'])?.paths ?? [];
  if (modules.length > 1000) return [];
  return modules.flatMap((path) => names.at(path.slice(0, -'go.mod'.length) + name) ?? []);
}
