/** The quick YAML reader against the library: whatever it reads, the library reads the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../../../../actions/detect-changes/src/plain-yaml/read-plain-yaml.ts';
import { canonical } from '../../../../../actions/detect-changes/src/workspace/lockfiles/records.ts';
import { anyDamage, damage } from '../lockfiles/damage.ts';
import { fixture } from '../lockfiles/fixtures.ts';

const yamlFixtures = ['pnpm-5', 'pnpm-6', 'pnpm-9', 'yarn-berry-3', 'yarn-berry'];
const byLibrary = (text: string): unknown => parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });

/** Pieces that meet in odd ways. */
const pieces = [
  'a',
  'b:',
  ' ',
  '\n',
  '  ',
  ': ',
  '- ',
  '#',
  "'",
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  '|-\n',
  'é',
  '\t',
  '>',
  '~',
  '1.0',
  '@x/y',
  '\\n',
  '?',
  '-',
  'a: b',
  '\n  ',
];

describe('the quick reader', () => {
  it.each(yamlFixtures)('reads %s as the library does, without its help', (format) => {
    const text = fixture(format, 'base');
    const value = readPlainYaml(text);
    expect(value).not.toBeUndefined();
    expect(canonical(value)).toBe(canonical(byLibrary(text)));
  });

  it.each([
    ['a literal block', 'a:\n  deprecated: |-\n    one\n\n    two\n  b: c\n'],
    ['a literal block with its end', 'a: |\n  one\nb: c\n'],
    ['lists at and below the indentation of their key', 'a:\n- b\n- c\nd:\n  - e\n'],
    ['nested flow collections', "a: {b: [c, \"d, e\", 'f''g'], h: {i: j}, k: []}\n"],
    ['quoted keys', '"a@npm:^1, a@npm:2": b\n\'@x/y\': {}\n'],
    ['keys and values with colons inside', '/a@1:2: http://x:1/#y\n'],
    ['an empty value', 'a:\nb: c\n'],
    ['__proto__ as a key', 'a:\n  __proto__: b\n'],
  ])('reads %s as the library does', (_, text) => {
    expect(canonical(readPlainYaml(text))).toBe(canonical(byLibrary(text)));
  });

  it.each([
    ['a folded block', 'a: >-\n  b\n  c\n'],
    ['an alias', 'a: &x b\nc: *x\n'],
    ['a tag', 'a: !!str b\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['a key that is there twice', 'a: b\na: c\n'],
    ['a key that is there twice on one line', 'a: {b: c, b: d}\n'],
    ['a tab', 'a:\n\tb: c\n'],
    ['a comment behind a value', 'a: b # c\n'],
  ])('leaves %s to the library', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('never reads a damaged lockfile differently', () => {
    const texts = yamlFixtures.map((format) => fixture(format, 'shared-transitive'));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(anyDamage, { minLength: 1, maxLength: 4 }), (text, damages) => {
        const start = Math.floor((damages[0]?.where ?? 0) * text.length);
        const part = text.slice(text.lastIndexOf('\n', start) + 1, start + 900);
        agree(damages.reduce(damage, part));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  it('never reads any mixture of signs differently', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((found) => found.join(''));
    fc.assert(fc.property(text, agree), { numRuns: Number(process.env.FUZZ_RUNS ?? 300) });
  });
});

function agree(text: string): void {
  const value = readPlainYaml(text);
  if (value !== undefined) expect(canonical(value)).toBe(canonical(byLibrary(text)));
}
