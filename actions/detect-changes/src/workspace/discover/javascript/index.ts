/** Packages of npm, pnpm, Yarn and Bun, and what they need of each other. */
import { Ownership } from '../../ownership.ts';
import { baseName, folderOf, inFolder, upwards } from '../../paths.ts';
import { type Findings, noFindings } from '../findings.ts';
import { liveManifests } from '../live.ts';
import type { Material } from '../material.ts';
import { at } from '../structure.ts';
import { type Dependency, type PackageJson, readOverrides, readPackageJson } from './package-json.ts';
import { withoutParts } from './parts.ts';
import { isTsConfig, readTsConfig } from './tsconfig.ts';
import {
  checkWorkspaces,
  findWorkspaces,
  managerOf,
  settingsBeside,
  type Workspace,
  workspacesOf,
} from './workspaces.ts';

/** `inherited`: settings files of other names that TypeScript configurations build upon (`unreadSettings`), read by now. */
export function discoverJavaScript(
  material: Material,
  manifests: readonly string[],
  inherited: readonly string[],
): Findings {
  const findings = noFindings();
  const workspaces = findWorkspaces(material, manifests, livePackages(material, manifests));
  const isMember = (folder: string): boolean => workspacesOf(folder, workspaces).length > 0;
  const packages = withoutParts(livePackages(material, manifests, isMember), material.tree, isMember);
  const siblings = new Siblings(packages, workspaces);
  for (const path of manifests) {
    if (baseName(path) === 'package.json' && siblings.homesOf(folderOf(path)).length > 0)
      material.claim(folderOf(path));
  }
  const typed = typeScriptFolders(material, packages);
  const shared = new Set<string>();
  for (const { path, folder, name, usesTypeScript, dependencies, externals } of packages.values()) {
    const homes = siblings.homesOf(folder);
    const { kind, lockfile } = homeOf(material, packages, folder, homes);
    findings.projects.push({
      title: name || baseName(folder),
      path: folder,
      language: usesTypeScript || typed.has(folder) ? 'typescript' : 'javascript',
      kind,
      manifest: path,
      packageName: name,
      member: homes.length > 0,
      ...(kind === 'yarn' ? { externals } : {}),
      ...(lockfile === undefined ? {} : { lockfile }),
    });
    for (const scope of homes.map(({ root }) => root)) {
      if (shared.has(scope)) continue;
      shared.add(scope);
      const settings = settingsBeside(material.tree, scope, lockfile);
      findings.sharedFiles.push(...settings.map((each) => ({ path: each, scope, kind })));
    }
    const replaced = homes.flatMap((home) => overridesOf(material, packages, home.root));
    for (const dependency of [...dependencies, ...replaced]) {
      const targets = dependency.kind === 'path' ? [dependency.target] : siblings.named(dependency, homes);
      findings.needs.push(...targets.map((target) => ({ from: folder, target, verb: 'depends on' })));
    }
  }
  addTsConfigs(material, manifests, packages, inherited, siblings, findings);
  return findings;
}

function livePackages(
  material: Material,
  manifests: readonly string[],
  lists?: (folder: string) => boolean,
): Map<string, PackageJson> {
  const paths = manifests.filter((path) => baseName(path) === 'package.json');
  const byManifest = liveManifests(
    paths,
    (path) => {
      const data = material.parse(path, 'json');
      if (data === undefined) return undefined;
      return material.attempt(path, () => {
        checkWorkspaces(data);
        return readPackageJson(path, data);
      });
    },
    ({ dependencies }) =>
      dependencies.flatMap((each) => {
        if (each.kind !== 'path') return [];
        material.claim(each.target);
        return [inFolder(each.target, 'package.json')];
      }),
    lists,
  );
  return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}

/** Packages by name, among those of the same workspace. */
class Siblings {
  readonly #folders = new Map<string, string[]>();
  readonly #homes = new Map<string, readonly Workspace[]>();
  readonly #workspaces: ReadonlyMap<string, Workspace>;

