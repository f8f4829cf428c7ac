/** Why a project is marked, in a few words: `left-pad 1.2.0 -> 1.3.0, is-odd 3.0.1 added and 4 more`. */
import type { LockGraph, LockNode } from './graph.ts';

type Pair<T> = readonly [T, T];

const maxReasons = 3;
const maxWord = 80;

/** Packages looked at for one project. Enough for any reason a person reads; a whole tree for each project takes long. */
const maxWalk = 1000;

/** All versions of one package that a project reaches, each with its contents. */
type Versions = ReadonlyMap<string, ReadonlySet<string>>;

interface Reached {
  /** By name, the nearest first. */
  readonly packages: ReadonlyMap<string, Versions>;
  /** Names of those that have no equal in the other lockfile. */
  readonly changed: ReadonlySet<string>;
  readonly complete: boolean;
}

/**
 * `roots`: the project's node in each graph; `siblings`: the projects at which the walk stops. A node that has an
 * equal in the other lockfile is named and not followed: nothing below it changed.
 */
export function explain(
  graphs: Pair<LockGraph>,
  roots: Pair<string>,
  siblings: Pair<ReadonlyMap<string, string>>,
  colours: Pair<ReadonlyMap<string, number>>,
  coloursInUse: Pair<ReadonlySet<number>>,
): string {
  const walk = (side: 0 | 1): Reached => {
    const hasEqual = (id: string): boolean => coloursInUse[side === 0 ? 1 : 0].has(colours[side].get(id) ?? -1);
    return reach(graphs[side], roots[side], siblings[side], hasEqual);
  };
  const [old, now] = [walk(0), walk(1)];
  const names = [...new Set([...now.packages.keys(), ...old.packages.keys()])];
  const complete = old.complete && now.complete;
  const differences = (wanted: (name: string) => boolean): string[] =>
    names
      .filter(wanted)
      .map((name) => difference(name, old.packages.get(name), now.packages.get(name)))
      .filter((reason) => reason !== undefined);
  // In part of a tree, only what both walks came to can be compared.
  const comparable = (name: string): boolean => complete || (old.packages.has(name) && now.packages.has(name));
  let reasons = differences((name) => (old.changed.has(name) || now.changed.has(name)) && comparable(name));
  // All that differs may be that the project needs another of the packages that stayed.
  if (reasons.length === 0 && complete) reasons = differences(() => true);
  if (reasons.length === 0) return nothingNamed(graphs[0].nodes.get(roots[0]), graphs[1].nodes.get(roots[1]), complete);
  const more = reasons.length - maxReasons;
  const shown = reasons.slice(0, maxReasons).join(', ');
  if (!complete) return `${shown} and more`;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function nothingNamed(before: LockNode | undefined, after: LockNode | undefined, complete: boolean): string {
  if (!complete) return 'many packages changed';
  return before?.content === after?.content ? 'the same packages are linked differently' : 'its own entry changed';
}

function reach(
  graph: LockGraph,
  root: string,
  siblings: ReadonlyMap<string, string>,
  hasEqual: (id: string) => boolean,
): Reached {
  const packages = new Map<string, Map<string, Set<string>>>();
  const changed = new Set<string>();
  const seen = new Set([root]);
  let looked = 0;
  for (const id of seen) {
    const node: LockNode | undefined = graph.nodes.get(id);
    if (!node) continue;
    if (looked++ > maxWalk) return { packages, changed, complete: false };
    if (id !== root) {
      const versions = packages.get(node.name) ?? new Map<string, Set<string>>();
      packages.set(node.name, versions);
      versions.set(node.version, (versions.get(node.version) ?? new Set()).add(node.content));
      if (hasEqual(id)) continue;
      changed.add(node.name);
    }
    for (const target of node.edges.values()) if (id !== root || !siblings.has(target)) seen.add(target);
  }
  return { packages, changed, complete: true };
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
