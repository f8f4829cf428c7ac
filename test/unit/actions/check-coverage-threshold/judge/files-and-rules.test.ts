import { describe, expect, it } from 'vitest';
import { judge, resultOf } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import { facts, row } from './facts.ts';

const rows = [
  row('src/a.ts', 9, 10),
  row('src/b.ts', 1, 10),
  row('lib/c.ts', 5, 10, { branches: { covered: 1, total: 4 } }),
  row('lib/empty.ts', 0, 0),
];

describe('min-file', () => {
  it('fails for one file that is below, whatever the others reach', () => {
    const [gate] = judge(facts({ 'min-file': '50' }, rows));
    expect(gate?.verdict).toBe('below');
    expect(gate?.message).toContain('1 of 3 measured files is below the 50 % asked of each');
    expect(gate?.candidates).toEqual([{ path: 'src/b.ts', uncovered: 9 }]);
    expect(gate?.missing).toBe(4);
  });

  it('passes when each file reaches it, and a file without lines counts nowhere', () => {
    expect(judge(facts({ 'min-file': '10' }, rows))[0]?.verdict).toBe('met');
  });

  it('is unknown for a report that names totals only', () => {
    expect(
      resultOf(
        judge(facts({ 'min-file': '10' }, [], { totalsOnly: true, totals: { lines: { covered: 1, total: 1 } } })),
      ),
    ).toBe('no-data');
  });
});

describe('a rule', () => {
  const judged = (rules: unknown, totals = { lines: { covered: 15, total: 30 }, branches: { covered: 1, total: 4 } }) =>
    judge(facts({}, rows, { rules, totals }));

  it('is judged over the sum of the matching files', () => {
    expect(judged({ 'src/**': { lines: 50 } })[0]).toMatchObject({ verdict: 'met', count: { covered: 10, total: 20 } });
    expect(judged({ 'src/**': { lines: 50.01 } })[0]).toMatchObject({ verdict: 'below', missing: 1 });
  });

  it('applies beside every other rule that matches', () => {
    expect(judged({ '**': { lines: 50 }, 'src/b.ts': { lines: 20 } }).map(({ verdict }) => verdict)).toEqual([
      'met',
      'below',
    ]);
  });

  it('limits how many lines may be uncovered', () => {
    expect(judged({ 'src/**': { 'max-uncovered': 10 } })[0]?.verdict).toBe('met');
    expect(judged({ 'src/**': { 'max-uncovered': 9 } })[0]).toMatchObject({ verdict: 'below', missing: 1 });
    expect(judged({ 'src/**': { 'max-uncovered': 0 } })[0]).toMatchObject({ verdict: 'below', missing: 10 });
  });

  it('that matches nothing is told and does not apply', () => {
    expect(judged({ 'srv/**': { lines: 99 } })[0]).toMatchObject({ verdict: 'not-applied' });
  });

  it('on a metric that no report measures is no-data', () => {
    expect(resultOf(judged({ 'src/**': { functions: 10 } }))).toBe('no-data');
  });

  it('on files without that metric does not apply', () => {
    expect(judged({ 'src/**': { branches: 10 } })[0]?.verdict).toBe('not-applied');
  });
});
