import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { collect, plain } from '../../sink.ts';

const at = (line: number, column: number, lastLine = line, lastColumn = column + 5) => ({
  start: { line, column },
  end: { line: lastLine, column: lastColumn },
});

const small = {
  path: '/repo/a.ts',
  statementMap: { 0: at(1, 0), 1: at(3, 2, 5, 3), 2: at(3, 20), 3: at(7, 0) },
  s: { 0: 4, 1: 0, 2: 9, 3: 0 },
  fnMap: {
    0: { name: 'run', decl: at(2, 9), loc: at(2, 15, 6, 1), line: 2 },
    1: { name: '(anonymous_1)', decl: at(7, 9), loc: at(7, 15), line: 7 },
  },
  f: { 0: 2, 1: 0 },
  branchMap: {
    0: { type: 'if', loc: at(3, 2), line: 3, locations: [at(3, 2), { start: {}, end: {} }] },
    1: { type: 'default-arg', loc: at(2, 15), locations: [at(2, 20)] },
  },
  b: { 0: [1, 0], 1: [0] },
};

const read = (...files: readonly object[]) =>
  collect(JSON.stringify(Object.fromEntries(files.map((file, index) => [`/repo/${index}.ts`, file]))), readJson);

describe('a coverage map of Istanbul', () => {
  it('measures the line on which a statement starts, and the largest hits count', () => {
    const file = plain(read(small)).files['/repo/a.ts'];
    expect(file?.lines).toEqual([
      [1, 4],
      [3, 9],
      [7, 0],
    ]);
    expect(file?.counts).toEqual({
      lines: { covered: 2, total: 3 },
      statements: { covered: 2, total: 4 },
      functions: { covered: 1, total: 2 },
      branches: { covered: 1, total: 3 },
    });
    expect(file?.branches).toEqual([
      [2, 0, 1],
      [3, 1, 2],
    ]);
    expect(file?.functions).toEqual([
      { name: 'run', line: 2, hits: 2 },
      { name: '(anonymous_1)', line: 7, hits: 0 },
    ]);
    expect(file?.statements[1]).toEqual({ firstLine: 3, lastLine: 5, weight: 1, hits: 0 });
  });

  it('carries all four metrics, and says so when its files are empty', () => {
    const empty = { path: 'e.ts', statementMap: {}, s: {}, fnMap: {}, f: {}, branchMap: {}, b: {} };
    const { format, carries } = read(empty);
    expect(format).toBe('istanbul');
    expect([...carries].sort()).toEqual(['branches', 'functions', 'lines', 'statements']);
  });

  it.each([
    ['in `data` as a whole', { data: { x: small } }],
    ['in `data` file by file', { x: { data: small } }],
    ['with `all` and a source map', { x: { all: true, inputSourceMap: { version: 3, mappings: '' }, ...small } }],
  ])('is read %s', (_, report) => {
    expect(plain(collect(JSON.stringify(report), readJson))).toEqual(plain(read(small)));
  });

  it('takes the key for a path where it has none', () => {
    const { path: _, ...rest } = small;
    expect([...read(rest).files.keys()]).toEqual(['/repo/0.ts']);
  });

  it('merges runs that number the same code otherwise', () => {
    const other = {
      ...small,
      statementMap: { 7: small.statementMap[1], 9: small.statementMap[0] },
      s: { 7: 1, 9: 0 },
      fnMap: { 4: { ...small.fnMap[1], name: '(anonymous_4)' } },
      f: { 4: 1 },
      branchMap: { 5: small.branchMap[0] },
      b: { 5: [0, 3] },
    };
    const file = plain(read(small, other)).files['/repo/a.ts'];
    expect(file?.counts).toEqual({
      lines: { covered: 2, total: 3 },
      statements: { covered: 3, total: 4 },
      functions: { covered: 2, total: 2 },
      branches: { covered: 2, total: 3 },
    });
  });

  it('counts each of two units at one place, as the tool does', () => {
    const twice = {
      ...small,
      statementMap: { 0: at(1, 0), 1: at(1, 0) },
      s: { 0: 0, 1: 1 },
      fnMap: { 0: small.fnMap[0], 1: small.fnMap[0] },
      f: { 0: 0, 1: 1 },
      branchMap: { 0: small.branchMap[1], 1: small.branchMap[1] },
      b: { 0: [0], 1: [1] },
    };
    expect(plain(read(twice)).files['/repo/a.ts']?.counts).toEqual({
      lines: { covered: 1, total: 1 },
      statements: { covered: 1, total: 2 },
      functions: { covered: 1, total: 2 },
      branches: { covered: 1, total: 2 },
    });
  });

  it('takes the largest hits of the statements on a line, and any number for hits', () => {
    const text = JSON.stringify({ a: { ...small, s: { 0: 4, 1: 2, 2: 9, 3: 7 } } });
    expect(collect(text, readJson).files.get('/repo/a.ts')?.lines.hits(3)).toBe(9);
    const { files, warnings } = collect(text.replace('"3":7', '"3":1e999'), readJson);
    expect(files.get('/repo/a.ts')?.lines.hits(7)).toBe(4_294_967_294);
    expect(warnings).toEqual([]);
  });

  it('tells statements apart that only end elsewhere', () => {
    const [short, long] = [at(1, 0, 1, 5), at(1, 0, 1, 9)];
    const one = { ...small, statementMap: { 0: short, 1: long }, s: { 0: 1, 1: 0 } };
    const other = { ...small, statementMap: { 0: long, 1: short }, s: { 0: 1, 1: 0 } };
    expect(read(one, other).files.get('/repo/a.ts')?.count('statements')).toEqual({ covered: 2, total: 2 });
  });

  it('takes a place from wherever it is written', () => {
    const fnMap = { 0: { name: 'a', decl: at(2, 9) }, 1: { name: 'b', loc: at(7, 15) }, 2: { name: 'c', line: 9 } };
    const branchMap = {
      0: { type: 'if', line: 3 },
      1: { type: 'cond-expr', loc: { start: {}, end: {} }, locations: [{ start: {}, end: {} }, at(5, 2)] },
    };
    const file = plain(read({ ...small, fnMap, f: { 0: 1, 1: 1, 2: 1 }, branchMap, b: { 0: [1, 0], 1: [0, 1] } }));
    expect(file.files['/repo/a.ts']?.functions.map(({ line }) => line)).toEqual([2, 7, 9]);
    expect(file.files['/repo/a.ts']?.branches).toEqual([
      [3, 1, 2],
      [5, 1, 2],
    ]);
  });

  it('keeps what a source map lost its place of, and leaves out the line', () => {
    const lost = { ...small, statementMap: { 0: { start: {}, end: {} } }, s: { 0: 0 } };
    const { files, warnings } = read({ ...lost, branchMap: { 0: { type: 'if', locations: [] } }, b: { 0: [1, 1] } });
    const file = files.get('/repo/a.ts');
    expect(file?.count('statements')).toEqual({ covered: 0, total: 1 });
    expect(file?.count('lines')).toEqual({ covered: 0, total: 0 });
    expect(file?.count('branches')).toEqual({ covered: 0, total: 0 });
    expect(warnings).toEqual(['Line numbers that no file can have are left out: "/repo/a.ts".']);
  });

  it('takes a broken count for 0 and says so once', () => {
    const broken = { ...small, s: { 0: -1, 1: 0.5, 2: 0, 3: 0 } };
    const { files, warnings } = read(broken, { ...broken, path: 'b.ts' }, { ...broken, path: 'c.ts' });
    expect(files.get('c.ts')?.count('lines')).toEqual({ covered: 0, total: 3 });
    expect(warnings).toEqual([
      'Counts that are negative or no whole numbers are taken for 0: "/repo/a.ts" and 2 more files.',
    ]);
  });

  it.each([
    ['hits that are text', { s: { 0: '4', 1: 0, 2: 0, 3: 0 } }, 'the hits of a statement are no number'],
    ['hits that are missing', { s: {} }, 'the hits of a statement are no number'],
    ['arms that are no list', { b: { 0: 1, 1: [0] } }, 'the arms of a branch are no list'],
    ['counts that are no object', { f: [] }, '`f` is no object'],
  ])('is malformed with %s', (_, change, message) => {
    expect(() => read({ ...small, ...change })).toThrow(`what it says of "/repo/a.ts" cannot be read: ${message}`);
  });

  it('is malformed when one of its files is something else', () => {
    expect(() => read(small, { lines: 1 })).toThrow('"/repo/1.ts" cannot be read: it has no `statementMap`');
    expect(() => read(small, [])).toThrow('it is no object');
  });

  it('gives the same whatever the order of files and of runs', () => {
    const anyFile = fc.record({
      path: fc.constantFrom('a.ts', 'b.ts', '__proto__', 'constructor'),
      hits: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    });
    const shuffled = fc
      .array(anyFile, { minLength: 1, maxLength: 8 })
      .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })));
    const counts = (files: readonly { path: string; hits: number[] }[]) => {
      const { files: told } = plain(read(...files.map(({ path, hits }) => ({ ...small, path, s: { ...hits } }))));
      return Object.fromEntries(Object.entries(told).map(([path, file]) => [path, [file.counts, file.lines]]));
    };
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(counts(one)).toEqual(counts(other));
      }),
    );
  });
});
