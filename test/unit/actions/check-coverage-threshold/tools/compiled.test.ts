import { describe, expect, it } from 'vitest';
import { counted, linesOf, printed, readMade } from './reports.ts';

const metrics = ['lines', 'branches', 'functions'] as const;

describe('reports of lcov over gcc', () => {
  it('1.16 holds all that it prints', async () => {
    const report = await readMade('lcov', 'one', 'lcov.info');
    expect(counted(report, metrics)).toEqual(printed('lcov', 'one'));
    expect(report.warnings).toEqual([]);
  });

  it('2.3.1 holds all that it prints, but the two names of one function count once, as its own FNF says', async () => {
    const report = await readMade('lcov', 'two', 'lcov.info');
    expect(counted(report, metrics)).toEqual({ ...printed('lcov', 'two'), functions: { covered: 4, total: 6 } });
    expect(printed('lcov', 'two').functions).toEqual({ covered: 5, total: 7 });
    expect(report.warnings).toEqual([]);
  });

  it('has the same lines in both versions', async () => {
    const one = await readMade('lcov', 'one', 'lcov.info');
    const two = await readMade('lcov', 'two', 'lcov.info');
    // lcov 1.16 writes the third name in Latin-1.
    for (const path of ['/srv/project/src/area.cpp', '/srv/project/src/area.hpp']) {
      expect(linesOf(one, path).ran.length, path).toBeGreaterThan(0);
      expect(linesOf(two, path), path).toEqual(linesOf(one, path));
    }
  });
});

describe('reports of gcovr', () => {
  it.each([
    ['gcovr.lcov', 'lcov', ['lines', 'branches', 'functions']],
    ['cobertura.xml', 'cobertura', ['lines', 'branches', 'functions']],
    ['sonarqube.xml', 'sonarqube', ['lines', 'branches']],
    ['clover.xml', 'clover', ['lines']],
    ['jacoco.xml', 'jacoco', ['lines', 'branches', 'functions']],
  ] as const)('%s holds what it prints', async (file, format, carried) => {
    const report = await readMade('gcovr', 'gcc', file);
    expect(report.format).toBe(format);
    const told = printed('gcovr', 'gcc');
    expect(counted(report, metrics)).toEqual(Object.fromEntries(carried.map((metric) => [metric, told[metric]])));
    expect(report.warnings).toEqual([]);
  });

  it('has the same lines in every format that names them', async () => {
    const lcov = await readMade('gcovr', 'gcc', 'gcovr.lcov');
    for (const file of ['cobertura.xml', 'sonarqube.xml', 'clover.xml']) {
      const other = await readMade('gcovr', 'gcc', file);
      expect(other.files.size).toBe(3);
      for (const path of other.files.keys()) {
        expect(linesOf(other, path), `${file} ${path}`).toEqual(linesOf(lcov, `/srv/project/${path}`));
      }
    }
  });
});

describe('reports of llvm-cov over clang', () => {
  it('summary.json holds all that it prints', async () => {
    const report = await readMade('llvm-cov', 'clang', 'summary.json');
    expect(counted(report, metrics)).toEqual(printed('llvm-cov', 'clang'));
  });

  it('export.json holds the lines and functions that it prints, and only of the files that it was asked for', async () => {
    const report = await readMade('llvm-cov', 'clang', 'export.json');
    const { lines, functions } = printed('llvm-cov', 'clang');
    expect(counted(report, ['lines', 'functions'])).toEqual({ lines, functions });
    expect([...report.files.keys()].sort()).toEqual([
      '/srv/project/src/area.cpp',
      '/srv/project/src/area.hpp',
      '/srv/project/src/with space/größe.cpp',
    ]);
  });

  it('export.json takes an arm for run that any instance of a template took, where it prints the best single one', async () => {
    const report = await readMade('llvm-cov', 'clang', 'export.json');
    expect(report.count('branches')).toEqual({ covered: 11, total: 22 });
    expect(printed('llvm-cov', 'clang').branches).toEqual({ covered: 10, total: 22 });
  });

  it('lcov.info has the lines that it prints, and each instance of a template by itself', async () => {
    const report = await readMade('llvm-cov', 'clang', 'lcov.info');
    expect(report.count('lines')).toEqual(printed('llvm-cov', 'clang').lines);
    expect(report.count('functions')).toEqual({ covered: 5, total: 7 });
    expect(report.count('branches')).toEqual({ covered: 11, total: 24 });
  });

  it('export.json and lcov.info agree on every line', async () => {
    const lcov = await readMade('llvm-cov', 'clang', 'lcov.info');
    const json = await readMade('llvm-cov', 'clang', 'export.json');
    expect(lcov.files.size).toBe(3);
    for (const path of lcov.files.keys()) expect(linesOf(json, path), path).toEqual(linesOf(lcov, path));
  });
});

describe('reports of cargo-llvm-cov', () => {
  it('summary.json holds all that it prints', async () => {
    const report = await readMade('cargo-llvm-cov', 'rust', 'summary.json');
    expect(counted(report, metrics)).toEqual(printed('cargo-llvm-cov', 'rust'));
  });

  it('export.json holds the functions that it prints', async () => {
    const report = await readMade('cargo-llvm-cov', 'rust', 'export.json');
    expect(report.count('functions')).toEqual(printed('cargo-llvm-cov', 'rust').functions);
  });

  it.each(['export.json', 'lcov.info', 'cobertura.xml'])(
    '%s counts a line once that closures share, where it prints one for each of them',
    async (file) => {
      const report = await readMade('cargo-llvm-cov', 'rust', file);
      expect(report.count('lines')).toEqual({ covered: 22, total: 37 });
      expect(printed('cargo-llvm-cov', 'rust').lines).toEqual({ covered: 23, total: 39 });
    },
  );

  it.each(['lcov.info', 'cobertura.xml'])('%s counts each instance of a generic function', async (file) => {
    const report = await readMade('cargo-llvm-cov', 'rust', file);
    expect(report.count('functions')).toEqual({ covered: 7, total: 10 });
    expect(printed('cargo-llvm-cov', 'rust').functions).toEqual({ covered: 6, total: 9 });
  });

  it('export.json, lcov.info and cobertura.xml agree on every line', async () => {
    const lcov = await readMade('cargo-llvm-cov', 'rust', 'lcov.info');
    const json = await readMade('cargo-llvm-cov', 'rust', 'export.json');
    const xml = await readMade('cargo-llvm-cov', 'rust', 'cobertura.xml');
    expect(lcov.files.size).toBe(4);
    for (const path of lcov.files.keys()) {
      expect(linesOf(json, path), path).toEqual(linesOf(lcov, path));
      expect(linesOf(xml, path.replace('/srv/project/', '')), path).toEqual(linesOf(lcov, path));
    }
  });
});
