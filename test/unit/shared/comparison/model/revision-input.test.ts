import { describe, expect, it } from 'vitest';
import { readRevision } from '../../../../../shared/comparison/model/index.ts';

describe('a revision in an input', () => {
  it.each([
    '',
    'main',
    'feature/x',
    'refs/tags/v1',
    'origin/main',
    'v1.2.3',
    'HEAD',
    'HEAD~2',
    'HEAD^',
    'HEAD^^~3',
    'é',
  ])('may be %j', (text) => expect(readRevision(text)).toBe(text));

  it('is a commit in lower case however it is written', () => {
    expect(readRevision('ABCDEF0123'.repeat(4))).toBe('abcdef0123'.repeat(4));
    expect(readRevision('A'.repeat(64))).toBe('a'.repeat(64));
  });

  it.each([
    '-p',
    '--upload-pack=x',
    'a..b',
    'a...b',
    'main~1',
    'a b',
    'a\nb',
    ':/x',
    'main@{1}',
    '@',
    'HEAD~99999',
    'HEAD^{tree}',
    'x.lock',
    '+main:main',
  ])('is never %j', (text) => expect(readRevision(text)).toBeUndefined());
});
