import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metric } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { coveragePy, istanbul, llvmCov, simplecov } from './json-writers.ts';
import { measure, type Writer } from './measure.ts';
import { go, lcov, lcov2 } from './text-writers.ts';
import { split, worlds } from './world.ts';
import { clover, cobertura, jacoco, opencover, sonarqube } from './xml-writers.ts';

/** The metrics whose units a format names, so that merging is exact. */
const exact: readonly (readonly [string, Writer, readonly Metric[]])[] = [
  ['lcov 1', lcov, ['lines', 'branches', 'functions']],
  ['lcov 2', lcov2, ['lines', 'branches', 'functions']],
  ['Go', go, ['lines', 'statements']],
  ['Cobertura', cobertura, ['lines', 'functions']],
  ['SonarQube', sonarqube, ['lines']],
  ['JaCoCo', jacoco, ['lines', 'functions']],
  ['Clover', clover, ['lines']],
  ['OpenCover', opencover, ['lines', 'statements']],
  ['Istanbul', istanbul, ['lines', 'branches', 'functions', 'statements']],
  ['coverage.py', coveragePy, ['lines', 'branches', 'functions']],
  ['SimpleCov', simplecov, ['lines']],
  ['llvm-cov', llvmCov, ['lines']],
];
const counting: readonly (readonly [string, Writer])[] = [
  ['Cobertura', cobertura],
  ['SonarQube', sonarqube],
  ['JaCoCo', jacoco],
];
const shards = fc.integer({ min: 2, max: 5 });
const seeds = fc.integer();
/** Of each of a dozen formats. */
const runs = { numRuns: 40 };
const thresholds = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => `${hundredths / 100}%`);

describe('a report that is split into shards in any way', () => {
  it.each(exact)('%s: merges to the totals and the verdict of the whole', async (_, write, metrics) => {
    await fc.assert(
      fc.asyncProperty(worlds, shards, seeds, thresholds, async (world, count, seed, share) => {
        const whole = await measure([write(world)]);
        const parts = split(world, count, seed).filter((part) => part.length > 0);
        const merged = await measure(parts.map(write));
        for (const metric of metrics) {
          expect([metric, merged.totals[metric]?.covered, merged.totals[metric]?.total]).toEqual([
            metric,
            whole.totals[metric]?.covered,
            whole.totals[metric]?.total,
          ]);
        }
        expect([merged.ran, merged.missed]).toEqual([whole.ran, whole.missed]);
        const gates = Object.fromEntries(metrics.map((metric) => [`min-${metric}`, share]));
        const all = { ...gates, 'min-file': share };
        expect(merged.verdict(all)).toEqual(whole.verdict(all));
      }),
      runs,
    );
  });

  it('merges to the same lines when each shard writes another format', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, shards, seeds, thresholds, async (world, count, seed, share) => {
        const whole = await measure([lcov(world)]);
        const parts = split(world, count, seed).filter((part) => part.length > 0);
        const writers = exact.map(([, write]) => write);
        const merged = await measure(
          parts.map((part, index) => (writers[(Math.abs(seed) + index * 5) % writers.length] ?? lcov)(part)),
        );
        expect([merged.totals.lines, merged.ran, merged.missed]).toEqual([whole.totals.lines, whole.ran, whole.missed]);
        expect(merged.verdict({ 'min-lines': share })).toEqual(whole.verdict({ 'min-lines': share }));
      }),
      runs,
    );
  });

  it.each(counting)(
    '%s: counts branches never above what really ran, and never one less of them in total',
    async (_, write) => {
      await fc.assert(
        fc.asyncProperty(worlds, shards, seeds, async (world, count, seed) => {
          const whole = (await measure([write(world)])).totals.branches;
          const parts = split(world, count, seed).filter((part) => part.length > 0);
          const merged = (await measure(parts.map(write))).totals.branches;
          expect(merged?.total).toBe(whole?.total);
          expect(merged?.covered ?? 0).toBeLessThanOrEqual(whole?.covered ?? 0);
        }),
      );
    },
  );

  it('never loses what one shard alone has seen, and gains nothing that none has', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, worlds, async (a, b) => {
        const [left, right] = [await measure([lcov(a)]), await measure([lcov(b)])];
        const both = await measure([lcov(a), lcov(b)]);
        const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].toSorted();
        const ran = union(left.ran, right.ran);
        expect(both.ran.toSorted()).toEqual(ran);
        expect(both.missed.toSorted()).toEqual(union(left.missed, right.missed).filter((line) => !ran.includes(line)));
      }),
      runs,
    );
  });
});

describe('the order of reports', () => {
  it('matters nothing, whatever their formats', async () => {
    const writers = exact.map(([, write]) => write);
    const report = fc.tuple(worlds, fc.constantFrom(...writers)).map(([world, write]) => write(world));
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(report, { minLength: 2, maxLength: 5 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        thresholds,
        async ([straight, shuffled], share) => {
          const [one, other] = [await measure(straight), await measure(shuffled)];
          expect([other.totals, other.files, other.ran, other.missed]).toEqual([
            one.totals,
            one.files,
            one.ran,
            one.missed,
          ]);
          const gates = {
            'min-lines': share,
            'min-branches': share,
            'min-functions': share,
            'min-statements': share,
            'min-file': share,
          };
          expect(other.verdict(gates)).toEqual(one.verdict(gates));
        },
      ),
      runs,
    );
  });

  it('and reading a report twice changes no total', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...exact), async (world, [, write]) => {
        const [once, twice] = [await measure([write(world)]), await measure([write(world), write(world)])];
        expect([twice.totals, twice.files]).toEqual([once.totals, once.files]);
      }),
      runs,
    );
  });
});
