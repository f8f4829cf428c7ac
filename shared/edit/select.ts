import { type FieldStep, parsePath } from './field-path.ts';
import type { Alias, Entry, Mapping, Node, Scalar, Sequence } from './model.ts';

/** A scalar that an expression reaches, and the collection in which a reader of the file sees it, `<<` applied. */
export interface Selected {
  readonly scalar: Scalar;
  /** Undefined when the scalar is the whole document. */
  readonly parent: Mapping | Sequence | undefined;
}

type Resolved = Exclude<Node, Alias>;

interface Reached {
  readonly node: Resolved;
  readonly parent: Mapping | Sequence | undefined;
}

/**
 * The scalars that the path reaches below a root, in the order in which they stand: through aliases and merge keys
 * (`<<`) to the place where they are written, once for each collection that has them. None when the path leads nowhere,
 * or to a collection.
 * @throws PathMalformed when the expression is no path
 */
export function selectPath(root: Node, expression: string | readonly FieldStep[]): Selected[] {
  return reach(root, expression)
    .flatMap(({ node, parent }) => (node.kind === 'scalar' ? [{ scalar: node, parent }] : []))
    .sort((a, b) => a.scalar.start - b.scalar.start);
}

/** The mappings and sequences at which the path ends. @throws PathMalformed */
export function selectCollections(root: Node, expression: string | readonly FieldStep[]): (Mapping | Sequence)[] {
  return reach(root, expression).flatMap(({ node }) => (node.kind === 'scalar' ? [] : [node]));
}

function reach(root: Node, expression: string | readonly FieldStep[]): Reached[] {
  const steps = typeof expression === 'string' ? parsePath(expression) : expression;
  const start = resolveAlias(root);
  let reached: Reached[] = start === undefined ? [] : [{ node: start, parent: undefined }];
  for (const step of steps) {
    // By node: what several aliases lead to is walked once, or a few lines could stand for millions of paths.
    const collections = new Map<Resolved, Reached>();
    const scalars: Reached[] = [];
    for (const { node: parent } of reached) {
      if (parent.kind === 'scalar') continue;
      const here = new Set<Resolved>();
      for (const child of follow(parent, step)) {
        const node = resolveAlias(child);
        if (node === undefined || here.has(node)) continue;
        here.add(node);
        if (node.kind === 'scalar') scalars.push({ node, parent });
        else if (!collections.has(node)) collections.set(node, { node, parent });
      }
    }
    reached = [...collections.values(), ...scalars];
  }
  return reached;
}

/** What an alias stands for, through any number of aliases; undefined when it would contain itself. */
export function resolveAlias(node: Node): Resolved | undefined {
  let at: Node | undefined = node;
  while (at?.kind === 'alias') at = at.target;
  return at;
}

/**
 * The entries a reader of the mapping sees, with the mapping that holds each: its own, then those that `<<` brings and
 * that it does not have itself (yaml.org/type/merge: the first one named wins).
 */
export function mergedEntries(mapping: Mapping): { readonly entry: Entry; readonly holder: Mapping }[] {
  const found: { entry: Entry; holder: Mapping }[] = [];
  const keys = new Set<string>();
  const visited = new Set<Mapping>();
  const visit = (holder: Mapping): void => {
    if (visited.has(holder)) return;
    visited.add(holder);
    const [merges, own] = partition(holder.entries);
    const fresh = own.filter(({ key }) => !keys.has(key.text));
    for (const entry of fresh) found.push({ entry, holder });
    for (const { key } of fresh) keys.add(key.text);
    for (const { value } of merges) for (const source of sourcesOf(value)) visit(source);
  };
  visit(mapping);
  return found;
}

function follow(parent: Mapping | Sequence, step: FieldStep): readonly Node[] {
  if (parent.kind === 'sequence') {
    if (step.kind === 'key') return [];
    return step.kind === 'index' ? parent.items.slice(step.index, step.index + 1) : parent.items;
  }
  if (step.kind !== 'key' && step.kind !== 'all') return [];
  return mergedEntries(parent)
    .filter(({ entry }) => step.kind === 'all' || entry.key.text === step.key)
    .map(({ entry }) => entry.value);
}

function partition(entries: readonly Entry[]): [merges: Entry[], own: Entry[]] {
  const isMerge = ({ key }: Entry) => key.text === '<<' && key.style === 'plain';
  return [entries.filter(isMerge), entries.filter((entry) => !isMerge(entry))];
}

/** What a `<<` names: a mapping, or a list of them. */
function sourcesOf(value: Node): Mapping[] {
  const resolved = resolveAlias(value);
  if (resolved?.kind === 'mapping') return [resolved];
  if (resolved?.kind !== 'sequence') return [];
  return resolved.items.flatMap((item) => {
    const source = resolveAlias(item);
    return source?.kind === 'mapping' ? [source] : [];
  });
}
