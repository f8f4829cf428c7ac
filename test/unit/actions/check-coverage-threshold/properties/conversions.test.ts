import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format, Metric } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { coveragePy, istanbul, llvmCov, simplecov } from './json-writers.ts';
import { measure, type Writer } from './measure.ts';
import { go, lcov, lcov2 } from './text-writers.ts';
import { armHits, type World, worlds } from './world.ts';
import { clover, cobertura, jacoco, opencover, sonarqube } from './xml-writers.ts';

const written: readonly (readonly [string, Format, Writer, readonly Metric[]])[] = [
  ['lcov 1', 'lcov', lcov, ['lines', 'branches', 'functions']],
  ['lcov 2', 'lcov', lcov2, ['lines', 'branches', 'functions']],
  ['Go', 'go', go, ['lines', 'statements']],
  ['Cobertura', 'cobertura', cobertura, ['lines', 'branches', 'functions']],
  ['SonarQube', 'sonarqube', sonarqube, ['lines', 'branches']],
  ['JaCoCo', 'jacoco', jacoco, ['lines', 'branches', 'functions']],
  ['Clover', 'clover', clover, ['lines']],
  ['OpenCover', 'opencover', opencover, ['lines', 'statements']],
  ['Istanbul', 'istanbul', istanbul, ['lines', 'branches', 'functions', 'statements']],
  ['coverage.py', 'coverage-py', coveragePy, ['lines', 'branches', 'functions']],
  ['SimpleCov', 'simplecov', simplecov, ['lines']],
  ['llvm-cov', 'llvm-cov', llvmCov, ['lines']],
];

/** Counted here, from the truth itself. */
function truth(world: World, metric: Metric) {
  const of = (values: readonly boolean[]) => ({ covered: values.filter((ran) => ran).length, total: values.length });
  const lines = world.flatMap((file) => [...file.lines.values()].map((hits) => hits > 0));
  if (metric === 'lines' || metric === 'statements') return of(lines);
  if (metric === 'branches') {
    return of(
      world.flatMap((file) => [...file.branches.keys()].flatMap((line) => armHits(file, line).map((hits) => hits > 0))),
    );
  }
  return of(world.flatMap((file) => [...file.functions.keys()].map((line) => (file.lines.get(line) ?? 0) > 0)));
}

describe('the same coverage, written in different formats', () => {
  it.each(written)('%s says what really ran, in each metric that it carries', async (_, format, write, metrics) => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const measured = await measure([write(world)]);
        expect(measured.formats).toEqual([format]);
        expect(measured.warnings).toEqual([]);
        for (const metric of metrics) {
          const wanted = truth(world, metric);
          // A format may leave open that it measures what there is none of.
          if (wanted.total > 0) expect([metric, measured.totals[metric]]).toEqual([metric, wanted]);
        }
        const lines = (wanted: boolean) =>
          world
            .flatMap(({ path, lines }) =>
              [...lines].filter(([, hits]) => hits > 0 === wanted).map(([at]) => `${path}:${at}`),
            )
            .toSorted();
        expect([measured.ran.toSorted(), measured.missed.toSorted()]).toEqual([lines(true), lines(false)]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same verdict for lines, whichever of them is asked', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 0, max: 1000 }), async (world, tenths) => {
        const share = `${tenths / 10}%`;
        const gates = { 'min-lines': share, 'min-file': share };
        const results = await Promise.all(
          written.map(async ([, , write]) => (await measure([write(world)])).verdict(gates).result),
        );
        expect(new Set(results).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('merges to the same lines when each file is told by all of them at once', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const all = await measure(written.map(([, , write]) => write(world)));
        const one = await measure([lcov(world)]);
        expect([all.totals.lines, all.ran, all.missed]).toEqual([one.totals.lines, one.ran, one.missed]);
      }),
      { numRuns: 40 },
    );
  });
});
