import { describe, expect, it } from 'vitest';
import { duplicateKey } from '../../../../../actions/pin-digests/src/files/duplicate-keys.ts';
import { openSource } from '../../../../../shared/edit/index.ts';

describe('a key that stands twice in one mapping', () => {
  it.each([
    ['a: 1\na: 2\n', 'a'],
    ['x:\n  - {b: 1, "b": 2}\n', 'b'],
    ['a: 1\n---\nc: {d: [{e: 1}, {f: 1, f: 2}]}\n', 'f'],
    ['a: {b: 1}\nc: {b: 1}\n', undefined],
    ['x: &x {a: 1}\ny: {<<: *x, <<: *x}\n', undefined],
  ])('of %j is %s', async (text, key) => {
    expect(duplicateKey(await openSource('yaml', text))?.text).toBe(key);
  });
});
