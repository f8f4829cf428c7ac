/** Projects that a change touches itself, before anything is passed on to dependents. */
import { familyOf } from './family.ts';
import type { LockfileVerdict, WorkspaceGraph, WorkspaceKind } from './model.ts';
import { Ownership } from './ownership.ts';
import { upwards } from './paths.ts';

/** Why a folder is marked; the first of these that there is gets told. */
interface Causes {
  isNew: boolean;
  readonly files: Set<string>;
  readonly shared: Set<string>;
  readonly locked: Set<string>;
}

/**
 * Folders of projects that changed themselves, of both graphs, with the reason in words. A file counts for its deepest
 * project in the old **and** in the new graph, as a new or deleted manifest moves files between projects.
 */
export function directMarks(
  base: WorkspaceGraph,
  head: WorkspaceGraph,
  changedPaths: Iterable<string>,
  verdicts: ReadonlyMap<string, LockfileVerdict>,
): Map<string, string> {
  const graphs = [base, head];
  const causes = new Map<string, Causes>();
  const causesOf = (folder: string): Causes => {
    const known = causes.get(folder) ?? { isNew: false, files: new Set(), shared: new Set(), locked: new Set() };
    causes.set(folder, known);
    return known;
  };
  const owners = graphs.map(({ projects }) => new Ownership(projects.map(({ path }) => path)));
  const locked = new Set(graphs.flatMap(({ projects }) => projects.flatMap(({ lockfile }) => lockfile ?? [])));
  const shared = graphs.map(({ sharedFiles }) => Map.groupBy(sharedFiles, ({ path }) => path));

  const touched = graphs.map(() => new Map<string, string>());
  for (const path of changedPaths) {
    for (const [index, files] of shared.entries()) {
      for (const each of files.get(path) ?? []) {
        const key = scopeKey(each.scope, each.kind);
        const known = touched[index]?.get(key);
        if (known === undefined || path < known) touched[index]?.set(key, path);
      }
    }
    if (locked.has(path)) {
      for (const [folder, why] of resolutionsOf(path, graphs, verdicts.get(path))) causesOf(folder).locked.add(why);
    } else {
      for (const each of owners) {
        const owner = each.nearest(path);
        if (owner !== undefined) causesOf(owner).files.add(path);
      }
    }
  }
  for (const [index, graph] of graphs.entries()) {
    for (const { path, kind } of graph.projects) {
      for (const scope of upwards(path)) {
        const file = touched[index]?.get(scopeKey(scope, kind));
        if (file !== undefined) causesOf(path).shared.add(file);
      }
    }
  }
  const old = new Set(base.projects.map(identity));
  for (const project of head.projects) if (!old.has(identity(project))) causesOf(project.path).isNew = true;
  return new Map([...causes].map(([folder, each]) => [folder, inWords(each)]));
}

/** Shared files concern the projects of one family below one folder; one changed file of each is enough to tell. */
function scopeKey(scope: string, kind: WorkspaceKind): string {
  return `${familyOf(kind)}\0${scope}`;
}

/** A project stays the same while its folder has the same manifest; a change of name is a change of that file. */
function identity({ path, manifest }: { readonly path: string; readonly manifest: string }): string {
  return `${path}\0${manifest}`;
}

/** A lockfile without a verdict is one that nobody could judge. */
function resolutionsOf(
  lockfile: string,
  graphs: readonly WorkspaceGraph[],
  verdict: LockfileVerdict | undefined,
): Iterable<readonly [folder: string, why: string]> {
  if (verdict?.kind === 'unchanged') return [];
  if (verdict?.kind === 'projects') return [...verdict.changed].map(([folder, why]) => [folder, `${lockfile}: ${why}`]);
  const why = `${lockfile} changed in a way that could not be judged${verdict === undefined ? '' : `: ${verdict.why}`}`;
  return graphs.flatMap(({ projects }) =>
    projects.filter((project) => project.lockfile === lockfile).map(({ path }) => [path, why] as const),
  );
}

/** The same words whatever the order of the changed paths. */
function inWords({ isNew, files, shared, locked }: Causes): string {
  if (isNew) return 'new project';
  const [first, ...others] = [...files].sort();
  if (first !== undefined) {
    if (others.length === 0) return `${first} changed`;
    return `${first} and ${others.length} more ${others.length === 1 ? 'file' : 'files'} changed`;
  }
  const [common] = [...shared].sort();
  return common === undefined ? ([...locked].sort()[0] ?? '') : `shared file ${common} changed`;
}
