// The input `filters`: what it accepts, what each pattern means, and which mistakes are named errors.

import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { createRepository } from '../../../testbed/repository.ts';
import { detect, names, push } from './support.ts';

async function answer(filters: string, more: Record<string, string> = {}) {
  await using repository = await createRepository({ 'src/a.ts': '1', gone: 'gone', 'ren/old': 'same\n' });
  const before = await repository.head();
  const after = await repository.commit({
    'src/a.ts': '2',
    'docs/new.md': '1',
    gone: null,
    'ren/old': null,
    'ren/new': 'same\n',
  });
  return await detect(repository.path, { filters, ...more }, push(before, after));
}

for (const [title, filters, code] of [
  ['an empty list', 'a: []', 'invalid-filters'],
  ['nothing', 'a:', 'invalid-filters'],
  ['a number', 'a: 5', 'invalid-filters'],
  ['a truth value', 'a: true', 'invalid-filters'],
  ['only groups', '_x: [src/**]', 'invalid-filters'],
  ['a key twice', 'a: x\na: y', 'invalid-filters'],
  ['an unquoted !', 'a:\n  - src/**\n  - !src/a.ts', 'invalid-filters'],
  ['an unquoted *', 'a:\n  - *.ts', 'invalid-filters'],
  ['an unknown tag', 'a: !!js/function x', 'invalid-filters'],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f'].map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[n]}`)}]`).join('\n')}`,
    'invalid-filters',
  ],
  ['an unknown predicate', "a: [changed: '**']", ''],
  ['an open brace', 'a: "src/{a"', ''],
  ['a long numeric range', 'a: "v{1..100}"', ''],
  ['an empty pattern', 'a: ""', ''],
  ['two names that differ in case', 'Web: src/**\nweb: docs/**', 'reserved-filter-name'],
  ['a fixed output', 'Any: src/**', 'reserved-filter-name'],
  ['the count of another', 'a: src/**\nA_COUNT: src/**', 'reserved-filter-name'],
  ['the files of another', 'a: src/**\na_files: src/**', 'reserved-filter-name'],
  ['a name that is no output', '"a=b": src/**', ''],
  ['a file outside', '../filters.yml', 'path-outside-workspace'],
  ['a file that is not there', 'filters.yml', ''],
] as const) {
  test(`filters with ${title} fail with one error and the result invalid`, async () => {
    const result = await answer(filters);
    const errors = result.annotations.filter((one) => one.level === 'error');
    expect([result.conclusion, errors.length, result.outputs.result]).toEqual(['failure', 1, 'invalid']);
    expect(errors[0]?.title).toMatch(/^detect-changes: [a-z-]+$/);
    if (code !== '') expect(errors[0]?.title).toBe(`detect-changes: ${code}`);
    expect(result.outputs.a).toBeUndefined();
    expect(result.outputs.report).toBeDefined();
  });
}

for (const [title, filters, expected] of [
  ['added', "a: [added: '**']\nb: [added: 'src/**']", ['a']],
  ['modified', "a: [modified: 'src/**']\nb: [modified: 'docs/**']", ['a']],
  ['deleted', 'a: [deleted: gone]\nb: [deleted: src/a.ts]', ['a']],
  [
    'renamed in the old and in the new place',
    'a: [renamed: ren/old]\nb: [renamed: ren/new]\nc: [renamed: gone]',
    ['a', 'b'],
  ],
  ['several', "a: [added|modified: 'docs/**']\nb: [deleted|renamed: 'docs/**']", ['a']],
] as const) {
  test(`a predicate limits a pattern to its kind of change: ${title}`, async () => {
    expect(names(await answer(filters))).toEqual(expected);
  });
}

test('a name that starts with _ or . is a group for anchors and gives no output', async () => {
  const result = await answer('_x: &x [src/**]\n.y: &y [docs/**]\na: [*x, *y]\nb: [nope, [*y]]');
  expect(names(result)).toEqual(['a', 'b']);
  expect([result.outputs._x, result.outputs['.y'], result.outputs.a_count]).toEqual([undefined, undefined, '2']);
});

test('names of JavaScript itself are filters like any other', async () => {
  expect(names(await answer('constructor: src/**\ntoString: docs/**\nhasOwnProperty: nope'))).toEqual([
    'constructor',
    'toString',
  ]);
});

