/** Which tracked files tell about projects, by name. One walk over all paths, however many there are. */
import { type Family, familyOf } from '../family.ts';
import type { WorkspaceGraph, WorkspaceKind } from '../model.ts';
import { baseName } from '../paths.ts';
import type { Tree } from './tree.ts';

/** Installed or built, not written here: what lies there is never a project. */
const installedFolder = /(?:^|\/)(?:node_modules|\.venv|venv|site-packages|\.tox|\.pnp|\.yarn)\//;

/** Copies of other people's code: a project only when one of ours points to it. */
const vendoredFolder = /(?:^|\/)(?:vendor|third_party|third-party|target)\//;

/** Manifests and settings that are read, by file name. */
const manifestNames: Readonly<Record<Family, RegExp>> = {
  javascript: /^(?:package\.json|pnpm-workspace\.yaml|lerna\.json|tsconfig(?:\.[\w.-]+)?\.json)$/,
  rust: /^(?:Cargo\.toml|build\.rs)$/,
  python: /^(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[\w.-]*\.(?:txt|in))$/,
  go: /^go\.(?:mod|work)$/,
  protobuf: /^buf(?:\.work|\.gen(?:\.[\w.-]+)?|)\.ya?ml$/,
};

const lockfileKinds: ReadonlyMap<string, WorkspaceKind> = new Map([
  ['pnpm-lock.yaml', 'pnpm'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['Cargo.lock', 'cargo'],
  ['uv.lock', 'uv'],
  ['poetry.lock', 'poetry'],
  ['go.sum', 'go'],
  ['buf.lock', 'buf'],
]);

export interface Places {
  /** Paths to read, by family, in the order of the snapshot. */
  readonly manifests: Readonly<Record<Family, readonly string[]>>;
  readonly lockfiles: WorkspaceGraph['lockfiles'];
  readonly protos: readonly string[];
}

export function findPlaces(tree: Tree, families: ReadonlySet<Family>): Places {
  const manifests: Record<Family, string[]> = { javascript: [], rust: [], python: [], go: [], protobuf: [] };
  const lockfiles: { path: string; kind: WorkspaceKind }[] = [];
  const protos: string[] = [];
  const patterns = [...families].map((family) => [family, manifestNames[family]] as const);
  for (const path of tree.paths) {
    const name = baseName(path);
    if (name.endsWith('.proto')) protos.push(path);
    const lockfile = lockfileKinds.get(name);
    const family = patterns.find(([, pattern]) => pattern.test(name))?.[0];
    if ((lockfile === undefined && family === undefined) || installedFolder.test(path)) continue;
    if (family !== undefined) manifests[family].push(path);
    if (lockfile !== undefined && families.has(familyOf(lockfile))) lockfiles.push({ path, kind: lockfile });
  }
  return { manifests, lockfiles, protos };
}

/** Whether a manifest counts only once something of ours points to it. */
export function isVendored(path: string): boolean {
  return vendoredFolder.test(path);
}
