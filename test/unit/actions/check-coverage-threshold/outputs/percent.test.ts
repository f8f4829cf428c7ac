import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percentWords,
  showDelta,
  showPercent,
  showRate,
} from '../../../../../actions/check-coverage-threshold/src/outputs/percent.ts';
import { count } from './judged.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, share]) => count(Math.floor(total * share), total));

/** Hundredths, read from what is shown. */
const hundredths = (shown: string): bigint => BigInt(shown.replace(/^\+/, '').replace('.', ''));

describe('a percent that is shown', () => {
  it.each([
    [2999, 3000, '99.96'],
    [15_999, 20_000, '79.99'],
    [29, 50, '58.00'],
    [1, 100_000, '0.00'],
    [0, 7, '0.00'],
    [7, 7, '100.00'],
    [2 ** 52, 2 ** 52 + 1, '99.99'],
    [0, 0, ''],
  ])('of %i of %i is %j', (covered, total, shown) => {
    expect(showPercent(count(covered, total))).toBe(shown);
  });

  it('has as many decimals as asked for', () => {
    expect([0, 1, 3].map((decimals) => showPercent(count(2, 3), decimals))).toEqual(['66', '66.6', '66.666']);
    expect(showPercent(count(1, 2000), 3)).toBe('0.050');
  });

  it('never exceeds what is exact, and lacks less than a hundredth', () => {
    fc.assert(
      fc.property(counts, ({ covered, total }) => {
        const shown = hundredths(showPercent(count(covered, total)));
        const exact = BigInt(covered) * 10_000n;
        expect(shown * BigInt(total) <= exact && exact < (shown + 1n) * BigInt(total)).toBe(true);
      }),
    );
  });

  it('tells people that a little is not nothing, and that nothing measured is no percent', () => {
    expect([count(1, 100_000), count(0, 9), count(1, 10_000), count(0, 0)].map(percentWords)).toEqual([
      '<0.01 %',
      '0.00 %',
      '0.01 %',
      '–',
    ]);
  });
});

describe('a difference that is shown', () => {
  it.each([
    [[1, 2], [1, 2], '+0.00'],
    [[9_958, 10_000], [10_000, 10_000], '-0.42'],
    [[3, 3], [2, 3], '+33.33'],
    [[2, 3], [3, 3], '-33.34'],
    [[99_999, 100_000], [1, 1], '-0.01'],
    [[0, 1], [1, 1], '-100.00'],
    [[0, 0], [1, 1], ''],
    [[1, 1], [0, 0], ''],
  ] as const)('from %j to %j is %j', (now, before, shown) => {
    expect(showDelta(count(now[0], now[1]), count(before[0], before[1]))).toBe(shown);
  });

  it('is the exact one cut off downwards, so that no drop looks smaller', () => {
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        const shown = hundredths(showDelta(now, before));
        const scale = BigInt(now.total) * BigInt(before.total);
        const exact =
          (BigInt(now.covered) * BigInt(before.total) - BigInt(before.covered) * BigInt(now.total)) * 10_000n;
        expect(shown * scale <= exact && exact < (shown + 1n) * scale).toBe(true);
      }),
    );
  });
});

describe('a rate for Cobertura', () => {
  it.each([
    [15_999, 20_000, '0.79995'],
    [1, 3, '0.3333333333'],
    [1, 10 ** 12, '0'],
    [5, 5, '1'],
    [0, 5, '0'],
    [0, 0, '0'],
  ])('of %i of %i is %s', (covered, total, rate) => {
    expect(showRate(count(covered, total))).toBe(rate);
  });
});