test('! excludes wherever it stands, and a list with only exclusions starts from everything', async () => {
  const result = await answer('a: ["src/**", "!src/a.ts"]\nb: ["!src/a.ts", "src/**"]\nc: ["!src/**"]\nd: ["!**"]');
  expect(names(result)).toEqual(['c']);
});

test('some and every behave as in dorny/paths-filter', async () => {
  const some = await answer('a: ["docs/x", "!src/a.ts"]\nb: ["src/**", "!src/**"]', { 'predicate-quantifier': 'some' });
  expect(names(some)).toEqual(['a', 'b']);
  const every = await answer('a: ["src/**", "**/*.ts"]\nb: ["src/**", "docs/**"]\nc: ["!docs/**", "**/*.ts"]', {
    'predicate-quantifier': 'every',
  });
  expect(names(every)).toEqual(['a', 'c']);
});

test('a pattern that matches no tracked file is a warning, in one annotation under 4,096 characters', async () => {
  const result = await answer(
    Array.from({ length: 300 }, (_, n) => `f${n}: nowhere-${n}-${'x'.repeat(40)}/**`).join('\n'),
  );
  expect(result.annotations.map((one) => one.level)).toEqual(['warning']);
  expect(result.annotations[0]?.message.length).toBeLessThan(4096);
});

const files = [
  'a',
  'A',
  'b.ts',
  'src/a.ts',
  'src/b/c.ts',
  'src/b/.hidden',
  '.github/workflows/ci.yml',
  'app/[id]/page.tsx',
  'app/i/page.tsx',
  'src/(group)/p.ts',
  'src/a b.ts',
  'é/ü',
  'x{1,2}',
  'x1',
  'foo.test.ts',
  'foo.spec.tsx',
  'docs/README.md',
  'docs/a/b/c/d.md',
  'a+b',
  'a(b)',
  '!neg',
  '#hash',
  '$var',
  '@scope/pkg/i.ts',
  '.env',
  '..x',
  'v1.2.3',
  'a,b',
  'srcx/a.ts',
  'x]y',
  'x[y',
  '-dash',
  'star*x',
  'q?x',
  'a|b',
];
const patterns = [
  '**',
  '*',
  '**/*',
  '*/**',
  'src/**/*.ts',
  '**/a.ts',
  'src/?.ts',
  'src/[!a]*.ts',
  'app/[id]/page.tsx',
  'app/\\[id\\]/**',
  'src/@(a|b)*',
  'src/!(a).ts',
  '!(src)/**',
  '*.{ts,tsx}',
  '**/*.{test,spec}.{ts,tsx}',
  'x{1,2}',
  'x{1..2}',
  '{src,docs}/**',
  'a+b',
  'a\\(b\\)',
  '.*',
  '.github/**',
  '**/ci.y?(a)ml',
  '***',
  'src/a**',
  '[0-9]*',
  'v[0-9].*',
  '[a-c]',
  '\\!neg',
  '#hash',
  'star\\*x',
  'q\\?x',
  '$var',
  '@scope/**',
  '?',
  '*(a|b)',
  '(src|docs)/**',
  'x[[]y',
  'docs/*/*/*/d.md',
  '!(*.ts)',
  '**/!(*.test).ts',
  '+([a-z])',
  '{,x}1',
  'src/{a,b/c}.ts',
  'é/*',
  '..*',
  '{**/,}a.ts',
  '[.]env',
  '[[:alpha:]]',
  'src//a.ts',
  'src/../a',
  './src/**',
];
test('patterns match what picomatch matches', async () => {
  await using repository = await createRepository({ start: '1' });
  const before = await repository.head();
  const after = await repository.commit(Object.fromEntries(files.map((name) => [name, name])));
  const filters = patterns.map((pattern, n) => `f${n}: [${JSON.stringify(pattern)}]`).join('\n');
  const { outputs } = await detect(repository.path, { filters, 'list-files': 'json' }, push(before, after));
  const got = Object.fromEntries(
    patterns.map((pattern, n) => [pattern, JSON.parse(outputs[`f${n}_files`] ?? 'null')?.sort()]),
  );
  const want = Object.fromEntries(
    patterns.map((pattern) => [pattern, files.filter((name) => picomatch(pattern, { dot: true })(name)).sort()]),
  );
  expect(got).toEqual(want);
});
