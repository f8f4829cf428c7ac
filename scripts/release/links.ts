// Relative links of Markdown pages that move from the sources to the release tree.
import path from 'node:path';

/** Places of files in the release tree, by their place in the sources. */
export type Moves = ReadonlyMap<string, string>;

/**
 * `page` as it should read at `to`, after it stood at `from`. A link to a file that moves along follows it. A link to
 * anything else leads to that file at the source commit: GitHub resolves `../<commit>/x` from a page shown at
 * `/<owner>/<repository>/blob/<branch>/` to the page x of that commit.
 */
export function moveLinks(page: string, from: string, to: string, moves: Moves, source: string): string {
  return page.replace(/\]\((?![a-z]+:|#|\/)([^)\s#]+)(#[^)\s]*)?\)/gi, (_, target: string, anchor = '') => {
    const file = path.posix.join(path.posix.dirname(from), target).replace(/\/$/, '');
    const moved = moves.get(file);
    const folder = path.posix.dirname(to);
    const link = moved ? path.posix.relative(folder, moved) : `${path.posix.relative(folder, '..')}/${source}/${file}`;
    return `](${link}${anchor})`;
  });
}
