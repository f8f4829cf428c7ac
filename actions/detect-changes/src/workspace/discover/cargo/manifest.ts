/** `Cargo.toml` as far as it says which crates of this repository are needed. Source: the Cargo book, "The Manifest Format". */
import { folderOf, resolveIn } from '../../paths.ts';
import { at, table, text, texts } from '../structure.ts';

export interface CargoManifest {
  readonly path: string;
  readonly folder: string;
  /** Name of the crate; `undefined` for a virtual manifest. */
  readonly crate: string | undefined;
  /** Present when it is the root of a workspace. */
  readonly workspace: CargoWorkspace | undefined;
  /** Folder that `package.workspace` names as the root. */
  readonly rootHint: string | undefined;
  /** Folders that dependencies of any table and target point to. */
  readonly paths: readonly string[];
  /** Keys of dependencies that are inherited from the workspace (`workspace = true`). */
  readonly inherited: readonly string[];
  /** Whether anything else is inherited, so that there must be a workspace above. */
  readonly inherits: boolean;
  readonly buildScript: string | undefined;
}

export interface CargoWorkspace {
  readonly members: readonly string[];
  /** Folders; all that lies below is left out. */
  readonly excluded: readonly string[];
  /** Folders of `workspace.dependencies`, by key. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Folders that `[patch]` and `[replace]` put in the place of registry crates. */
  readonly patches: readonly string[];
}

const tableNames = ['dependencies', 'dev-dependencies', 'dev_dependencies', 'build-dependencies', 'build_dependencies'];

export function readCargoManifest(path: string, data: object): CargoManifest {
  const folder = folderOf(path);
  const scopes = [data, ...table(at(data, 'target')).values()];
  const dependencies = scopes.flatMap((scope) => tableNames.flatMap((name) => [...table(at(scope, name))]));
  const build = at(data, 'package', 'build');
  const hint = text(at(data, 'package', 'workspace'));
  return {
    path,
    folder,
    crate: text(at(data, 'package', 'name')) ?? text(at(data, 'project', 'name')),
    workspace: at(data, 'workspace') === undefined ? undefined : readWorkspace(folder, data),
    rootHint: hint === undefined ? undefined : resolveIn(folder, hint),
    paths: dependencies.flatMap(([, spec]) => pathOf(folder, spec)),
    inherited: dependencies.filter(([, spec]) => at(spec, 'workspace') === true).map(([key]) => key),
    inherits: [...table(at(data, 'package')).values(), at(data, 'lints')].some(
      (each) => at(each, 'workspace') === true,
    ),
    buildScript: build === false ? undefined : resolveIn(folder, text(build) ?? 'build.rs'),
  };
}

function readWorkspace(folder: string, data: object): CargoWorkspace {
  const dependencies = [...table(at(data, 'workspace', 'dependencies'))];
  const patches = [...table(at(data, 'patch')).values(), at(data, 'replace')].flatMap((source) => [
    ...table(source).values(),
  ]);
  return {
    members: texts(at(data, 'workspace', 'members')),
    excluded: texts(at(data, 'workspace', 'exclude')).flatMap((each) => resolveIn(folder, each) ?? []),
    dependencies: new Map(
      dependencies.flatMap(([key, spec]) => pathOf(folder, spec).map((target) => [key, target] as const)),
    ),
    patches: patches.flatMap((spec) => pathOf(folder, spec)),
  };
}

function pathOf(folder: string, spec: unknown): string[] {
  const path = text(at(spec, 'path'));
  const target = path === undefined ? undefined : resolveIn(folder, path);
  return target === undefined ? [] : [target];
}
