import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { reportOf } from '../../../../../actions/check-coverage-threshold/src/outputs/report.ts';
import { complaintsOf } from '../../../../bundle/schema.ts';
import { count, gate, hostileJudged, judged, patch, row } from './judged.ts';

const file = new URL('../../../../../actions/check-coverage-threshold/report.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));

/** The schema with what its references stand for. */
function inlined(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inlined);
  if (typeof part !== 'object' || part === null) return part;
  const { $ref: reference, ...rest } = part as Record<string, unknown>;
  const inner = Object.entries(rest).map(([name, value]) => [name, inlined(value)] as const);
  if (typeof reference !== 'string') return Object.fromEntries(inner);
  const target = schema.$defs[reference.replace('#/$defs/', '')];
  return { ...(inlined(target) as object), ...Object.fromEntries(inner) };
}

/** As `runAction` completes it. */
const whole = (of: Judged) => ({
  schema: schema.$id,
  action: 'check-coverage-threshold',
  result: of.result,
  'started-at': '2026-11-21T00:00:00.000Z',
  'duration-ms': 1,
  ...JSON.parse(JSON.stringify(reportOf(of))),
});
const failure = { code: 'below', message: 'too little', fix: 'more tests' };

describe('the report', () => {
  it.each([
    ['a pass', judged()],
    ['a failure', hostileJudged()],
    ['an informational run', judged({ result: 'below', informational: true, failure })],
    ['an unknown change', judged({ patch: { kind: 'unknown', why: 'no base' }, match: undefined })],
    ['nothing', judged({ result: 'missing', totals: {}, files: [], reports: [], match: undefined, failure })],
  ])('fits its schema with %s', (_, of) => {
    expect(complaintsOf(whole(of), inlined(schema) as object)).toEqual([]);
  });

  it('tells everything, and cuts nothing', () => {
    const files = Array.from({ length: 2_000 }, (__, index) => row(`${index}.ts`, 1, 2));
    const report = whole(
      judged({
        files,
        totals: { lines: count(2_000, 4_000), branches: count(0, 0) },
        gates: [gate()],
        patch: patch({ notMeasured: ['c.ts'] }),
        baseline: { source: 'artifact', sha: 'abc', totals: { lines: count(3, 4), functions: count(1, 1) } },
      }),
    );
    expect(report.files).toHaveLength(2_000);
    expect(report).toMatchObject({
      passed: true,
      totals: { lines: { covered: 2_000, total: 4_000, percent: '50.00' }, branches: { covered: 0, total: 0 } },
      gates: [{ input: 'min-lines', covered: 90, total: 100, missing: 0 }],
      patch: { kind: 'known', covered: 3, total: 8, percent: '37.50', 'not-measured': ['c.ts'] },
      baseline: { deltas: { lines: '-25.00' } },
    });
    expect(report.totals.branches).not.toHaveProperty('percent');
    expect(report.files[0]).toEqual({ path: '0.ts', known: true, lines: { covered: 1, total: 2 } });
    expect(report.baseline.deltas).toEqual({ lines: '-25.00' });
  });

  it('has an error only when the step fails', () => {
    expect(whole(judged({ result: 'below', failure })).error).toEqual(failure);
    const informational = whole(judged({ result: 'below', informational: true, failure }));
    expect([informational.error, informational['would-fail']]).toEqual([undefined, failure]);
  });
});
