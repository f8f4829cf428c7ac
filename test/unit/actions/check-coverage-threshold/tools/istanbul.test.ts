import { describe, expect, it } from 'vitest';
import type { Metric } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { counted, linesOf, percent, printed, readMade } from './reports.ts';

const all = ['lines', 'branches', 'functions', 'statements'] as const;

/** Of the five reports of Istanbul's family, those that say all that it prints. Its lcov knows no statements. */
const carried: Record<string, readonly Metric[]> = {
  'coverage-final.json': all,
  'coverage-summary.json': all,
  'lcov.info': ['lines', 'branches', 'functions'],
};

const runs = [
  ['vitest', 'v8'],
  ['vitest', 'istanbul'],
  ['c8', 'v8'],
  ['nyc', 'istanbul'],
] as const;

describe.each(runs)('reports of %s with %s', (tool, run) => {
  it.each(Object.entries(carried))('%s holds all that is printed', async (file, metrics) => {
    const report = await readMade(tool, run, file);
    const told = printed(tool, run);
    expect(counted(report, all)).toEqual(Object.fromEntries(metrics.map((metric) => [metric, told[metric]])));
    expect(report.warnings).toEqual([]);
  });

  it('cobertura-coverage.xml holds the lines and functions that are printed', async () => {
    const report = await readMade(tool, run, 'cobertura-coverage.xml');
    const { lines, functions } = printed(tool, run);
    expect(counted(report, ['lines', 'functions', 'statements'])).toEqual({ lines, functions });
    expect(report.roots).toEqual(['/srv/project']);
  });

  it('clover.xml holds the lines and functions that are printed, and calls the lines statements', async () => {
    const report = await readMade(tool, run, 'clover.xml');
    const { lines, functions } = printed(tool, run);
    expect(counted(report, ['lines', 'functions', 'statements'])).toEqual({ lines, functions, statements: lines });
  });

  it('agrees on every line in coverage-final.json and lcov.info', async () => {
    const final = await readMade(tool, run, 'coverage-final.json');
    const lcov = await readMade(tool, run, 'lcov.info');
    expect(lcov.files.size).toBeGreaterThan(1);
    for (const path of lcov.files.keys()) {
      expect(linesOf(final, `/srv/project/${path}`), path).toEqual(linesOf(lcov, path));
    }
  });

  it('agrees on every line in lcov.info, cobertura-coverage.xml and clover.xml', async () => {
    const lcov = await readMade(tool, run, 'lcov.info');
    const cobertura = await readMade(tool, run, 'cobertura-coverage.xml');
    const clover = await readMade(tool, run, 'clover.xml');
    for (const path of lcov.files.keys()) {
      expect(linesOf(cobertura, path), path).toEqual(linesOf(lcov, path));
      expect(linesOf(clover, `/srv/project/${path}`), path).toEqual(linesOf(lcov, path));
    }
  });
});

describe('branches in the XML of Istanbul', () => {
  // Its XML hangs branches on lines with a statement: that of a default argument, or of an arm below, has none there.
  it.each([
    ['vitest', 'v8', { covered: 6, total: 21 }],
    ['vitest', 'istanbul', { covered: 6, total: 21 }],
    ['nyc', 'istanbul', { covered: 3, total: 10 }],
    ['c8', 'v8', { covered: 7, total: 12 }],
  ] as const)('of %s with %s are those of lines with a statement', async (tool, run, expected) => {
    const cobertura = await readMade(tool, run, 'cobertura-coverage.xml');
    const clover = await readMade(tool, run, 'clover.xml');
    expect(cobertura.count('branches')).toEqual(expected);
    expect(clover.count('branches')).toEqual(expected);
  });
});

describe('the test runner of Node', () => {
  it('prints the percentages that its lcov adds up to', async () => {
    const report = await readMade('node-test', 'lcov', 'lcov.info');
    const told = printed('node-test', 'lcov');
    for (const metric of ['lines', 'branches', 'functions'] as const) {
      expect(report.carries, metric).toContain(metric);
      expect(percent(report.count(metric), 2), metric).toBe(told[metric]);
    }
    expect([...report.files.keys()]).toContain('src/with space/größe.js');
    expect(report.warnings).toEqual([]);
  });
});
