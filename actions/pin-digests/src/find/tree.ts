/** Ways through a parsed file as its reader sees it: aliases followed, merge keys (`<<`) applied. */
import {
  type Entry,
  type Mapping,
  mergedEntries,
  type Node,
  resolveAlias,
  type Scalar,
} from '../../../../shared/edit/index.ts';

export type Resolved = Exclude<Node, { kind: 'alias' }>;

export interface Child {
  readonly key: Scalar;
  readonly value: Resolved;
}

// A mapping is asked for several keys, and one that many aliases lead to many times.
const known = new WeakMap<Mapping, ReadonlyMap<string, Child>>();

/** The entries of a mapping by key; of a key that is there twice the last, as most readers do. Empty for anything else. */
export function childrenOf(node: Resolved | undefined): ReadonlyMap<string, Child> {
  if (node?.kind !== 'mapping') return new Map();
  const before = known.get(node);
  if (before !== undefined) return before;
  const children = new Map<string, Child>();
  const take = ({ key, value }: Entry) => {
    const resolved = resolveAlias(value);
    if (resolved !== undefined) children.set(key.text, { key, value: resolved });
  };
  // Hardly any mapping merges another, and looking for it costs more than the rest.
  if (node.entries.some(({ key }) => key.text === '<<')) {
    for (const { entry } of mergedEntries(node)) take(entry);
  } else for (const entry of node.entries) take(entry);
  known.set(node, children);
  return children;
}

export function childAt(node: Resolved | undefined, ...keys: readonly string[]): Resolved | undefined {
  let at = node;
  for (const key of keys) at = childrenOf(at).get(key)?.value;
  return at;
}

export function scalarAt(node: Resolved | undefined, ...keys: readonly string[]): Scalar | undefined {
  const at = childAt(node, ...keys);
  return at?.kind === 'scalar' ? at : undefined;
}

/** The items of a sequence; none for anything else. */
export function itemsOf(node: Resolved | undefined): Resolved[] {
  if (node?.kind !== 'sequence') return [];
  return node.items.flatMap((item) => resolveAlias(item) ?? []);
}

/** The values of a mapping; none for anything else. */
export function valuesOf(node: Resolved | undefined): Resolved[] {
  return [...childrenOf(node).values()].map(({ value }) => value);
}

/**
 * Calls `visit` for every mapping at or below a node, each once however many aliases lead there, with the key it was
 * first found at. Not recursive, so that no depth can exhaust the stack.
 */
export function eachMapping(
  root: Resolved | undefined,
  visit: (mapping: Mapping, key: Scalar | undefined) => void,
): void {
  const seen = new Set<Resolved>();
  const waiting: { node: Resolved; key: Scalar | undefined }[] =
    root === undefined ? [] : [{ node: root, key: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, key } = next;
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'mapping') visit(node, key);
    const below =
      node.kind === 'mapping' ? [...childrenOf(node).values()] : itemsOf(node).map((value) => ({ key, value }));
    for (const child of below) waiting.push({ node: child.value, key: child.key });
  }
}
