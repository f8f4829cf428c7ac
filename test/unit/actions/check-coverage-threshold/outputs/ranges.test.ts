import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn, showRanges, toRanges } from '../../../../../actions/check-coverage-threshold/src/outputs/ranges.ts';

describe('ranges of lines', () => {
  it('join neighbours, whatever order lines come in', () => {
    expect(toRanges([9, 4, 3, 5, 4])).toEqual([
      [3, 5],
      [9, 9],
    ]);
    expect(toRanges([])).toEqual([]);
  });

  it('hold exactly the lines they are made of, and stand apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (lines) => {
        const ranges = toRanges(lines);
        const held = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
        expect(held).toEqual(lines.toSorted((a, b) => a - b));
        expect(linesIn(ranges)).toBe(lines.length);
        for (const [index, [from]] of ranges.entries()) {
          if (index > 0) expect(from).toBeGreaterThan((ranges[index - 1]?.[1] ?? 0) + 1);
        }
      }),
    );
  });

  it('are shown as people write them, and the rest is counted', () => {
    const ranges = toRanges([3, 4, 5, 9, 12]);
    expect(showRanges(ranges)).toBe('3-5, 9, 12');
    expect(showRanges(ranges, 2)).toBe('3-5, 9 and 1 more');
    expect(showRanges([])).toBe('');
  });
});
