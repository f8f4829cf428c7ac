import { describe, expect, it } from 'vitest';
import { outputNames } from '../../../../../actions/detect-changes/src/contract.ts';
import type { Filter } from '../../../../../actions/detect-changes/src/filters/filter.ts';
import { parseFilters, splitNegation } from '../../../../../actions/detect-changes/src/filters/parse.ts';

const parse = (text: string): Promise<Filter[]> => parseFilters(text, 'the input `filters`', outputNames);

/** Filters as plain data: name -> entries, each its predicates (sorted) and its patterns. */
async function shapeOf(text: string): Promise<Record<string, unknown>> {
  const filters = await parse(text);
  return Object.fromEntries(
    filters.map(({ name, rules }) => [
      name,
      rules.map(({ predicates, patterns }) =>
        [
          ...(predicates === undefined ? [] : [[...predicates].sort().join('|')]),
          ...patterns.map((p) => p.source),
        ].join(' '),
      ),
    ]),
  );
}

describe('the shapes of a filter', () => {
  it('may be one pattern or a list of them', async () => {
    expect(await shapeOf("one: src/**\nlist:\n  - a/**\n  - '!a/x'\nflow: [b, c]")).toEqual({
      one: ['src/**'],
      list: ['a/**', '!a/x'],
      flow: ['b', 'c'],
    });
  });
  it('may hold other filters by anchor, nested as deep as one likes', async () => {
    expect(await shapeOf('shared: &s [a, b]\nmore: &m [*s, c]\nall: [*m, [d, [e]]]')).toEqual({
      shared: ['a', 'b'],
      more: ['a', 'b', 'c'],
      all: ['a', 'b', 'c', 'd', 'e'],
    });
  });
  it('may ask for kinds of change, with one pattern or several', async () => {
    const text = 'x:\n  - added|modified: "a/**"\n  - Deleted: [b, c]\n  - renamed: d\n    added: e\n  - f';
    expect(await shapeOf(text)).toEqual({
      x: ['added|modified a/**', 'deleted b c', 'renamed d', 'added e', 'f'],
    });
  });
  it('may ask for kinds of change of a shared list', async () => {
    expect(await shapeOf('_s: &s [a, b]\nx: [{ added: [*s, c] }]')).toEqual({ x: ['added a b c'] });
  });
  it('takes the words of dorny/paths-filter for kinds of change, and an empty one between bars', async () => {
    expect(await shapeOf('x: [{ "copied|": a }, { unmerged: b }]')).toEqual({ x: ['added a', 'modified b'] });
  });
  it('may be a map of kinds of change alone', async () => {
    expect(await shapeOf('x: { added: a }')).toEqual({ x: ['added a'] });
  });
  it('may come from a merge key, which an own key overrides', async () => {
    expect(await shapeOf('_: &more { added: p }\nf: [{ <<: *more, deleted: q }]')).toEqual({
      f: ['added p', 'deleted q'],
    });
    expect(await shapeOf('_: &more { added: p }\nf: [{ <<: *more, added: q }]')).toEqual({ f: ['added q'] });
  });
  it('keeps the order of the text, and leaves out groups, whose names start with _ or .', async () => {
    const filters = await parse('z: a\n_group: &g [x]\n.dot: y\na: *g\n2024: b\ntrue: c');
    expect(filters.map(({ name }) => name)).toEqual(['z', 'a', '2024', 'true']);
  });
});

