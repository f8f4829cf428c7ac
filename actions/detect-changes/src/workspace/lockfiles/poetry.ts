/** poetry.lock, versions 1.x and 2.x: one project, so every package concerns it. */
import { flatGraph, type LockGraph, type LockNode, sortTopLevel } from './graph.ts';
import { canonical, LockfileFault, listOf, tableOf, textOf, without } from './records.ts';
import { readToml } from './toml-text.ts';

export async function readPoetryLock(text: string): Promise<LockGraph> {
  const file = await readToml(text);
  const metadata = tableOf(file.get('metadata'), 'metadata');
  const version = textOf(metadata.get('lock-version'), 'metadata.lock-version');
  if (!/^[12]\.\d+$/.test(version)) throw new LockfileFault(`lock-version ${version} is not known`);
  const packages = new Map<string, Omit<LockNode, 'edges'>>();
  for (const value of listOf(file.get('package'), 'package')) {
    const entry = tableOf(value, 'a package');
    const name = textOf(entry.get('name'), 'name of a package');
    const own = textOf(entry.get('version'), `version of ${name}`);
    const content = canonical(without(entry, new Set(['description'])));
    const id = `${name} ${own} ${canonical(entry.get('source'))} ${canonical(entry.get('markers'))}`;
    if (packages.has(id)) throw new LockfileFault(`package ${name} ${own} is there twice`);
    packages.set(id, { name, version: own, content });
  }
  // Extras, supported Pythons, and the hash of what pyproject.toml asks for.
  const project = canonical([file.get('extras'), metadata]);
  return flatGraph(packages, project, sortTopLevel(file, [], ['package', 'metadata', 'extras']));
}
