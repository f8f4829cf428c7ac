import { isCommit } from './commit-id.ts';

/** A tag name that reads as a version. `family` is what stands before the numbers, a `v` included. */
interface VersionTag {
  readonly name: string;
  readonly family: string;
  /** Decimal digits as they stand; compared by length first, so that no size is too large. */
  readonly numbers: readonly string[];
  readonly prerelease: boolean;
}

const shape = /^((?:[A-Za-z][\w./-]*?[-/_])??v?)(\d+(?:\.\d+){0,3})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

function readVersion(name: string): VersionTag | undefined {
  // A ref is a file name in git; what is longer comes from nobody who means well.
  const match = name.length > 255 ? null : shape.exec(name);
  if (match === null) return undefined;
  const [, family = '', numbers = '', prerelease] = match;
  return { name, family, numbers: numbers.split('.'), prerelease: prerelease !== undefined };
}

function compareDigits(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+(?=\d)/, ''), other.replace(/^0+(?=\d)/, '')];
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Above zero when `one` says more: a release before a pre-release, more numbers, then the higher version. */
function compareExactness(one: VersionTag, other: VersionTag): number {
  if (one.prerelease !== other.prerelease) return one.prerelease ? -1 : 1;
  if (one.numbers.length !== other.numbers.length) return one.numbers.length - other.numbers.length;
  for (const [at, digits] of one.numbers.entries()) {
    const order = compareDigits(digits, other.numbers[at] ?? '0');
    if (order !== 0) return order;
  }
  return one.name < other.name ? 1 : -1;
}

/**
 * The name under which a commit is best written beside it: the most exact version tag of the same commit that
 * continues the ref as written within its family, `v4` -> `v4.2.1`. `codeql-bundle-v2.20.0` is another family,
 * `v5.0.0` another line. A branch or a moving word such as `latest` continues nowhere and stays as written; a commit
 * id takes the most exact `v1.2.3` or `1.2.3`.
 *
 * @param tags names of the tags that point at this commit, with or without `refs/tags/`
 * @param from the ref as written behind the `@`
 */
export function chooseVersionTag(tags: readonly string[], from: string): string {
  const wanted = readVersion(from);
  const anyLine = isCommit(from);
  if (!anyLine && (wanted === undefined || wanted.numbers.length > 2 || wanted.prerelease)) return from;
  let best: VersionTag | undefined;
  for (const tag of tags) {
    const version = readVersion(tag.replace(/^refs\/tags\//, ''));
    if (version === undefined) continue;
    const fits = anyLine ? version.family === 'v' || version.family === '' : continues(version, wanted);
    if (fits && !isCommit(version.name) && (best === undefined || compareExactness(version, best) > 0)) best = version;
  }
  return best?.name ?? from;
}

function continues(version: VersionTag, wanted: VersionTag | undefined): boolean {
  if (wanted === undefined || version.family !== wanted.family) return false;
  if (version.numbers.length < wanted.numbers.length) return false;
  return wanted.numbers.every((digits, at) => compareDigits(digits, version.numbers[at] ?? '') === 0);
}