  constructor(packages: ReadonlyMap<string, PackageJson>, workspaces: ReadonlyMap<string, Workspace>) {
    this.#workspaces = workspaces;
    for (const { folder, name } of packages.values()) {
      if (name !== '') this.#folders.set(name, [...(this.#folders.get(name) ?? []), folder]);
    }
  }

  homesOf(folder: string): readonly Workspace[] {
    const known = this.#homes.get(folder) ?? workspacesOf(folder, this.#workspaces);
    this.#homes.set(folder, known);
    return known;
  }

  /** Folders of the packages of that name that share a workspace; with `workspace:` and nobody there, all of that name. */
  named({ name, anywhere }: Extract<Dependency, { kind: 'sibling' }>, homes: readonly Workspace[]): readonly string[] {
    const all = this.#folders.get(name) ?? [];
    const near = all.filter((folder) => this.homesOf(folder).some((home) => homes.includes(home)));
    return near.length === 0 && anywhere ? all : near;
  }
}

/** Package manager and lockfile: those of the nearest workspace with a lockfile, else the package's own. */
function homeOf(
  material: Material,
  packages: ReadonlyMap<string, PackageJson>,
  folder: string,
  homes: readonly Workspace[],
) {
  const told = (root: string) => managerOf(material.tree, root, packages.get(root)?.manager);
  const roots = homes.length > 0 ? homes.map(({ root }) => root) : [folder];
  const locked = roots.find((root) => told(root)?.lockfile !== undefined);
  const root = locked ?? roots.find((each) => told(each) !== undefined);
  if (root !== undefined) return { kind: told(root)?.kind ?? 'npm', lockfile: told(root)?.lockfile } as const;
  const inherited = [...upwards(folder)].map(told).find((each) => each !== undefined);
  return { kind: inherited?.kind ?? 'npm', lockfile: undefined } as const;
}

function overridesOf(material: Material, packages: ReadonlyMap<string, PackageJson>, root: string): Dependency[] {
  const settings = inFolder(root, 'pnpm-workspace.yaml');
  const yaml = material.tree.isFile(settings) ? material.parse(settings, 'yaml') : undefined;
  return [...(packages.get(root)?.overrides ?? []), ...readOverrides(root, at(yaml, 'overrides'))];
}

/** Packages that hold TypeScript: a configuration or a source of it, declarations aside. */
function typeScriptFolders(material: Material, packages: ReadonlyMap<string, PackageJson>): Set<string> {
  const owners = new Ownership(packages.keys());
  const typed = new Set<string>();
  for (const path of material.tree.paths) {
    if (!/(?:\.[cm]?tsx?|tsconfig\.json)$/.test(path) || /\.d\.[cm]?ts$/.test(path)) continue;
    const owner = owners.nearest(path);
    if (owner !== undefined) typed.add(owner);
  }
  return typed;
}

function addTsConfigs(
  material: Material,
  manifests: readonly string[],
  packages: ReadonlyMap<string, PackageJson>,
  inherited: readonly string[],
  siblings: Siblings,
  findings: Findings,
): void {
  const owners = new Ownership(packages.keys());
  const configs = liveManifests(
    [...manifests.filter((path) => isTsConfig(baseName(path))), ...inherited],
    (path) => {
      const data = material.parse(path, 'jsonc');
      return data === undefined ? undefined : readTsConfig(path, data, material.tree);
    },
    ({ inherits }) => inherits,
  );
  for (const config of configs.values()) {
    const from = owners.nearest(config.path);
    if (from === undefined) continue;
    const homes = siblings.homesOf(from);
    for (const { target, verb } of config.targets) findings.needs.push({ from, target, verb });
    for (const name of config.packages) {
      const targets = siblings.named({ kind: 'sibling', name, anywhere: false }, homes);
      findings.needs.push(...targets.map((target) => ({ from, target, verb: 'inherits TypeScript settings of' })));
    }
    const seen = new Set<string>();
    const chain = [...config.inherits];
    for (let base = chain.pop(); base !== undefined; base = chain.pop()) {
      if (seen.has(base)) continue;
      seen.add(base);
      findings.needs.push({ from, target: base, verb: 'inherits TypeScript settings of' });
      chain.push(...(configs.get(base)?.inherits ?? []));
    }
  }
}
