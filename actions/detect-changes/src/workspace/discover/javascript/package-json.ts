/** `package.json` as far as it says which packages of this repository are needed. */
import { folderOf, resolveIn } from '../../paths.ts';
import { at, table, text, texts } from '../structure.ts';

export interface PackageJson {
  readonly path: string;
  readonly folder: string;
  /** Empty when the manifest has none. */
  readonly name: string;
  /** Name of the package manager in `packageManager` or `devEngines`, if one is told. */
  readonly manager: string | undefined;
  /** Patterns of `workspaces`; `undefined` when it is no workspace root. */
  readonly workspaces: readonly string[] | undefined;
  readonly dependencies: readonly Dependency[];
  /** What is installed for it, `name@range`; a peer is for the one who depends on it to bring. */
  readonly externals: readonly string[];
  /** Replacements that hold for the whole workspace: `overrides`, `resolutions`. */
  readonly overrides: readonly Dependency[];
  readonly usesTypeScript: boolean;
  /** Whether it has scripts, or dependencies to be installed: without either it may be a part of the package around it. */
  readonly standsAlone: boolean;
}

/** Where a dependency is to be found: in a folder or file of this repository, or under a name among the siblings. */
export type Dependency =
  | { readonly kind: 'path'; readonly target: string }
  | { readonly kind: 'sibling'; readonly name: string; readonly anywhere: boolean };

const installedTables = ['dependencies', 'devDependencies', 'optionalDependencies'];
const dependencyTables = [...installedTables, 'peerDependencies'];

export function readPackageJson(path: string, data: object): PackageJson {
  const folder = folderOf(path);
  const declared = dependencyTables.flatMap((key) => [...table(at(data, key))]);
  const overrides = [at(data, 'overrides'), at(data, 'resolutions'), at(data, 'pnpm', 'overrides')];
  const workspaces = at(data, 'workspaces');
  return {
    path,
    folder,
    name: text(at(data, 'name')) ?? '',
    manager: (text(at(data, 'packageManager')) ?? text(at(data, 'devEngines', 'packageManager', 'name')))?.split(
      '@',
    )[0],
    workspaces: workspaces === undefined ? undefined : texts(at(workspaces, 'packages') ?? workspaces),
    dependencies: [
      ...declared.flatMap(([name, spec]) => readDependency(folder, name, spec)),
      ...texts(at(data, 'nx', 'implicitDependencies')).map(
        (name) => ({ kind: 'sibling', name, anywhere: false }) as const,
      ),
    ],
    externals: installedTables.flatMap((key) =>
      [...table(at(data, key))].flatMap(([name, spec]) => (typeof spec === 'string' ? [`${name}@${spec}`] : [])),
    ),
    overrides: overrides.flatMap((each) => readOverrides(folder, each)),
    standsAlone: ['scripts', 'dependencies', 'devDependencies', 'workspaces'].some(
      (key) => at(data, key) !== undefined,
    ),
    usesTypeScript: declared.some(([name]) => name === 'typescript'),
  };
}

/** Replacements by path; those by version are the lockfile's business. npm nests them. */
export function readOverrides(folder: string, overrides: unknown): Dependency[] {
  return [...table(overrides)].flatMap(([name, spec]) =>
    typeof spec === 'string'
      ? readDependency(folder, name, spec).filter(({ kind }) => kind === 'path' || spec.startsWith('workspace:'))
      : readOverrides(folder, spec),
  );
}

/** Specifications that name a place outside the repository, whatever their name. */
const elsewhere =
  /^(?:npm:|jsr:|git\b|git[+:@]|github:|gitlab:|bitbucket:|gist:|https?:|ssh:|[\w.-]+\/[\w.-]+(?:#.*)?$)/;

/**
 * One dependency. Any version range is taken for the sibling of that name: whether a range is met by a sibling's version
 * depends on settings of the package manager, and an edge too many costs a job, one too few a bug.
 */
export function readDependency(folder: string, name: string, spec: unknown): Dependency[] {
  if (typeof spec !== 'string') return [];
  const byPath =
    /^(?:file:|link:|portal:|exec:|workspace:(?=\.{1,2}(?:\/|$)))(?!\/\/)(.*)$/.exec(spec)?.[1] ?? barePath(spec);
  if (byPath !== undefined) {
    const target = resolveIn(folder, byPath);
    return target === undefined ? [] : [{ kind: 'path', target }];
  }
  if (spec.startsWith('workspace:')) {
    const inner = spec.slice('workspace:'.length);
    const alias = /^(@?[^@]+)@/.exec(inner)?.[1] ?? name;
    // Yarn also takes the folder, as seen from the workspace's root: `workspace:packages/core`.
    const place = /^[^@*^~][^@]*\//.test(inner) ? resolveIn('.', inner) : undefined;
    return [
      { kind: 'sibling', name: alias, anywhere: true },
      ...(place === undefined ? [] : [{ kind: 'path', target: place } as const]),
    ];
  }
  return elsewhere.test(spec) ? [] : [{ kind: 'sibling', name, anywhere: false }];
}

function barePath(spec: string): string | undefined {
  return /^\.{1,2}(?:\/|$)/.test(spec) ? spec : undefined;
}
