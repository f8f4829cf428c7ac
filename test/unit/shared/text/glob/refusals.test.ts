import { describe, expect, it } from 'vitest';
import { compileGlob, GlobError } from '../../../../../shared/text/glob/index.ts';

function refusal(pattern: string): GlobError {
  try {
    compileGlob(pattern);
  } catch (error) {
    if (error instanceof GlobError) return error;
    throw error;
  }
  throw new Error(`${pattern} was accepted`);
}

/** pattern, position of the first character that is not understood, a part of the reason */
const rows: readonly (readonly [string, number, RegExp])[] = [
  ['', 0, /empty/],
  ['a\0b', 1, /NUL/],
  ['a'.repeat(4097), 4096, /longer than 4096/],
  ['!a', 0, /taken off first/],
  ['a/(b', 2, /never closed; write \\\(/],
  ['a/{b', 2, /never closed; write \\\{/],
  ['a)', 1, /closes nothing/],
  ['{a)}', 2, /inside braces/],
  ['({a)}', 3, /inside braces/],
  ['{(a}', 3, /inside a group/],
  ['[a\\]', 0, /not closed/],
  ['[[:nope:]]', 1, /POSIX class/],
  ['[\\d]', 1, /backslash/],
  ['src\\app', 3, /separator of paths is \//],
  ['a\\', 1, /two/],
  ['"src/**"', 0, /double quotes/],
  ['{1..12}', 0, /list the values/],
  ['{a,b..c}', 0, /range runs from/],
  ['{src/**}', 0, /braces without a comma/],
  ['{@(a|b)}', 0, /braces without a comma/],
  ['(?:a|b)', 0, /regular expression/],
  ['@(?|a)b', 1, /regular expression/],
  ['(a++)', 3, /nothing before it can be repeated/],
  ['+(a|aa)', 0, /repeat the same character/],
  ['+(a|)', 0, /empty/],
  ['*(a|*)', 0, /only wildcards/],
  ['*(+(a))', 0, /repeats already/],
  ['a||b', 1, /misreads \|/],
  ['@(!(*.d).ts)', 7, /excludes nothing/],
  [`${'('.repeat(200)}${')'.repeat(200)}`, 100, /nested/],
  ['./src/(a', 6, /never closed/],
];

describe('a pattern that cannot be matched exactly', () => {
  it.each(rows)('is refused at its place: %j', (pattern, position, reason) => {
    const error = refusal(pattern);
    expect(error.message).toMatch(reason);
    expect(error.pattern).toBe(pattern);
    expect(error.position).toBe(position);
    expect(error.message.length).toBeLessThan(500);
  });

  it('names itself without line breaks of its own', () => {
    expect(refusal('a\n::error::(').message).toBe(
      'pattern "a\\n::error::(", character 12: this ( is never closed; write \\( for a plain (',
    );
  });
});
