import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../../actions/detect-changes/src/answer.ts';
import type { ChangedFile } from '../../../../../actions/detect-changes/src/changed-file.ts';
import type { FilterResult } from '../../../../../actions/detect-changes/src/filters/evaluate.ts';
import { checkFilterNames, outputsOf } from '../../../../../actions/detect-changes/src/filters/names.ts';
import { listFormats } from '../../../../../actions/detect-changes/src/outputs/lists.ts';
import { buildOutputs, outputBudget } from '../../../../../actions/detect-changes/src/outputs/outputs.ts';

const files = (paths: readonly string[]): ChangedFile[] =>
  paths.map((path) => ({ path, status: 'modified', renamed: false }));
const filter = (name: string, paths: readonly string[]): FilterResult => ({
  name,
  changed: paths.length > 0,
  files: files(paths),
  because: [],
});
const answer = (more: Partial<Answer> = {}): Answer => ({
  result: 'changed',
  any: true,
  degraded: false,
  reason: 'It is.',
  strategy: 'before',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  filters: [filter('ts', ['ts/a b.ts', 'ts/c.ts']), filter('py', [])],
  projects: undefined,
  files: [],
  deadPatterns: [],
  ...more,
});
const project = (name: string, because = 'so') => ({
  ...{ name, path: `packages/${name}`, language: 'typescript' as const, direct: true, distance: 0, because },
});
const withProjects = (count: number, because?: string): Partial<Answer> => ({
  filters: undefined,
  projects: {
    affected: Array.from({ length: count }, (_, at) => project(`p${at}`, because)),
    graph: { projects: [], edges: [], lockfiles: [], problems: [], sharedFiles: [] },
  },
});
const sizeOf = (outputs: Readonly<Record<string, string>>): number =>
  Object.entries(outputs).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);

describe('the outputs', () => {
  it('of filters are their answers, their counts, and the names of those that changed', () => {
    expect(buildOutputs(answer(), 'none')).toEqual({
      outputs: {
        ts: 'true',
        ts_count: '2',
        py: 'false',
        py_count: '0',
        changes: '["ts"]',
        any: 'true',
        matrix: '{"include":[{"name":"ts","path":"","language":""}]}',
        projects: '[]',
        base: 'a'.repeat(40),
        head: 'b'.repeat(40),
        strategy: 'before',
        degraded: 'false',
        reason: 'It is.',
      },
      truncated: [],
    });
  });
  it.each([
    ['csv', 'ts/a b.ts,ts/c.ts', ''],
    ['json', '["ts/a b.ts","ts/c.ts"]', '[]'],
    ['shell', "'ts/a b.ts' ts/c.ts", ''],
    ['escape', 'ts/a\\ b.ts ts/c.ts', ''],
  ] as const)('hold the lists as %s, also for a filter without a change', (format, ts, py) => {
    expect(buildOutputs(answer(), format).outputs).toMatchObject({ ts_files: ts, py_files: py });
  });
  it('never have an empty matrix, which would break the workflow', () => {
    for (const more of [{ filters: [filter('ts', [])] }, withProjects(0)]) {
      const { outputs } = buildOutputs(answer({ ...more, result: 'unchanged', any: false }), 'none');
      expect(outputs).toMatchObject({
        any: 'false',
        changes: '[]',
        matrix: '{"include":[{"name":"","path":"","language":""}]}',
      });
    }
  });
  it('of projects name them with the reason', () => {
    const { outputs } = buildOutputs(answer(withProjects(2)), 'none');
    expect(outputs.changes).toBe('["p0","p1"]');
    expect(JSON.parse(outputs.projects ?? '')).toEqual([project('p0'), project('p1')]);
    expect(JSON.parse(outputs.matrix ?? '').include[1]).toEqual({
      name: 'p1',
      path: 'packages/p1',
      language: 'typescript',
    });
  });
  it('keep to their share of a job’s megabyte, cut the longest lists only, and say so', () => {
    const paths = (count: number): string[] => Array.from({ length: count }, (_, at) => `folder/of some/file-${at}.ts`);
    const filters = [filter('small', paths(10)), filter('big', paths(30_000)), filter('huge', paths(50_000))];
    for (const format of listFormats) {
      const { outputs, truncated } = buildOutputs(answer({ filters }), format);
      expect(sizeOf(outputs)).toBeLessThanOrEqual(outputBudget + 1024);
      if (format === 'none') continue;
      expect(truncated).toEqual(['big_files', 'huge_files']);
      expect(outputs).toMatchObject({ big_files_truncated: 'true', huge_files_truncated: 'true', huge_count: '50000' });
      expect(outputs).not.toHaveProperty('small_files_truncated');
      expect(outputs.small_files).toBe(
        buildOutputs(answer({ filters: filters.slice(0, 1) }), format).outputs.small_files,
      );
      if (format === 'json') expect(JSON.parse(outputs.huge_files ?? '').length).toBeGreaterThan(5000);
    }
  });
  it('share the megabyte between lists of files and of projects', () => {
    const filters = [
      filter(
        'all',
        Array.from({ length: 60_000 }, (_, at) => `folder/of some/file-${at}.ts`),
      ),
    ];
    const { outputs, truncated } = buildOutputs(answer({ ...withProjects(3000, 'x'.repeat(500)), filters }), 'csv');
    expect(truncated).toEqual(['projects', 'all_files']);
    expect(sizeOf(outputs)).toBeLessThanOrEqual(outputBudget + 1024);
  });
  it('keep a cut list of projects whole JSON', () => {
    const { outputs, truncated } = buildOutputs(answer(withProjects(3000, 'x'.repeat(500))), 'none');
    expect(truncated).toEqual(['projects']);
    expect(JSON.parse(outputs.projects ?? '').length).toBeGreaterThan(100);
    expect(Buffer.byteLength(outputs.projects ?? '')).toBeLessThanOrEqual(300 * 1024);
  });
  it('of a filter are those that its name was checked for', () => {
    const long = Array.from({ length: 60_000 }, (_, at) => `folder/file-${at}.ts`);
    const { outputs } = buildOutputs(answer({ filters: [filter('f', long)] }), 'json');
    const own = Object.keys(outputs).filter((name) => name.startsWith('f'));
    expect(own.sort()).toEqual(outputsOf('f').sort());
    expect(() =>
      checkFilterNames(['f'], Object.keys(buildOutputs(answer({ filters: [] }), 'json').outputs)),
    ).not.toThrow();
  });
});
