import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { collect, plain } from '../../sink.ts';

type Segment = readonly [line: number, column: number, count: number, hasCount: boolean, entry: boolean, gap?: boolean];
const report = (...data: readonly object[]) => ({ type: 'llvm.coverage.json.export', version: '2.0.1', data });
const read = (...data: readonly object[]) => collect(JSON.stringify(report(...data)), readJson);
const ofSegments = (...segments: readonly Segment[]) => ({ files: [{ filename: '/r/a.c', segments, branches: [] }] });
const lines = (...segments: readonly Segment[]) => plain(read(ofSegments(...segments))).files['/r/a.c']?.lines;

describe('the JSON of llvm-cov', () => {
  it('measures every line from the beginning of a region to its end', () => {
    expect(
      lines([2, 1, 3, true, true], [4, 2, 0, false, false], [9, 1, 0, true, true], [9, 5, 0, false, false]),
    ).toEqual([
      [2, 3],
      [3, 3],
      [4, 3],
      [9, 0],
    ]);
  });

  it('gives a line the most of the regions on it and of the one that reaches into it', () => {
    expect(
      lines(
        [1, 1, 5, true, true],
        [2, 4, 0, true, true],
        [2, 9, 5, true, false],
        [3, 4, 8, true, true],
        [3, 9, 5, true, false],
        [4, 1, 0, false, false],
      ),
    ).toEqual([
      [1, 5],
      [2, 5],
      [3, 8],
      [4, 5],
    ]);
  });

  it('does not measure a line that begins with skipped code, nor the ones that it reaches over', () => {
    expect(
      lines([1, 1, 5, true, true], [3, 1, 0, false, true], [5, 1, 5, true, false], [6, 2, 0, false, false]),
    ).toEqual([
      [1, 5],
      [2, 5],
      [6, 5],
    ]);
  });

  it('takes no count from a gap', () => {
    expect(
      lines([1, 1, 2, true, true], [2, 3, 7, true, true, true], [3, 1, 0, true, true], [3, 9, 0, false, false]),
    ).toEqual([
      [1, 2],
      [2, 2],
      [3, 7],
    ]);
  });

  it('names two arms of each condition, and merges those of instances', () => {
    const branches = [
      [12, 7, 12, 12, 0, 1, 0, 0, 4],
      [12, 7, 12, 12, 3, 0, 0, 0, 4],
      [12, 17, 12, 20, 0, 0, 0, 0, 4],
    ];
    const { files, carries } = read({ files: [{ filename: 'a', segments: [], branches }] });
    expect(files.get('a')?.count('branches')).toEqual({ covered: 2, total: 4 });
    expect(carries.has('branches')).toBe(true);
  });

  it('carries no branches when the compiler was not told to measure them', () => {
    expect([...read(ofSegments([1, 1, 1, true, true])).carries]).toEqual(['lines']);
  });

  it('counts the instances of a function as one, and only those of files that are listed', () => {
    const region = (line: number, file = 0, expanded = 0, kind = 0) => [line, 5, line + 2, 2, 1, file, expanded, kind];
    const functions = [
      { name: '_Z3maxIiE', count: 0, filenames: ['/r/a.c'], regions: [region(4)] },
      { name: '_Z3maxIdE', count: 2, filenames: ['/r/a.c'], regions: [region(4)] },
      {
        name: 'macro',
        count: 0,
        filenames: ['/r/m.h', '/r/a.c'],
        regions: [region(9, 1), region(10, 1, 0, 1), region(1, 0)],
      },
      { name: 'elsewhere', count: 0, filenames: ['/usr/b.c'], regions: [region(1)] },
    ];
    const { files, carries } = read({ ...ofSegments([1, 1, 1, true, true]), functions });
    expect([...files.keys()]).toEqual(['/r/a.c']);
    expect([...(files.get('/r/a.c')?.functions ?? [])]).toMatchObject([
      { name: '_Z3maxIiE', line: 4, hits: 2 },
      { name: 'macro', line: 9, hits: 0 },
    ]);
    expect(carries.has('functions')).toBe(true);
  });

  it('adds up several exports in one', () => {
    const { files } = read(ofSegments([1, 1, 0, true, true]), ofSegments([1, 1, 4, true, true]));
    expect(files.get('/r/a.c')?.lines.hits(1)).toBe(4);
  });

  it('gives counts where only a summary was exported', () => {
    const summary = {
      lines: { count: 9, covered: 4, percent: 44.4 },
      functions: { count: 2, covered: 1 },
      branches: { count: 0, covered: 0 },
      regions: { count: 9, covered: 4 },
    };
    const { files, carries } = read({ files: [{ filename: 'a', summary }] });
    expect(files.get('a')?.count('lines')).toEqual({ covered: 4, total: 9 });
    expect([...carries].sort()).toEqual(['functions', 'lines']);
  });

  it.each([
    ['no name of a file', { files: [{ segments: [] }] }, 'it has a file without a name'],
    ['neither segments nor summary', { files: [{ filename: 'a' }] }, 'it has neither `segments` nor a `summary`'],
    ['segments in no order', ofSegments([2, 1, 1, true, true], [1, 1, 1, true, true]), 'its segments are in no order'],
    ['a segment too short', { files: [{ filename: 'a', segments: [[1, 1]] }] }, 'a segment is written in no known way'],
    [
      'a line that no file has',
      ofSegments([1, 1, 1, true, true], [2 ** 30, 1, 0, false, false]),
      'it reaches beyond line',
    ],
    ['a branch that is text', { files: [{ filename: 'a', segments: [], branches: ['x'] }] }, 'a branch is no list'],
    ['counts as text', ofSegments([1, 1, 'x' as unknown as number, true, true]), 'the hits of a segment are no number'],
  ])('is malformed with %s', (_, data, message) => {
    expect(() => read(data)).toThrow(message);
  });
});
