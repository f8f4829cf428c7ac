import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices, spliceDifference } from '../../../../shared/edit/index.ts';

describe('splices', () => {
  it('count in the text as it was, in whatever order they come', () => {
    const splices = [
      { start: 4, end: 6, text: 'X' },
      { start: 0, end: 1, text: 'longer' },
      { start: 7, end: 7, text: '!' },
    ];
    expect(applySplices('abcdefg', splices)).toBe('longerbcdXg!');
    expect(applySplices('abcdefg', splices.toReversed())).toBe('longerbcdXg!');
  });

  it('that insert at the same place keep their order', () => {
    const at = { start: 1, end: 1 };
    expect(
      applySplices('ab', [
        { ...at, text: '1' },
        { ...at, text: '2' },
      ]),
    ).toBe('a12b');
  });

  it('may touch', () => {
    expect(
      applySplices('abcd', [
        { start: 2, end: 4, text: 'Y' },
        { start: 0, end: 2, text: 'X' },
      ]),
    ).toBe('XY');
  });

  it('that overlap are refused', () => {
    const splices = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applySplices('abcd', splices)).toThrow(/overlap at offset 2/);
  });

  it.each([
    [-1, 1],
    [2, 1],
    [0, 5],
    [5, 5],
    [0.5, 1],
    [Number.NaN, 1],
  ])('from %d to %d of four characters are refused', (start, end) => {
    expect(() => applySplices('abcd', [{ start, end, text: '' }])).toThrow(RangeError);
  });
});

describe('the difference of two texts', () => {
  it('is an insertion where one text grew', () => {
    expect(spliceDifference('nginx:1.27', 'nginx:1.27@sha256:a', 3)).toEqual([
      { start: 13, end: 13, text: '@sha256:a' },
    ]);
  });

  it('leads from one to the other, wherever they stand', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '🐳'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (around, before, after) => {
        const splices = spliceDifference(before, after, around.length);
        expect(applySplices(around + before + around, splices)).toBe(around + after + around);
        expect(splices.length).toBe(before === after ? 0 : 1);
      }),
    );
  });
});
