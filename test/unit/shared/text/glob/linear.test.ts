import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../../../shared/text/glob/index.ts';

const random = (length: number): string => {
  let seed = 42;
  let text = '';
  for (let at = 0; at < length; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    text += seed < 0 ? 'a' : 'b';
  }
  return text;
};

/** An engine that tries and goes back needs minutes to centuries for most of these. */
const hostile: readonly (readonly [string, string, boolean])[] = [
  ['*a*a*a*a*a*a*b', 'a'.repeat(100_000), false],
  ['*a*a*a*a*a*a*b*?', 'a'.repeat(100_000), false],
  [`${'*a'.repeat(500)}*[bc]*`, 'a'.repeat(100_000), false],
  [`${'**/a/'.repeat(5)}**/b`, `${'a/'.repeat(149)}a`, false],
  [`${'**/a/'.repeat(5)}**/b*`, `${'a/'.repeat(50_000)}a`, false],
  ['*'.repeat(40), 'a'.repeat(100_000), true],
  [`${'*?'.repeat(20)}c*`, 'a'.repeat(100_000), false],
  ['{1..9}'.repeat(7), '1234567', true],
  [`${'+(a|b)'.repeat(20)}c*`, 'ab'.repeat(50_000), false],
  [`${'*(a|b|ab)'.repeat(20)}c*`, 'ab'.repeat(50_000), false],
  [`!(${'*a'.repeat(30)}*b)`, 'a'.repeat(100_000), true],
  [`{${'a*,'.repeat(1000)}b}*c?`, 'a'.repeat(100_000), false],
];

describe('matching takes time linear in the name', () => {
  it.each(hostile)('%j', (pattern, path, expected) => {
    const start = performance.now();
    expect(compileGlob(pattern).matches(path)).toBe(expected);
    // tens of milliseconds; the rest is for a machine under load
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('stays right when it has to forget what it learned, as for a pattern of 2^25 states', () => {
    const glob = compileGlob(`${'?'.repeat(24)}a*b`);
    for (const length of [20_000, 19_999, 5000, 26, 25]) {
      const name = random(length);
      const expected = name[24] === 'a' && name.endsWith('b') && length > 25;
      expect(glob.matches(name)).toBe(expected);
      expect(glob.matches(`${name}b`)).toBe(name[24] === 'a');
    }
  });

  it('reads thousands of alternatives and names of every alphabet', () => {
    const letters = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const glob = compileGlob(`x/{${letters.join(',')}}[^${letters[0]}]*`);
    expect(glob.matches(`x/${letters[899]}${letters[1]}z`)).toBe(true);
    expect(glob.matches(`x/${letters[899]}${letters[0]}z`)).toBe(false);
    expect(glob.matches(`x/\u3000${letters[1]}`)).toBe(false);
  });
});
