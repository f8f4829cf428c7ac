import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../../../shared/text/glob/index.ts';

/** pattern, paths it matches, paths it does not */
type Row = readonly [pattern: string, yes: readonly string[], no: readonly string[]];

function prove(rows: readonly Row[]): void {
  it.each(rows)('%j', (pattern, yes, no) => {
    const glob = compileGlob(pattern);
    expect(glob.source).toBe(pattern);
    expect(yes.filter((path) => !glob.matches(path))).toEqual([]);
    expect(no.filter((path) => glob.matches(path))).toEqual([]);
  });
}

describe('a fixed path', () => {
  prove([
    ['src', ['src'], ['src/a', 'Src', 'asrc', '']],
    ['./a.md', ['a.md'], ['b/a.md', './a.md']],
    ['/a/b', ['a/b'], ['b', 'x/a/b']],
    ['.//././a', ['a'], []],
    ['#foo', ['#foo'], ['foo']],
    ['@scope/pkg', ['@scope/pkg'], ['scope/pkg']],
    ['a b\u00e9\u{1f600}', ['a b\u00e9\u{1f600}'], ['a b']],
    ['libstdc++/x', ['libstdc++/x'], ['libstdc+/x']],
    ['100%$^/x', ['100%$^/x'], ['100%/x']],
  ]);
});

describe('a folder', () => {
  prove([
    ['src/', ['src/a', 'src/a/b', 'src'], ['srcs/a', 'x/src/a']],
    ['src/**', ['src/a', 'src/.a/.b', 'src'], ['srcs', 'x/src/a']],
    ['./src/**', ['src/a'], ['a']],
    ['/src/**', ['src/a'], ['a', 'x/src/a']],
    ['/', ['a', 'a/b'], ['']],
    ['./', ['a', '.a/b'], ['']],
    ['vendor/sm/**', ['vendor/sm', 'vendor/sm/a'], ['vendor', 'vendor/sma']],
    ['*/**', ['a/b', 'a/b/c'], ['a']],
    ['a*/**', ['a/b', 'ab/c/d'], ['a', 'b/c']],
    ['packages/*/', ['packages/a/b', 'packages/a/b/c'], ['packages', 'packages/a']],
  ]);
});

describe('stars and question marks', () => {
  prove([
    ['**', ['a', 'a/b', '.a/.b', 'a\nb/c'], ['']],
    ['*', ['a', '.a', '\n'], ['a/b', '']],
    ['*.md', ['a.md', '.md', '.a.md'], ['docs/a.md', 'a.MD']],
    ['**.md', ['a.md', 'docs/a.md', 'docs/b/.md'], ['a.mdx']],
    ['src/**.md', ['src/a.md'], ['src/b/a.md']],
    ['src/*.md', ['src/a.md', 'src/.md'], ['src/b/a.md', 'a.md']],
    ['**/*.ts', ['a.ts', 'x/a.ts', '.x/.ts'], ['a.tsx', 'a/ts']],
    ['src/**/*.ts', ['src/a.ts', 'src/x/y/a.ts'], ['a.ts', 'src', 'srca.ts', 'x/src/a.ts', 'src.ts']],
    ['src/**/a/*.ts', ['src/a/b.ts', 'src/x/a/b.ts'], ['src/x/b.ts', 'src/a/x/b.ts']],
    ['src/*/index.ts', ['src/a/index.ts'], ['src/index.ts', 'src/a/b/index.ts']],
    ['**/package.json', ['package.json', 'a/b/package.json'], ['apackage.json', 'a/package.json/b']],
    ['**/test/**', ['test', 'a/test', 'test/a', 'a/test/b'], ['tests/a', 'atest/b', 'a/atest', 'a']],
    ['**/a/a/**', ['a/a', 'x/a/a/a', 'b/a/a/c', 'a/a/a'], ['a/b/a', 'aa/a']],
    ['a/**/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a', 'ab']],
    ['x/**,a', ['x/b,a'], ['x/y/b,a']],
    ['a/***/b', ['a/x/b'], ['a/b', 'a/x/y/b']],
    ['a.*', ['a.b', 'a.'], ['a', 'a.b/c']],
    ['*.*', ['a.b', '.b'], ['a.', 'ab', 'a/b.c']],
    ['x/*.*', ['x/a.b', 'x/a.'], ['x/ab']],
    ['.*', ['.a', '.a.b'], ['a', '.a/b']],
    ['?', ['a', '?', '\n'], ['ab', '', '/']],
    ['a?c', ['abc', 'a?c'], ['a/c', 'ac']],
    ['{**/a,b}', ['x/a', 'b'], ['a', 'x/b']],
  ]);
});

describe('a newline in a name', () => {
  prove([
    ['ts/**', ['ts/a\nb.ts'], []],
    ['**/*.ts', ['ts/a\nb.ts', 'a\n.ts'], ['a.ts\n']],
    ['ts/a?b.ts', ['ts/a\nb.ts'], []],
    ['ts/a[^x]b.ts', ['ts/a\nb.ts'], ['ts/axb.ts']],
    ['!(b)*', ['a\nb'], []],
    ['*(*)b', ['a\nb'], []],
  ]);
});

