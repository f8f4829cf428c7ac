/**
 * pnpm-lock.yaml, formats 5.x, 6.x and 9.0.
 * Format: https://github.com/pnpm/spec/tree/master/lockfile and the `@pnpm/lockfile.types` package.
 */
import path from 'node:path/posix';
import { type Importer, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { canonical, LockfileFault, type Table, tableOf, textOf, without } from './records.ts';
import { readYamlDocuments } from './yaml-text.ts';

/** They take part in the resolution of everything. */
const settings = [
  'lockfileVersion',
  'settings',
  'overrides',
  'patchedDependencies',
  'packageExtensionsChecksum',
  'pnpmfileChecksum',
  'ignoredOptionalDependencies',
  'neverBuiltDependencies',
  'onlyBuiltDependencies',
  'onlyBuiltDependenciesFile',
];
/** `time` holds publishing dates, which decide nothing once the versions are locked. */
const otherTopLevel = ['importers', 'packages', 'snapshots', 'catalogs', 'time'];
const needs = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** Without a workspace, formats 5 and 6 have the only project at the top. */
const projectKeys = [...needs, 'specifiers', 'dependenciesMeta', 'publishDirectory'];
/** About how the whole tree needs a package, or words for people: not about what it resolves to. */
const packageNoise = new Set([...needs, 'dev', 'optional', 'deprecated']);

export async function readPnpmLock(text: string): Promise<LockGraph> {
  const documents = await readYamlDocuments(text);
  // Newer versions put a document of their own, about pnpm itself, in front.
  const file = tableOf(documents.pop(), 'the file');
  const version = textOf(file.get('lockfileVersion'), 'lockfileVersion');
  if (!/^(5\.\d|5\.4-inlineSpecifiers|6\.\d|9\.0)$/.test(version))
    throw new LockfileFault(`lockfileVersion ${version} is not known`);

  const top = sortTopLevel(file, settings, [...otherTopLevel, ...projectKeys]);
  const nodes = new Map<string, LockNode>();
  const importers = importersOf(file);
  readPackages(file, nodes);
  const catalogs = tableOf(file.get('catalogs'), 'catalogs');
  const unused = new Set(
    [...catalogs].flatMap(([name, catalog]) => [...tableOf(catalog, name).keys()].map((dep) => `${name} ${dep}`)),
  );
  for (const [key, importer] of importers) {
    nodes.set(projectId(key), projectNode(key, importer, nodes, catalogs));
    for (const [name, entry] of catalogUses(importer)) unused.delete(`${entry} ${name}`);
  }
  const strayCatalog = [...unused].map((use): [string, string] => {
    const [catalog = '', name = ''] = use.split(' ');
    return [`catalog entry ${name}`, canonical(tableOf(catalogs.get(catalog), catalog).get(name))];
  });
  return {
    nodes,
    roots: new Set([...importers.keys()].map(projectId)),
    rootOf: (importer: Importer) => (importers.has(importer.key) ? projectId(importer.key) : undefined),
    settings: documents.length > 0 ? new Map([...top.settings, ['pnpm itself', canonical(documents)]]) : top.settings,
    unread: new Map([...top.unread, ...strayCatalog]),
  };
}

/** No package key begins so. */
const projectId = (key: string): string => `project ${key}`;

function importersOf(file: Table): Map<string, Table> {
  const listed = tableOf(file.get('importers'), 'importers');
  if (listed.size === 0) return new Map([['.', new Map([...file].filter(([key]) => projectKeys.includes(key)))]]);
  if (needs.some((key) => file.has(key))) throw new LockfileFault('it has importers and dependencies at the top');
  return new Map([...listed].map(([key, importer]) => [key, tableOf(importer, `importer ${key}`)]));
}

function readPackages(file: Table, nodes: Map<string, LockNode>): void {
  const packages = tableOf(file.get('packages'), 'packages');
  const snapshots = file.has('snapshots') ? tableOf(file.get('snapshots'), 'snapshots') : packages;
  for (const key of snapshots.keys()) nodes.set(key, { name: key, version: '', content: '', edges: new Map() });
  const used = new Set<string>();
  for (const [key, value] of snapshots) {
    const snapshot = tableOf(value, `package ${key}`);
    const base = snapshots === packages ? key : baseKey(key, packages);
    used.add(base ?? '');
    const described = snapshots === packages || base === undefined ? undefined : packages.get(base);
    const entry = tableOf(described, `package ${base}`);
    nodes.set(key, {
      ...identity(key, entry.size > 0 ? entry : snapshot),
      content: canonical([without(entry, packageNoise), without(snapshot, packageNoise)]),
      edges: edgesOf(snapshot, '.', nodes),
    });
  }
  // A package without a snapshot: nobody's need resolves to it, but it is there.
  if (snapshots !== packages)
    for (const [key, value] of packages)
      if (!used.has(key) && !nodes.has(key))
        nodes.set(key, { name: key, version: '', content: canonical(value), edges: new Map() });
}

/** `foo@1.0.0(bar@2.0.0)` is described under `foo@1.0.0`; file names may have parentheses of their own. */
function baseKey(key: string, packages: Table): string | undefined {
  if (packages.has(key)) return key;
  for (let end = key.lastIndexOf('('); end > 0; end = key.lastIndexOf('(', end - 1))
    if (packages.has(key.slice(0, end))) return key.slice(0, end);
  return undefined;
}

/** `foo@1.0.0(peers)`, `/foo@1.0.0(peers)` or `/foo/1.0.0_peers`; entries from elsewhere carry a name and a version. */
function identity(key: string, entry: Table): Pick<LockNode, 'name' | 'version'> {
  const bare = key.replace(/^\//, '').replace(/[(].*$/s, '');
  const at = bare.indexOf('@', 1);
  const slash = bare.lastIndexOf('/');
  const [name, version] =
    at > 0 && !bare.slice(slash + 1).includes('_')
      ? [bare.slice(0, at), bare.slice(at + 1)]
      : [bare.slice(0, slash), bare.slice(slash + 1).replace(/_.*$/s, '')];
  const own = (field: string, otherwise: string): string => {
    const value = entry.get(field);
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  return { name: own('name', name || key), version: own('version', version ?? '') };
}

function projectNode(key: string, importer: Table, nodes: ReadonlyMap<string, LockNode>, catalogs: Table): LockNode {
  const asked: unknown[] = [];
  for (const kind of needs)
    for (const [name, value] of tableOf(importer.get(kind), `${kind} of ${key}`)) {
      if (typeof value === 'string') continue;
      const need = without(tableOf(value, `${name} of ${key}`), new Set(['version']));
      asked.push([kind, name, need]);
    }
  for (const [name, catalog] of catalogUses(importer))
    asked.push([catalog, name, tableOf(catalogs.get(catalog), 'catalog').get(name) ?? 'no such entry']);
  return {
    name: key,
    version: '',
    content: canonical([asked.map(canonical).sort(), without(importer, new Set(needs))]),
    edges: edgesOf(importer, key, nodes),
  };
}

/** `folder`: where `link:` starts. */
function edgesOf(entry: Table, folder: string, nodes: ReadonlyMap<string, LockNode>): Map<string, string> {
  const edges = new Map<string, string>();
  for (const kind of needs)
    for (const [name, value] of tableOf(entry.get(kind), kind)) {
      const reference =
        typeof value === 'string' ? value : textOf(tableOf(value, name).get('version'), `version of ${name}`);
      edges.set(`${kind} ${name}`, target(name, reference, folder, nodes));
    }
  return edges;
}

function target(name: string, reference: string, folder: string, nodes: ReadonlyMap<string, LockNode>): string {
  if (reference.startsWith('link:')) return projectId(path.join(folder, reference.slice('link:'.length)));
  // A reference is a version, or a whole key for what goes by another name or comes from elsewhere.
  const keys = [`${name}@${reference}`, `/${name}@${reference}`, `/${name}/${reference}`, reference];
  return keys.find((key) => nodes.has(key)) ?? `${name}@${reference}`;
}

/** Name and catalog of what a project asks for with `catalog:`. */
function catalogUses(importer: Table): readonly (readonly [string, string])[] {
  const uses: [string, string][] = [];
  for (const kind of needs)
    for (const [name, value] of tableOf(importer.get(kind), kind)) {
      const specifier = typeof value === 'string' ? undefined : tableOf(value, name).get('specifier');
      if (typeof specifier === 'string' && specifier.startsWith('catalog:'))
        uses.push([name, specifier.slice('catalog:'.length).trim() || 'default']);
    }
  return uses;
}
