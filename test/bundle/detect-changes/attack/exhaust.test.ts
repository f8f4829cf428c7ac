// No pattern, filters file, manifest or lockfile of a stranger makes the step hang, crash or answer unchanged.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRepository, push, run, symlink, TOKEN } from './world2.ts';

const LIMIT = { timeoutMs: 40_000, timeScale: 0.1, token: TOKEN };
const SECONDS = 10;
const long = `src/${'a'.repeat(240)}/${'a'.repeat(240)}/${'ab'.repeat(120)}.txt`;

const PATTERNS: Record<string, string> = {
  'many stars': `src/${'*a'.repeat(100)}*b`,
  'many globstars': `${'**/a*/'.repeat(60)}**/zzz`,
  'brace doubling': `src/${'{a,b}'.repeat(40)}`,
  'brace doubling with stars': `src/${'{a*,*b}'.repeat(40)}z`,
  'nested extglobs': 'src/+(+(+(+(+(a)))))b',
  'star of star': 'src/*(*(*(a)*)*)*b/zz',
  'negated extglobs': `src/${'!(a)'.repeat(30)}b`,
  'negated globstar': `!(${'**/'.repeat(30)}x)`,
  'a range of a billion': 'src/{1..1000000000}',
  'ranges multiplied': 'src/{1..1000}{1..1000}{1..1000}',
  'deep braces': `src/${'{a,'.repeat(5000)}b${'}'.repeat(5000)}`,
  'deep parentheses': `src/${'@('.repeat(20000)}a${')'.repeat(20000)}`,
  unclosed: `src/${'{('.repeat(10000)}`,
  'unclosed brackets': `src/${'[a'.repeat(10000)}`,
  'a hundred kilobytes': `src/${'a*'.repeat(50_000)}`,
  'question marks': `src/${'?*'.repeat(200)}z`,
};

describe.each(Object.entries(PATTERNS))('no pattern can hang the step: %s', (_name, pattern) => {
  test('in the filters and in the workspaces of a manifest', async () => {
    await using repository = await createRepository({
      'README.md': 'x',
      [long]: 'x',
      'package.json': '{"name":"root"}',
      'packages/a/package.json': '{"name":"a"}',
    });
    const before = await repository.head();
    const after = await repository.commit({
      [long]: 'y',
      'packages/a/package.json': '{"name":"a","version":"1.0.0"}',
      'package.json': JSON.stringify({ name: 'root', workspaces: ['packages/*', pattern] }),
    });
    const one = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { filters: JSON.stringify({ f: [pattern], src: ['src/**'] }) },
      ...LIMIT,
    });
    expect.soft(one.durationMs).toBeLessThan(SECONDS * 1000);
    expect.soft(one.outputs.src === 'true' || one.outputs.result === 'invalid', one.log.slice(-1500)).toBe(true);
    expect.soft(one.log).not.toMatch(/mistake in the action|heap out of memory|call stack/);
    const two = await run({
      workspace: repository.path,
      event: push(before, after),
      with: { workspace: 'auto' },
      ...LIMIT,
    });
    expect.soft(two.durationMs).toBeLessThan(SECONDS * 1000);
    expect.soft(two.outputs.any, two.log.slice(-1500)).not.toBe('false');
    expect.soft(two.log).not.toMatch(/mistake in the action|heap out of memory|call stack/);
  });
});

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
].join('\n');
const YAMLS: Record<string, string> = {
  'alias bomb': bomb,
  'deep flow': `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'deep block': Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
  'over a mebibyte': `src: src/**\n# ${'x'.repeat(1_100_000)}`,
  'self alias': 'a: &a\n  - *a\nsrc: src/**',
  'merge key bomb': `x: &x {a: b}\ny: &y {<<: [${Array(20_000).fill('*x').join(',')}]}`,
  'many filters': Array.from({ length: 20_000 }, (_, index) => `f${index}: src/${index}*`).join('\n'),
  'a tag': 'src: !!js/function "function(){}"',
  binary: 'src: !!binary c3JjLyoq',
  'a set': '? src',
  'no filters': '{}',
  'a null filter': 'src:',
  'an empty list': 'src: []',
  'a number': 'src: 7',
  'only a group': '_g: src/**',
  'two documents': 'src: src/**\n---\nsrc: x',
  'a duplicate': 'src: src/**\nsrc: nope',
};
describe.each(Object.entries(YAMLS))('a filters text is answered or refused in time: %s', (_name, yaml) => {
  test('inline and as a file', async () => {
    await using repository = await createRepository({ 'README.md': 'x', 'src/a': 'x' });
    const before = await repository.head();
    const after = await repository.commit({ 'src/a': 'y', 'f.yml': yaml });
    for (const filters of [...(yaml.length < 100_000 ? [yaml] : []), 'f.yml']) {
      const r = await run({ workspace: repository.path, event: push(before, after), with: { filters }, ...LIMIT });
      expect.soft(r.durationMs).toBeLessThan(SECONDS * 1000);
      expect.soft(r.outputs.src, r.log.slice(-1000)).not.toBe('false');
      expect.soft(r.outputs.result).not.toBe('unchanged');
      expect.soft(r.log).not.toMatch(/mistake in the action|heap out of memory/);
    }
  });
});

describe('a filters file outside the workspace is refused, and its text is not shown', () => {
  test.each([
    '/etc/passwd',
    '../../../../etc/passwd',
    'link',
    'loop',
    'folder',
    '/dev/zero',
    'zero',
    '/proc/self/environ',
    'fifo',
    'dirlink/passwd',
  ])('%s', async (filters) => {
    await using repository = await createRepository({
      'README.md': 'x',
      'folder/x': 'x',
      link: symlink('/etc/passwd'),
      loop: symlink('loop'),
      zero: symlink('/dev/zero'),
      dirlink: symlink('/etc'),
    });
    const before = await repository.head();
    const after = await repository.commit({ 'folder/x': 'y' });
    if (filters === 'fifo') execFileSync('mkfifo', [path.join(repository.path, 'fifo')]);
    const r = await run({ workspace: repository.path, event: push(before, after), with: { filters }, ...LIMIT });
    expect.soft(r.durationMs).toBeLessThan(SECONDS * 1000);
    expect.soft([r.exitCode, r.outputs.result], r.log).toEqual([1, 'invalid']);
    expect.soft(r.log).not.toMatch(/root:x|GITHUB_TOKEN|mistake in the action/);
    if (filters === 'fifo') rmSync(path.join(repository.path, 'fifo'));
  });
});
