import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangedFile } from '../../../../../actions/detect-changes/src/changed-file.ts';
import {
  evaluateAll,
  evaluateFilters,
  findDeadPatterns,
} from '../../../../../actions/detect-changes/src/filters/evaluate.ts';
import type { Quantifier } from '../../../../../actions/detect-changes/src/filters/filter.ts';
import { parseFilters } from '../../../../../actions/detect-changes/src/filters/parse.ts';
import { type OracleRule, oracleEvery, oracleSome, oracleWithExcludes } from './oracle.ts';

const file = (path: string, status: ChangedFile['status'] = 'modified', renamed = false): ChangedFile => ({
  path,
  status,
  renamed,
});

/** Paths that the one filter of this value takes. */
async function matching(
  value: unknown,
  files: readonly (string | ChangedFile)[],
  quantifier: Quantifier = 'some-with-excludes',
): Promise<string[]> {
  const filters = await parseFilters(JSON.stringify({ f: value }), 'a test', []);
  const changed = files.map((one) => (typeof one === 'string' ? file(one) : one));
  const [result] = evaluateFilters(filters, quantifier, changed);
  expect(result?.changed).toBe((result?.files.length ?? 0) > 0);
  return result?.files.map(({ path }) => path) ?? [];
}

describe('exclusions', () => {
  const files = ['web/x.ts', 'a/x.md', 'a/x.ts', 'a/b/c.md'];
  it('take files out of what the other patterns let in', async () => {
    expect(await matching(['a/**', '!a/**/*.md'], files)).toEqual(['a/x.ts']);
  });
  it('do so in any order', async () => {
    expect(await matching(['!a/**/*.md', 'a/**'], files)).toEqual(['a/x.ts']);
  });
  it('alone start from everything', async () => {
    expect(await matching(['!a/**'], files)).toEqual(['web/x.ts']);
    expect(await matching('!**/*.md', files)).toEqual(['web/x.ts', 'a/x.ts']);
  });
  it('of a kind of change take out that kind only', async () => {
    const changed = [file('a/x', 'deleted'), file('a/y', 'modified')];
    expect(await matching(['a/**', { deleted: '!a/**' }], changed)).toEqual(['a/y']);
  });
  it('mean "anything but" with `some`, as in dorny/paths-filter', async () => {
    expect(await matching(['a/**', '!a/**/*.md'], files, 'some')).toEqual(files);
  });
  it('narrow down with `every`', async () => {
    expect(await matching(['a/**', '!a/**/*.md'], files, 'every')).toEqual(['a/x.ts']);
  });
});

describe('kinds of change', () => {
  const changed = [
    file('new', 'added'),
    file('old', 'deleted'),
    file('same', 'modified'),
    file('from', 'deleted', true),
    file('to', 'added', true),
  ];
  it('pick files by what happened to them; a rename is an old place, a new place, and a rename', async () => {
    expect(await matching([{ added: '**' }], changed)).toEqual(['new', 'to']);
    expect(await matching([{ deleted: '**' }], changed)).toEqual(['old', 'from']);
    expect(await matching([{ modified: '**' }], changed)).toEqual(['same']);
    expect(await matching([{ renamed: '**' }], changed)).toEqual(['from', 'to']);
    expect(await matching([{ 'modified|renamed': '**' }], changed)).toEqual(['same', 'from', 'to']);
  });
  it('with several patterns take a file that any of them matches, also with `every`', async () => {
    for (const quantifier of ['some', 'every', 'some-with-excludes'] as const) {
      expect(await matching([{ added: ['new', 't*'] }], changed, quantifier)).toEqual(['new', 'to']);
    }
  });
});

describe('paths', () => {
  it('with a newline, in a folder, are matched like any other', async () => {
    const files = ['ts/a\nb.ts', 'docs/\n'];
    expect(await matching('**', files)).toEqual(files);
    expect(await matching('ts/**', files)).toEqual(['ts/a\nb.ts']);
    expect(await matching('ts/*.ts', files)).toEqual(['ts/a\nb.ts']);
    expect(await matching('!docs/**', files)).toEqual(['ts/a\nb.ts']);
  });
  it('of a submodule are matched by what is below it', async () => {
    expect(await matching('vendor/sm/**', ['vendor/sm'])).toEqual(['vendor/sm']);
  });
  it('tell upper from lower case', async () => {
    expect(await matching('a.ts', ['A.ts', 'a.ts'])).toEqual(['a.ts']);
  });
  it('match brackets literally as well, and dotfiles, and a folder by its slash', async () => {
    expect(await matching('app/[id]/*.tsx', ['app/[id]/page.tsx'])).toEqual(['app/[id]/page.tsx']);
    expect(await matching('src/**', ['src/.env', 'src/.git/x'])).toEqual(['src/.env', 'src/.git/x']);
    expect(await matching(['src/', './lib/**', '/bin/**'], ['src/a', 'lib/b', 'bin/c', 'x/src/a'])).toEqual([
      'src/a',
      'lib/b',
      'bin/c',
    ]);
  });
});

