import { describe, expect, it } from 'vitest';
import { readLcov } from '../../../../../../actions/check-coverage-threshold/src/formats/lcov/read.ts';
import { metrics } from '../../../../../../actions/check-coverage-threshold/src/model.ts';
import { collect, plain } from '../../sink.ts';

/** One section with these records. */
const section = (...records: string[]) => ['SF:src/a.c', ...records, 'end_of_record', ''].join('\n');

/** Lines, branches and functions of the file, and the warnings. */
function readOne(report: string, path = 'src/a.c') {
  const { files, warnings } = plain(collect(report, readLcov));
  const { lines, branches, functions, counts } = files[path] ?? {};
  return { lines, branches, functions, counts, warnings };
}

const many = 4_294_967_294;

describe('DA', () => {
  it('adds up what names a line again, in one section or in several', () => {
    expect(readOne(section('DA:1,1', 'DA:1,2', 'DA:2,0')).lines).toEqual([
      [1, 3],
      [2, 0],
    ]);
    expect(readOne(section('DA:1,1') + section('DA:1,0', 'DA:2,1')).counts?.lines).toEqual({ covered: 2, total: 2 });
  });

  it.each([
    ['5,1,LWVPcXbVsfXmZOwB', 1],
    ['5,1,', 1],
    ['5,-0', 0],
    ['5,1e+19', many],
    ['5,18446744073709551611', many],
    ['5,2.00000e+03', 2000],
    ['5,0.25', 1],
    ['5,007', 7],
    ['5,9999999999', many],
    ['5, 3', 3],
  ])('reads DA:%s as %d hits without a word', (value, hits) => {
    expect(readOne(section(`DA:${value}`))).toMatchObject({ lines: [[5, hits]], warnings: [] });
    expect(readOne(section('DA:4,1', `DA:${value}`))).toMatchObject({
      lines: [
        [4, 1],
        [5, hits],
      ],
      warnings: [],
    });
  });

  it.each(['5,-1', '5,=====', '5,', '5,abc', '5,0x10', '5,1e', '5,nan', `5,${'1'.repeat(65)}`])(
    'takes the count of DA:%s as 0, and says so once for all',
    (value) => {
      const { lines, warnings } = readOne(section(`DA:${value}`, 'DA:6,-7', 'DA:7,-7', 'DA:8,1'));
      expect(lines).toEqual([
        [5, 0],
        [6, 0],
        [7, 0],
        [8, 1],
      ]);
      expect(warnings).toEqual([expect.stringMatching(/taken as 0 \(at byte 11, and 2 more times\)$/)]);
    },
  );

  it.each(['0', '-3', '1073741825', '99999999999'])('ignores line %s with a warning', (line) => {
    const { lines, counts, warnings } = readOne(section(`DA:${line},1`, 'DA:1,0', `DA:${line},1`));
    expect(lines).toEqual([[1, 0]]);
    expect(counts?.lines).toEqual({ covered: 0, total: 1 });
    expect(warnings).toEqual([expect.stringContaining('and 1 more time)')]);
  });

  it('knows the last line that may be', () => {
    expect(readOne(section('DA:1073741824,1')).lines).toEqual([[1_073_741_824, 1]]);
  });
});

describe('FN and FNDA', () => {
  it('read a function with and without its last line, and names with commas', () => {
    const { functions } = readOne(
      section(
        'FN:1,5,foo',
        'FN:2,bar',
        'FN:3,9,f(int, int)',
        'FN:4,g(int, int)',
        'FNDA:1,foo',
        'FNDA:0,bar',
        'FNDA:2,g(int, int)',
      ),
    );
    expect(functions).toEqual([
      { name: 'foo', line: 1, hits: 1 },
      { name: 'bar', line: 2, hits: 0 },
      { name: 'f(int, int)', line: 3, hits: 0 },
      { name: 'g(int, int)', line: 4, hits: 2 },
    ]);
  });

  it('take a number that nothing follows as the name', () => {
    expect(readOne(section('FN:1,5')).functions).toEqual([{ name: '5', line: 1, hits: 0 }]);
    expect(readOne(section('FN:1,5,')).functions).toEqual([{ name: '5,', line: 1, hits: 0 }]);
  });

  it('go together when the count comes first', () => {
    expect(readOne(section('FNDA:4,foo', 'FN:1,foo')).functions).toEqual([{ name: 'foo', line: 1, hits: 4 }]);
  });

  it('go together in their order when several functions have one name', () => {
    const two = section('FN:1,get', 'FN:9,other', 'FN:5,get', 'FNDA:0,get', 'FNDA:1,other', 'FNDA:3,get', 'FNDA:2,get');
    expect(readOne(two).functions).toEqual([
      { name: 'get', line: 1, hits: 0 },
      { name: 'other', line: 9, hits: 1 },
      { name: 'get', line: 5, hits: 5 },
    ]);
  });

  it('know a function that ran without saying where it starts, and one before the first line', () => {
    expect(readOne(section('FNDA:1,foo', 'FN:-1,bar', 'FN:2,baz')).functions).toEqual([
      { name: 'foo', line: 0, hits: 1 },
      { name: 'bar', line: 0, hits: 0 },
      { name: 'baz', line: 2, hits: 0 },
    ]);
  });

  it('merge by name and first line with another section', () => {
    const both =
      section('FN:1,a', 'FN:2,b', 'FNDA:1,a', 'FNDA:0,b') + section('FN:1,a', 'FN:3,b', 'FNDA:1,a', 'FNDA:1,b');
    expect(readOne(both).counts?.functions).toEqual({ covered: 2, total: 3 });
  });

  it('keep names apart that are longer than what is kept of them', () => {
    const [one, two] = ['x'.repeat(5000), `${'x'.repeat(4999)}y`];
    const { functions } = readOne(section(`FN:1,${one}`, `FN:1,${two}`, `FNDA:1,${two}`));
    expect(functions?.map(({ hits }) => hits)).toEqual([0, 1]);
    expect(Math.max(...(functions ?? []).map(({ name }) => name.length))).toBeLessThan(4100);
  });
});

