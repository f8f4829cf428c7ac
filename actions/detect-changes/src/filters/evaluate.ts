import type { ChangedFile } from '../changed-file.ts';
import { type Filter, gatesOf, type Match, matcherOf, type Quantifier } from './filter.ts';
import { FolderIndex, literalFolder } from './folder-index.ts';

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
  const results = filters.map((filter) => ({
    name: filter.name,
    match: matcherOf(filter, quantifier, anyStatus),
    files: [] as ChangedFile[],
    because: [] as Match[],
  }));
  const index = new FolderIndex(results.flatMap((item, at) => foldersOf(filters[at], quantifier, item)));
  for (const file of files) {
    for (const { match, files: found, because } of index.at(file.path)) {
      const pattern = match(file);
      if (pattern === undefined || found.at(-1) === file) continue;
      found.push(file);
      if (because.length < explained) because.push({ file, pattern });
    }
  }
  return results.map(({ name, files: found, because }) => ({ name, changed: found.length > 0, files: found, because }));
}

/** One entry per folder: a filter that several folders lead to is asked more than once for few files only. */
function foldersOf<T>(filter: Filter | undefined, quantifier: Quantifier, item: T): { folder: string; item: T }[] {
  const gates = filter === undefined ? undefined : gatesOf(filter, quantifier);
  if (gates === undefined) return [{ folder: '', item }];
  const folders = new Set(gates.map(({ glob }) => literalFolder(glob.source)));
  const outermost = [...folders].filter((folder) => !hasFolderAbove(folder, folders));
  return outermost.map((folder) => ({ folder, item }));
}

function hasFolderAbove(folder: string, folders: ReadonlySet<string>): boolean {
  for (let at = folder; at !== ''; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    if (folders.has(at)) return true;
  }
  return false;
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
  const all = filters.flatMap(({ name, rules }) =>
    rules.flatMap(({ patterns }) => patterns.map(({ glob, source }) => ({ filter: name, pattern: source, glob }))),
  );
  const suspects = new Map(all.map(({ pattern, glob }) => [pattern, glob]));
  for (const paths of [changed.map(({ path }) => path), tracked]) {
    if (suspects.size === 0) break;
    const ordered = inOrder(paths);
    for (const [source, glob] of suspects) {
      if (someBelow(ordered, literalFolder(glob.source), glob)) suspects.delete(source);
    }
  }
  return all.filter(({ pattern }) => suspects.has(pattern)).map(({ filter, pattern }) => ({ filter, pattern }));
}

/** git lists paths in order; what comes from the API may not be. */
function inOrder(paths: readonly string[]): readonly string[] {
  return paths.every((path, at) => at === 0 || (paths[at - 1] ?? '') <= path)
    ? paths
    : paths.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Whether the glob matches one of the paths that begin with a folder's name: in order they lie side by side. */
function someBelow(ordered: readonly string[], folder: string, glob: { matches(path: string): boolean }): boolean {
  let [at, high] = [0, ordered.length];
  while (at < high) {
    const middle = (at + high) >>> 1;
    if ((ordered[middle] ?? '') < folder) at = middle + 1;
    else high = middle;
  }
  for (; at < ordered.length && ordered[at]?.startsWith(folder); at++) if (glob.matches(ordered[at] ?? '')) return true;
  return false;
}
