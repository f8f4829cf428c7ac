/**
 * Cargo.lock, formats 1 to 4. Format: `src/cargo/core/resolver/encode.rs` of rust-lang/cargo. A package without a
 * source lies in the repository; a dependency is written as briefly as is unique (`name`, `name version`,
 * `name version (source)`).
 */
import { type Importer, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { canonical, LockfileFault, listOf, type Table, tableOf, textOf, without } from './records.ts';
import { readToml } from './toml-text.ts';

interface Package {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly entry: Table;
}

export async function readCargoLock(text: string): Promise<LockGraph> {
  const file = await readToml(text);
  const version = file.get('version') ?? 2;
  if (version !== 1 && version !== 2 && version !== 3 && version !== 4)
    throw new LockfileFault(`version ${canonical(version)} is not known`);
  const packages = listOf(file.get('package'), 'package').map(readPackage);
  const byName = Map.groupBy(packages, ({ name }) => name);
  const checksums = tableOf(file.get('metadata'), 'metadata');

  const nodes = new Map<string, LockNode>();
  const projects = new Map<string, string>();
  for (const { id, name, version: own, source, entry } of packages) {
    if (nodes.has(id)) throw new LockfileFault(`package ${id} is there twice`);
    const edges = new Map<string, string>();
    for (const item of listOf(entry.get('dependencies'), `dependencies of ${name}`)) {
      const target = resolve(textOf(item, `a dependency of ${name}`), byName);
      // The words shorten and lengthen as other versions of the name come and go; the target's own id does not.
      edges.set(target, target);
    }
    nodes.set(id, {
      name,
      version: own,
      // Format 1 keeps checksums in a table of their own.
      content: canonical([without(entry, new Set(['dependencies'])), checksums.get(`checksum ${id}`) ?? '']),
      edges,
    });
    if (source !== '') continue;
    if (projects.has(name)) throw new LockfileFault(`two packages of the repository are called ${name}`);
    projects.set(name, id);
  }
  const metadata = without(checksums, new Set(packages.map(({ id }) => `checksum ${id}`)));
  const top = sortTopLevel(file, ['version', 'patch', 'replace'], ['package', 'metadata', 'root']);
  return {
    nodes,
    roots: new Set(projects.values()),
    rootOf: (importer: Importer) => projects.get(importer.packageName),
    settings: metadata.size > 0 ? new Map([...top.settings, ['metadata', canonical(metadata)]]) : top.settings,
    unread: file.has('root') ? new Map([...top.unread, ['root', canonical(file.get('root'))]]) : top.unread,
  };
}

function readPackage(value: unknown): Package {
  const entry = tableOf(value, 'a package');
  const name = textOf(entry.get('name'), 'name of a package');
  const version = textOf(entry.get('version'), `version of ${name}`);
  const source = entry.has('source') ? textOf(entry.get('source'), `source of ${name}`) : '';
  return { id: source === '' ? `${name} ${version}` : `${name} ${version} (${source})`, name, version, source, entry };
}

function resolve(dependency: string, byName: ReadonlyMap<string, readonly Package[]>): string {
  const parts = /^(\S+)(?: (\S+))?(?: \((.+)\))?$/.exec(dependency);
  if (!parts) throw new LockfileFault(`dependency ${dependency} is not of a known form`);
  const [, name = '', version, source] = parts;
  const found = (byName.get(name) ?? []).filter(
    (item) =>
      (version === undefined || item.version === version) &&
      // The exact commit of a git source is left out here.
      (source === undefined || item.source === source || item.source.startsWith(`${source}#`)),
  );
  if (found.length > 1) throw new LockfileFault(`dependency ${dependency} may mean several packages`);
  return found[0]?.id ?? `nothing for ${dependency}`;
}
