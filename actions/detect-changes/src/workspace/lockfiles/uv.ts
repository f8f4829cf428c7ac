/**
 * uv.lock, version 1. Format: `crates/uv-resolver/src/lock` of astral-sh/uv. Extras are nodes of their own, so that
 * `foo[bar]` and `foo` are told apart; a name may have several versions, for different markers.
 */
import { type Importer, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import {
  canonical,
  canonicalEntries,
  isTable,
  LockfileFault,
  listOf,
  type Table,
  tableOf,
  textOf,
  without,
} from './records.ts';
import { readToml } from './toml-text.ts';

const settings = [
  'version',
  'revision',
  'requires-python',
  'resolution-markers',
  'supported-markers',
  'required-markers',
  'conflicts',
  'options',
];
const edgeKeys = new Set(['dependencies', 'optional-dependencies', 'dev-dependencies']);
/** When and how large a file was uploaded, as told by some indexes and not by others; the hash says what it is. */
const fileNoise = new Set(['upload-time', 'size']);

interface Package {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: Table;
  readonly entry: Table;
}

export async function readUvLock(text: string): Promise<LockGraph> {
  const file = await readToml(text);
  const version = file.get('version');
  if (version !== 1) throw new LockfileFault(`version ${canonical(version)} is not known`);
  const packages = listOf(file.get('package'), 'package').map(readPackage);
  const byName = Map.groupBy(packages, ({ name }) => name);

  const nodes = new Map<string, LockNode>();
  const projects = new Map<string, string>();
  for (const item of packages) {
    if (nodes.has(item.id)) throw new LockfileFault(`package ${item.id} is there twice`);
    for (const key of ['editable', 'virtual', 'directory']) {
      const folder = item.source.get(key);
      if (typeof folder === 'string') projects.set(folder.replace(/^\.\//, ''), item.id);
    }
    addNodes(item, byName, nodes);
  }
  const manifest = tableOf(file.get('manifest'), 'manifest');
  const top = sortTopLevel(file, settings, ['package', 'manifest']);
  // Members are packages with an entry each; overrides and constraints bind everything.
  const manifestOfAll = without(manifest, new Set(['members']));
  return {
    nodes,
    roots: new Set(projects.values()),
    rootOf: (importer: Importer) => projects.get(importer.key),
    settings: new Map([...top.settings, ['manifest', canonical(manifestOfAll)]]),
    unread: top.unread,
    repeats: canonicalEntries(manifest, ['members']),
  };
}

function readPackage(value: unknown): Package {
  const entry = tableOf(value, 'a package');
  const name = textOf(entry.get('name'), 'name of a package');
  // A project with a dynamic version has none here.
  const version = entry.has('version') ? textOf(entry.get('version'), `version of ${name}`) : '';
  const source = tableOf(entry.get('source'), `source of ${name}`);
  return { id: `${name} ${version} ${canonical(source)}`, name, version, source, entry };
}

/** A node for the package, which a project's groups and extras belong to, and one per extra of another package. */
function addNodes(item: Package, byName: ReadonlyMap<string, readonly Package[]>, nodes: Map<string, LockNode>): void {
  const { id, name, version, source, entry } = item;
  const isProject = source.has('editable') || source.has('virtual') || source.has('directory');
  const edges = new Map<string, string>();
  addEdges(edges, '', entry.get('dependencies'), byName);
  for (const [extra, needs] of tableOf(entry.get('optional-dependencies'), `optional-dependencies of ${name}`)) {
    const extraEdges = new Map<string, string>();
    addEdges(extraEdges, '', needs, byName);
    nodes.set(extraId(id, extra), { name: `${name}[${extra}]`, version: '', content: '', edges: extraEdges });
    if (isProject) edges.set(`extra ${extra}`, extraId(id, extra));
  }
  for (const [group, needs] of tableOf(entry.get('dev-dependencies'), `dev-dependencies of ${name}`))
    addEdges(edges, `group ${group}`, needs, byName);
  nodes.set(id, { name, version, content: canonical(withoutFileNoise(without(entry, edgeKeys))), edges });
}

const extraId = (id: string, extra: string): string => `${id} [${extra}]`;

function addEdges(
  edges: Map<string, string>,
  group: string,
  needs: unknown,
  byName: ReadonlyMap<string, readonly Package[]>,
): void {
  for (const value of listOf(needs, 'dependencies')) {
    const need = tableOf(value, 'a dependency');
    const name = textOf(need.get('name'), 'name of a dependency');
    const wanted = canonical(need.get('source'));
    const found = (byName.get(name) ?? []).filter(
      (item) =>
        (!need.has('version') || need.get('version') === item.version) &&
        (!need.has('source') || canonical(item.source) === wanted),
    );
    const rest = canonical(without(need, new Set(['name', 'version', 'source'])));
    if (found.length === 0) edges.set(`${group} ${name} ${rest}`, `nothing for ${name}`);
    for (const { id, entry } of found) {
      // As for Cargo: version and source are written only where needed, so the target's id stands for them.
      const label = `${group} ${id} ${rest}`;
      edges.set(label, id);
      for (const extra of listOf(need.get('extra'), `extras of ${name}`))
        if (tableOf(entry.get('optional-dependencies'), 'optional-dependencies').has(String(extra)))
          edges.set(`${label} [${extra}]`, extraId(id, String(extra)));
    }
  }
}

/** The entry with the noise of its files taken out. */
function withoutFileNoise(entry: Table): Table {
  const clean = (value: unknown): unknown => (isTable(value) ? without(tableOf(value, 'a file'), fileNoise) : value);
  return new Map(
    [...entry].map(([key, value]) => {
      if (key === 'sdist') return [key, clean(value)];
      return [key, key === 'wheels' ? listOf(value, 'wheels').map(clean) : value];
    }),
  );
}
