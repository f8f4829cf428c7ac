import type { Glob } from '../../../../shared/text/glob/index.ts';
import type { ChangedFile, Predicate } from '../changed-file.ts';

export const quantifiers = ['some-with-excludes', 'some', 'every'] as const;
export type Quantifier = (typeof quantifiers)[number];

/** One pattern as it was written. */
export interface Pattern {
  /** With its `!`, for messages. */
  readonly source: string;
  readonly negated: boolean;
  readonly glob: Glob;
}

/** One entry of a filter: its patterns are alternatives, its predicates (if any) must hold too. */
export interface Rule {
  readonly predicates: ReadonlySet<Predicate> | undefined;
  readonly patterns: readonly Pattern[];
}

export interface Filter {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** Why a file counts: the first pattern that let it in. */
export interface Match {
  readonly file: ChangedFile;
  readonly pattern: string;
}

/** Tells whether, and by which pattern, a file belongs to the filter. */
export type Matcher = (file: ChangedFile) => string | undefined;

/**
 * `some` and `every` read `!x` as "anything but x", exactly as dorny/paths-filter does; `some-with-excludes` reads it
 * as an exclusion, and a list of exclusions alone starts from everything.
 * @param anyStatus for *everything*: files stand for themselves, not for a change, so predicates are not asked.
 */
export function matcherOf(filter: Filter, quantifier: Quantifier, anyStatus = false): Matcher {
  const holds = (rule: Rule, file: ChangedFile): boolean =>
    anyStatus ||
    rule.predicates === undefined ||
    rule.predicates.has(file.status) ||
    (file.renamed && rule.predicates.has('renamed'));
  if (quantifier === 'some-with-excludes') return withExcludes(filter, holds);
  const hit = (rule: Rule, file: ChangedFile): string | undefined =>
    holds(rule, file)
      ? rule.patterns.find((pattern) => pattern.glob.matches(file.path) !== pattern.negated)?.source
      : undefined;
  if (quantifier === 'some') {
    return (file) => {
      for (const rule of filter.rules) {
        const source = hit(rule, file);
        if (source !== undefined) return source;
      }
      return undefined;
    };
  }
  return (file) => {
    let source = '';
    for (const rule of filter.rules) {
      const found = hit(rule, file);
      if (found === undefined) return undefined;
      source ||= found;
    }
    return source || '(no pattern)';
  };
}

interface Sided {
  readonly rule: Rule;
  readonly pattern: Pattern;
}

function withExcludes(filter: Filter, holds: (rule: Rule, file: ChangedFile) => boolean): Matcher {
  const all: Sided[] = filter.rules.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })));
  const includes = all.filter(({ pattern }) => !pattern.negated);
  const excludes = all.filter(({ pattern }) => pattern.negated);
  const find = (sides: readonly Sided[], file: ChangedFile): Sided | undefined => {
    for (const side of sides) if (side.pattern.glob.matches(file.path) && holds(side.rule, file)) return side;
    return undefined;
  };
  return (file) => {
    const included = includes.length === 0 && excludes.length > 0 ? 'everything' : find(includes, file)?.pattern.source;
    if (included === undefined || find(excludes, file) !== undefined) return undefined;
    return included;
  };
}

/**
 * Patterns of which at least one must match for a file to belong to the filter; undefined when a file may belong for
 * what it is not.
 */
export function gatesOf(filter: Filter, quantifier: Quantifier): readonly Pattern[] | undefined {
  const all = filter.rules.flatMap((rule) => rule.patterns);
  const includes = all.filter(({ negated }) => !negated);
  if (quantifier === 'some-with-excludes') return includes.length === 0 ? undefined : includes;
  if (quantifier === 'some') return includes.length === all.length ? all : undefined;
  return filter.rules.find((rule) => rule.patterns.every(({ negated }) => !negated))?.patterns;
}
