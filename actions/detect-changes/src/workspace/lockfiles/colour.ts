/**
 * Which nodes of two lockfiles mean the same? Two nodes do when they are the same package with the same content and
 * their needs are resolved to nodes that mean the same: bisimilarity, found by refining a partition until it is stable.
 * Ids do not count, so a package that was only hoisted elsewhere is the same; cycles need no care.
 */
import type { LockGraph } from './graph.ts';
import { LockfileFault } from './records.ts';

/** Steps after which a file is called too deep to compare: some seconds; real lockfiles need a hundredth of it. */
const defaultMaxSteps = 50_000_000;

/** Colour per node id, for each of the two graphs. Equal colour, equal meaning. */
export type Colours = readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];

/** The two graphs side by side, with nodes and targets as numbers. */
interface Flat {
  readonly ids: readonly [readonly string[], readonly string[]];
  readonly signatures: readonly string[];
  readonly targets: readonly (readonly number[])[];
}

/**
 * `siblings`: per graph, ids of the caller's projects and their keys. A need of one project for another is only named,
 * not followed: what it means that a sibling changed is for the graph of the workspace to say.
 */
export function colourBoth(
  graphs: readonly [LockGraph, LockGraph],
  siblings: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
  maxSteps = defaultMaxSteps,
): Colours {
  const flat = flatten(graphs, siblings);
  let colours = number(flat.signatures);
  const edges = flat.targets.reduce((sum, targets) => sum + targets.length, 0);
  for (let steps = 0; ; steps += edges + flat.targets.length) {
    if (steps > maxSteps) throw new LockfileFault('its dependency chains are too long to compare');
    const current = colours.of;
    const refined = number(
      flat.targets.map((targets, node) => {
        let signature = `${current[node]}`;
        for (const target of targets) signature += `,${current[target]}`;
        return signature;
      }),
    );
    const stable = refined.count === colours.count;
    colours = refined;
    if (stable) break;
  }
  const [before, after] = flat.ids;
  const colourAt = (position: number): number => colours.of[position] ?? -1;
  return [
    new Map(before.map((id, position) => [id, colourAt(position)])),
    new Map(after.map((id, position) => [id, colourAt(before.length + position)])),
  ];
}

function flatten(
  graphs: readonly [LockGraph, LockGraph],
  siblings: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
): Flat {
  const signatures: string[] = [];
  const targets: number[][] = [];
  const side = (graph: LockGraph, projects: ReadonlyMap<string, string>): readonly string[] => {
    const ids = [...graph.nodes.keys()];
    const offset = signatures.length;
    const positions = new Map(ids.map((id, position) => [id, offset + position]));
    for (const [id, node] of graph.nodes) {
      const labels: string[] = [];
      const followed: number[] = [];
      for (const [label, target] of [...node.edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const sibling = projects.has(id) ? projects.get(target) : undefined;
        const position = positions.get(target);
        if (sibling !== undefined) labels.push(label, `project ${sibling}`);
        else if (position === undefined) labels.push(label, `unresolved ${target}`);
        else {
          labels.push(label, '');
          followed.push(position);
        }
      }
      signatures.push(JSON.stringify([node.name, node.version, node.content, labels]));
      targets.push(followed);
    }
    return ids;
  };
  const before = side(graphs[0], siblings[0]);
  const after = side(graphs[1], siblings[1]);
  return { ids: [before, after], signatures, targets };
}

/** One number per distinct text. */
function number(texts: readonly string[]): { readonly of: readonly number[]; readonly count: number } {
  const numbers = new Map<string, number>();
  const of = texts.map((text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return { of, count: numbers.size };
}
