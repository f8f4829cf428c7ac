/**
 * yarn.lock of yarn 2 and later: YAML. Entries are keyed by descriptors (`"leaf@npm:^1.0.0, leaf@npm:^1.1.0"`),
 * `resolution` is the locator they are bound to, projects are entries with `workspace:`.
 * Source: `packages/yarnpkg-core/sources/Project.ts` of yarnpkg/berry.
 */
import type { Importer, LockGraph, LockNode } from './graph.ts';
import {
  canonical,
  canonicalEntries,
  LockfileFault,
  type Table,
  tableOf,
  textOf,
  textsOf,
  without,
} from './records.ts';
import { readYaml } from './yaml-text.ts';

const edgeKeys = new Set(['dependencies', 'optionalDependencies']);

export async function readBerryLock(text: string): Promise<LockGraph> {
  const file = tableOf(await readYaml(text), 'the file');
  const metadata = tableOf(file.get('__metadata'), '__metadata');
  const version = textOf(metadata.get('version'), '__metadata.version');
  if (!/^[4-8]$/.test(version)) throw new LockfileFault(`__metadata.version ${version} is not known`);
  const entries = new Map<string, Table>();
  const descriptors = new Descriptors();
  for (const [keys, value] of file) {
    if (keys === '__metadata') continue;
    const entry = tableOf(value, keys);
    const id = textOf(entry.get('resolution'), `resolution of ${keys}`);
    if (entries.has(id)) throw new LockfileFault(`${id} is there twice`);
    entries.set(id, entry);
    for (const key of keys.split(', ')) descriptors.add(key, id);
    if (id.includes('@workspace:') && !keys.split(', ').includes(id))
      throw new LockfileFault(`${keys} does not stand for ${id}`);
  }
  const nodes = new Map<string, LockNode>();
  const projects = new Map<string, string>();
  for (const [id, entry] of entries) {
    const edges = new Map<string, string>();
    for (const kind of edgeKeys)
      for (const [name, range] of textsOf(entry.get(kind), `${kind} of ${id}`))
        for (const [label, target] of descriptors.resolve(name, range)) edges.set(`${kind} ${label}`, target);
    const end = id.indexOf('@', 1);
    if (end < 0) throw new LockfileFault(`resolution ${id} has no version`);
    nodes.set(id, {
      name: id.slice(0, end),
      version: String(entry.get('version') ?? ''),
      content: canonical([id, without(entry, edgeKeys)]),
      edges,
    });
    const reference = id.slice(end + 1);
    if (reference.startsWith('workspace:')) projects.set(reference.slice('workspace:'.length), id);
  }
  return {
    nodes,
    roots: new Set(projects.values()),
    rootOf: (importer: Importer) => projects.get(importer.key),
    settings: canonicalEntries(metadata, metadata.keys()),
    unread: new Map(),
  };
}

/** From what is asked for to the entries that may answer it. */
class Descriptors {
  private readonly ids = new Map<string, string>();
  private readonly byName = new Map<string, { readonly key: string; readonly id: string }[]>();

  add(key: string, id: string): void {
    if (this.ids.has(key)) throw new LockfileFault(`${key} is there twice`);
    this.ids.set(key, id);
    const name = key.slice(0, Math.max(0, key.indexOf('@', 1)));
    const same = this.byName.get(name) ?? [];
    same.push({ key, id });
    this.byName.set(name, same);
  }

  /**
   * Label -> entry. Usually one; but `resolutions` of the root manifest are not in the lockfile: they may bind a need
   * to a patched entry, or to an entry under another range. Then every entry that may be meant is taken.
   */
  resolve(name: string, range: string): Map<string, string> {
    // Before version 8 `npm:` was left out.
    const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((key) => this.ids.has(key));
    const same = this.byName.get(name) ?? [];
    const label = `${name}@${range}`;
    const meant = exact === undefined ? same : same.filter(({ key }) => key === exact || mayPatch(key, exact));
    const found = [...new Set(meant.map(({ id }) => id))];
    const [only = `nothing for ${label}`] = found;
    const plain = found.length === 0 || (found.length === 1 && exact !== undefined);
    return new Map(plain ? [[label, only]] : found.map((id) => [`${label} by ${id}`, id]));
  }
}

/** Yarn's own patches (`builtin`) name what they patch; a user's patch may be bound to any need of that name. */
function mayPatch(key: string, descriptor: string): boolean {
  const patched = /@patch:([^#]*)#(.*)/.exec(key);
  if (!patched || key === descriptor) return false;
  const [, source = '', files = ''] = patched;
  if (!files.includes('builtin<')) return true;
  return decoded(source) === decoded(descriptor);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
