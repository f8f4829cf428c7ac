/** Go modules, `go.work`, and the modules of this repository that each requires. */
import { baseName, inFolder, isInside } from '../../paths.ts';
import { type Findings, noFindings } from '../findings.ts';
import { liveManifests } from '../live.ts';
import type { Material } from '../material.ts';
import { type GoMod, readGoMod, readGoWork } from './manifest.ts';

export function discoverGo(material: Material, manifests: readonly string[]): Findings {
  const findings = noFindings();
  const workspaces = manifests.flatMap((path) => {
    const text = baseName(path) === 'go.work' ? material.text(path) : undefined;
    return text === undefined ? [] : (material.attempt(path, () => readGoWork(path, text)) ?? []);
  });
  const used = new Map(workspaces.flatMap((workspace) => workspace.uses.map((folder) => [folder, workspace] as const)));
  for (const folder of used.keys()) material.claim(folder);
  const modules = liveModules(material, manifests, (folder) => used.has(folder));
  const byModule = new Map<string, string[]>();
  for (const { module, folder } of modules.values()) byModule.set(module, [...(byModule.get(module) ?? []), folder]);

  for (const { path, folder, module, requires, replaced } of modules.values()) {
    const lockfile = inFolder(folder, 'go.sum');
    findings.projects.push({
      title: module,
      path: folder,
      language: 'go',
      kind: 'go',
      manifest: path,
      packageName: module,
      member: used.has(folder),
      ...(material.tree.isFile(lockfile) ? { lockfile } : {}),
    });
    const replacedAbove = used.get(folder)?.replaced ?? new Map<string, string>();
    // Requiring a module that lives here is an edge even without `replace` or `go.work`: a job too many at worst.
    const targets = requires.flatMap(
      (name) => replaced.get(name) ?? replacedAbove.get(name) ?? byModule.get(name) ?? [],
    );
    findings.needs.push(
      ...[...targets, ...replaced.values()].map((target) => ({ from: folder, target, verb: 'depends on' })),
    );
  }
  for (const { path, folder, uses } of workspaces) {
    // Without per-module records, any change of go.work.sum concerns every module; so do the copies of `go work vendor`.
    const others = [inFolder(folder, 'go.work.sum')].filter((each) => material.tree.isFile(each));
    const vendored = modules.has(folder) ? [] : material.tree.below(inFolder(folder, 'vendor'));
    const outside = uses.filter((each) => !isInside(each, folder));
    for (const scope of new Set([folder, ...outside])) {
      findings.sharedFiles.push(
        ...[path, ...others, ...vendored].map((each) => ({ path: each, scope, kind: 'go' }) as const),
      );
    }
  }
  return findings;
}

function liveModules(
  material: Material,
  manifests: readonly string[],
  used: (folder: string) => boolean,
): Map<string, GoMod> {
  const byManifest = liveManifests(
    manifests.filter((path) => baseName(path) === 'go.mod'),
    (path) => {
      const text = material.text(path);
      return text === undefined ? undefined : material.attempt(path, () => readGoMod(path, text));
    },
    ({ replaced }) => {
      for (const target of replaced.values()) material.claim(target);
      return [...replaced.values()].map((target) => inFolder(target, 'go.mod'));
    },
    used,
  );
  return new Map([...byManifest.values()].map((each) => [each.folder, each]));
}
