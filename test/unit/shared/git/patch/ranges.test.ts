import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersectPatches, intersectRanges, type LineRange } from '../../../../../shared/git/patch/index.ts';

const numbers = (ranges: readonly LineRange[]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
const ranges = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((list) => {
  const found: [number, number][] = [];
  for (const line of list.sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
});

describe('lines that are in two lists', () => {
  it('are what sets of lines say', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const wanted = new Set(numbers(b));
        expect(numbers(intersectRanges(a, b))).toEqual(numbers(a).filter((line) => wanted.has(line)));
      }),
    );
  });
});

describe('a change against several bases', () => {
  it('is what none of them has', () => {
    const one = [
      { path: 'both', lines: [[1, 9] as const], binary: true },
      { path: 'only-here', lines: [[1, 1] as const], binary: false },
    ];
    const two = [{ path: 'both', lines: [[3, 4] as const, [9, 12] as const], binary: false }];
    expect(intersectPatches([one, two])).toEqual([
      {
        path: 'both',
        lines: [
          [3, 4],
          [9, 9],
        ],
        binary: false,
      },
    ]);
    expect(intersectPatches([two])).toEqual(two);
    expect(intersectPatches([])).toEqual([]);
  });
});