describe('FNL and FNA', () => {
  it('are one function for each index, whatever its names', () => {
    const grouped = section(
      'FNL:0,1,5',
      'FNA:0,0,max<int>',
      'FNA:0,2,max<a, b>',
      'FNL:1,7',
      'FNA:1,0,main',
      'FNF:2',
      'FNH:1',
    );
    expect(readOne(grouped)).toMatchObject({
      functions: [
        { name: 'max<int>', line: 1, hits: 2 },
        { name: 'main', line: 7, hits: 0 },
      ],
      warnings: [],
    });
  });

  it('merge by line where the numbering differs, and may come in any order', () => {
    const other = section('FNA:5,1,main', 'FNL:5,7,9', 'FNL:6,1', 'FNA:6,0,max<int>');
    const both = section('FNL:0,1', 'FNA:0,1,max<int>', 'FNL:1,7', 'FNA:1,0,main') + other;
    expect(readOne(both).counts?.functions).toEqual({ covered: 2, total: 2 });
  });
});

describe('functions', () => {
  it('are told apart when the name of one begins that of another', () => {
    expect(readOne(section('FN:1,ab', 'FNDA:1,a', 'FNDA:2,ab')).functions).toEqual([
      { name: 'a', line: 0, hits: 1 },
      { name: 'ab', line: 1, hits: 2 },
    ]);
  });

  it('stay in their own section', () => {
    const first = 'SF:first.c\nFN:3,old\nFNDA:1,old\nFNL:0,1\nFNA:0,1,gone\nFNA:0,0,also\nend_of_record\n';
    expect(readOne(first + section('FN:4,new', 'FNDA:0,new')).functions).toEqual([{ name: 'new', line: 4, hits: 0 }]);
    expect(readOne(first, 'first.c').counts?.functions).toEqual({ covered: 2, total: 2 });
  });
});

describe('BRDA', () => {
  it('takes `-` as not taken, and keeps arms of lines, blocks and branches apart', () => {
    const arms = section('BRDA:3,0,0,1', 'BRDA:3,0,1,-', 'BRDA:3,1,0,0', 'BRDA:9,0,0,2');
    expect(readOne(arms).branches).toEqual([
      [3, 1, 3],
      [9, 1, 1],
    ]);
  });

  it('splits at the last comma, as the branch may be an expression', () => {
    const arms = section(
      'BRDA:10,0,a(b,c),1',
      'BRDA:10,0,a(b,d),0',
      'BRDA:10,0,jump to line 7,-',
      'BRDA:10,0,a(b,c),0',
    );
    expect(readOne(arms).branches).toEqual([[10, 1, 3]]);
  });

  it('knows the letters before a block, and does not count what is excluded', () => {
    const arms = section(
      'BRDA:1,e0,0,-',
      'BRDA:1,f0,1,1',
      'BRDA:1,U0,2,1',
      'BRDA:1,eU0,3,0',
      'BRDA:1,0,0,1',
      'BRF:2',
      'BRH:2',
    );
    expect(readOne(arms)).toMatchObject({ branches: [[1, 2, 2]], warnings: [] });
  });

  it('counts large numbers of blocks and branches', () => {
    const arms = section('BRDA:1,4294967295,0,1', 'BRDA:1,0,1024,0', 'BRDA:1,1024,0,0', 'BRDA:1,4294967295,0,0');
    expect(readOne(arms).branches).toEqual([[1, 1, 3]]);
  });

  it('ignores line 0, which coverage.py writes, and takes no header for it', () => {
    const { counts, warnings } = readOne(section('BRDA:0,0,0,1', 'BRF:1', 'BRH:1'));
    expect(counts?.branches).toEqual({ covered: 0, total: 0 });
    expect(warnings).toEqual([expect.stringContaining('below 1'), expect.stringContaining('header')]);
  });
});

describe('what a report measures', () => {
  it.each([
    [[], []],
    [['DA:1,1'], ['lines']],
    [['LF:0', 'LH:0'], ['lines']],
    [['BRF:0', 'BRH:0'], ['branches']],
    [['FNF:0'], ['functions']],
    [
      ['FN:1,a', 'BRDA:1,0,0,1', 'DA:1,1'],
      ['branches', 'functions', 'lines'],
    ],
  ])('is told by its records: %j', (records, carried) => {
    const read = collect(section(...records), readLcov);
    expect([read.format, [...read.carries].sort()]).toEqual(['lcov', carried]);
    if (!carried.includes('lines')) for (const metric of metrics) expect(read.count('lines').total, metric).toBe(0);
  });
});
