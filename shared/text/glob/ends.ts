import type { Shape } from './shape.ts';
import type { Tree } from './tree.ts';

/** The fixed beginning and end of a tree: most paths are told apart by them before the automaton is asked. */
export function endsOf(tree: Tree): Shape {
  const items = flatten(tree);
  const open = items.findIndex((item) => item.kind !== 'literal');
  if (open < 0) return { prefix: textOf(items), suffix: '', middle: 'nothing' };
  const close = items.findLastIndex((item) => item.kind !== 'literal');
  return { prefix: textOf(items.slice(0, open)), suffix: textOf(items.slice(close + 1)), middle: 'more' };
}

function flatten(tree: Tree): Tree[] {
  return tree.kind === 'sequence' ? tree.items.flatMap(flatten) : [tree];
}

function textOf(items: readonly Tree[]): string {
  return items.map((item) => (item.kind === 'literal' ? String.fromCharCode(item.code) : '')).join('');
}
