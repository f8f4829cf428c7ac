import { describe, expect, it } from 'vitest';
import type { BaselineFact } from '../../../../../actions/check-coverage-threshold/src/judge/facts.ts';
import { judge } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import type { FileRow } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import { type Count, nothing, sum } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { facts, row } from './facts.ts';

function baseline(
  files: Record<string, [number, number]>,
  tracked?: readonly string[],
  renamed?: Record<string, string>,
): BaselineFact {
  const counts = new Map<string, Count>(
    Object.entries(files).map(([path, [covered, total]]) => [path, { covered, total }]),
  );
  const lines = [...counts.values()].reduce(sum, nothing);
  return {
    kind: 'known',
    file: { sha: '', settings: '', totals: { lines }, files: counts },
    stillTracked: tracked && ((path) => tracked.includes(path)),
    renamed: renamed && new Map(Object.entries(renamed)),
  };
}

function drop(maxDrop: string, rows: readonly FileRow[], before: BaselineFact) {
  return judge(facts({ 'max-drop': maxDrop }, rows, { baseline: before }))[0];
}

describe('max-drop', () => {
  it('compares exact ratios: a drop by exactly the allowed points is met, a hair more is below', () => {
    const before = baseline({ 'a.ts': [900, 1_000] });
    expect(drop('1', [row('a.ts', 890, 1_000)], before)?.verdict).toBe('met');
    expect(drop('1', [row('a.ts', 889, 1_000)], before)).toMatchObject({ verdict: 'below', missing: 1 });
    expect(drop('0', [row('a.ts', 8_999, 10_000)], baseline({ 'a.ts': [9_000, 10_000] }))?.verdict).toBe('below');
  });

  it('never fails when coverage rises', () => {
    expect(drop('0', [row('a.ts', 10, 10)], baseline({ 'a.ts': [5, 10] }))?.verdict).toBe('met');
  });

  it('takes no offence at covered lines that were deleted', () => {
    expect(drop('0', [row('a.ts', 800, 900)], baseline({ 'a.ts': [900, 1_000] }))?.verdict).toBe('met');
  });

  it('takes no offence at a covered file that the repository does not have any more', () => {
    const before = baseline({ 'a.ts': [800, 900], 'gone.ts': [100, 100] }, ['a.ts'], {});
    expect(drop('0', [row('a.ts', 800, 900)], before)?.verdict).toBe('met');
  });

  it('sees the drop when a file is still there and its report is lost', () => {
    const files = { 'a.ts': [800, 900], 'lost.ts': [100, 100] } as Record<string, [number, number]>;
    expect(drop('0', [row('a.ts', 800, 900)], baseline(files, ['a.ts', 'lost.ts'], {}))?.verdict).toBe('below');
    expect(drop('0', [row('a.ts', 800, 900)], baseline(files))?.verdict).toBe('below');
  });

  it('sees the drop when covered lines are replaced by uncovered ones', () => {
    expect(drop('0', [row('a.ts', 800, 1_000)], baseline({ 'a.ts': [900, 1_000] }))?.verdict).toBe('below');
  });

  it('sees the drop when a file moves and loses its tests', () => {
    const files = { 'src/a.ts': [100, 100], 'b.ts': [400, 900] } as Record<string, [number, number]>;
    const rows = [row('lib/z.ts', 0, 100), row('b.ts', 400, 900)];
    const moved = baseline(files, ['lib/z.ts', 'b.ts'], { 'src/a.ts': 'lib/z.ts' });
    expect(drop('5', rows, moved)?.verdict).toBe('below');
    expect(drop('10', rows, moved)?.verdict).toBe('met');
    expect(drop('5', rows, baseline(files, ['lib/z.ts', 'b.ts']))?.verdict).toBe('below');
  });

  it('takes no offence at a covered file that was deleted while another one came', () => {
    const files = { 'a.ts': [800, 900], 'gone.ts': [100, 100] } as Record<string, [number, number]>;
    const rows = [row('a.ts', 800, 900), row('new.ts', 90, 100)];
    expect(drop('0', rows, baseline(files, ['a.ts', 'new.ts'], {}))?.verdict).toBe('met');
  });

  it('takes no more lines for deleted than the total shrank where it is not known what moved', () => {
    const files = { 'a.ts': [800, 900], 'gone.ts': [100, 100] } as Record<string, [number, number]>;
    const rows = [row('a.ts', 800, 900), row('new.ts', 80, 100)];
    expect(drop('0', rows, baseline(files, ['a.ts', 'new.ts']))?.verdict).toBe('below');
  });

  it('still sees what stays lose its tests when a file goes away with its uncovered lines', () => {
    const files = { 'a.ts': [20, 20], 'b.ts': [10, 20], 'c.ts': [30, 40] } as Record<string, [number, number]>;
    const before = baseline(files, ['a.ts', 'b.ts'], {});
    expect(drop('0', [row('a.ts', 14, 20), row('b.ts', 10, 20)], before)?.verdict).toBe('below');
    expect(drop('0', [row('a.ts', 20, 20), row('b.ts', 10, 20)], before)?.verdict).toBe('met');
    const rewritten = [row('a.ts', 20, 20), row('b.ts', 10, 20), row('lib/c.ts', 20, 40)];
    expect(drop('0', rewritten, baseline(files, ['a.ts', 'b.ts', 'lib/c.ts'], {}))?.verdict).toBe('below');
  });

  it('asks for no more than the baseline had when uncovered code goes away', () => {
    const before = baseline({ 'a.ts': [20, 20], 'c.ts': [0, 20] }, ['a.ts'], {});
    expect(drop('0', [row('a.ts', 15, 20)], before)?.verdict).toBe('met');
  });

  it('does not apply when all of the baseline went away', () => {
    expect(drop('0', [row('b.ts', 0, 5)], baseline({ 'a.ts': [5, 5] }, ['b.ts'], {}))?.verdict).toBe('not-applied');
  });

  it('is not applied without a baseline, and unknown when it could not be had', () => {
    expect(drop('0', [row('a.ts', 1, 2)], { kind: 'absent', why: 'none yet' })?.verdict).toBe('not-applied');
    expect(drop('0', [row('a.ts', 1, 2)], { kind: 'unknown', why: 'GitHub did not answer' })?.verdict).toBe('no-data');
  });

  it('allows any total when the allowed points reach below zero', () => {
    expect(drop('50', [row('a.ts', 0, 10)], baseline({ 'a.ts': [4, 10] }))?.verdict).toBe('met');
  });
});
