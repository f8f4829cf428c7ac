/** Short forms for tests: a graph of files in memory, and its parts as lines that read well in a comparison. */
import {
  buildGraph,
  type WorkspaceGraph,
  type WorkspaceKind,
} from '../../../../../actions/detect-changes/src/workspace/index.ts';
import { MemorySnapshot } from '../memory-snapshot.ts';

export function graphOf(
  files: Readonly<Record<string, unknown>>,
  kinds: 'auto' | readonly WorkspaceKind[] = 'auto',
): Promise<WorkspaceGraph> {
  return buildGraph(new MemorySnapshot(textsOf(files)), kinds);
}

/** Tables become JSON; texts and `undefined` stay. */
export function textsOf(files: Readonly<Record<string, unknown>>): Map<string, string | undefined> {
  return new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' || content === undefined ? content : JSON.stringify(content),
    ]),
  );
}

/** `from -> to`, without reasons. */
export function arrows(graph: WorkspaceGraph): string[] {
  return graph.edges.map(({ from, to }) => `${from} -> ${to}`);
}

/** `folder name kind`. */
export function projects(graph: WorkspaceGraph): string[] {
  return graph.projects.map(({ path, name, kind }) => `${path} ${name} ${kind}`);
}

/** `file => scope`. */
export function shared(graph: WorkspaceGraph): string[] {
  return graph.sharedFiles.map(({ path, scope }) => `${path} => ${scope}`);
}
