import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, resultOf } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import type { Gate } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { type Count, metrics } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { percentWords, showPercent } from '../../../../../actions/check-coverage-threshold/src/outputs/percent.ts';
import { facts, row } from '../judge/facts.ts';

/** Percent from 0 to 100 as a user may write it, with what it is exactly: `digits / 10^decimals` percent. */
const thresholds = fc
  .record({
    decimals: fc.integer({ min: 0, max: 8 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    zeros: fc.nat(2),
  })
  .map(({ decimals, share, zeros }) => {
    const scale = 10n ** BigInt(decimals);
    const digits = (BigInt(Math.floor(share * 2 ** 40)) * 100n * scale) / 2n ** 40n;
    const fraction = decimals === 0 ? '' : `.${(digits % scale).toString().padStart(decimals, '0')}`;
    return { text: `${'0'.repeat(zeros)}${digits / scale}${fraction}%`, digits, scale };
  });
type Exact = { readonly text: string; readonly digits: bigint; readonly scale: bigint };

/** Small ones that meet decimal thresholds exactly, and ones that no double holds the quotient of. */
const counts: fc.Arbitrary<Count> = fc
  .oneof(
    fc.tuple(fc.nat(100), fc.nat(100)),
    fc.tuple(fc.nat(100_000), fc.constantFrom(1, 8, 40, 50, 3_000, 20_000, 100_000)),
    fc.tuple(fc.maxSafeNat(), fc.maxSafeNat()),
  )
  .map(([a, b]) => ({ covered: Math.min(a, b), total: Math.max(a, b, 1) }));
/** As near to the threshold as whole numbers get. */
const near = fc
  .tuple(fc.integer({ min: 1, max: 10_000_000 }), thresholds, fc.integer({ min: -1, max: 1 }))
  .map(([total, threshold, off]) => {
    const wanted = (threshold.digits * BigInt(total) + 100n * threshold.scale - 1n) / (100n * threshold.scale);
    return { count: { covered: Math.min(total, Math.max(0, Number(wanted) + off)), total }, threshold };
  });
const cases = fc.oneof(fc.record({ count: counts, threshold: thresholds }), near);

const meets = ({ covered, total }: Count, { digits, scale }: Exact) =>
  BigInt(covered) * 100n * scale >= digits * BigInt(total);

function gatesOf(count: Count, threshold: Exact): readonly Gate[] {
  const others = { branches: count, functions: count, statements: count };
  const only = row('src/a.ts', count.covered, count.total, others);
  const { text } = threshold;
  const given = Object.fromEntries([
    ...metrics.map((metric) => [`min-${metric}`, text]),
    ['min-file', text],
    ['min-patch', text],
  ]);
  const known = {
    kind: 'known',
    base: 'b',
    head: 'h',
    why: '',
    count,
    files: [],
    notMeasured: [],
    doubtful: [],
  } as const;
  return judge(
    facts(given, [only], { totals: { lines: count, ...others }, patch: known, rules: { 'src/**': { lines: text } } }),
  );
}

describe('a verdict', () => {
  it('is what whole numbers say, for every gate, any counts and any decimal threshold', () => {
    fc.assert(
      fc.property(cases, ({ count, threshold }) => {
        const verdicts = gatesOf(count, threshold).map(({ input, verdict }) => `${input} ${verdict}`);
        const word = meets(count, threshold) ? 'met' : 'below';
        const inputs = [...metrics.map((metric) => `min-${metric}`), 'min-patch', 'min-file', 'rules'];
        expect(verdicts).toEqual(inputs.map((input) => `${input} ${word}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('names as many missing units as are missing, and none when it is met', () => {
    fc.assert(
      fc.property(cases, ({ count, threshold }) => {
        const [gate] = gatesOf(count, threshold);
        const missing = gate?.missing ?? -1;
        expect(meets({ ...count, covered: count.covered + missing }, threshold)).toBe(true);
        if (missing > 0) expect(meets({ ...count, covered: count.covered + missing - 1 }, threshold)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never contradicted by the percentage that is shown', () => {
    fc.assert(
      fc.property(cases, ({ count, threshold }) => {
        const gates = gatesOf(count, threshold);
        const hundredths = BigInt(showPercent(count).replace('.', ''));
        // Shown is at least what was asked for only where it was reached.
        if (hundredths * threshold.scale >= threshold.digits * 100n) expect(resultOf(gates)).toBe('passed');
        // Of files that all reach it only their number is told.
        for (const { input, verdict, message } of gates) {
          if (input !== 'min-file' || verdict === 'below') expect(message).toContain(`${showPercent(count)} %`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('shows 100 only for all, and 0 only for none', () => {
    fc.assert(
      fc.property(counts, (count) => {
        expect(showPercent(count) === '100.00').toBe(count.covered === count.total);
        expect(percentWords(count) === '0.00 %').toBe(count.covered === 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('max-drop', () => {
  it('is what whole numbers say of two totals', () => {
    fc.assert(
      fc.property(counts, cases, (before, { count, threshold }) => {
        const file = { sha: 'a'.repeat(40), totals: { lines: before }, files: new Map(), settings: '' };
        const baseline = { kind: 'known', file, stillTracked: undefined, renamed: undefined } as const;
        const [gate] = judge(
          facts({ 'max-drop': threshold.text }, [row('a.ts', count.covered, count.total)], { baseline }),
        );
        const [covered, total] = [BigInt(count.covered), BigInt(count.total)];
        const drop = BigInt(before.covered) * total - covered * BigInt(before.total);
        const allowed = drop * 100n * threshold.scale <= threshold.digits * BigInt(before.total) * total;
        expect(gate?.verdict).toBe(allowed ? 'met' : 'below');
      }),
      { numRuns: 2000 },
    );
  });
});
