/** yarn.lock: two formats under one name. */
import type { Importer, LockGraph } from './graph.ts';
import { LockfileFault } from './records.ts';

export async function readYarnLock(text: string, importers: readonly Importer[]): Promise<LockGraph> {
  const berry = /^__metadata:/m.test(text);
  const classic = /^# yarn lockfile v1$/m.test(text);
  if (berry === classic) throw new LockfileFault('it is neither yarn lockfile v1 nor has __metadata');
  const graph = berry
    ? await (await import('./yarn-berry.ts')).readBerryLock(text)
    : (await import('./yarn-classic.ts')).readClassicLock(text, importers);
  return { ...graph, settings: new Map([...graph.settings, ['format', berry ? 'berry' : 'classic']]) };
}