describe('brackets', () => {
  prove([
    ['app/[id]/page.tsx', ['app/[id]/page.tsx', 'app/i/page.tsx', 'app/d/page.tsx'], ['app/id/page.tsx']],
    ['app/[...slug]/page.tsx', ['app/[...slug]/page.tsx', 'app/s/page.tsx', 'app/./page.tsx'], ['app/x/page.tsx']],
    ['app/[...slug]/**', ['app/[...slug]/page.tsx', 'app/s/x'], ['app/x/page.tsx']],
    ['app/[[...slug]]/*', ['app/[[...slug]]/page.tsx'], ['app/[...slug]/page.tsx']],
    ['app/[user-id]/**', ['app/[user-id]/page.tsx'], ['app/u/page.tsx', 'app/-/page.tsx']],
    ['app/[item-no]/**', ['app/[item-no]/page.tsx', 'app/n/x'], ['app/-/x']],
    ['[a-c]', ['a', 'b', 'c', '[a-c]'], ['d', '-']],
    ['[^a]', ['b', '^', '\n', '[^a]'], ['a', '/']],
    ['[!a]', ['!', 'a', '[!a]'], ['b']],
    ['[]a]', [']', 'a'], ['b']],
    ['[a-]', ['a', '-'], ['b']],
    ['[\\]]', [']'], ['\\']],
    ['[[:digit:]]x', ['1x'], ['dx']],
    ['[^[:alpha:]]', ['1'], ['a']],
    ['a[b', ['a[b'], ['ab']],
    ['a]b', ['a]b'], []],
    ['[ab]+', ['a', 'abba'], ['c', 'a+']],
  ]);
});

describe('braces', () => {
  prove([
    ['{a,b}/*.{ts,tsx}', ['a/x.ts', 'b/y.tsx'], ['c/x.ts', 'a/x.js']],
    ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'ad']],
    ['a{,b}', ['a', 'ab'], ['b']],
    ['{1..3}', ['1', '2', '3'], ['0', '4', '1..3']],
    ['{e..c}', ['c', 'd', 'e'], ['a']],
    ['v1.{2..3}.x', ['v1.2.x', 'v1.3.x'], ['v1x2.x', 'v1.2xx']],
    ['{a}', ['{a}'], ['a']],
    ['{{cookiecutter.name}}/**', ['{{cookiecutter.name}}/a'], ['cookiecutter.name/a']],
    ['{a/**,b}', ['a/x', 'b'], ['a']],
    ['a}', ['a}'], ['a']],
  ]);
});

describe('groups', () => {
  prove([
    ['(a|b)c', ['ac', 'bc', '(a|b)c'], ['abc', 'c']],
    ['app/(group)/page.tsx', ['app/(group)/page.tsx', 'app/group/page.tsx'], ['app/page.tsx']],
    ['@(a|b)c', ['ac', 'bc'], ['c', 'abc']],
    ['+(a|b)c', ['ac', 'abac'], ['c']],
    ['*(a|b)c', ['c', 'abac'], ['dc']],
    ['?(a|b)c', ['c', 'ac'], ['abc']],
    ['+(*(a)|b)', ['a', 'abba'], ['c']],
    ['(a)?b', ['b', 'ab'], ['aab']],
    ['x/(a|b)/*', ['x/a/c', 'x/b/c'], ['x/c/c']],
    ['a|b', ['a|b'], ['a', 'b']],
    ['src/a|b', ['src/a', 'b'], ['src/b']],
    ['(a/**)', ['a', 'a/b'], ['b']],
  ]);
});

describe('exclusions in a name', () => {
  prove([
    ['!(a)', ['b', 'ab', ''].slice(0, 2), ['a', 'b/c']],
    ['!(*.d).ts', ['a.ts', 'd.ts'], ['a.d.ts']],
    ['src/!(*.test).{ts,tsx}', ['src/a.ts', 'src/a.tsx'], ['src/a.test.ts', 'src/a.test.tsx']],
    ['!(a|b)c', ['c', 'dc'], ['ac', 'bc', 'axc']],
    ['src/!(a)/**', ['src/b/c'], ['src/a/c', 'src/ab/c']],
    ['!(a/b)', ['a', 'a/c', 'x/y'], ['a/b']],
    ['a!b', ['a!b'], ['ab']],
  ]);
});

describe('escapes', () => {
  prove([
    ['a\\*b', ['a*b'], ['axb']],
    ['\\!a', ['!a'], ['a', '\\!a'].slice(0, 1)],
    ['app/\\(group\\)/\\[id\\]', ['app/(group)/[id]'], ['app/group/i']],
    ['\\"a\\"', ['"a"'], ['a']],
    ['a\\\\b', ['a\\b'], ['ab']],
    ['a\\.b\\/c', ['a.b/c'], ['axb/c']],
  ]);
});
