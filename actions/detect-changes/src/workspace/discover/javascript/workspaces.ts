/** Which packages form a workspace, and which package manager and lockfile they are under. */
import type { WorkspaceKind } from '../../model.ts';
import { folderOf, inFolder, upwards } from '../../paths.ts';
import type { Material } from '../material.ts';
import { listedBy, type Membership } from '../members.ts';
import { at, MalformedManifest, texts } from '../structure.ts';
import type { Tree } from '../tree.ts';
import type { PackageJson } from './package-json.ts';

type JavaScriptKind = Extract<WorkspaceKind, 'pnpm' | 'npm' | 'yarn' | 'bun'>;

export interface Workspace {
  readonly root: string;
  readonly lists: Membership;
}

const lockfileNames: readonly (readonly [JavaScriptKind, string])[] = [
  ['pnpm', 'pnpm-lock.yaml'],
  ['yarn', 'yarn.lock'],
  ['bun', 'bun.lock'],
  ['bun', 'bun.lockb'],
  ['npm', 'npm-shrinkwrap.json'],
  ['npm', 'package-lock.json'],
];

/** Settings beside a workspace's manifest that change how every package of it is installed or built. */
const settingNames = [
  '.npmrc',
  '.pnpmfile.cjs',
  '.pnpmfile.mjs',
  '.yarnrc.yml',
  '.yarnrc',
  'bunfig.toml',
  'turbo.json',
  'turbo.jsonc',
  'nx.json',
  'lerna.json',
  'pnpm-workspace.yaml',
  'package.json',
];

/** Workspaces by root folder. A pattern that cannot be matched is a problem of the file that holds it. */
export function findWorkspaces(
  material: Material,
  settings: readonly string[],
  packages: ReadonlyMap<string, PackageJson>,
): Map<string, Workspace> {
  const workspaces = new Map<string, Workspace>();
  const add = (root: string, path: string, patterns: readonly string[]): void => {
    material.claim(root);
    const lists = material.attempt(path, () => listedBy(root, patterns));
    if (lists === undefined) return;
    const known = workspaces.get(root);
    workspaces.set(root, { root, lists: known ? (folder) => known.lists(folder) || lists(folder) : lists });
  };
  for (const path of settings) {
    const yaml = path.endsWith('pnpm-workspace.yaml');
    if (!yaml && !path.endsWith('lerna.json')) continue;
    const root = folderOf(path);
    const data = material.parse(path, yaml ? 'yaml' : 'jsonc');
    if (data === undefined) continue;
    const patterns = at(data, 'packages');
    if (yaml || patterns !== undefined) add(root, path, texts(patterns));
  }
  for (const { path, folder, workspaces: patterns } of packages.values()) {
    if (patterns !== undefined) add(folder, path, patterns);
  }
  return workspaces;
}

/** `workspaces` must be a list: npm refuses anything else, and guessing members would lose some. */
export function checkWorkspaces(data: object): void {
  const value = at(data, 'workspaces');
  if (value === undefined || value === null || Array.isArray(value) || Array.isArray(at(value, 'packages'))) return;
  // Yarn classic allows an object with `nohoist` only.
  if (typeof value === 'object' && at(value, 'packages') === undefined) return;
  throw new MalformedManifest('`workspaces` is no list of patterns');
}

/** Workspaces that a folder belongs to, nearest first: its own as root, and every one above that lists it. */
export function workspacesOf(folder: string, workspaces: ReadonlyMap<string, Workspace>): Workspace[] {
  const found: Workspace[] = [];
  for (const root of upwards(folder)) {
    const workspace = workspaces.get(root);
    if (workspace !== undefined && (root === folder || workspace.lists(folder))) found.push(workspace);
  }
  return found;
}

/** What a folder itself says about its package manager; `undefined` when it is silent. */
export function managerOf(
  tree: Tree,
  folder: string,
  manager: string | undefined,
): { readonly kind: JavaScriptKind; readonly lockfile: string | undefined } | undefined {
  const present = lockfileNames
    .map(([kind, name]) => ({ kind, lockfile: inFolder(folder, name) }))
    .filter(({ lockfile }) => tree.isFile(lockfile));
  const told = lockfileNames.find(([kind]) => kind === manager)?.[0];
  const chosen = present.find(({ kind }) => kind === told) ?? present[0];
  if (told !== undefined) return { kind: told, lockfile: chosen?.kind === told ? chosen.lockfile : undefined };
  if (chosen !== undefined) return chosen;
  return tree.isFile(inFolder(folder, 'pnpm-workspace.yaml')) ? { kind: 'pnpm', lockfile: undefined } : undefined;
}

/** Files beside the root manifest whose change concerns every package, except the lockfile that is read precisely. */
export function settingsBeside(tree: Tree, folder: string, precise: string | undefined): string[] {
  const candidates = [...settingNames, ...lockfileNames.map(([, name]) => name)].map((name) => inFolder(folder, name));
  return candidates.filter((path) => path !== precise && tree.isFile(path));
}
