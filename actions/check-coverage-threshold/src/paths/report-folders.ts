/**
 * Where a relative path of a report may start, the likeliest folder first, the top of the repository (`''`) last.
 *
 * A tool writes paths as seen from the package that it ran in, and the report into a folder below (`packages/a/coverage`)
 * or into one that mirrors the repository (`coverage/packages/a`). So each folder from the report's own up to the top is
 * tried, and each without its outer folders: `coverage/packages/a`, `packages/a`, `a`, `coverage/packages`, ...
 */
export function startingFolders(reportFolder: string): readonly string[] {
  const segments = reportFolder.split('/').filter((segment) => segment !== '');
  // Outside the repository there is nothing to learn from.
  if (segments[0] === '..' || reportFolder.startsWith('/')) return [''];
  const folders: string[] = [];
  for (let end = segments.length; end > 0; end--) {
    // Nobody nests packages sixteen deep; this only bounds the work.
    const outermost = Math.min(end, end > 16 ? 1 : end);
    for (let start = 0; start < outermost; start++) folders.push(segments.slice(start, end).join('/'));
  }
  return [...new Set(folders), ''];
}
