import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { ReportEmpty } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { collect } from '../../sink.ts';

const counts = (covered: number, total: number) => ({ total, covered, skipped: 0, pct: 12.34 });
const entry = (covered: number, total: number) => ({
  lines: counts(covered, total),
  statements: counts(covered, total),
  functions: counts(0, 1),
  branches: { ...counts(0, 0), pct: 'Unknown' },
});
const read = (report: object) => collect(JSON.stringify(report), readJson);

describe('a coverage summary of Istanbul', () => {
  it('counts its files', () => {
    const { format, files, totals, carries, warnings, count } = read({
      total: entry(5, 9),
      '/a': entry(3, 4),
      '/b': entry(2, 5),
    });
    expect(format).toBe('istanbul-summary');
    expect(files.get('/a')?.count('lines')).toEqual({ covered: 3, total: 4 });
    expect(files.get('/a')?.lines.count.total).toBe(0);
    expect(totals.size).toBe(0);
    expect([...carries].sort()).toEqual(['branches', 'functions', 'lines', 'statements']);
    expect(count).toBeTypeOf('function');
    expect(warnings[0]).toMatch(/Its total says 0 of 1 functions, and its files say 0 of 2, which count/);
  });

  it('says nothing about a total that its files add up to', () => {
    expect(
      read({ total: { lines: counts(5, 9) }, a: { lines: counts(3, 4) }, b: { lines: counts(2, 5) } }).warnings,
    ).toEqual([]);
  });

  it('gives its total where it names no file', () => {
    const { totals, files } = read({ total: entry(5, 9) });
    expect(totals.get('lines')).toEqual({ covered: 5, total: 9 });
    expect(files.size).toBe(0);
  });

  it('is empty when its total is nothing, as after a run without any file', () => {
    const nothing = { lines: { total: 0, covered: 0, skipped: 0, pct: 'Unknown' } };
    expect(() => read({ total: nothing })).toThrow(ReportEmpty);
  });

  it('is empty of nothing when only one metric has units', () => {
    expect(read({ total: { lines: counts(0, 0), functions: counts(0, 1) } }).totals.get('functions')?.total).toBe(1);
  });

  it.each([
    ['more covered than there is', { lines: counts(5, 4) }, 'it says that 5 of 4 lines ran'],
    ['halves of a line', { lines: counts(1.5, 4) }, 'its counts of lines are no whole numbers'],
    ['a negative count', { lines: counts(-1, 4) }, 'its counts of lines are no whole numbers'],
    ['a count as text', { lines: { total: '4', covered: 4 } }, 'its counts of lines are no whole numbers'],
    ['a list', [], 'it is no object'],
    ['nothing', {}, 'it has no counts'],
  ])('is malformed with %s', (_, file, message) => {
    expect(() => read({ good: entry(1, 1), 'src/x.ts': file })).toThrow(`"src/x.ts" cannot be read: ${message}`);
  });
});
