/** Crates, their workspaces, and the path dependencies between them. */
import { baseName, folderOf, inFolder, isInside, relativeTo, upwards } from '../../paths.ts';
import { type Findings, noFindings } from '../findings.ts';
import { liveManifests } from '../live.ts';
import type { Material } from '../material.ts';
import { folderGlob } from '../members.ts';
import { type CargoManifest, readCargoManifest } from './manifest.ts';

export interface CrateScript {
  readonly folder: string;
  readonly script: string;
}

/** Findings, and the build scripts that are still to be read for what they compile in. */
export function discoverCargo(
  material: Material,
  manifests: readonly string[],
): { readonly findings: Findings; readonly scripts: readonly CrateScript[] } {
  const findings = noFindings();
  const scripts: CrateScript[] = [];
  const crates = liveCrates(material, manifests);
  const rootOf = membership(material, crates, manifests);
  for (const crate of crates.values()) {
    const root = rootOf(crate);
    if (crate.workspace !== undefined) {
      const settings = ['.cargo/config.toml', '.cargo/config'].map((name) => inFolder(crate.folder, name));
      const shared = [crate.path, ...settings.filter((path) => material.tree.isFile(path))];
      findings.sharedFiles.push(...shared.map((path) => ({ path, scope: crate.folder, kind: 'cargo' }) as const));
    }
    if (crate.crate === undefined) continue;
    const lockfile = inFolder(root?.folder ?? crate.folder, 'Cargo.lock');
    findings.projects.push({
      title: crate.crate,
      path: crate.folder,
      language: 'rust',
      kind: 'cargo',
      manifest: crate.path,
      packageName: crate.crate,
      member: root !== undefined,
      ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
    });
    for (const target of [...crate.paths, ...inheritedPaths(crate, root), ...(root?.workspace?.patches ?? [])]) {
      findings.needs.push({ from: crate.folder, target, verb: 'depends on' });
    }
    if (crate.buildScript !== undefined && material.tree.isFile(crate.buildScript)) {
      scripts.push({ folder: crate.folder, script: crate.buildScript });
    }
  }
  findings.sharedFiles.push(...vendoredCrates(material, crates));
  return { findings, scripts };
}

function liveCrates(material: Material, manifests: readonly string[]): Map<string, CargoManifest> {
  const byManifest = liveManifests(
    manifests.filter((path) => baseName(path) === 'Cargo.toml'),
    (path) => {
      const data = material.parse(path, 'toml');
      return data === undefined ? undefined : readCargoManifest(path, data);
    },
    ({ folder, paths, workspace }) => {
      const members = (workspace?.members ?? [])
        .filter((each) => !/[*?[]/.test(each))
        .map((each) => inFolder(folder, each));
      const targets = [
        ...paths,
        ...(workspace?.dependencies.values() ?? []),
        ...(workspace?.patches ?? []),
        ...members,
      ];
      for (const target of targets) material.claim(target);
      return targets.map((target) => inFolder(target, 'Cargo.toml'));
    },
  );
  return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}

/**
 * The workspace root of each crate. As in Cargo, what `members` lists wins over `exclude`, and path dependencies of members
 * that lie below the root are members too.
 */
function membership(
  material: Material,
  crates: ReadonlyMap<string, CargoManifest>,
  manifests: readonly string[],
): (crate: CargoManifest) => CargoManifest | undefined {
  const rootOf = new Map<string, CargoManifest>();
  for (const root of crates.values()) {
    const { workspace } = root;
    if (workspace === undefined) continue;
    const patterns = material.attempt(root.path, () => workspace.members.map(folderGlob)) ?? [];
    const listed = (folder: string): boolean =>
      isInside(folder, root.folder) && patterns.some((matches) => matches(relativeTo(root.folder, folder)));
    for (const folder of manifests.map(folderOf)) if (listed(folder)) material.claim(folder);
    const excluded = (folder: string): boolean => workspace.excluded.some((each) => isInside(folder, each));
    const queue = [...crates.values()].filter(
      (each) => each === root || each.rootHint === root.folder || listed(each.folder) || seeksRoot(each, root, crates),
    );
    for (let crate = queue.shift(); crate !== undefined; crate = queue.shift()) {
      if (rootOf.get(crate.folder) === root) continue;
      if (crate !== root && crate.workspace !== undefined) continue;
      if (crate !== root && excluded(crate.folder) && !listed(crate.folder)) continue;
      rootOf.set(crate.folder, root);
      const paths = [...crate.paths, ...inheritedPaths(crate, root)];
      for (const target of paths.filter((each) => isInside(each, root.folder))) {
        const next = crates.get(target);
        if (next !== undefined && !rootOf.has(target)) queue.push(next);
      }
    }
  }
  return (crate) => rootOf.get(crate.folder);
}

/** A crate that inherits from a workspace belongs to the nearest one above, listed or not: it could not be built alone. */
function seeksRoot(crate: CargoManifest, root: CargoManifest, crates: ReadonlyMap<string, CargoManifest>): boolean {
  if (!crate.inherits && crate.inherited.length === 0) return false;
  const nearest = [...upwards(crate.folder)].find((folder) => crates.get(folder)?.workspace !== undefined);
  return nearest === root.folder;
}

function inheritedPaths(crate: CargoManifest, root: CargoManifest | undefined): string[] {
  return crate.inherited.flatMap((key) => root?.workspace?.dependencies.get(key) ?? []);
}

/**
 * `cargo vendor` copies registry crates into the repository, where no project may own them. Cargo refuses a copy that
 * does not fit its `.cargo-checksum.json`, so these files stand for all others.
 */
function vendoredCrates(material: Material, crates: ReadonlyMap<string, CargoManifest>): Findings['sharedFiles'] {
  return material.tree.paths.flatMap((path) => {
    if (!path.endsWith('/.cargo-checksum.json')) return [];
    const scope = [...upwards(path)].find((folder) => crates.get(folder)?.workspace !== undefined);
    return scope === undefined ? [] : [{ path, scope, kind: 'cargo' } as const];
  });
}
