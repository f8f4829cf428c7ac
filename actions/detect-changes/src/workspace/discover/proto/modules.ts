/** buf modules: `buf.yaml` v1 and v2, and the directories of `buf.work.yaml`. Source: buf's configuration reference. */
import { baseName, folderOf, inFolder, resolveIn } from '../../paths.ts';
import type { SharedFile } from '../findings.ts';
import type { Material } from '../material.ts';
import { at, list, text, texts } from '../structure.ts';

export interface ProtoModule {
  readonly folder: string;
  /** Name in the registry, `buf.build/acme/payments`, if it has one. */
  readonly name: string | undefined;
  readonly manifest: string;
  readonly member: boolean;
  /** Registry names that it depends on. */
  readonly dependencies: readonly string[];
  /** Folders that imports start from; `build.roots` of v1beta1 puts them below the module. */
  readonly roots: readonly string[];
  readonly lockfile: string | undefined;
}

export interface ProtoModules {
  readonly modules: ReadonlyMap<string, ProtoModule>;
  readonly sharedFiles: readonly SharedFile[];
}

export function findModules(material: Material, manifests: readonly string[]): ProtoModules {
  const modules = new Map<string, ProtoModule>();
  const sharedFiles: SharedFile[] = [];
  for (const path of manifests.filter((each) => /^buf\.ya?ml$/.test(baseName(each)))) {
    const data = material.parse(path, 'yaml');
    if (data === undefined) continue;
    const found = modulesOf(material, path, data);
    for (const each of found) modules.set(each.folder, each);
    if (found.some(({ folder }) => folder !== folderOf(path))) {
      sharedFiles.push({ path, scope: folderOf(path), kind: 'buf' });
    }
  }
  for (const path of manifests.filter((each) => /^buf\.work\.ya?ml$/.test(baseName(each)))) {
    const data = material.parse(path, 'yaml');
    if (data === undefined) continue;
    sharedFiles.push({ path, scope: folderOf(path), kind: 'buf' });
    for (const folder of texts(at(data, 'directories')).flatMap((each) => resolveIn(folderOf(path), each) ?? [])) {
      material.claim(folder);
      const known = modules.get(folder) ?? {
        folder,
        name: undefined,
        manifest: path,
        dependencies: [],
        roots: [folder],
        lockfile: undefined,
      };
      modules.set(folder, { ...known, member: true });
    }
  }
  return { modules, sharedFiles };
}

function modulesOf(material: Material, path: string, data: object): ProtoModule[] {
  const folder = folderOf(path);
  const lock = inFolder(folder, 'buf.lock');
  const common = {
    manifest: path,
    dependencies: texts(at(data, 'deps')).map(withoutReference),
    lockfile: material.tree.isFile(lock) ? lock : undefined,
  };
  const listed = list(at(data, 'modules'));
  if (listed.length === 0) {
    const roots = texts(at(data, 'build', 'roots')).flatMap((each) => resolveIn(folder, each) ?? []);
    return [
      { ...common, folder, name: text(at(data, 'name')), member: false, roots: roots.length > 0 ? roots : [folder] },
    ];
  }
  return listed.flatMap((each) => {
    const place = resolveIn(folder, text(at(each, 'path')) ?? '.');
    if (place === undefined) return [];
    return [{ ...common, folder: place, name: text(at(each, 'name')), member: true, roots: [place] }];
  });
}

/** `buf.build/acme/payments:v1` without its label or commit. */
function withoutReference(dependency: string): string {
  return dependency.split(':')[0] ?? dependency;
}
