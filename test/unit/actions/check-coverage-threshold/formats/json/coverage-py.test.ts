import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { collect, plain } from '../../sink.ts';

const read = (files: object, branch_coverage = true) =>
  collect(JSON.stringify({ meta: { version: '7.11.3', branch_coverage }, files, totals: {} }), readJson);

const file = {
  executed_lines: [1, 2, 4],
  missing_lines: [5, 6],
  excluded_lines: [],
  summary: { covered_lines: 3, num_statements: 5, num_branches: 3, covered_branches: 1 },
  executed_branches: [[2, 4]],
  missing_branches: [
    [2, -1],
    [4, 5],
  ],
};

describe('the JSON of coverage.py', () => {
  it('names lines and the arms of branches', () => {
    const read1 = read({ 'src\\a.py': file });
    const one = plain(read1).files['src\\a.py'];
    expect(read1.format).toBe('coverage-py');
    expect([...read1.carries].sort()).toEqual(['branches', 'lines']);
    expect(one?.lines).toEqual([
      [1, 1],
      [2, 1],
      [4, 1],
      [5, 0],
      [6, 0],
    ]);
    expect(one?.branches).toEqual([
      [2, 1, 2],
      [4, 0, 1],
    ]);
    expect(read1.warnings).toEqual([]);
  });

  it('merges the arms of several runs', () => {
    const other = {
      ...file,
      executed_branches: [[2, -1]],
      missing_branches: [
        [2, 4],
        [4, 5],
      ],
    };
    const report = JSON.stringify({ meta: { branch_coverage: true }, files: { a: file } });
    const second = JSON.stringify({ meta: { branch_coverage: true }, files: { a: other } });
    const both = collect(report, (source, sink) => {
      readJson(source, sink);
      const bytes = new TextEncoder().encode(second);
      let given = false;
      const once = (into: Uint8Array) => {
        if (given) return 0;
        given = true;
        into.set(bytes);
        return bytes.length;
      };
      readJson({ size: bytes.length, read: once }, { ...sink, arms: sink.arms, format: () => undefined });
    });
    expect(both.files.get('a')?.count('branches')).toEqual({ covered: 2, total: 3 });
  });

  it('carries no branches when it did not measure them', () => {
    const { executed_branches: _, missing_branches: __, ...lines } = file;
    expect([...read({ a: lines }, false).carries]).toEqual(['lines']);
  });

  it('leaves out branches where it says that it did not measure them, and lines that no file has', () => {
    const { files, warnings } = read({ a: { ...file, missing_lines: [5, 6, 2 ** 30 + 1] } }, false);
    expect(files.get('a')?.count('branches')).toEqual({ covered: 0, total: 0 });
    expect(files.get('a')?.count('lines')).toEqual({ covered: 3, total: 5 });
    expect(warnings).toEqual(['Line numbers that no file can have are left out: "a".']);
  });

  it('takes the counts of branches where an old version names none', () => {
    const { executed_branches: _, missing_branches: __, ...old } = file;
    expect(read({ a: old }).files.get('a')?.count('branches')).toEqual({ covered: 1, total: 3 });
  });

  it('counts a function when it has lines, and as covered when one of them ran', () => {
    const region = (executed_lines: number[], missing_lines: number[]) => ({ executed_lines, missing_lines });
    const functions = {
      ran: region([2], [5]),
      not: region([], [8, 6]),
      excluded: region([], []),
      '': region([1, 4], []),
    };
    const { files, carries } = read({
      a: { ...file, functions: { ...functions, placed: { ...region([4], []), start_line: 3 } } },
    });
    expect([...(files.get('a')?.functions ?? [])]).toMatchObject([
      { name: 'ran', line: 2, hits: 1 },
      { name: 'not', line: 6, hits: 0 },
      { name: 'placed', line: 3, hits: 1 },
    ]);
    expect(carries.has('functions')).toBe(true);
  });

  it('leaves out excluded lines, and the line 0 of an empty module', () => {
    const { files, warnings } = read({
      a: {
        executed_lines: [0, 1, 7],
        missing_lines: [2],
        excluded_lines: [7, 8],
        summary: { covered_lines: 1, num_statements: 2 },
      },
    });
    expect(plain({ ...read({}), files }).files.a?.lines).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out docstrings, which it lists as executed and does not count', () => {
    // 1 docstring, 3 import, 4 import, 6 class, 7 docstring, 9 def, (10), 12 def, (13)
    const docstrings = {
      executed_lines: [1, 3, 4, 6, 7, 9, 10, 12],
      missing_lines: [13],
      excluded_lines: [],
      summary: { covered_lines: 6, num_statements: 7 },
      functions: {
        'A.one': { executed_lines: [10], missing_lines: [] },
        'A.two': { executed_lines: [], missing_lines: [13] },
        '': { executed_lines: [1, 3, 4, 6, 7, 9, 12], missing_lines: [] },
      },
    };
    const { files, warnings } = read({ a: docstrings });
    expect(files.get('a')?.count('lines')).toEqual({ covered: 6, total: 7 });
    expect([1, 4, 7, 9].map((line) => files.get('a')?.lines.hits(line))).toEqual([undefined, 1, undefined, 1]);
    expect(files.get('a')?.lines.hits(10)).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('believes its lines when its counts cannot be right, and says so', () => {
    const { files, warnings } = read({ a: { ...file, summary: { covered_lines: 5, num_statements: 5 } } });
    expect(files.get('a')?.count('lines')).toEqual({ covered: 3, total: 5 });
    expect(warnings).toEqual(['The summary of a file differs from its lines, and the lines count: "a".']);
    const none = read({
      a: { ...file, executed_lines: [1, 2, 3, 4, 8, 9], summary: { covered_lines: 0, num_statements: 2 } },
    });
    expect(none.files.get('a')?.count('lines')).toEqual({ covered: 6, total: 8 });
  });

  it('says when the counts of branches differ', () => {
    expect(read({ a: { ...file, missing_branches: [] } }).warnings).toEqual([
      'The summary of a file differs from its branches, and the branches count: "a".',
    ]);
  });

  it.each([
    ['no list of missing lines', { missing_lines: undefined }, 'it has no `missing_lines`'],
    ['lines as text', { executed_lines: ['1'] }, '`executed_lines` holds something other than lines'],
    ['arms that are no pairs', { missing_branches: [[1]] }, '`missing_branches` holds something other than pairs'],
    ['arms to nowhere', { missing_branches: [[1, null]] }, '`missing_branches` holds something other than lines'],
  ])('is malformed with %s', (_, change, message) => {
    expect(() => read({ 'b.py': { ...file, ...change } })).toThrow(`"b.py" cannot be read: ${message}`);
  });
});
