import { describe, expect, it } from 'vitest';
import { counted, linesOf, printed, readMade } from './reports.ts';

describe('reports of coverage.py', () => {
  it.each([
    ['coverage.json', 'coverage-py'],
    ['coverage.xml', 'cobertura'],
    ['coverage.lcov', 'lcov'],
  ])('%s of a run with branches holds the lines and branches that it prints', async (file, format) => {
    const report = await readMade('coverage-py', 'branches', file);
    expect(report.format).toBe(format);
    expect(counted(report, ['lines', 'branches'])).toEqual(printed('coverage-py', 'branches'));
    expect(report.warnings).toEqual([]);
  });

  it.each(['coverage.json', 'coverage.xml', 'coverage.lcov'])(
    '%s of a run without branches carries none',
    async (file) => {
      const report = await readMade('coverage-py', 'lines', file);
      expect(counted(report, ['lines', 'branches'])).toEqual(printed('coverage-py', 'lines'));
      expect(report.warnings).toEqual([]);
    },
  );

  it('agrees on every line in XML and lcov', async () => {
    const xml = await readMade('coverage-py', 'branches', 'coverage.xml');
    const lcov = await readMade('coverage-py', 'branches', 'coverage.lcov');
    expect(lcov.files.size).toBe(5);
    for (const path of lcov.files.keys()) expect(linesOf(xml, path), path).toEqual(linesOf(lcov, path));
  });

  it('misses the same lines in JSON, whose executed lines name docstrings and excluded lines too', async () => {
    const json = await readMade('coverage-py', 'branches', 'coverage.json');
    const lcov = await readMade('coverage-py', 'branches', 'coverage.lcov');
    for (const path of lcov.files.keys()) expect(linesOf(json, path).missed, path).toEqual(linesOf(lcov, path).missed);
    expect(linesOf(json, 'src/shapes/area.py').ran).not.toContain(37);
  });

  it.each(['coverage.json', 'coverage.xml', 'coverage.lcov'])(
    '%s names files from the project folder',
    async (file) => {
      const report = await readMade('coverage-py', 'branches', file);
      expect([...report.files.keys()]).toEqual(
        expect.arrayContaining(['src/shapes/unused.py', 'src/shapes/größe.py', 'src/with space/script one.py']),
      );
      expect(report.roots).toEqual(file === 'coverage.xml' ? ['/srv/project'] : []);
    },
  );

  it('counts functions where the format has them: lcov also the excluded one, XML none', async () => {
    const of = async (file: string) => counted(await readMade('coverage-py', 'branches', file), ['functions']);
    expect(await of('coverage.json')).toEqual({ functions: { covered: 5, total: 7 } });
    expect(await of('coverage.lcov')).toEqual({ functions: { covered: 5, total: 8 } });
    expect(await of('coverage.xml')).toEqual({});
  });
});
