import { describe, expect, it } from 'vitest';
import { ReportMalformed } from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import { linesOf, printed, readMade } from './reports.ts';

describe.each(['pcov', 'xdebug'])('reports of PHPUnit with %s', (run) => {
  it.each(['clover.xml', 'cobertura.xml'])('%s holds the lines that it prints, and no false alarm', async (file) => {
    const report = await readMade('phpunit', run, file);
    expect(report.count('lines')).toEqual(printed('phpunit', run).lines);
    expect(report.warnings).toEqual([]);
  });

  it('agrees on every line in Clover and Cobertura', async () => {
    const clover = await readMade('phpunit', run, 'clover.xml');
    const cobertura = await readMade('phpunit', run, 'cobertura.xml');
    expect(cobertura.files.size).toBe(3);
    for (const path of cobertura.files.keys()) {
      expect(linesOf(clover, `/srv/project/src/${path}`), path).toEqual(linesOf(cobertura, path));
    }
  });

  it('takes a method for run when any of it ran, where it prints those that ran as a whole', async () => {
    const report = await readMade('phpunit', run, 'clover.xml');
    expect(report.count('functions')).toEqual({ covered: 3, total: 4 });
  });
});

describe('branches of PHPUnit', () => {
  it.each(['clover.xml', 'cobertura.xml'])('of a run with Xdebug are in %s as printed', async (file) => {
    const report = await readMade('phpunit', 'xdebug', file);
    expect(report.carries).toContain('branches');
    expect(report.count('branches')).toEqual(printed('phpunit', 'xdebug').branches);
  });

  it.each(['clover.xml', 'cobertura.xml'])('are not carried by %s of a run with PCOV', async (file) => {
    expect((await readMade('phpunit', 'pcov', file)).carries).not.toContain('branches');
  });
});

describe('result sets of SimpleCov', () => {
  // Two lines stand between `:nocov:` comments: only SimpleCov with the sources at hand can leave them out.
  it.each(['lines', 'branches'])('of the run %s hold the lines that it prints, and those of :nocov:', async (run) => {
    const report = await readMade('simplecov', run, 'resultset.json');
    expect(report.format).toBe('simplecov');
    expect(report.count('lines')).toEqual({ covered: 16 + 1, total: 27 + 2 });
    expect(printed('simplecov', run).lines).toEqual({ covered: 16, total: 27 });
    expect(report.warnings).toEqual([]);
  });

  it('with branches hold the branches that it prints, over both suites', async () => {
    const report = await readMade('simplecov', 'branches', 'resultset.json');
    expect(report.count('branches')).toEqual(printed('simplecov', 'branches').branches);
  });

  it('without branches carry none, though a file that nothing loaded has an empty set of them', async () => {
    expect((await readMade('simplecov', 'lines', 'resultset.json')).carries).not.toContain('branches');
  });

  it('are not replaced by the last run, which holds a percentage only', async () => {
    await expect(readMade('simplecov', 'lines', 'last_run.json')).rejects.toThrow(ReportMalformed);
  });
});
