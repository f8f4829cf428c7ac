import type { ChangedFile } from '../changed-file.ts';
import { type Filter, type Match, matcherOf, type Quantifier } from './filter.ts';

export interface FilterResult {
  readonly name: string;
  readonly changed: boolean;
  /** Matching files, in the order of the comparison. */
  readonly files: readonly ChangedFile[];
  /** The first ten, with the pattern that let each in. */
  readonly because: readonly Match[];
}

const explained = 10;

export function evaluateFilters(
  filters: readonly Filter[],
  quantifier: Quantifier,
  files: readonly ChangedFile[],
  anyStatus = false,
): FilterResult[] {
  return filters.map((filter) => {
    const match = matcherOf(filter, quantifier, anyStatus);
    const found: ChangedFile[] = [];
    const because: Match[] = [];
    for (const file of files) {
      const pattern = match(file);
      if (pattern === undefined) continue;
      found.push(file);
      if (because.length < explained) because.push({ file, pattern });
    }
    return { name: filter.name, changed: found.length > 0, files: found, because };
  });
}

/** *Everything* and *undetermined*: all filters have one answer, the lists are the matching tracked files. */
export function evaluateAll(
  filters: readonly Filter[],
  quantifier: Quantifier,
  tracked: readonly string[],
  changed: boolean,
): FilterResult[] {
  if (!changed) return filters.map(({ name }) => ({ name, changed, files: [], because: [] }));
  const files = tracked.map((path): ChangedFile => ({ path, status: 'added', renamed: false }));
  return evaluateFilters(filters, quantifier, files, true).map((result) => ({ ...result, changed: true }));
}

export interface DeadPattern {
  readonly filter: string;
  readonly pattern: string;
}

/** Patterns that match no tracked file and no changed one (a deleted file is no longer tracked): usually a typo. */
export function findDeadPatterns(
  filters: readonly Filter[],
  changed: readonly ChangedFile[],
  tracked: readonly string[],
): DeadPattern[] {
  const dead: DeadPattern[] = [];
  const known = new Map<string, boolean>();
  for (const filter of filters) {
    for (const { glob, source } of filter.rules.flatMap((rule) => rule.patterns)) {
      let alive = known.get(source);
      if (alive === undefined) {
        alive = changed.some((file) => glob.matches(file.path)) || tracked.some((path) => glob.matches(path));
        known.set(source, alive);
      }
      if (!alive) dead.push({ filter: filter.name, pattern: source });
    }
  }
  return dead;
}
