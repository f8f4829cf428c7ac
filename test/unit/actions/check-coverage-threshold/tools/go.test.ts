import { describe, expect, it } from 'vitest';
import { counted, linesOf, percent, printed, readMade } from './reports.ts';

describe('profiles of go test', () => {
  it.each(['set', 'count', 'atomic', 'coverpkg'])(
    'of the run %s have the statements that go tool cover adds up',
    async (run) => {
      const report = await readMade('go', run, 'coverage.out');
      expect(report.format).toBe('go');
      expect(percent(report.count('statements'), 1)).toBe(printed('go', run).statements);
      expect([...report.carries].sort()).toEqual(['lines', 'statements']);
      expect(report.warnings).toEqual([]);
    },
  );

  it('count a block once that -coverpkg writes for each test binary', async () => {
    const once = await readMade('go', 'count', 'coverage.out');
    const often = await readMade('go', 'coverpkg', 'coverage.out');
    expect(often.count('statements').total).toBe(once.count('statements').total);
    expect(often.count('lines').total).toBe(once.count('lines').total);
  });

  it('have the same lines in every mode', async () => {
    const [set, ...others] = await Promise.all(
      ['set', 'count', 'atomic'].map((run) => readMade('go', run, 'coverage.out')),
    );
    for (const other of others) expect(counted(other, ['lines'])).toEqual(set && counted(set, ['lines']));
  });

  it('take every line from the start of a block to its end, hit when any block on it is', async () => {
    const report = await readMade('go', 'set', 'coverage.out');
    const { ran, missed } = linesOf(report, 'example.com/shapes/shapes/area.go');
    expect(missed).toEqual([9, 10, 16, 17, 28, 29]);
    expect(ran).toEqual([7, 8, 11, 14, 15, 18, 19, 21, 22, 24, 25, 35, 36]);
  });
});