describe('text that is no map of filters', () => {
  it.each([
    ['a text', 'src/**'],
    ['a list', '- a\n- b'],
    ['a number', '42'],
    ['nothing', ''],
    ['a comment', '# later'],
    ['broken YAML', 'a: [b'],
    ['two documents', 'a: b\n---\nc: d'],
    ['a repeated name', 'a: x\nb: y\na: z'],
    ['a repeated kind of change', 'a: [{ added: x, added: y }]'],
    ['an unknown alias', 'a: *nobody'],
    ['a pattern with an unquoted `!`, which YAML takes for a tag', 'a:\n  - x/**\n  - !x/docs/**'],
    ['a filter without a pattern', 'a:'],
    ['a filter with an empty list', 'a: []'],
    ['a filter with a list of empty lists', 'a: [[], []]'],
    ['a group without a pattern', '_a:\nb: x'],
    ['a filter with an empty item', 'a:\n  - x\n  -'],
    ['a number for a pattern', 'a: [1]'],
    ['a boolean for a pattern', 'a: true'],
    ['an empty map for patterns', 'a: {}'],
    ['a kind of change without a pattern', 'a: [{ added: }]'],
    ['a kind of change with an empty list', 'a: [{ added: [] }]'],
    ['a kind of change with a map', 'a: [{ added: { deleted: x } }]'],
    ['a list for a name', '[a, b]: x'],
    ['a map for a name', '? { a: b }\n: x'],
    ['nothing for a name', '? \n: x'],
    ['groups only', '_a: x\n.b: y'],
    ['a filter that holds itself', 'a: &a [x, *a]'],
    ['an empty filter that holds itself', 'a: &a [*a]'],
    ['a filter that holds itself twice', 'a: &a [*a, *a]'],
    ['a kind of change whose list holds itself twice', 'a: [{ added: &a [*a, *a] }]'],
    ['two filters that hold each other', 'a: &a [&b [*a], x]\nc: *b'],
    ['lists that are nested without end', `a: ${'['.repeat(5000)}`],
    ['closed lists that are nested very deeply', `a: ${'['.repeat(20_000)}x${']'.repeat(20_000)}`],
    ['maps that are nested very deeply', `a: ${'{added: '.repeat(5000)}x${'}'.repeat(5000)}`],
  ])('is told apart: %s', async (_, text) => {
    await expect(parse(text)).rejects.toMatchObject({ name: 'UserError', code: 'invalid-filters' });
  });

  it('is refused over 1 MiB, counted in bytes', async () => {
    const comment = (bytes: number): string => `a: b\n#${'é'.repeat((bytes - 6) / 2)}`;
    await expect(parse(comment(1024 * 1024))).resolves.toHaveLength(1);
    await expect(parse(comment(1024 * 1024 + 2))).rejects.toThrow('larger than 1 MiB');
  });
  it('is refused when aliases multiply, within a second', async () => {
    const bomb = ['_0: &0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 10; at++) bomb.push(`_${at}: &${at} [${`*${at - 1},`.repeat(10)}]`);
    const started = performance.now();
    await expect(parse(`${bomb.join('\n')}\na: *9`)).rejects.toMatchObject({ code: 'invalid-filters' });
    expect(performance.now() - started).toBeLessThan(1000);
  });
  it('is refused when aliases multiply nothing at all', async () => {
    const bomb = ['_0: &0 []'];
    for (let at = 1; at < 12; at++) bomb.push(`_${at}: &${at} [${`*${at - 1},`.repeat(10)}]`);
    await expect(parse(`a: x\n${bomb.join('\n')}`)).rejects.toMatchObject({ code: 'invalid-filters' });
  });
  it('is refused with more than 10,000 patterns, and taken with as many', async () => {
    const list = (count: number): string => `a: [${Array.from({ length: count }, (_, at) => `p${at}`).join(', ')}]`;
    await expect(parse(list(10_001))).rejects.toThrow('more than 10000 patterns');
    expect((await parse(list(10_000)))[0]?.rules).toHaveLength(10_000);
  });
  it('is blamed on where it came from', async () => {
    const parsing = parseFilters('- a', 'the file ".github/filters.yml"', outputNames);
    await expect(parsing).rejects.toThrow('from the file ".github/filters.yml"');
  });
  it('never reaches the prototype of anything', async () => {
    await parse('__proto__: [x]\nconstructor: [y]\n"a": [{ added: z }]');
    expect(Object.hasOwn(Object.prototype, 'x') || 'added' in {}).toBe(false);
  });
});

describe('a pattern', () => {
  it.each(['created', 'add', 'added modified', '__proto__', 'added,modified', '|', ''])(
    'with the unknown kind of change %j is refused',
    async (word) => {
      const failure = parse(`a: [{ ${JSON.stringify(word)}: x }]`);
      await expect(failure).rejects.toMatchObject({ code: 'unknown-predicate' });
    },
  );
  it.each(['', '!', '!!', '/', './'])(
    'that is empty (%j) is refused, or means everything, never nothing',
    async (text) => {
      const parsed = await parse(`a: [${JSON.stringify(text)}]`).catch((error: unknown) => error);
      if (Array.isArray(parsed)) expect(parsed[0].rules[0].patterns[0].glob.matches('x/y')).toBe(true);
      else expect(parsed).toMatchObject({ code: 'invalid-pattern' });
    },
  );
  it('that cannot be matched exactly is refused by name', async () => {
    const failure = parse('docs: ["a/(?<=b)c"]');
    await expect(failure).rejects.toMatchObject({ code: 'invalid-pattern' });
    await expect(failure).rejects.toThrow('"docs"');
    await expect(failure).rejects.toThrow('a/(?<=b)c');
  });
  it.each([
    ['x', false, 'x'],
    ['!x', true, 'x'],
    ['!!x', false, 'x'],
    ['!!!x', true, 'x'],
    ['!(a|b)', false, '!(a|b)'],
    ['!!(a|b)', true, '!(a|b)'],
    ['\\!x', false, '\\!x'],
  ])('%s: negated is %s', (source, negated, rest) => {
    expect(splitNegation(source)).toEqual({ negated, rest });
  });
});

describe('a filter name', () => {
  it.each([...outputNames, 'CHANGES', 'Files-Path'])('%s is reserved, as it is an output', async (name) => {
    await expect(parse(`${name}: x`)).rejects.toMatchObject({ code: 'reserved-filter-name' });
  });
  it.each([
    ['src: x\nSRC: y', 'the filter "src"'],
    ['src: x\nsrc_count: y', 'the filter "src"'],
    ['src_files: x\nsrc: y', 'the filter "src_files"'],
    ['src: x\nSrc_Files_Truncated: y', 'the filter "src"'],
  ])('collides with the outputs of another, ignoring case: %j', async (text, owner) => {
    const failure = parse(text);
    await expect(failure).rejects.toMatchObject({ code: 'reserved-filter-name' });
    await expect(failure).rejects.toThrow(owner);
  });
  it.each(['"a=b"', '"a<<b"', '"a\\nb"', '"a\\u2028b"', '" a"', '"a "', '""', '"a\\u0000"', `"${'a'.repeat(201)}"`])(
    '%s cannot be an output',
    async (name) => {
      await expect(parse(`${name}: x`)).rejects.toMatchObject({ code: 'invalid-filter-name' });
    },
  );
  it.each(['a-b', 'a.b', 'a b', 'é', 'constructor', 'toString', 'a/b', '0'])('%s is one', async (name) => {
    expect((await parse(`${name}: x`)).map((filter) => filter.name)).toEqual([name]);
  });
});
