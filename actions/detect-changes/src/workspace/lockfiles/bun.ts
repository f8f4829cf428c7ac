/**
 * bun.lock, the text form, versions 0 to 2. Format: https://bun.sh/docs/install/lockfile and bun's
 * `src/install/lockfile/bun.lock.zig`: `packages` maps a place in the tree (`b/leaf`: the `leaf` that `b` sees) to
 * `[name@version, ...]`. The older `bun.lockb` is binary.
 */
import { type Importer, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { readJsonWithCommas } from './json-text.ts';
import { canonical, isTable, LockfileFault, listOf, type Table, tableOf, textOf, textsOf, without } from './records.ts';

const needs = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
const needKeys = new Set(needs);
const settings = ['lockfileVersion', 'configVersion', 'overrides', 'patchedDependencies', 'trustedDependencies'];

export async function readBunLock(text: string): Promise<LockGraph> {
  const file = readJsonWithCommas(text);
  const version = file.get('lockfileVersion');
  if (version !== 0 && version !== 1 && version !== 2)
    throw new LockfileFault(`lockfileVersion ${canonical(version)} is not known`);
  const workspaces = tableOf(file.get('workspaces'), 'workspaces');
  const places = placesOf(tableOf(file.get('packages'), 'packages'));
  const nodes = new Map<string, LockNode>();
  const workspacePlaces = new Map<string, unknown[]>();
  for (const [place, { name, version: resolved, rest }] of places) {
    const target = workspaceOf(resolved);
    // The entry of a workspace only says under which name it is seen.
    if (target !== undefined && workspaces.has(target)) {
      workspacePlaces.set(target, [...(workspacePlaces.get(target) ?? []), [place, name, rest]]);
      continue;
    }
    const described = tableOf(rest.find(isTable), `package ${place}`);
    nodes.set(place, {
      name,
      version: resolved,
      content: canonical([
        rest.map((item) => (isTable(item) ? without(described, needKeys) : item)),
        rangesOf(described),
      ]),
      edges: edgesOf(described, place, places),
    });
  }
  for (const [key, value] of workspaces) {
    const workspace = tableOf(value, `workspace ${key}`);
    const name = workspace.get('name');
    nodes.set(projectId(key), {
      name: typeof name === 'string' ? name : key,
      version: '',
      content: canonical([
        without(workspace, needKeys),
        rangesOf(workspace),
        catalogEntries(file, workspace),
        workspacePlaces.get(key) ?? [],
      ]),
      // The root sees the top of the tree; the others see what is nested for their name first.
      edges: edgesOf(workspace, key === '' || typeof name !== 'string' ? '' : name, places),
    });
  }
  return {
    nodes,
    roots: new Set([...workspaces.keys()].map(projectId)),
    rootOf: (importer: Importer) => {
      const key = importer.key === '.' ? '' : importer.key;
      return workspaces.has(key) ? projectId(key) : undefined;
    },
    ...sortTopLevel(file, settings, ['workspaces', 'packages', 'catalog', 'catalogs']),
  };
}

/** No place in the tree has a blank. */
const projectId = (key: string): string => `project ${key}`;

/** `workspace:packages/a` -> `packages/a`. */
const workspaceOf = (version: string): string | undefined =>
  version.startsWith('workspace:') ? version.slice('workspace:'.length) : undefined;

interface Place {
  readonly name: string;
  readonly version: string;
  /** What follows the name: source, description, checksum. */
  readonly rest: readonly unknown[];
}

function placesOf(packages: Table): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [place, value] of packages) {
    const [first, ...rest] = listOf(value, `package ${place}`);
    const identity = textOf(first, `name of package ${place}`);
    const at = identity.indexOf('@', 1);
    const [name, version] = at < 0 ? [identity, ''] : [identity.slice(0, at), identity.slice(at + 1)];
    places.set(place, { name, version, rest });
  }
  return places;
}

const rangesOf = (entry: Table): string[] =>
  needs
    .flatMap((kind) => [...textsOf(entry.get(kind), kind)].map(([name, range]) => `${kind} ${name} ${range}`))
    .sort();

function edgesOf(entry: Table, place: string, places: ReadonlyMap<string, Place>): Map<string, string> {
  const edges = new Map<string, string>();
  for (const kind of needs)
    for (const name of textsOf(entry.get(kind), kind).keys())
      edges.set(`${kind} ${name}`, resolve(place, name, places));
  return edges;
}

function resolve(place: string, name: string, places: ReadonlyMap<string, Place>): string {
  // A scoped name is one step of the path.
  const steps = place === '' ? [] : (place.match(/@[^/]+\/[^/]+|[^/]+/g) ?? []);
  for (let depth = steps.length; depth >= 0; depth--) {
    const found = [...steps.slice(0, depth), name].join('/');
    const entry = places.get(found);
    if (entry) {
      const workspace = workspaceOf(entry.version);
      return workspace === undefined ? found : projectId(workspace);
    }
  }
  return `nothing for ${name}`;
}

/** The entries of the catalogs that a project asks for with `catalog:`. */
function catalogEntries(file: Table, workspace: Table): string[] {
  const entries: string[] = [];
  for (const kind of needs)
    for (const [name, range] of textsOf(workspace.get(kind), kind)) {
      if (!range.startsWith('catalog:')) continue;
      const catalog = range.slice('catalog:'.length).trim();
      const table = catalog === '' ? file.get('catalog') : tableOf(file.get('catalogs'), 'catalogs').get(catalog);
      entries.push(`${catalog} ${name} ${canonical(tableOf(table, `catalog ${catalog}`).get(name))}`);
    }
  return entries.sort();
}
