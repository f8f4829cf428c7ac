import { describe, expect, it } from 'vitest';
import { counted, printed, readMade } from './reports.ts';

const metrics = ['lines', 'branches', 'functions', 'statements'] as const;

describe('reports of JaCoCo', () => {
  it.each(['first', 'second', 'aggregate'])('of %s hold all that its table says', async (run) => {
    const report = await readMade('jacoco', run, 'jacoco.xml');
    expect(report.format).toBe('jacoco');
    expect(counted(report, metrics)).toEqual(printed('jacoco', run));
    expect(report.warnings).toEqual([]);
  });

  it('keep two classes of one name apart by the module that groups them', async () => {
    const report = await readMade('jacoco', 'aggregate', 'jacoco.xml');
    expect([...report.files.keys()].filter((key) => key.endsWith(':com/example/Square.java')).sort()).toEqual([
      'first:com/example/Square.java',
      'second:com/example/Square.java',
    ]);
    expect([...report.files.keys()]).toContain('first:NoPackage.java');
  });

  it('measure no interface', async () => {
    const report = await readMade('jacoco', 'first', 'jacoco.xml');
    expect(report.files.get('com/example/Shape.java')?.count('lines').total ?? 0).toBe(0);
  });
});

describe('the report of Cobertura itself', () => {
  it('holds all that its table says, but a line that two classes share counts once', async () => {
    const report = await readMade('cobertura', 'java', 'coverage.xml');
    expect(report.format).toBe('cobertura');
    expect(report.count('branches')).toEqual(printed('cobertura', 'java').branches);
    expect(report.count('lines')).toEqual({ covered: 16, total: 23 });
    expect(printed('cobertura', 'java').lines).toEqual({ covered: 17, total: 24 });
    expect(report.warnings).toEqual([]);
  });

  it('names its source folder, and the methods that ran', async () => {
    const report = await readMade('cobertura', 'java', 'coverage.xml');
    expect(report.roots).toEqual(['src']);
    const ran = [...(report.files.get('com/example/Square.java')?.functions ?? [])].filter(({ hits }) => hits > 0);
    expect(ran.map(({ line }) => line).sort((a, b) => a - b)).toEqual([6, 11, 18, 29, 30]);
  });
});
