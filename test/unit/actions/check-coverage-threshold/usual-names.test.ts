import { describe, expect, it } from 'vitest';
import { formats } from '../../../../actions/check-coverage-threshold/src/model.ts';
import { hasUsualName, sameRunTwice } from '../../../../actions/check-coverage-threshold/src/usual-names.ts';

const usual = [
  'lcov.info coverage.info a.lcov coverage.lcov lcov.dat',
  'coverage.xml cobertura.xml cobertura-coverage.xml Cobertura.xml coverage.cobertura.xml cobertura-unit.xml',
  'jacoco.xml jacocoTestReport.xml jacoco-it.xml clover.xml opencover.xml coverage.opencover.xml sonar-coverage.xml',
  'coverage-final.json coverage-summary.json coverage.json .resultset.json',
  'coverage.out cover.out c.out profile.cov unit.coverprofile',
].flatMap((names) => names.split(' '));

describe('the usual names of reports', () => {
  it.each(usual)('have %s', (name) => {
    expect(hasUsualName(name)).toBe(true);
    expect(hasUsualName(`deep/in/a folder/${name}`)).toBe(true);
  });

  it.each([
    'package.json',
    'pom.xml',
    'report.xml',
    'coverage.txt',
    '.last_run.json',
    'jacoco.exec',
    'lcov.info/x',
    'index.html',
    'a.out',
  ])('do not have %s', (name) => {
    expect(hasUsualName(name)).toBe(false);
  });
});

describe('the usual names of one format', () => {
  it.each([
    ['lcov', 'lcov.info coverage.lcov'],
    ['cobertura', 'coverage.xml cobertura-unit.xml coverage.cobertura.xml'],
    ['jacoco', 'coverage.xml jacocoTestReport.xml'],
    ['clover', 'coverage.xml clover.xml'],
    ['opencover', 'coverage.opencover.xml'],
    ['sonarqube', 'coverage.xml sonar-coverage.xml'],
    ['istanbul', 'coverage-final.json coverage.json'],
    ['istanbul-summary', 'coverage-summary.json'],
    ['coverage-py', 'coverage.json'],
    ['go', 'coverage.out unit.coverprofile'],
    ['llvm-cov', 'coverage.json llvm-cov.json'],
    ['simplecov', 'coverage.json .resultset.json'],
  ] as const)('are those that may hold it: %s', (format, names) => {
    const all = [...usual, 'unit.coverprofile', 'llvm-cov.json'];
    const expected = names.split(' ');
    expect(expected.filter((name) => hasUsualName(name, format))).toEqual(expected);
    const others = formats.filter((other) => other !== format);
    const only = all.filter((name) => hasUsualName(name, format) && !others.some((other) => hasUsualName(name, other)));
    expect(only.length).toBeGreaterThan(format === 'coverage-py' ? -1 : 0);
    expect(hasUsualName('package.json', format)).toBe(false);
  });
});

describe('several reports of one run in one folder', () => {
  const repeated = (...names: readonly string[]) => Object.fromEntries(sameRunTwice(names));

  it('count once, by the one that says most', () => {
    const jest = ['clover.xml', 'coverage-final.json', 'lcov.info', 'coverage-summary.json'].map(
      (name) => `web/coverage/${name}`,
    );
    expect(repeated(...jest)).toEqual({
      'web/coverage/lcov.info': 'coverage-final.json',
      'web/coverage/clover.xml': 'coverage-final.json',
      'web/coverage/coverage-summary.json': 'clover.xml',
    });
    expect(repeated('lcov.info', 'cobertura-coverage.xml')).toEqual({ 'cobertura-coverage.xml': 'lcov.info' });
    expect(repeated('coverage.lcov', 'coverage.json', 'coverage.xml')).toEqual({ 'coverage.lcov': 'coverage.json' });
    expect(repeated('coverage.json', 'coverage.cobertura.xml', 'coverage.opencover.xml')).toEqual({
      'coverage.cobertura.xml': 'coverage.opencover.xml',
      'coverage.json': 'coverage.opencover.xml',
    });
  });

  it('are all needed when they stand in several folders, or may be of several tools', () => {
    expect(repeated('a/coverage-final.json', 'b/lcov.info', 'coverage-summary.json')).toEqual({});
    expect(repeated('reports/coverage.xml', 'reports/lcov.info', 'reports/clover.xml')).toEqual({});
  });
});
