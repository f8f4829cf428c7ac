import { ANYTHING, INNER, LEADING, NOT_AT_END, STAR, TRAILING, type Tree } from './tree.ts';

/**
 * What most patterns are: a fixed beginning, something simple, a fixed end. Decided by comparing strings, which is an
 * order of magnitude faster than any automaton.
 */
export interface Shape {
  readonly prefix: string;
  readonly suffix: string;
  /**
   * What stands between: `nothing` (the pattern is its prefix), `name` (no slash), `anything`,
   * `folder` (the path ends here or a slash follows), `tail` (the suffix begins a name), `more` (ask the automaton).
   */
  readonly middle: 'nothing' | 'name' | 'anything' | 'folder' | 'tail' | 'more';
}

/**
 * The shape of a tree. Relies on paths being those of files in a repository: no empty name, none of `.` and `..`,
 * so a slash always has a name on both sides.
 */
export function shapeOf(tree: Tree): Shape {
  const items = flatten(tree);
  const open = items.findIndex((item) => item.kind !== 'literal');
  if (open < 0) return { prefix: textOf(items), suffix: '', middle: 'nothing' };
  const close = items.findLastIndex((item) => item.kind !== 'literal');
  const prefix = textOf(items.slice(0, open));
  const suffix = textOf(items.slice(close + 1));
  const between = items.slice(open, close + 1);
  const [first, second, third] = between.filter((item) => item !== NOT_AT_END);
  const more: Shape = { prefix, suffix, middle: 'more' };
  if (third) return more;
  if (!second) {
    if (first === STAR && (prefix === '' || prefix.endsWith('/') || !between.includes(NOT_AT_END))) {
      return { prefix, suffix, middle: 'name' };
    }
    if (first === ANYTHING) return { prefix, suffix, middle: 'anything' };
    if (first === TRAILING && suffix === '') return { prefix, suffix, middle: 'folder' };
    if (first === LEADING && prefix === '') return { prefix, suffix, middle: 'tail' };
  } else if (second === STAR && !suffix.includes('/')) {
    if (first === LEADING && prefix === '') return { prefix, suffix, middle: 'anything' };
    if (first === INNER && prefix !== '' && between.includes(NOT_AT_END))
      return { prefix: `${prefix}/`, suffix, middle: 'anything' };
  }
  return more;
}

/** Whether a path has a shape whose middle is not `more`; the prefix of such a shape is already known to fit. */
export function fits(shape: Shape, path: string): boolean {
  const { prefix, suffix, middle } = shape;
  const spare = path.length - prefix.length - suffix.length;
  if (spare < 0 || !path.endsWith(suffix)) return false;
  switch (middle) {
    case 'nothing':
      return spare === 0;
    case 'name': {
      const slash = path.indexOf('/', prefix.length);
      return slash < 0 || slash >= path.length - suffix.length;
    }
    case 'folder':
      return spare === 0 || path.charCodeAt(prefix.length) === 47;
    case 'tail':
      return spare === 0 || path.charCodeAt(spare - 1) === 47;
    default:
      return true;
  }
}

function flatten(tree: Tree): Tree[] {
  return tree.kind === 'sequence' ? tree.items.flatMap(flatten) : [tree];
}

function textOf(items: readonly Tree[]): string {
  return items.map((item) => (item.kind === 'literal' ? String.fromCharCode(item.code) : '')).join('');
}
