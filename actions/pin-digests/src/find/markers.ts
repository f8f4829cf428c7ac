/**
 * Comments that ask to leave a reference alone: ours, and those of the tools people use beside it or come from
 * (ratchet, actions-up, zizmor). A marker is a word of its own: `pin-digests: ignored` is prose.
 */
const plainMarkers: readonly (readonly [marker: string, pattern: RegExp])[] = [
  ['pin-digests: ignore', /(?<![^\s#([,;])pin-digests:[ \t]*ignore(?![\w-])/],
  ['ratchet:exclude', /(?<![^\s#([,;])ratchet:[ \t]*exclude(?![\w-])/],
  ['actions-up-ignore', /(?<![^\s#([,;])actions-up-ignore(?:-next-line)?(?![\w-])/],
];

/** zizmor names the audits that it skips; only those about pinning concern us. */
const zizmorMarker = /(?<![^\s#([,;])zizmor:[ \t]*ignore\[([^\]]*)\]/g;
const audits = ['unpinned-uses', 'unpinned-images'];

/**
 * The marker in a comment (given with or without its `#`) that asks to leave the reference beside or below it alone, in
 * its usual spelling; undefined when there is none.
 */
export function ignoreMarker(comment: string): string | undefined {
  for (const [marker, pattern] of plainMarkers) if (pattern.test(comment)) return marker;
  for (const [, list = ''] of comment.matchAll(zizmorMarker)) {
    const named = list.split(',').map((audit) => audit.trim());
    const audit = audits.find((known) => named.includes(known));
    if (audit !== undefined) return `zizmor: ignore[${audit}]`;
  }
  return undefined;
}
