import { UserError } from '../../../shared/action/index.ts';
import type { ChangeSet } from './change-set.ts';
import type { Snapshot } from './snapshot.ts';
import {
  type AffectedProject,
  affected,
  buildGraph,
  findStray,
  type LockfileVerdict,
  type WorkspaceGraph,
  type WorkspaceKind,
} from './workspace/index.ts';
import { compareLockfiles, type Importer } from './workspace/lockfiles/index.ts';

type Kinds = 'auto' | readonly WorkspaceKind[];

export interface ProjectsAnswer {
  readonly graph: WorkspaceGraph;
  readonly affected: readonly AffectedProject[];
}

/**
 * @param alone no filters are given, so that without a project there is nothing to answer
 * @throws UserError no-projects, projects-unreadable: with nothing to name, "unchanged" would be a guess
 */
export async function readHeadGraph(changes: ChangeSet, kinds: Kinds, alone: boolean): Promise<WorkspaceGraph> {
  const { head } = changes.snapshots;
  if (head === undefined) throw projectsUnreadable(changes.why);
  let graph: WorkspaceGraph;
  try {
    graph = await buildGraph(head, kinds);
  } catch (error) {
    throw projectsUnreadable(`${error instanceof Error ? error.message : error}; ${changes.why}`);
  }
  // With a manifest that cannot be read, "no project" is not known.
  if (graph.projects.length === 0 && alone && graph.problems.length === 0) {
    throw new UserError(
      'no-projects',
      `No project was found at ${head.name}, and the input \`filters\` is empty, so there is nothing to answer for.`,
      'Give `filters`, or check `workspace` and that the manifests (package.json, Cargo.toml, pyproject.toml, go.mod, buf.yaml) are committed.',
    );
  }
  return graph;
}

function projectsUnreadable(why: string): UserError {
  return new UserError(
    'projects-unreadable',
    `The projects of the repository cannot be read: ${why}.`,
    'Run actions/checkout before this step, or give `filters` instead.',
  );
}

/** Or why it cannot be told, with every project that is known of. */
export type Affected =
  | { readonly kind: 'known'; readonly value: ProjectsAnswer }
  | { readonly kind: 'unknown'; readonly why: string; readonly graph: WorkspaceGraph };

/**
 * Which projects the changed files concern.
 * @param strays whether a file that belongs to no project concerns all of them
 * @returns unknown when a changed manifest cannot be understood: a smaller graph would be a guess
 */
export async function findAffected(
  changes: Extract<ChangeSet, { kind: 'compared' }>,
  head: WorkspaceGraph,
  kinds: Kinds,
  strays: boolean,
): Promise<Affected> {
  const { snapshots, files } = changes;
  if (snapshots.base === undefined || snapshots.head === undefined)
    return { kind: 'unknown', why: 'the files of both sides cannot be read', graph: head };
  const base = await buildGraph(snapshots.base, kinds);
  const changedPaths = new Set(files.map(({ path }) => path));
  const problem = [...head.problems, ...base.problems].find(({ path }) => changedPaths.has(path));
  if (problem !== undefined) {
    const why = `the manifest ${problem.path} cannot be understood (${problem.message})`;
    return { kind: 'unknown', why, graph: withLost(head, base) };
  }
  const verdicts = await judgeLockfiles(base, head, changedPaths, snapshots.base, snapshots.head);
  for (const [path, verdict] of verdicts) {
    if (verdict.kind !== 'unknown') continue;
    const because = `the lockfile ${path} changed in a way that cannot be read: ${verdict.why}`;
    return { kind: 'known', value: { graph: head, affected: allProjects(head, because) } };
  }
  const stray = kinds === 'auto' && strays ? findStray(base, head, changedPaths) : undefined;
  if (stray !== undefined) {
    const because = `${stray} changed, and belongs to no project`;
    return { kind: 'known', value: { graph: head, affected: allProjects(head, because) } };
  }
  return { kind: 'known', value: { graph: head, affected: affected(base, head, [...changedPaths], verdicts) } };
}

/** A project whose manifest the change broke is one still: its job is the one to fail. */
function withLost(head: WorkspaceGraph, base: WorkspaceGraph): WorkspaceGraph {
  const broken = new Set(head.problems.map(({ path }) => path));
  const listed = new Set(head.projects.map(({ path }) => path));
  const lost = base.projects.filter(({ manifest, path }) => broken.has(manifest) && !listed.has(path));
  return { ...head, projects: [...head.projects, ...lost] };
}

/** Every project of the head, because of one reason. */
export function allProjects(graph: WorkspaceGraph, because: string): AffectedProject[] {
  return graph.projects.map(({ name, path, language }) => ({
    name,
    path,
    language,
    direct: true,
    distance: 0,
    because,
  }));
}

async function judgeLockfiles(
  base: WorkspaceGraph,
  head: WorkspaceGraph,
  changedPaths: ReadonlySet<string>,
  before: Snapshot,
  after: Snapshot,
): Promise<ReadonlyMap<string, LockfileVerdict>> {
  const kindOf = new Map([...base.lockfiles, ...head.lockfiles].map(({ path, kind }) => [path, kind]));
  const changed = [...kindOf.keys()].filter((path) => changedPaths.has(path));
  const verdicts = new Map<string, LockfileVerdict>();
  if (changed.length === 0) return verdicts;
  const [oldTexts, newTexts] = [await before.readMany(changed), await after.readMany(changed)];
  for (const path of changed) {
    const [oldText, newText] = [oldTexts.get(path), newTexts.get(path)];
    const kind = kindOf.get(path);
    if (kind === undefined) continue;
    // Without a verdict a lockfile that came or went marks what it resolves.
    if (!oldTexts.has(path) || !newTexts.has(path)) continue;
    if (oldText === undefined || newText === undefined) {
      verdicts.set(path, { kind: 'unknown', why: 'its text cannot be had' });
      continue;
    }
    verdicts.set(path, await compareLockfiles(kind, oldText, newText, importersOf(path, base, head)));
  }
  return verdicts;
}

/** Projects that a lockfile resolves, on either side, keyed as the lockfile names them. */
function importersOf(lockfile: string, base: WorkspaceGraph, head: WorkspaceGraph): Importer[] {
  const folder = lockfile.includes('/') ? lockfile.slice(0, lockfile.lastIndexOf('/')) : '.';
  const importers = new Map<string, Importer>();
  for (const project of [...base.projects, ...head.projects]) {
    if (project.lockfile !== lockfile) continue;
    const key = folder === '.' ? project.path : project.path === folder ? '.' : project.path.slice(folder.length + 1);
    const declared = [...(importers.get(project.path)?.externals ?? []), ...(project.externals ?? [])];
    importers.set(project.path, {
      projectPath: project.path,
      key,
      packageName: project.packageName,
      ...(project.externals === undefined ? {} : { externals: [...new Set(declared)] }),
    });
  }
  return [...importers.values()];
}
