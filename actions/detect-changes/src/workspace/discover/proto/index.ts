/** Protobuf: buf modules, imports between them, and who consumes code generated from them. */
import { Ownership } from '../../ownership.ts';
import { baseName } from '../../paths.ts';
import { type Findings, type Need, noFindings } from '../findings.ts';
import type { Material } from '../material.ts';
import { generatedNeeds } from './generate.ts';
import { ProtoImports } from './imports.ts';
import { findModules, type ProtoModule } from './modules.ts';

/** Above this many files imports are not read; every module then counts as needing every other. */
const mostProtos = 20_000;

/**
 * Findings on modules; `others` are the findings of all other ecosystems, whose needs for proto files are completed by
 * what those files import. `protos` must have been read unless they are too many.
 */
export function discoverProto(
  material: Material,
  manifests: readonly string[],
  protos: readonly string[],
  others: readonly Findings[],
): Findings {
  const findings = noFindings();
  const { modules, sharedFiles } = findModules(material, manifests);
  findings.sharedFiles.push(...sharedFiles);
  for (const each of modules.values()) {
    findings.projects.push({
      title: each.name ?? baseName(each.folder),
      path: each.folder,
      language: 'protobuf',
      kind: 'buf',
      manifest: each.manifest,
      packageName: each.name ?? '',
      member: each.member,
      ...(each.lockfile === undefined ? {} : { lockfile: each.lockfile }),
    });
    for (const other of modules.values()) {
      if (other.name !== undefined && each.dependencies.includes(other.name)) {
        findings.needs.push({ from: each.folder, target: other.folder, verb: 'depends on' });
      }
    }
  }
  const owners = new Ownership(others.flatMap(({ projects }) => projects.map(({ path }) => path)));
  findings.needs.push(...generatedNeeds(material, manifests, modules, owners));
  const compiled = [...findings.needs, ...others.flatMap(({ needs }) => needs)];
  if (tooMany(protos)) findings.needs.push(...everyToEvery(modules));
  else findings.needs.push(...importNeeds(material, modules, protos, compiled));
  return findings;
}

export function tooMany(protos: readonly string[]): boolean {
  return protos.length > mostProtos;
}

function importNeeds(
  material: Material,
  modules: ReadonlyMap<string, ProtoModule>,
  protos: readonly string[],
  compiled: readonly Need[],
): Need[] {
  const owners = new Ownership(modules.keys());
  const imports = new ProtoImports(
    material,
    [...modules.values()].flatMap(({ roots }) => roots),
  );
  const needs: Need[] = [];
  for (const path of protos) {
    const from = owners.nearest(path);
    if (from === undefined) continue;
    for (const target of imports.of(path)) needs.push({ from, target, verb: 'imports proto of' });
  }
  // A module's imports are followed by edges; a loose file has none, so its importer needs all that it imports.
  for (const { from, target, verb } of compiled) {
    const files = target.endsWith('.proto') ? [target] : looseProtos(material, target, owners);
    const loose = files.filter((path) => owners.nearest(path) === undefined);
    for (const path of imports.closure(loose)) needs.push({ from, target: path, verb });
  }
  return needs;
}

function looseProtos(material: Material, target: string, owners: Ownership): readonly string[] {
  if (target === '.' || owners.nearest(target) !== undefined) return [];
  return material.tree.below(target).filter((path) => path.endsWith('.proto'));
}

function everyToEvery(modules: ReadonlyMap<string, ProtoModule>): Need[] {
  const folders = [...modules.keys()];
  return folders.flatMap((from) =>
    folders.map((target) => ({ from, target, verb: 'may import proto of (too many files to read)' })),
  );
}
