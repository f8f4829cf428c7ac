/**
 * Consumers of generated code: a `buf.gen.yaml` names the folders that code is written to (`out`), and the project that
 * holds such a folder needs the proto modules that the code is made from.
 */
import type { Ownership } from '../../ownership.ts';
import { baseName, folderOf, isInside, resolveIn } from '../../paths.ts';
import type { Need } from '../findings.ts';
import type { Material } from '../material.ts';
import { at, list, text } from '../structure.ts';
import type { ProtoModule } from './modules.ts';

const verb = 'holds code generated from';

/** `owners` are the projects of all languages, protobuf aside. */
export function generatedNeeds(
  material: Material,
  manifests: readonly string[],
  modules: ReadonlyMap<string, ProtoModule>,
  owners: Ownership,
): Need[] {
  const needs: Need[] = [];
  for (const path of manifests.filter((each) => /^buf\.gen(?:\..*)?\.ya?ml$/.test(baseName(each)))) {
    const data = material.parse(path, 'yaml');
    if (data === undefined) continue;
    const folder = folderOf(path);
    const outs = list(at(data, 'plugins')).flatMap((plugin) => text(at(plugin, 'out')) ?? []);
    const places = outs.flatMap((out) => resolveIn(folder, out) ?? []);
    const consumers = new Set(places.flatMap((place) => owners.nearest(place) ?? []));
    const sources = [path, ...sourcesOf(material, folder, data, modules)];
    for (const from of consumers) needs.push(...sources.map((target) => ({ from, target, verb })));
  }
  return needs;
}

/** Folders and files that one generation reads. Without `inputs`: the modules at or below the file, else all there are. */
function sourcesOf(
  material: Material,
  folder: string,
  data: object,
  modules: ReadonlyMap<string, ProtoModule>,
): readonly string[] {
  const inputs = list(at(data, 'inputs'));
  const all = [...modules.keys()];
  if (inputs.length === 0) {
    const below = all.filter((each) => isInside(each, folder));
    return below.length > 0 ? below : all;
  }
  return inputs.flatMap((input) => {
    const name = text(at(input, 'module'))?.split(':')[0];
    if (name !== undefined)
      return [...modules.values()].filter((each) => each.name === name).map((each) => each.folder);
    const place = text(at(input, 'directory')) ?? text(at(input, 'proto_file'));
    return place === undefined ? [] : inputPlaces(material, folder, place, all);
  });
}

/** buf takes an input as seen from where it is started: the file's folder, or the root of the repository. */
function inputPlaces(material: Material, folder: string, place: string, modules: readonly string[]): string[] {
  const { tree } = material;
  const target = [resolveIn(folder, place), resolveIn('.', place)].find(
    (each) => each !== undefined && (tree.isFile(each) || tree.isFolder(each)),
  );
  if (target === undefined) return [...modules];
  const below = modules.filter((each) => isInside(each, target));
  return below.length > 0 ? below : [target];
}
