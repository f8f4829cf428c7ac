import { describe, expect, it } from 'vitest';
import { outputNames } from '../../../../../actions/check-coverage-threshold/src/contract.ts';
import { buildOutputs } from '../../../../../actions/check-coverage-threshold/src/outputs/outputs.ts';
import { count, judged, patch } from './judged.ts';

const files = { badge: '/t/badge.json', badgeSvg: '/t/badge.svg', cobertura: '/t/cobertura.xml' };
const outputs = (more: Parameters<typeof judged>[0] = {}) => buildOutputs(judged(more), files).outputs;

describe('the outputs', () => {
  it('are all that the action declares, but result and report', () => {
    expect(Object.keys(outputs()).toSorted()).toEqual(
      outputNames.filter((name) => name !== 'result' && name !== 'report').toSorted(),
    );
  });

  it('hold counts and percents, cut off and never rounded', () => {
    expect(
      outputs({
        totals: {
          lines: count(15_999, 20_000),
          branches: count(0, 0),
          functions: count(1, 3),
          statements: count(2, 2),
        },
        patch: patch(),
        baseline: { source: 'x', sha: 'y', totals: { lines: count(4, 5) } },
      }),
    ).toMatchObject({
      passed: 'true',
      coverage: '79.99',
      'lines-covered': '15999',
      'lines-total': '20000',
      'branches-covered': '0',
      'branches-total': '0',
      'functions-covered': '1',
      'functions-total': '3',
      'statements-covered': '2',
      'statements-total': '2',
      'patch-coverage': '37.50',
      'baseline-coverage': '80.00',
      delta: '-0.01',
      'uncovered-changed-lines': '[{"file":"src/two.ts","lines":[[3,5],[8,8]]},{"file":"src/one.ts","lines":[[9,9]]}]',
      badge: '/t/badge.json',
      'badge-svg': '/t/badge.svg',
      cobertura: '/t/cobertura.xml',
    });
  });

  it('are empty, and never 0, for what nobody measured or nobody knows', () => {
    const none = outputs({ totals: {}, patch: { kind: 'unknown', why: 'x' }, result: 'no-data' });
    const known = ['passed', 'badge', 'badge-svg', 'cobertura'];
    expect(Object.entries(none).filter(([name, value]) => !known.includes(name) && value !== '')).toEqual([]);
    expect(none.passed).toBe('false');
  });

  it('tell a change without uncovered lines from one that is not known', () => {
    expect(outputs({ patch: patch({ files: [], count: count(0, 0) }) })).toMatchObject({
      'uncovered-changed-lines': '[]',
      'patch-coverage': '',
    });
  });

  it.each(['below', 'missing', 'malformed', 'no-data'] as const)('have not passed when the result is %s', (result) => {
    expect(outputs({ result, informational: true }).passed).toBe('false');
  });

  it('have no difference when only one side knows lines', () => {
    const baseline = { source: 'x', sha: 'y', totals: { lines: count(4, 5) } };
    expect(outputs({ totals: {}, baseline })).toMatchObject({ delta: '', 'baseline-coverage': '80.00' });
    expect(outputs({ baseline: { ...baseline, totals: {} } })).toMatchObject({ delta: '', 'baseline-coverage': '' });
  });

  it('stay what they are when there is too much to list: whole entries, worst first, and it is said', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      path: `src/${'x'.repeat(20)}${index}.ts`,
      count: count(0, index + 1),
      uncovered: [[1, index + 1] as const],
    }));
    const { outputs: cut, truncated } = buildOutputs(judged({ patch: patch({ files: many }) }), files);
    const text = cut['uncovered-changed-lines'] ?? '';
    expect(truncated).toBe(true);
    expect(text.length).toBeLessThanOrEqual(450_000);
    const listed = JSON.parse(text) as { file: string; lines: number[][] }[];
    expect(listed[0]?.lines).toEqual([[1, 20_000]]);
    expect(listed.length).toBeGreaterThan(7_000);
  });
});
