/** From the manifests found to those that count. */
import { folderOf } from '../paths.ts';
import { isVendored } from './places.ts';

/**
 * Parses every manifest that is ours, then the vendored ones that these point to, and so on until nothing new turns up.
 * A vendored manifest that no workspace `lists` and nobody needs is not even parsed. `parse` answers `undefined` for what
 * is no project or is broken.
 */
export function liveManifests<T>(
  paths: readonly string[],
  parse: (path: string) => T | undefined,
  pointsTo: (manifest: T) => Iterable<string>,
  lists: (folder: string) => boolean = () => false,
): Map<string, T> {
  const known = new Set(paths);
  const seen = new Set<string>();
  const live = new Map<string, T>();
  const queue = paths.filter((path) => !isVendored(path) || lists(folderOf(path)));
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path) || !known.has(path)) continue;
    seen.add(path);
    const manifest = parse(path);
    if (manifest === undefined) continue;
    live.set(path, manifest);
    queue.push(...pointsTo(manifest));
  }
  return live;
}
