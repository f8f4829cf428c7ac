const forges = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);

/**
 * Could these segments be the whole name of a Go module? Go's profiles name files `<module>/<folder>/<file>`, so for a
 * file in the module's own folder nothing but its name is left to go by. A module is `github.com/owner/repository` on
 * the forges, `host/name` on most other hosts, one word where it is never published; `/v2` may follow.
 */
export function maybeGoModule(segments: readonly string[]): boolean {
  const versioned = segments.length > 1 && /^v\d{1,6}$/.test(segments.at(-1) ?? '');
  const name = versioned ? segments.slice(0, -1) : segments;
  const host = name[0] ?? '';
  if (forges.has(host)) return name.length === 3;
  return name.length === (host.includes('.') ? 2 : 1);
}