describe('the reason of an answer', () => {
  it('names the first ten files and the pattern that let each in', async () => {
    const filters = await parseFilters('f: ["b/**", "**/*.ts", "!x"]', 'a test', []);
    const files = Array.from({ length: 12 }, (_, at) => file(`${at % 2 ? 'a' : 'b'}/${at}.ts`));
    const [result] = evaluateFilters(filters, 'some-with-excludes', files);
    expect(result?.files).toHaveLength(12);
    expect(result?.because).toHaveLength(10);
    expect(result?.because.slice(0, 2)).toEqual([
      { file: files[0], pattern: 'b/**' },
      { file: files[1], pattern: '**/*.ts' },
    ]);
  });
});

describe('evaluateAll', () => {
  const tracked = ['a/x.ts', 'a/x.md', 'b/y'];
  it('makes every filter true, with the tracked files it is about, whatever kind of change it asks for', async () => {
    const filters = await parseFilters('a: ["a/**", "!**/*.md"]\nd: [{ deleted: "b/**" }]\nn: nothing', 'a test', []);
    const results = evaluateAll(filters, 'some-with-excludes', tracked, true);
    expect(results.map(({ changed }) => changed)).toEqual([true, true, true]);
    expect(results.map(({ files }) => files.map(({ path }) => path))).toEqual([['a/x.ts'], ['b/y'], []]);
  });
  it('makes every filter false and empty when that is the wish', async () => {
    const filters = await parseFilters('a: "**"', 'a test', []);
    expect(evaluateAll(filters, 'some', tracked, false)).toEqual([
      { name: 'a', changed: false, files: [], because: [] },
    ]);
  });
});

describe('findDeadPatterns', () => {
  it('names patterns that match neither a tracked nor a changed file, and no other', async () => {
    const filters = await parseFilters(
      'a: ["src/**", "scr/**", "!src/gone/**"]\nb: ["gone/**", "scr/**", { added: "lib/*.{js,ts}" }]',
      'a test',
      [],
    );
    const dead = findDeadPatterns(filters, [file('gone/x', 'deleted')], ['src/a.ts', 'lib/y.ts']);
    expect(dead).toEqual([
      { filter: 'a', pattern: 'scr/**' },
      { filter: 'a', pattern: '!src/gone/**' },
      { filter: 'b', pattern: 'scr/**' },
    ]);
  });
});

const segment = fc.constantFrom('a', 'b', 'src', 'x.ts', 'y.md', '.env', 'a b', '[id]', 'n\nl');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const part = fc.constantFrom('a', 'b', 'src', '*', '**', '*.ts', '?', '{a,b}', '[ab]', '.*', 'x.*', '*.{ts,md}');
const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const pattern = fc.tuple(fc.constantFrom('', '', '!'), glob).map((both) => both.join(''));
const kinds = fc.option(fc.subarray(['added', 'modified', 'deleted'], { minLength: 1 }), { nil: undefined });
const rule: fc.Arbitrary<OracleRule> = kinds.chain((chosen) =>
  fc
    .array(pattern, { minLength: 1, maxLength: chosen === undefined ? 1 : 3 })
    .map((patterns) => ({ kinds: chosen, patterns })),
);
const rules = fc.array(rule, { minLength: 1, maxLength: 4 });
const status = fc.constantFrom('added' as const, 'modified' as const, 'deleted' as const);
const changes = fc.uniqueArray(fc.record({ path, status, renamed: fc.constant(false) }), {
  selector: (one) => one.path,
  maxLength: 20,
});
const entryOf = ({ kinds: chosen, patterns }: OracleRule): unknown =>
  chosen === undefined ? patterns[0] : { [chosen.join('|')]: patterns };

describe('every filter, against paths-filter on picomatch', () => {
  const oracles = { some: oracleSome, every: oracleEvery, 'some-with-excludes': oracleWithExcludes };
  it.each(Object.keys(oracles) as Quantifier[])(
    '%s takes the same files, in the order of the comparison',
    async (q) => {
      await fc.assert(
        fc.asyncProperty(fc.array(rules, { minLength: 1, maxLength: 3 }), changes, async (all, files) => {
          const text = JSON.stringify(Object.fromEntries(all.map((some, at) => [`f${at}`, some.map(entryOf)])));
          const results = evaluateFilters(await parseFilters(text, 'a test', []), q, files);
          const expected = all.map((some) => files.filter((one) => oracles[q](some, one)));
          expect(results.map((result) => result.files)).toEqual(expected);
        }),
        { numRuns: 400 },
      );
    },
  );
});
