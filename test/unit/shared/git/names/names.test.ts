import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObjectId, isValidRefName, isZeroId } from '../../../../../shared/git/names/index.ts';

describe('an object id', () => {
  it.each(['a'.repeat(40), '0123456789abcdef0123456789abcdef01234567', 'f'.repeat(64), '0'.repeat(40)])(
    'is %s',
    (id) => {
      expect(isObjectId(id)).toBe(true);
    },
  );
  it.each(
    [
      ['', 'a'.repeat(39), 'a'.repeat(41), 'a'.repeat(63), 'A'.repeat(40), `${'a'.repeat(40)}\n`, `-${'a'.repeat(39)}`],
      ['HEAD', `${'a'.repeat(40)}^`, ` ${'a'.repeat(40)}`, 'g'.repeat(40), 'a'.repeat(50), 'main', '--all'],
    ].flat(),
  )('is not %j', (text) => {
    expect(isObjectId(text)).toBe(false);
  });
  it('is the zero id with 40 or 64 zeros only', () => {
    expect(['0'.repeat(40), '0'.repeat(64)].map(isZeroId)).toEqual([true, true]);
    expect(['', '0', '0'.repeat(41), '0'.repeat(63), `${'0'.repeat(39)}1`, `${'0'.repeat(40)}\n`].some(isZeroId)).toBe(
      false,
    );
  });
});

describe('a ref name', () => {
  const gitTakes = (name: string): Promise<boolean> =>
    promisify(execFile)('git', ['check-ref-format', `refs/heads/${name}`]).then(
      () => true,
      () => false,
    );
  it('is one that git takes, too, and nothing else but two rules of our own', async () => {
    const piece = fc.constantFrom(
      ...['a', 'B', '/', '.', '..', '.lock', '-', '@', '@{', '{', '}', '~', '^', ':', '?', '*', '[', ']', '\\', ' '],
      ...['\t', '\n', '\u007f', '\u0001', 'é', '😀', '"', "'", '$(id)', ';', '#', '%', '+', '=', '\u00a0', '\u2028'],
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const ours = isValidRefName(text);
        if (text.startsWith('-') || text === '@') expect(ours).toBe(false);
        else expect(ours).toBe(await gitTakes(text));
      }),
      { numRuns: 400 },
    );
  });
  it.each(['main', 'feature/x', 'refs/heads/main', 'v1.2.3', 'web-v1', 'dependabot/npm_and_yarn/a-1.0', 'é/😀'])(
    '%s is one',
    (name) => {
      expect(isValidRefName(name)).toBe(true);
    },
  );
  it.each(['', '--upload-pack=x', '-o', 'a..b', 'a:b', 'HEAD~1', 'a b', 'a\nb', 'x.lock', 'x/.y', '/x', 'x/', 'a\0b'])(
    '%j is none',
    (name) => {
      expect(isValidRefName(name)).toBe(false);
    },
  );
  it('is no longer than 1,024 characters', () => {
    expect(isValidRefName('a'.repeat(1024))).toBe(true);
    expect(isValidRefName('a'.repeat(1025))).toBe(false);
  });
});
