import { describe, expect, it } from 'vitest';
import { judge, resultOf } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import { measurePatch } from '../../../../../actions/check-coverage-threshold/src/judge/patch.ts';
import type { Patch, Range } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { FileCoverage } from '../../../../../actions/check-coverage-threshold/src/table/file-coverage.ts';
import { facts, row } from './facts.ts';

function coverage(hits: Record<number, number>): FileCoverage {
  const file = new FileCoverage();
  for (const [line, count] of Object.entries(hits)) file.lines.add(Number(line), count);
  return file;
}

function patch(
  files: Record<string, Range[]>,
  known: Record<string, FileCoverage>,
  counted = (_: string) => true,
  candidate = (_: string) => false,
): Patch {
  const changed = Object.entries(files).map(([path, lines]) => ({ path, lines }));
  const all = { base: 'b', head: 'h', why: '', files: changed };
  return measurePatch(all, (path) => known[path], counted, Object.keys(known), candidate);
}

describe('the patch', () => {
  it('is the changed lines that a report knows', () => {
    const measured = patch({ 'a.ts': [[2, 5]] }, { 'a.ts': coverage({ 1: 0, 2: 1, 4: 0, 5: 0, 6: 0 }) });
    expect(measured).toMatchObject({ count: { covered: 1, total: 3 }, files: [{ path: 'a.ts', uncovered: [[4, 5]] }] });
  });

  it('joins neighbouring uncovered lines and keeps apart what has a line between', () => {
    const measured = patch({ 'a.ts': [[1, 9]] }, { 'a.ts': coverage({ 1: 0, 2: 0, 3: 1, 5: 0, 9: 0 }) });
    expect(measured).toMatchObject({
      files: [
        {
          uncovered: [
            [1, 2],
            [5, 5],
            [9, 9],
          ],
        },
      ],
    });
  });

  it('lists changed files like the measured ones that no report knows, and no others', () => {
    const measured = patch({ 'b.ts': [[1, 1]], 'README.md': [[1, 9]], 'c.ts': [] }, { 'a.ts': coverage({ 1: 1 }) });
    expect(measured).toMatchObject({ notMeasured: ['b.ts'], count: { total: 0 } });
  });

  it('leaves out what does not count', () => {
    const measured = patch({ 'a.ts': [[1, 1]] }, { 'a.ts': coverage({ 1: 0 }) }, () => false);
    expect(measured).toMatchObject({ files: [], notMeasured: [] });
  });

  it('gives a changed continuation line the state of its statement', () => {
    const file = coverage({ 1: 1, 2: 0 });
    file.statements.add('1.0,9.1', 1, 9, 1);
    file.statements.add('2.0,4.1', 2, 4, 0);
    expect(patch({ 'a.ts': [[3, 3]] }, { 'a.ts': file })).toMatchObject({ count: { covered: 0, total: 1 } });
  });

  it('does not take the comments inside a function for lines of the statement around it', () => {
    const file = coverage({ 1: 1, 3: 1 });
    file.statements.add('1.0,9.1', 1, 9, 1);
    file.statements.add('3.0,3.9', 3, 3, 1);
    expect(
      patch(
        {
          'a.ts': [
            [2, 2],
            [5, 5],
          ],
        },
        { 'a.ts': file },
      ),
    ).toMatchObject({ count: { covered: 0, total: 0 } });
  });
});

describe('min-patch', () => {
  const gateOn = (given: Patch, more: Record<string, string> = {}) =>
    judge(facts({ 'min-patch': '80', ...more }, [row('a.ts', 1, 2)], { patch: given }));
  const measured = patch({ 'a.ts': [[1, 10]] }, { 'a.ts': coverage({ 1: 1, 2: 1, 3: 1, 4: 0 }) });

  it('is below by exact count', () => {
    expect(gateOn(measured)[0]).toMatchObject({
      verdict: 'below',
      missing: 1,
      candidates: [{ path: 'a.ts', uncovered: 1 }],
    });
    expect(gateOn(measured, { 'min-patch': '75' })[0]?.verdict).toBe('met');
  });

  it('applies from min-changed-lines on', () => {
    expect(gateOn(measured, { 'min-changed-lines': '5' })[0]?.verdict).toBe('not-applied');
    expect(gateOn(measured, { 'min-changed-lines': '4' })[0]?.verdict).toBe('below');
  });

  it('passes with a note when no measured line was changed', () => {
    const gates = gateOn(patch({ 'README.md': [[1, 3]] }, { 'a.ts': coverage({ 1: 1 }) }));
    expect(gates[0]).toMatchObject({ verdict: 'not-applied' });
    expect(resultOf(gates)).toBe('passed');
  });

  it('cannot tell when an ambiguous path of a report may be a changed file', () => {
    const doubtful = patch({ 'b.ts': [[1, 2]] }, { 'a.ts': coverage({ 1: 1 }) }, undefined, (path) => path === 'b.ts');
    expect(gateOn(doubtful)[0]).toMatchObject({ verdict: 'no-data', message: expect.stringContaining('"b.ts"') });
  });

  it('does not apply where the event has nothing before it', () => {
    expect(gateOn({ kind: 'none', why: 'a schedule changes nothing' })[0]?.verdict).toBe('not-applied');
  });

  it('never passes when the change is not known', () => {
    expect(resultOf(gateOn({ kind: 'unknown', why: 'the base is gone' }))).toBe('no-data');
    expect(resultOf(gateOn({ kind: 'not-asked' }))).toBe('no-data');
  });
});
