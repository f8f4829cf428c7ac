/** Why a project is marked, in a few words: `left-pad 1.2.0 -> 1.3.0, is-odd 3.0.1 added and 4 more`. */
import type { LockGraph, LockNode } from './graph.ts';

type Pair<T> = readonly [T, T];

const maxReasons = 3;
const maxWord = 80;

/** All versions of one package that a project reaches, each with its contents. */
type Versions = ReadonlyMap<string, ReadonlySet<string>>;

/** `roots`: the project's node in each graph; `siblings`: the projects at which the walk stops. */
export function explain(
  graphs: Pair<LockGraph>,
  roots: Pair<string>,
  siblings: Pair<ReadonlyMap<string, string>>,
): string {
  const old = reach(graphs[0], roots[0], siblings[0]);
  const now = reach(graphs[1], roots[1], siblings[1]);
  const reasons: string[] = [];
  // What the project needs itself comes first in both walks, so the nearest causes are the ones that stay.
  for (const name of new Set([...now.keys(), ...old.keys()])) {
    const reason = difference(name, old.get(name), now.get(name));
    if (reason !== undefined) reasons.push(reason);
  }
  if (reasons.length === 0) {
    const [before, after] = [graphs[0].nodes.get(roots[0]), graphs[1].nodes.get(roots[1])];
    return before?.content === after?.content ? 'the same packages are linked differently' : 'its own entry changed';
  }
  const more = reasons.length - maxReasons;
  return more > 0 ? `${reasons.slice(0, maxReasons).join(', ')} and ${more} more` : reasons.join(', ');
}

function reach(graph: LockGraph, root: string, siblings: ReadonlyMap<string, string>): Map<string, Versions> {
  const found = new Map<string, Map<string, Set<string>>>();
  const seen = new Set([root]);
  for (const id of seen) {
    const node: LockNode | undefined = graph.nodes.get(id);
    if (!node) continue;
    if (id !== root) {
      const versions = found.get(node.name) ?? new Map<string, Set<string>>();
      found.set(node.name, versions);
      versions.set(node.version, (versions.get(node.version) ?? new Set()).add(node.content));
    }
    for (const target of node.edges.values()) if (id !== root || !siblings.has(target)) seen.add(target);
  }
  return found;
}

function difference(name: string, old: Versions | undefined, now: Versions | undefined): string | undefined {
  const removed = [...(old?.keys() ?? [])].filter((version) => !now?.has(version)).sort();
  const added = [...(now?.keys() ?? [])].filter((version) => !old?.has(version)).sort();
  const words = (...rest: string[]): string => [short(name), ...rest].filter(Boolean).join(' ');
  if (removed.length > 0 && added.length > 0) return words(list(removed), '->', list(added));
  if (added.length > 0) return words(list(added), 'added');
  if (removed.length > 0) return words(list(removed), 'removed');
  for (const [version, contents] of now ?? []) {
    const before = old?.get(version);
    if (before && (before.size !== contents.size || [...contents].some((content) => !before.has(content))))
      return words(short(version), 'changed its checksum, source or requirements');
  }
  return undefined;
}

function list(versions: readonly string[]): string {
  return versions.slice(0, 3).map(short).join(' and ') + (versions.length > 3 ? ' and others' : '');
}

function short(word: string): string {
  return word.length > maxWord ? `${word.slice(0, maxWord)}…` : word;
}
