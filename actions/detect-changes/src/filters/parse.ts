import { UserError } from '../../../../shared/action/index.ts';
import { compileGlob, GlobError } from '../../../../shared/text/glob/index.ts';
import type { Predicate } from '../changed-file.ts';
import type { Filter, Pattern, Rule } from './filter.ts';
import { NotAFilterMap, readFilterMap } from './filter-map.ts';
import { checkFilterNames } from './names.ts';

/** More than any real configuration; an expanded alias bomb ends here. */
const mostPatterns = 10_000;
/** An alias may stand inside the list that it names, and such a list never ends. */
const deepestList = 100;

/** `copied` and `unmerged` are accepted because dorny/paths-filter accepts them. */
const predicateWords: ReadonlyMap<string, Predicate> = new Map([
  ['added', 'added'],
  ['copied', 'added'],
  ['modified', 'modified'],
  ['unmerged', 'modified'],
  ['deleted', 'deleted'],
  ['renamed', 'renamed'],
]);

/**
 * Reads the map of filters.
 * @param origin how the text is called in messages: `the input filters`, or the file's name
 * @param fixedOutputs outputs of the action, which no filter may shadow
 * @throws UserError invalid-filters, unknown-predicate, invalid-pattern, invalid-filter-name, reserved-filter-name
 */
export async function parseFilters(text: string, origin: string, fixedOutputs: readonly string[]): Promise<Filter[]> {
  const document = await readFilterMap(text).catch((error: unknown) => {
    throw error instanceof NotAFilterMap ? invalid(origin, error.message) : error;
  });
  const filters: Filter[] = [];
  const budget = { left: mostPatterns };
  for (const [key, value] of document) {
    const name =
      typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean' ? String(key) : undefined;
    if (name === undefined) throw invalid(origin, 'a filter name is not a text');
    const rules = readRules(value, { origin, name, budget });
    if (rules.length === 0) {
      throw invalid(origin, `the filter ${JSON.stringify(name)} has no pattern`);
    }
    if (!/^[_.]/.test(name)) filters.push({ name, rules });
  }
  if (filters.length === 0) throw invalid(origin, 'there is no filter in it');
  checkFilterNames(
    filters.map((filter) => filter.name),
    fixedOutputs,
  );
  return filters;
}

interface Reading {
  readonly origin: string;
  readonly name: string;
  readonly budget: { left: number };
}

function readRules(value: unknown, reading: Reading, depth = 0): Rule[] {
  if (typeof value === 'string') return [{ predicates: undefined, patterns: [readPattern(value, reading)] }];
  if (Array.isArray(value) && depth < deepestList) return value.flatMap((item) => readRules(item, reading, depth + 1));
  if (value instanceof Map) return [...value].map(([key, patterns]) => readPredicateRule(key, patterns, reading));
  throw invalid(
    reading.origin,
    `the filter ${JSON.stringify(reading.name)} holds ${shown(value)} where a pattern belongs`,
  );
}

function readPredicateRule(key: unknown, value: unknown, reading: Reading): Rule {
  const list = readTexts(value, deepestList);
  if (typeof key !== 'string' || list === undefined || list.length === 0) {
    const where = `the filter ${JSON.stringify(reading.name)}, predicate ${shown(key)}`;
    throw invalid(reading.origin, `${where}: expected a pattern or a list of patterns, found ${shown(value)}`);
  }
  const predicates = new Set<Predicate>();
  const words = key.split('|').map((part) => part.trim().toLowerCase());
  // dorny/paths-filter passes over an empty word, as in `added|`.
  const named = words.filter((word) => word !== '');
  for (const word of named.length > 0 ? named : words) {
    const predicate = predicateWords.get(word);
    if (predicate === undefined) {
      throw new UserError(
        'unknown-predicate',
        `The filter ${JSON.stringify(reading.name)} in ${reading.origin} has the predicate ${JSON.stringify(key)}, and ${JSON.stringify(word)} is none.`,
        'Use `added`, `modified`, `deleted` or `renamed`, several joined by `|`. A pattern that holds `: ` needs quotes.',
      );
    }
    predicates.add(predicate);
  }
  return { predicates, patterns: list.map((item) => readPattern(item, reading)) };
}

/** A text, or a list of texts and such lists; undefined when anything else is in it. */
function readTexts(value: unknown, depth: number): string[] | undefined {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value) || depth === 0) return undefined;
  const texts: string[] = [];
  for (const item of value) {
    const found = readTexts(item, depth - 1);
    if (found === undefined) return undefined;
    texts.push(...found);
  }
  return texts;
}

function readPattern(source: string, reading: Reading): Pattern {
  if (--reading.budget.left < 0) throw invalid(reading.origin, `it holds more than ${mostPatterns} patterns`);
  const { negated, rest } = splitNegation(source);
  const slip = slipIn(rest);
  if (slip !== undefined) throw invalidPattern(source, slip, reading);
  try {
    return { source, negated, glob: compileGlob(rest) };
  } catch (error) {
    if (!(error instanceof GlobError)) throw error;
    throw invalidPattern(source, error.message, reading);
  }
}

/** Texts that are a glob by the letter, match nothing, and were meant as something else. */
function slipIn(pattern: string): string | undefined {
  if (pattern.endsWith('\n')) return 'it is a block of lines; write one pattern per list item';
  if (/^[a-z]+(?:\s*\|\s*[a-z]+)*:\s/i.test(pattern)) {
    const words = pattern.slice(0, pattern.indexOf(':')).split('|');
    if (words.every((word) => predicateWords.has(word.trim().toLowerCase())))
      return 'it holds its predicate; take the predicate out of the quotes';
  }
  return undefined;
}

function invalidPattern(source: string, why: string, reading: Reading): UserError {
  return new UserError(
    'invalid-pattern',
    `The filter ${JSON.stringify(reading.name)} in ${reading.origin} has the pattern ${JSON.stringify(source)}, which cannot be matched exactly: ${why}.`,
    'Write the pattern another way, or as several patterns. The README lists what a pattern may hold.',
  );
}

/** Leading `!` negate, two cancel out; `!(` opens an extglob instead (picomatch, parse.js). */
export function splitNegation(source: string): { negated: boolean; rest: string } {
  let rest = source;
  let negated = false;
  while (rest.startsWith('!') && rest[1] !== '(') {
    negated = !negated;
    rest = rest.slice(1);
  }
  return { negated, rest };
}

function invalid(origin: string, what: string): UserError {
  return new UserError(
    'invalid-filters',
    `The filters cannot be read from ${origin}: ${what}.`,
    'Give a YAML map from filter names to a pattern or a list of patterns.',
  );
}

function shown(value: unknown): string {
  if (value instanceof Map) return 'a map';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return value === null ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
