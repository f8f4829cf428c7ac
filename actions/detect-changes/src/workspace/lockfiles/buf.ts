/** buf.lock, v1beta1, v1 and v2: https://buf.build/docs/configuration/v2/buf-lock. One list for all modules of its folder. */
import { flatGraph, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { canonical, LockfileFault, listOf, type Table, tableOf, textOf } from './records.ts';
import { readYaml } from './yaml-text.ts';

export async function readBufLock(text: string): Promise<LockGraph> {
  const file = tableOf(await readYaml(text), 'the file');
  const version = textOf(file.get('version'), 'version');
  if (!/^v(1beta1|1|2)$/.test(version)) throw new LockfileFault(`version ${version} is not known`);
  const packages = new Map<string, Omit<LockNode, 'edges'>>();
  for (const kind of ['deps', 'plugins', 'policies'])
    for (const value of listOf(file.get(kind), kind)) {
      const entry = tableOf(value, `an entry of ${kind}`);
      const name = nameOf(entry);
      if (packages.has(`${kind} ${name}`)) throw new LockfileFault(`${name} is there twice`);
      const commit = textOf(entry.get('commit'), `commit of ${name}`);
      packages.set(`${kind} ${name}`, { name, version: commit, content: canonical(entry) });
    }
  return flatGraph(packages, '', sortTopLevel(file, ['version'], ['deps', 'plugins', 'policies']));
}

/** Version 2 has a `name`, the older ones have its three parts. */
function nameOf(entry: Table): string {
  if (entry.has('name')) return textOf(entry.get('name'), 'name');
  return ['remote', 'owner', 'repository'].map((key) => textOf(entry.get(key), key)).join('/');
}
