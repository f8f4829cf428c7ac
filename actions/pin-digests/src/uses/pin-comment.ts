/** What the comment behind a pinned action says. */
export interface PinComment {
  /** Tag or branch as it should be asked for: `v2.1.0`, `2.1.0`, `codeql-bundle-v2.20.0`, `main`. */
  readonly version: string;
  /** What follows, kept for whoever wrote it; empty when nothing does. */
  readonly rest: string;
}

/** `v4`, `4.2`, `v4.2.1-rc.1`, also behind a family name (`release/v1`, `codeql-bundle-v2.20.0`). */
const numbers = String.raw`(?:v\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?:[-+][0-9A-Za-z.+-]*(?<=[0-9A-Za-z]))?`;
const version = String.raw`(?:[A-Za-z][\w./-]*[-/_])?${numbers}`;
/** No ref is longer, and the patterns take time that grows faster than the text. */
const longestHead = 300;
/** A version must end as a word does; `v2.x` and `v2-` are none. */
const end = String.raw`(?=$|[\s,;:()\[\]{}#"'])`;

/** Words that stand before the version: of Renovate, pin-github-action, ensure-sha-pinned, ratchet, or a full name. */
const lead = String.raw`(?:renovate\s*:\s*)?(?:(?:pin|pinned|tag|version|ref)\s*(?:[:=@]\s*@?|\s@?))?`;
const named = String.raw`(?:ratchet:)?[\w-]+/[\w.-]+(?:/[\w./-]+)?@`;

const versioned = new RegExp(`^(?:${named}|${lead}|@)(${version})${end}(.*)$`, 'su');
/** A bare number says a version only when it is all there is: `3 attempts` is prose. */
const bareNumber = /^(?:@|tag\s*=\s*|pin\s*@)?(\d+)$/;
/** A branch has no shape, so only the usual names count, and only when no prose follows. */
const branch =
  /^(?:ratchet:[\w-]+\/[\w./-]+@|branch\s*[:=]?\s*|@|tag\s*=\s*)?((?:main|master|trunk|develop|dev|latest|stable|nightly))(?=$|\s*[-,;(#])(.*)$/s;
const ratchetBranch = /^ratchet:[\w-]+\/[\w./-]+@([^\s@]+)(?=$|\s)(.*)$/s;

/**
 * Reads the version from the comment behind a commit (given without its `#`), in every form the pinning tools write:
 * `v2.1.0`, `2.1.0`, `@v2.1.0`, `pin @v2.1.0`, `tag=v2.1.0`, `ratchet:owner/repo@v2`, `main`.
 *
 * The version must come first: `Versions older than v2.1.0 are broken` is a note and says nothing about the pin.
 */
export function readPinComment(comment: string): PinComment | undefined {
  const text = comment.trim();
  const head = text.slice(0, longestHead);
  for (const form of [versioned, bareNumber, branch, ratchetBranch]) {
    const match = form.exec(head);
    if (match?.[1] === undefined) continue;
    const behind = match[2] ?? '';
    // Cut in the middle, it would not be what was written.
    if (behind === '' && text.length > longestHead) return undefined;
    return { version: match[1], rest: (behind + text.slice(longestHead)).trim() };
  }
  return undefined;
}
