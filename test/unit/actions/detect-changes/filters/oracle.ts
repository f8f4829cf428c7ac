/** What dorny/paths-filter answers, rebuilt from its documentation on the matcher that it uses. */
import picomatch from 'picomatch';
import type { ChangedFile } from '../../../../../actions/detect-changes/src/changed-file.ts';

export interface OracleRule {
  /** Kinds of change that count; undefined for all. */
  readonly kinds: readonly string[] | undefined;
  readonly patterns: readonly string[];
}

/** One matcher per entry; several patterns in an entry are alternatives; a leading `!` turns a single pattern round. */
function entryMatches({ kinds, patterns }: OracleRule, file: ChangedFile): boolean {
  // `s` lets a newline in a name match like any other character; the name's own regular expression does not.
  const options = { dot: true, flags: 's' };
  if (kinds !== undefined && !kinds.includes(file.status)) return false;
  return patterns.some((pattern) => picomatch(pattern, options)(file.path));
}

export function oracleSome(rules: readonly OracleRule[], file: ChangedFile): boolean {
  return rules.some((rule) => entryMatches(rule, file));
}

export function oracleEvery(rules: readonly OracleRule[], file: ChangedFile): boolean {
  return rules.every((rule) => entryMatches(rule, file));
}

/** Any pattern without `!` lets a file in (all do when there is none), any with `!` keeps it out. */
export function oracleWithExcludes(rules: readonly OracleRule[], file: ChangedFile): boolean {
  const single = rules.flatMap(({ kinds, patterns }) => patterns.map((pattern) => ({ kinds, pattern })));
  const includes = single.filter(({ pattern }) => !pattern.startsWith('!'));
  const excludes = single.filter(({ pattern }) => pattern.startsWith('!'));
  const hit = ({ kinds, pattern }: (typeof single)[number]): boolean =>
    entryMatches({ kinds, patterns: [pattern.replace(/^!/, '')] }, file);
  return (includes.length === 0 || includes.some(hit)) && !excludes.some(hit);
}
