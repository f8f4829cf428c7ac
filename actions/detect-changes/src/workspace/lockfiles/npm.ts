/**
 * package-lock.json and npm-shrinkwrap.json, formats 1 to 3.
 * Format: https://docs.npmjs.com/cli/configuring-npm/package-lock-json; resolution walks up `node_modules`.
 */
import { flatGraph, type Importer, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { readJson } from './json-text.ts';
import { canonical, canonicalEntries, LockfileFault, type Table, tableOf, textsOf, without } from './records.ts';

const needs = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
/** About how the whole tree needs a package, or words for people: not about what it resolves to. */
const noise = new Set([...needs, 'dev', 'optional', 'devOptional', 'peer', 'license', 'funding', 'deprecated']);

export async function readNpmLock(text: string): Promise<LockGraph> {
  const file = readJson(text);
  const version = file.get('lockfileVersion');
  if (version === 1) return readOldForm(file);
  if (version !== 2 && version !== 3) throw new LockfileFault(`lockfileVersion ${canonical(version)} is not known`);
  if (!file.has('packages')) throw new LockfileFault('packages is missing');
  // `dependencies` repeats `packages` for npm 6; name and version repeat those of the root project.
  const repeats = ['name', 'version', ...(version === 2 ? ['dependencies'] : [])];
  const packages = new Map(
    [...tableOf(file.get('packages'), 'packages')].map(([place, entry]) => [place, tableOf(entry, `package ${place}`)]),
  );
  const nodes = new Map<string, LockNode>();
  // A link is only a way to its target: needs are resolved to the target at once, which keeps the names it goes by.
  const links = Map.groupBy(packages.keys(), (place) => linkTarget(packages.get(place), packages));
  for (const place of links.get(undefined) ?? [])
    nodes.set(place, node(place, packages.get(place) ?? new Map(), packages, links.get(place) ?? []));
  return {
    nodes,
    roots: new Set([...packages.keys()].filter((place) => !isInstalled(place))),
    rootOf: (importer: Importer) => {
      const place = importer.key === '.' ? '' : importer.key;
      return packages.has(place) ? place : undefined;
    },
    repeats: canonicalEntries(file, repeats),
    ...sortTopLevel(file, ['lockfileVersion', 'requires'], ['packages', ...repeats]),
  };
}

const isInstalled = (place: string): boolean => /(^|\/)node_modules\//.test(place);

function node(place: string, entry: Table, packages: ReadonlyMap<string, Table>, links: readonly string[]): LockNode {
  const edges = new Map<string, string>();
  const asked: string[] = [];
  for (const kind of needs)
    for (const [name, range] of textsOf(entry.get(kind), `${kind} of ${place}`)) {
      asked.push(`${kind} ${name} ${range}`);
      edges.set(`${kind} ${name}`, resolve(place, name, packages));
    }
  return {
    name: text(entry.get('name')) ?? (place.split('node_modules/').at(-1) || '(root)'),
    version: text(entry.get('version')) ?? '',
    content: canonical([asked.sort(), without(entry, noise), links.toSorted()]),
    edges,
  };
}

/** The place that a link entry stands for, when that place is described. */
function linkTarget(entry: Table | undefined, packages: ReadonlyMap<string, Table>): string | undefined {
  const linked = entry?.get('resolved');
  return entry?.get('link') === true && typeof linked === 'string' && packages.has(linked) ? linked : undefined;
}

/** Where Node.js would find `name` from `place`: the nearest `node_modules` upwards; links are followed. */
function resolve(place: string, name: string, packages: ReadonlyMap<string, Table>): string {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (!/(^|\/)node_modules$/.test(folder)) {
      const found = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      const entry = packages.get(found);
      if (entry) return linkTarget(entry, packages) ?? found;
    }
    if (folder === '') return `nothing for ${name}`;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Format 1 knows no workspaces: one tree for one project. */
function readOldForm(file: Table): LockGraph {
  const packages = new Map<string, Omit<LockNode, 'edges'>>();
  const walk = (table: Table, place: string): void => {
    for (const [name, value] of table) {
      const entry = tableOf(value, `dependency ${name}`);
      packages.set(`${place}/${name}`, {
        name,
        version: text(entry.get('version')) ?? '',
        content: canonical([place, without(entry, new Set(['dependencies', 'dev', 'optional']))]),
      });
      walk(tableOf(entry.get('dependencies'), `dependencies of ${name}`), `${place}/${name}`);
    }
  };
  walk(tableOf(file.get('dependencies'), 'dependencies'), '');
  const project = canonical([file.get('name'), file.get('version')]);
  return flatGraph(
    packages,
    project,
    sortTopLevel(file, ['lockfileVersion', 'requires'], ['dependencies', 'name', 'version']),
  );
}
