import { describe, expect, it } from 'vitest';
import { counted, linesOf, printed, readMade } from './reports.ts';

// Written by hand in the manner of coverlet: byte order mark, CRLF, `True` and `False`, Windows paths.
describe('reports in the manner of coverlet', () => {
  it.each([
    ['coverage.opencover.xml', 'opencover'],
    ['coverage.cobertura.xml', 'cobertura'],
  ])('%s holds the lines, branches and functions of its summary', async (file, format) => {
    const report = await readMade('dotnet-by-hand', 'coverlet', file);
    expect(report.format).toBe(format);
    expect(counted(report, ['lines', 'branches', 'functions'])).toEqual(printed('dotnet-by-hand', 'coverlet'));
    expect(report.warnings).toEqual([]);
  });

  it('counts the sequence points of OpenCover as statements', async () => {
    const report = await readMade('dotnet-by-hand', 'coverlet', 'coverage.opencover.xml');
    expect(counted(report, ['statements'])).toEqual({ statements: { covered: 5, total: 9 } });
  });

  it('agrees on every line, under the names that each format gives the files', async () => {
    const opencover = await readMade('dotnet-by-hand', 'coverlet', 'coverage.opencover.xml');
    const cobertura = await readMade('dotnet-by-hand', 'coverlet', 'coverage.cobertura.xml');
    expect(cobertura.roots).toEqual(['C:\\src\\']);
    expect([...cobertura.files.keys()]).toEqual(['Shapes\\Square.cs', 'Shapes\\with space\\Größe.cs']);
    for (const path of cobertura.files.keys()) {
      expect(linesOf(opencover, `C:\\src\\${path}`), path).toEqual(linesOf(cobertura, path));
    }
  });
});
