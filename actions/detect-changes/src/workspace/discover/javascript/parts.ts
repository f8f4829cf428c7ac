/** Manifests that make no package of their own: `{"type": "module"}` beside some sources, or an entry point's `hooks/package.json`. */
import { Ownership } from '../../ownership.ts';
import type { Tree } from '../tree.ts';
import type { PackageJson } from './package-json.ts';
import { managerOf } from './workspaces.ts';

/**
 * Packages less those that are parts of the package around them, whose files must keep counting for that one.
 * A nested manifest stands alone when a workspace lists it, another package points to it, or it can be installed or run.
 */
export function withoutParts(
  packages: ReadonlyMap<string, PackageJson>,
  tree: Tree,
  isMember: (folder: string) => boolean,
): Map<string, PackageJson> {
  const pointedTo = new Set(
    [...packages.values()].flatMap(({ dependencies, overrides }) =>
      [...dependencies, ...overrides].flatMap((each) => (each.kind === 'path' ? each.target : [])),
    ),
  );
  const owners = new Ownership(packages.keys());
  const standsAlone = ({ folder, standsAlone: told, manager }: PackageJson): boolean =>
    told ||
    owners.enclosing(folder) === undefined ||
    isMember(folder) ||
    pointedTo.has(folder) ||
    managerOf(tree, folder, manager)?.lockfile !== undefined;
  return new Map([...packages].filter(([, each]) => standsAlone(each)));
}
