/** Which projects a change concerns: those that it touches, and all that depend on them. */
import { directMarks } from './marks.ts';
import type { DependencyEdge, Language, LockfileVerdict, WorkspaceGraph } from './model.ts';

export interface AffectedProject {
  readonly name: string;
  /** Folder, repository-relative with `/`, `.` for the root. */
  readonly path: string;
  readonly language: Language;
  /** Whether the change touches the project itself: its files, its resolved dependencies, or what it shares with others. */
  readonly direct: boolean;
  /** Steps along dependencies to the nearest touched project; 0 when `direct`. */
  readonly distance: number;
  /** One sentence for people. Holds names from the repository: foreign text. */
  readonly because: string;
}

interface Reach {
  readonly distance: number;
  readonly because: string;
}

/**
 * Projects of `head` that the changed paths concern, by path. Pure, and the same for any order of its arguments' lists.
 *
 * `changedPaths` are old and new places alike. Dependents are followed along the edges of both graphs, so that a package
 * that is gone still marks who used it. `lockfileVerdicts` is by path of the lockfile; a changed lockfile without a
 * verdict marks every project that it resolves. With `problems` in either graph the answer may lack projects: that is
 * for the caller to see to.
 */
export function affected(
  base: WorkspaceGraph,
  head: WorkspaceGraph,
  changedPaths: Iterable<string>,
  lockfileVerdicts: ReadonlyMap<string, LockfileVerdict>,
): AffectedProject[] {
  const marks = directMarks(base, head, changedPaths, lockfileVerdicts);
  const reached = reach(marks, incomingEdges(base, head));
  const projects = head.projects.flatMap(({ name, path, language }) => {
    const found = reached.get(path);
    return found === undefined ? [] : [{ name, path, language, direct: found.distance === 0, ...found }];
  });
  return projects.sort((left, right) => order(left.path, right.path) || order(left.name, right.name));
}

/** Edges by the folder that they lead to, in an order of their own; those of `head` come first and speak for both. */
function incomingEdges(base: WorkspaceGraph, head: WorkspaceGraph): Map<string, DependencyEdge[]> {
  const stillThere = new Set(head.projects.map(({ path }) => path));
  const known = new Set(head.edges.map(({ from, to }) => `${from}\0${to}`));
  const gone = base.edges
    .filter(({ from, to }) => !known.has(`${from}\0${to}`))
    .map((edge) => ({ ...edge, reason: `${edge.reason} ${stillThere.has(edge.to) ? '(until now)' : '(deleted)'}` }));
  const edges = [...head.edges, ...gone].sort(
    (left, right) => order(left.to, right.to) || order(left.from, right.from) || order(left.reason, right.reason),
  );
  return Map.groupBy(edges, ({ to }) => to);
}

/** Breadth first, so that each distance is the shortest; a folder is entered once, so that cycles end. */
function reach(marks: ReadonlyMap<string, string>, incoming: ReadonlyMap<string, readonly DependencyEdge[]>) {
  const reached = new Map<string, Reach>([...marks].map(([path, because]) => [path, { distance: 0, because }]));
  let frontier = [...marks.keys()].sort(order);
  for (let distance = 1; frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const { from, reason } of frontier.flatMap((path) => incoming.get(path) ?? [])) {
      if (reached.has(from)) continue;
      reached.set(from, { distance, because: reason });
      next.push(from);
    }
    frontier = next;
  }
  return reached;
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
