/** What a `tsconfig.json` takes from outside its own folder: references, inherited settings, mapped and included sources. */
import { baseName, folderOf, resolveIn } from '../../paths.ts';
import type { Material } from '../material.ts';
import { at, list, table, text, texts } from '../structure.ts';
import type { Tree } from '../tree.ts';

export interface TsConfig {
  readonly path: string;
  /** Folders and files of this repository. */
  readonly targets: readonly { readonly target: string; readonly verb: string }[];
  /** Settings files that are inherited, of this repository. */
  readonly inherits: readonly string[];
  /** Packages that hold inherited settings: `@acme/tsconfig`. */
  readonly packages: readonly string[];
}

export function isTsConfig(name: string): boolean {
  return /^tsconfig[^/]*\.json$/.test(name);
}

/** Inherited settings files of another name than `tsconfig*.json`, which nobody could know before these were read. */
export function unreadSettings(material: Material, manifests: readonly string[]): string[] {
  const unread = manifests.flatMap((path) => {
    const data = isTsConfig(baseName(path)) ? material.parse(path, 'jsonc') : undefined;
    const inherits = data === undefined ? [] : readTsConfig(path, data, material.tree).inherits;
    return inherits.filter((each) => material.tree.isFile(each) && !isTsConfig(baseName(each)));
  });
  return [...new Set(unread)];
}

export function readTsConfig(path: string, data: object, tree: Tree): TsConfig {
  const folder = folderOf(path);
  const bases = texts(at(data, 'extends'));
  const references = list(at(data, 'references')).flatMap((each) => text(at(each, 'path')) ?? []);
  const mapped = [...table(at(data, 'compilerOptions', 'paths')).values()].flatMap(texts);
  const base = resolveIn(folder, text(at(data, 'compilerOptions', 'baseUrl')) ?? '.') ?? folder;
  const sources = [
    ...texts(at(data, 'files')),
    ...texts(at(data, 'include')),
    ...texts(at(data, 'compilerOptions', 'rootDirs')),
  ];
  return {
    path,
    targets: [
      ...places(folder, references, 'references'),
      ...places(base, mapped, 'maps imports to'),
      ...places(folder, sources, 'includes sources of'),
    ],
    inherits: bases.filter(isPath).flatMap((each) => settingsFile(folder, each, tree)),
    packages: bases
      .filter((each) => !isPath(each))
      .map((each) => each.split('/', each.startsWith('@') ? 2 : 1).join('/')),
  };
}

/** Places as far as they are fixed: a pattern counts up to its first wildcard. */
function places(folder: string, relative: readonly string[], verb: string): { target: string; verb: string }[] {
  return relative.flatMap((each) => {
    const wildcard = each.search(/[*?{]/);
    const fixed = wildcard < 0 ? each : each.slice(0, each.lastIndexOf('/', wildcard) + 1);
    const target = resolveIn(folder, fixed === '' ? '.' : fixed);
    return target === undefined ? [] : [{ target, verb }];
  });
}

function isPath(base: string): boolean {
  return base.startsWith('.') || base.startsWith('/');
}

/** TypeScript adds `.json` when it is missing. */
function settingsFile(folder: string, base: string, tree: Tree): string[] {
  const path = resolveIn(folder, base);
  return path === undefined ? [] : [tree.isFile(path) ? path : `${path}.json`];
}
