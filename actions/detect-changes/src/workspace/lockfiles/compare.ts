/** From two lockfiles as graphs to the projects whose resolution changed. Pure; knows no format. */
import type { LockfileVerdict } from '../model.ts';
import { colourBoth } from './colour.ts';
import { explain } from './explain.ts';
import type { Importer, LockGraph } from './graph.ts';

type Pair<T> = readonly [T, T];

/**
 * `before` and `after` must come from the same format. Everything of the files is in the graphs, so there are only
 * these answers: a setting differs (every project), something not understood differs (unknown), a project's node means
 * something else (that project), a part that no project reaches differs (unknown: we misread who needs it), or nothing.
 */
export function compareGraphs(before: LockGraph, after: LockGraph, importers: readonly Importer[]): LockfileVerdict {
  const settings = differing(before.settings, after.settings);
  if (settings.length > 0) {
    const why = `${settings.slice(0, 3).join(', ')} of the lockfile changed`;
    return { kind: 'projects', changed: new Map(importers.map((importer) => [importer.projectPath, why])) };
  }
  const unread = differing(before.unread, after.unread);
  if (unread.length > 0)
    return { kind: 'unknown', why: `${unread.slice(0, 3).join(', ')} changed, which is not understood` };

  const siblings: Pair<Map<string, string>> = [projectsOf(before, importers), projectsOf(after, importers)];
  const colours = colourBoth([before, after], siblings);
  const inUse: Pair<ReadonlySet<number>> = [new Set(colours[0].values()), new Set(colours[1].values())];
  const changed = new Map<string, string>();
  const unlisted: Importer[] = [];
  for (const importer of importers) {
    const roots: Pair<string | undefined> = [before.rootOf(importer), after.rootOf(importer)];
    const [old, now] = roots;
    if (old === undefined && now === undefined) unlisted.push(importer);
    else if (old === undefined) changed.set(importer.projectPath, 'new in the lockfile');
    else if (now === undefined) changed.set(importer.projectPath, 'no longer in the lockfile');
    else if (colours[0].get(old) !== colours[1].get(now))
      changed.set(importer.projectPath, explain([before, after], [old, now], siblings, colours, inUse));
  }
  const stray = straysDiffer([before, after], siblings, colours, inUse);
  if (stray) return { kind: 'unknown', why: `${stray} changed, and no known project needs it` };
  // A project that neither side lists is resolved in a way we do not see: any change may concern it.
  const same = sameSet(inUse[0], inUse[1]);
  if (unlisted.length > 0 && !same)
    for (const { projectPath } of unlisted)
      changed.set(projectPath, 'the lockfile changed and does not list this project');
  const repeats = differing(before.repeats ?? new Map(), after.repeats ?? new Map());
  if (same && repeats.length > 0)
    return { kind: 'unknown', why: `${repeats.join(', ')} changed, and what it repeats did not` };
  return changed.size > 0 ? { kind: 'projects', changed } : { kind: 'unchanged' };
}

function projectsOf(graph: LockGraph, importers: readonly Importer[]): Map<string, string> {
  const projects = new Map<string, string>();
  for (const importer of importers) {
    const root = graph.rootOf(importer);
    if (root !== undefined) projects.set(root, importer.key);
  }
  return projects;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
}

/**
 * Looks at what none of the caller's projects reaches: the name of one such package that has no equal on the other
 * side, or `undefined`. What only a deleted project reached may go; a format that lists no projects cannot tell
 * those, so there anything unreached may go.
 */
function straysDiffer(
  [before, after]: Pair<LockGraph>,
  siblings: Pair<ReadonlyMap<string, string>>,
  colours: Pair<ReadonlyMap<string, number>>,
  [oldColours, newColours]: Pair<ReadonlySet<number>>,
): string | undefined {
  const missing = (side: 0 | 1, others: ReadonlySet<number>) => (id: string) =>
    !others.has(colours[side].get(id) ?? -1);
  const added = strays(after, siblings[1].keys()).find(missing(1, oldColours));
  if (added !== undefined) return after.nodes.get(added)?.name;
  if (after.roots.size === 0) return undefined;
  const gone = [...before.roots].filter((root) => !after.roots.has(root));
  const removed = strays(before, [...siblings[0].keys(), ...gone]).find(missing(0, newColours));
  return removed === undefined ? undefined : before.nodes.get(removed)?.name;
}

function strays(graph: LockGraph, starts: Iterable<string>): string[] {
  const seen = new Set(starts);
  for (const id of seen) for (const target of graph.nodes.get(id)?.edges.values() ?? []) seen.add(target);
  return [...graph.nodes.keys()].filter((id) => !seen.has(id));
}

function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
