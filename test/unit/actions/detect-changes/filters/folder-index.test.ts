import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangedFile } from '../../../../../actions/detect-changes/src/changed-file.ts';
import { evaluateFilters, findDeadPatterns } from '../../../../../actions/detect-changes/src/filters/evaluate.ts';
import {
  type Filter,
  matcherOf,
  type Quantifier,
  quantifiers,
} from '../../../../../actions/detect-changes/src/filters/filter.ts';
import { FolderIndex, literalFolder } from '../../../../../actions/detect-changes/src/filters/folder-index.ts';
import { splitNegation } from '../../../../../actions/detect-changes/src/filters/parse.ts';
import { compileGlob, GlobError } from '../../../../../shared/text/glob/index.ts';

const piece = fc.constantFrom(
  'a',
  'b',
  'a-b',
  '.a',
  '*',
  '**',
  '?',
  '{a,b}',
  '[ab]',
  '(a|b)',
  '@(a)',
  'a+',
  '!(a)',
  '..',
  '.',
);
const pattern = fc
  .tuple(
    fc.constantFrom('', '', './', '/', '!'),
    fc.array(piece, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([start, parts, end]) => `${start}${parts.join('/')}${end}`);
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'a-b', '.a'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'));

describe('the literal folder of a pattern', () => {
  it.each([
    ['services/api/**', 'services/api'],
    ['services/api/', 'services/api'],
    ['./services/api/*.ts', 'services/api'],
    ['services/api*', 'services'],
    ['package.json', 'package.json'],
    ['**/*.ts', ''],
    ['a/x|b/y', ''],
    ['a/../b/**', ''],
    ['{a,b}/c', ''],
  ])('of %j is %j', (source, folder) => expect(literalFolder(source)).toBe(folder));

  it('is, or is above, every path that the pattern matches', () => {
    fc.assert(
      fc.property(pattern, path, (source, name) => {
        const { rest } = splitNegation(source);
        const glob = compiled(rest);
        if (glob === undefined || !glob.matches(name)) return;
        const folder = literalFolder(rest);
        expect(folder === '' || name === folder || name.startsWith(`${folder}/`)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the folder index', () => {
  it('finds what lies at the path and in every folder above it, and nothing else', () => {
    const entries = ['', 'a', 'a/b', 'a/b/c', 'ab', 'x'].map((folder) => ({ folder, item: folder }));
    const index = new FolderIndex(entries);
    expect(index.at('a/b/c')).toEqual(['', 'a', 'a/b', 'a/b/c']);
    expect(index.at('ab/c')).toEqual(['', 'ab']);
    expect(index.at('c')).toEqual(['']);
  });

  it('gives the answer that asking every filter about every file gives', () => {
    const definition = fc.array(fc.array(pattern, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const quantifier = fc.constantFrom<Quantifier>(...quantifiers);
    fc.assert(
      fc.property(definition, fc.uniqueArray(path, { maxLength: 12 }), quantifier, (sources, names, chosen) => {
        const filters = sources.flatMap((list, at) => filterOf(`f${at}`, list));
        const files = names.map((name): ChangedFile => ({ path: name, status: 'added', renamed: false }));
        const slow = filters.map((filter) => files.filter((file) => matcherOf(filter, chosen)(file) !== undefined));
        expect(evaluateFilters(filters, chosen, files).map((result) => result.files)).toEqual(slow);
      }),
      { numRuns: 5_000 },
    );
  });

  it('calls a pattern dead exactly when no path matches it', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(path, { maxLength: 12 }),
        (list, names) => {
          const filters = filterOf('f', list);
          const dead = findDeadPatterns(filters, [], names).map((found) => found.pattern);
          const patterns = filters.flatMap(({ rules }) => rules.flatMap((rule) => rule.patterns));
          const expected = patterns.filter(({ glob }) => !names.some((name) => glob.matches(name)));
          expect(dead).toEqual(expected.map(({ source }) => source));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

function compiled(source: string) {
  try {
    return compileGlob(source);
  } catch (error) {
    if (error instanceof GlobError) return undefined;
    throw error;
  }
}

function filterOf(name: string, sources: readonly string[]): Filter[] {
  const rules = sources.flatMap((source) => {
    const { negated, rest } = splitNegation(source);
    const glob = compiled(rest);
    return glob === undefined ? [] : [{ predicates: undefined, patterns: [{ source, negated, glob }] }];
  });
  return rules.length === 0 ? [] : [{ name, rules }];
}
