import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, resultOf } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import { unitsNeeded } from '../../../../../actions/check-coverage-threshold/src/judge/needed.ts';
import { facts, row } from './facts.ts';

function verdict(covered: number, total: number, minimum: string): string {
  return resultOf(judge(facts({ 'min-lines': minimum }, [row('a.ts', covered, total)])));
}

describe('a minimum of the total', () => {
  it.each([
    [15_999, 20_000, '80', 'below'],
    [16_000, 20_000, '80', 'passed'],
    [29, 50, '58', 'passed'],
    [23, 40, '57.5', 'passed'],
    [57, 100, '57', 'passed'],
    [2_999, 3_000, '100', 'below'],
    [3_000, 3_000, '100', 'passed'],
    [1_599, 2_000, '80', 'below'],
    [0, 10, '0', 'passed'],
    [1, 100_000, '0.001%', 'passed'],
    [999_999_999_999, 1_000_000_000_000, '99.9999999999', 'passed'],
    [999_999_999_998, 1_000_000_000_000, '99.9999999999', 'below'],
  ])('%i of %i against %s is %s', (covered, total, minimum, result) => {
    expect(verdict(covered, total, minimum)).toBe(result);
  });

  it('agrees with exact fractions for any counts and any decimal threshold', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 100, max: 10_000 }), (a, b, hundredths) => {
        const [covered, total] = [Math.min(a, b), Math.max(a, b, 1)];
        const met = BigInt(covered) * 10_000n >= BigInt(hundredths) * BigInt(total);
        expect(verdict(covered, total, (hundredths / 100).toFixed(2))).toBe(met ? 'passed' : 'below');
      }),
    );
  });

  it('names exactly as many missing units as would meet it, and not one less', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 1, max: 1_000 }), (a, b, share) => {
        const count = { covered: Math.min(a, b), total: Math.max(a, b) };
        const threshold = { numerator: BigInt(share), denominator: 1_000n };
        const needed = unitsNeeded(count, threshold);
        const meets = (covered: number) => covered * 1_000 >= share * count.total;
        expect(meets(count.covered + needed)).toBe(true);
        if (needed > 0) expect(meets(count.covered + needed - 1)).toBe(false);
      }),
    );
  });

  it('says metric, count, how many more are needed, and where', () => {
    const [gate] = judge(facts({ 'min-lines': '80' }, [row('a.ts', 7_999, 10_000), row('b.ts', 8_000, 10_000)]));
    expect(gate?.message).toContain(
      'Lines: 79.99 % (15999 of 20000), and at least 80 % is asked for: 1 more line must run.',
    );
    expect(gate?.candidates).toEqual([{ path: 'a.ts', uncovered: 2_001 }]);
  });

  it('is no-data when no report measures the metric', () => {
    const gates = judge(facts({ 'min-branches': '50' }, [row('a.ts', 1, 1)]));
    expect(resultOf(gates)).toBe('no-data');
  });

  it('is not applied, and says so, when the metric is measured and there is none of it', () => {
    const gates = judge(
      facts({ 'min-branches': '50' }, [row('a.ts', 1, 1)], { totals: { branches: { covered: 0, total: 0 } } }),
    );
    expect(gates.map(({ verdict: word }) => word)).toEqual(['not-applied']);
    expect(gates[0]?.message).toContain('does not apply');
    expect(resultOf(gates)).toBe('passed');
  });

  it('is below when one gate is below and another cannot be told', () => {
    expect(resultOf(judge(facts({ 'min-branches': '50', 'min-lines': '90' }, [row('a.ts', 1, 2)])))).toBe('below');
  });
});
