/** From a snapshot to its projects and the edges between them. */
import type { Snapshot } from '../../snapshot.ts';
import { type Family, familyOf } from '../family.ts';
import { type WorkspaceGraph, type WorkspaceKind, workspaceKinds } from '../model.ts';
import { Ownership } from '../ownership.ts';
import { readBuildScript } from './cargo/build-script.ts';
import { discoverCargo } from './cargo/index.ts';
import { discoverGo } from './go/index.ts';
import { discoverJavaScript } from './javascript/index.ts';
import { unreadSettings } from './javascript/tsconfig.ts';
import { Material } from './material.ts';
import { findPlaces } from './places.ts';
import { discoverProto, tooMany } from './proto/index.ts';
import { discoverPython } from './python/index.ts';
import { resolveFindings } from './resolve.ts';
import { Tree } from './tree.ts';

/**
 * The graph of one snapshot, of all kinds with `auto`. At most three rounds of reading: manifests, TypeScript settings of
 * unusual names that these inherit (rarely any), then build scripts and proto files. What could not be read or understood is in `problems`: with any, the graph may
 * lack projects or edges, and whoever asks must not take silence for "unchanged".
 */
export async function buildGraph(
  snapshot: Snapshot,
  kinds: 'auto' | readonly WorkspaceKind[],
): Promise<WorkspaceGraph> {
  const wanted = new Set(kinds === 'auto' ? workspaceKinds : kinds);
  const families: ReadonlySet<Family> = new Set([...wanted].map(familyOf));
  const tree = new Tree(await snapshot.paths());
  const places = findPlaces(tree, families);
  const material = new Material(snapshot, tree);
  const { javascript, rust, python, go, protobuf } = places.manifests;
  await material.read([...javascript, ...rust, ...python, ...go, ...protobuf]);
  const inherited = unreadSettings(material, javascript);
  await material.read(inherited);

  const cargo = discoverCargo(material, rust);
  const others = [
    discoverJavaScript(material, javascript, inherited),
    cargo.findings,
    discoverPython(material, python),
    discoverGo(material, go),
  ];
  // Imports matter once a module or a build script may use the files; then all of them are read in one go.
  const protos = protobuf.length > 0 || cargo.scripts.length > 0 ? places.protos : [];
  await material.read([...cargo.scripts.map(({ script }) => script), ...(tooMany(protos) ? [] : protos)]);
  for (const each of cargo.scripts) {
    const source = material.text(each.script);
    if (source !== undefined) cargo.findings.needs.push(...readBuildScript(each, source, tree, places.protos));
  }
  const proto = discoverProto(material, protobuf, protos, others);
  const resolved = resolveFindings(tree, [...others, proto], wanted);
  return {
    ...resolved,
    lockfiles: places.lockfiles.filter(({ kind }) => wanted.has(kind)),
    problems: material.problems(new Ownership(resolved.projects.map(({ path }) => path))),
  };
}
