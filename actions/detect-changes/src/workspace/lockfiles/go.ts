/**
 * go.sum and go.work.sum: one line per checksum, https://go.dev/ref/mod#go-sum-files. They do not say who needs what:
 * the modules they belong to share every line.
 */
import { flatGraph, type LockGraph, type LockNode } from './graph.ts';
import { LockfileFault } from './records.ts';

export async function readGoSum(text: string): Promise<LockGraph> {
  const lines = new Map<string, Omit<LockNode, 'edges'>>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, version, file = '', checksum] = /^(\S+) (v\S+?)(\/go\.mod)? (h1:\S+)$/.exec(line.trim()) ?? [];
    if (name === undefined || version === undefined || checksum === undefined)
      throw new LockfileFault(`line ${index + 1} is not "module version checksum"`);
    lines.set(line.trim(), { name, version, content: `${file} ${checksum}` });
  }
  return flatGraph(lines, '', { settings: new Map(), unread: new Map() });
}
