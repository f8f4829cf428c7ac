/** Which folders a workspace lists: patterns over folders, relative to the workspace's root. */
import { compileGlob, type Glob } from '../../../../../shared/text/glob/index.ts';
import { isInside, relativeTo } from '../paths.ts';
import { MalformedManifest } from './structure.ts';

/** Says for a folder of the repository whether the workspace lists it. */
export type Membership = (folder: string) => boolean;

/**
 * Patterns as pnpm, npm, Yarn and Bun read them: `packages/*`, `**`, and `!` to take back. The last pattern that matches
 * decides (npm's rule; pnpm lets every `!` win, so this one is never the narrower of the two).
 * Throws `MalformedManifest` for a pattern that cannot be matched exactly.
 */
export function listedBy(root: string, patterns: readonly string[]): Membership {
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!') && !pattern.startsWith('!(');
    return { negated, glob: folderGlob(negated ? pattern.slice(1) : pattern) };
  });
  return (folder) => {
    if (!isInside(folder, root)) return false;
    const relative = relativeTo(root, folder);
    let listed = false;
    for (const { negated, glob } of rules) if (glob(relative)) listed = !negated;
    return listed;
  };
}

/** A pattern for folders: a slash at its end means nothing, and `.` is the root itself. */
export function folderGlob(pattern: string): (relative: string) => boolean {
  let bare = pattern.replace(/^(?:\.\/+)+/, '');
  while (bare.endsWith('/')) bare = bare.slice(0, -1);
  if (bare === '' || bare === '.') return (relative) => relative === '.';
  let glob: Glob;
  try {
    glob = compileGlob(bare);
  } catch (error) {
    throw new MalformedManifest(
      `the pattern ${JSON.stringify(pattern)} cannot be matched: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return (relative) => relative !== '.' && glob.matches(relative);
}
