/** What every lockfile is, whatever its format: packages, what each resolves its needs to, and where it starts. */
import { canonical, canonicalEntries, type Table } from './records.ts';

/** A project as its lockfile may know it. */
export interface Importer {
  /** Relative to the repository; the key of the answer. */
  readonly projectPath: string;
  /** Path relative to the folder of the lockfile, `.` for that folder. */
  readonly key: string;
  /** npm name, crate name, distribution name, module path. */
  readonly packageName: string;
  /** Declared dependencies as `name@range`, for formats that do not list projects (yarn 1). */
  readonly externals?: readonly string[];
}

/** A package as resolved, or a project of the workspace. */
export interface LockNode {
  /** For people. */
  readonly name: string;
  /** For people; empty when the format gives none. */
  readonly version: string;
  /** Everything that matters of it besides its edges: checksum, source, engines, ranges. One text for one meaning. */
  readonly content: string;
  /**
   * What it needs -> id of the node that need is resolved to. The label has the same text in both lockfiles
   * when the need is the same. An id without a node is a need that the lockfile does not resolve.
   */
  readonly edges: ReadonlyMap<string, string>;
}

export interface LockGraph {
  /** Ids mean something within this graph only. */
  readonly nodes: ReadonlyMap<string, LockNode>;
  /** Ids of the projects that the lockfile itself lists; empty when the format lists none. */
  readonly roots: ReadonlySet<string>;
  /** Id of the node of a project, `undefined` when the lockfile does not know it. */
  rootOf(importer: Importer): string | undefined;
  /** What concerns every project: overrides, format version, supported engines. */
  readonly settings: ReadonlyMap<string, string>;
  /** What this code does not understand, by its name in the file. */
  readonly unread: ReadonlyMap<string, string>;
  /** What repeats other parts of the file: it may differ when those do, and never alone. */
  readonly repeats?: ReadonlyMap<string, string>;
}

/** Sorts the top-level entries of a file into settings and what is not understood; `read` is dealt with elsewhere. */
export function sortTopLevel(
  file: Table,
  settings: readonly string[],
  read: readonly string[],
): Pick<LockGraph, 'settings' | 'unread'> {
  const understood = new Set([...settings, ...read]);
  return {
    settings: canonicalEntries(file, settings),
    unread: new Map([...file].filter(([key]) => !understood.has(key)).map(([key, value]) => [key, canonical(value)])),
  };
}

/** A lockfile of one project, or of several that share everything in it: each needs every package. */
export function flatGraph(
  packages: ReadonlyMap<string, Omit<LockNode, 'edges'>>,
  project: string,
  rest: Pick<LockGraph, 'settings' | 'unread'>,
): LockGraph {
  const nodes = new Map<string, LockNode>();
  for (const [id, node] of packages) nodes.set(id, { ...node, edges: new Map() });
  const root = '(project)';
  nodes.set(root, {
    name: root,
    version: '',
    content: project,
    edges: new Map([...packages.keys()].map((id) => [id, id])),
  });
  return { nodes, roots: new Set([root]), rootOf: () => root, ...rest };
}
