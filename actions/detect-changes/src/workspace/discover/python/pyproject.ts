/** `pyproject.toml` as far as it says which projects of this repository are needed: PEP 621, PEP 735, uv, Poetry, PDM, Hatch. */
import { folderOf, resolveIn } from '../../paths.ts';
import { at, isTable, list, table, text, texts } from '../structure.ts';
import { normaliseName, type Requirement, readRequirement } from './requirement.ts';

export interface PyProject {
  readonly path: string;
  readonly folder: string;
  readonly name: string | undefined;
  readonly kind: 'uv' | 'poetry';
  /** False for a file that only configures tools, as a formatter's. */
  readonly isProject: boolean;
  readonly requirements: readonly Requirement[];
  readonly workspace: { readonly members: readonly string[]; readonly excluded: readonly string[] } | undefined;
  /** `tool.uv.sources` by normalised name: where the name is to be had. A workspace root's hold for its members. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Source {
  readonly workspace: boolean;
  readonly targets: readonly string[];
}

export function readPyProject(path: string, data: object): PyProject {
  const folder = folderOf(path);
  const poetry = at(data, 'tool', 'poetry');
  const project = at(data, 'project');
  const workspace = at(data, 'tool', 'uv', 'workspace');
  const isPoetry = poetry !== undefined;
  return {
    path,
    folder,
    name: text(at(project, 'name')) ?? text(at(poetry, 'name')),
    kind: isPoetry ? 'poetry' : 'uv',
    isProject:
      isTable(project) ||
      isPoetry ||
      at(data, 'build-system') !== undefined ||
      at(data, 'dependency-groups') !== undefined,
    requirements: [...declared(folder, data), ...poetryRequirements(folder, poetry)],
    workspace:
      workspace === undefined
        ? undefined
        : { members: texts(at(workspace, 'members')), excluded: texts(at(workspace, 'exclude')) },
    sources: new Map(
      [...table(at(data, 'tool', 'uv', 'sources'))].map(([name, source]) => [
        normaliseName(name),
        readSource(folder, source),
      ]),
    ),
  };
}

/** Requirement strings, wherever the standards and the tools put them. */
function declared(folder: string, data: object): Requirement[] {
  const lists = [
    at(data, 'project', 'dependencies'),
    at(data, 'build-system', 'requires'),
    at(data, 'tool', 'uv', 'dev-dependencies'),
    at(data, 'tool', 'uv', 'override-dependencies'),
    ...table(at(data, 'project', 'optional-dependencies')).values(),
    ...table(at(data, 'dependency-groups')).values(),
    ...table(at(data, 'tool', 'pdm', 'dev-dependencies')).values(),
    ...[...table(at(data, 'tool', 'hatch', 'envs')).values()].flatMap((each) => [
      at(each, 'dependencies'),
      at(each, 'extra-dependencies'),
    ]),
  ];
  return lists.flatMap(texts).flatMap((line) => readRequirement(folder, line) ?? []);
}

function poetryRequirements(folder: string, poetry: unknown): Requirement[] {
  const tables = [
    at(poetry, 'dependencies'),
    at(poetry, 'dev-dependencies'),
    ...[...table(at(poetry, 'group')).values()].map((group) => at(group, 'dependencies')),
  ];
  return tables
    .flatMap((each) => [...table(each)])
    .flatMap(([name, spec]): Requirement[] => {
      const places = paths(folder, spec);
      if (places.length > 0) return places.map((target) => ({ name: undefined, target }));
      const elsewhere = isTable(spec) && ['git', 'url', 'file'].some((key) => at(spec, key) !== undefined);
      return elsewhere || name === 'python' ? [] : [{ name: normaliseName(name), target: undefined }];
    });
}

function readSource(folder: string, source: unknown): Source {
  const choices = isTable(source) ? [source] : list(source);
  return {
    workspace: choices.some((each) => at(each, 'workspace') === true),
    targets: choices.flatMap((each) => paths(folder, each)),
  };
}

/** Places of `{ path = "../core" }`, of `{ file = ... }`, or of a list of such choices. */
function paths(folder: string, spec: unknown): string[] {
  return (isTable(spec) ? [spec] : list(spec)).flatMap((choice) => {
    const path = text(at(choice, 'path')) ?? text(at(choice, 'file'));
    return path === undefined ? [] : (resolveIn(folder, path) ?? []);
  });
}
