import { describe, expect, it } from 'vitest';
import { readLcov } from '../../../../../../actions/check-coverage-threshold/src/formats/lcov/read.ts';
import { ReportEmpty, ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { collect, plain } from '../../sink.ts';

const lines = (report: string | Uint8Array) => {
  const { files, warnings } = plain(collect(report, readLcov));
  return { files: Object.fromEntries(Object.entries(files).map(([path, file]) => [path, file.lines])), warnings };
};

const simple = 'TN:\nSF:src/a.c\nDA:1,1\nDA:2,0\nend_of_record\n';
const read = {
  files: {
    'src/a.c': [
      [1, 1],
      [2, 0],
    ],
  },
  warnings: [],
};

describe('a tracefile', () => {
  it.each([
    ['plain', simple],
    ['with CRLF', simple.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\u{feff}${simple}`],
    ['with a byte order mark before SF', `\u{feff}${simple.slice(4)}`],
    ['without the last line feed', simple.trimEnd()],
    ['without the last line feed, but a carriage return', `${simple.trimEnd()}\r`],
    ['with blank lines', simple.replaceAll('\n', '\n\n \t\n')],
    ['with spaces behind end_of_record', simple.replace('record', 'record  ')],
    [
      'with comments and records that mean nothing here',
      `# lcov\n${simple.replace('DA:1', 'VER:1\nMCDC:1,2,t,1,0,a\n#DA:7,1\nXYZ:9\nlonger_one:1\nno colon\nDA:1')}TN:x,diff\n`,
    ],
  ])('is read when it is %s', (_, report) => {
    expect(lines(report)).toEqual(read);
  });

  it.each(['C:\\a\\b.cs', 'd:/x/y.ts', '/abs/größe.c', 'with space/a,b.c', 'x'.repeat(4096)])(
    'hands on the path as it is written: %.40s',
    (path) => {
      expect(Object.keys(lines(simple.replace('src/a.c', path)).files)).toEqual([path]);
    },
  );

  it('closes a section at the next one when end_of_record is missing there, and says so', () => {
    const { files, warnings } = lines('SF:a\nDA:1,1\nSF:b\nDA:1,0\nSF:a\nDA:1,0\nDA:2,0\nend_of_record\n');
    expect(files).toEqual({
      a: [
        [1, 1],
        [2, 0],
      ],
      b: [[1, 0]],
    });
    expect(warnings).toEqual(['A section has no end_of_record before the next one (at byte 12, and 1 more time)']);
  });

  it('is known when it measured nothing', () => {
    expect(lines('TN:\n')).toEqual({ files: {}, warnings: [] });
    expect(lines('SF:a\nend_of_record\n')).toEqual({ files: { a: [] }, warnings: [] });
  });
});

describe('header records', () => {
  it('are a summary where there is nothing else', () => {
    const report = 'SF:a\nLF:10\nLH:7\nFNF:3\nFNH:3\nBRF:2\nend_of_record\nSF:b\nLF:0\nLH:0\nend_of_record\n';
    const { files, carries, warnings } = collect(report, readLcov);
    const count = (metric: 'lines' | 'functions' | 'branches') => files.get('a')?.count(metric);
    expect(count('lines')).toEqual({ covered: 7, total: 10 });
    expect(count('functions')).toEqual({ covered: 3, total: 3 });
    expect(count('branches')).toEqual({ covered: 0, total: 2 });
    expect(files.get('a')?.isSummary('lines')).toBe(true);
    expect(files.get('b')?.isSummary('lines')).toBe(false);
    expect([[...carries].sort(), warnings]).toEqual([['branches', 'functions', 'lines'], []]);
  });

  it('do not count beside other records, and a difference is told once for the report', () => {
    const differs = 'DA:1,1\nDA:1,0\nDA:2,0\nLF:3\nLH:1\nend_of_record\n';
    const { files, warnings } = collect(
      `SF:a\n${differs}SF:b\n${differs}SF:c\nDA:1,1\nLF:1\nLH:1\nend_of_record\n`,
      readLcov,
    );
    expect(files.get('a')?.count('lines')).toEqual({ covered: 1, total: 2 });
    expect(warnings).toEqual([
      'The records of a file count, not the header that says something else (a: its header says 1 of 3 lines, its records 1 of 2, and 1 more time)',
    ]);
  });

  it('are compared with the records of their own section only', () => {
    const section = (hits: 0 | 1) =>
      [
        ...['SF:a', 'FN:1,f', `FNDA:${hits},f`, 'FNF:1', `FNH:${hits}`, `BRDA:1,0,0,${hits}`, 'BRF:1', `BRH:${hits}`],
        ...[`DA:1,${hits}`, 'LF:1', `LH:${hits}`, 'end_of_record', ''],
      ].join('\n');
    const { files, warnings } = collect(section(0) + section(1) + section(0), readLcov);
    expect(warnings).toEqual([]);
    for (const metric of ['lines', 'functions', 'branches'] as const) {
      expect(files.get('a')?.count(metric)).toEqual({ covered: 1, total: 1 });
    }
  });

  it('say nothing about the sections that come after', () => {
    const told = 'SF:a\nDA:1,1\nLF:1\nLH:1\nFN:1,f\nFNF:1\nFNH:0\nend_of_record\n';
    const others = 'SF:b\nDA:1,1\nDA:2,1\nend_of_record\nSF:c\nend_of_record\nSF:d\nLF:2\nLH:1\nend_of_record\n';
    const { files, warnings } = collect(told + others, readLcov);
    expect(warnings).toEqual([]);
    expect(files.get('b')?.count('lines')).toEqual({ covered: 2, total: 2 });
    expect(files.get('c')?.isSummary('lines')).toBe(false);
    expect(files.get('c')?.isSummary('functions')).toBe(false);
    expect(files.get('d')?.isSummary('lines')).toBe(true);
  });

  it('are told for each metric, the first that differs', () => {
    const { warnings } = collect('SF:a\nFN:1,f\nFNF:2\nBRDA:1,0,0,1\nBRH:0\nend_of_record\n', readLcov);
    expect(warnings).toEqual([expect.stringContaining('0 of ? branches, its records 1 of 1')]);
  });
});

describe('what is no tracefile', () => {
  it.each(['', '\n', ' \r\n\t\n', '\u{feff}', '\u{feff}\n'])('is empty: %j', (report) => {
    expect(() => collect(report, readLcov)).toThrow(ReportEmpty);
  });

  const cases: [string, string | Uint8Array, number, RegExp][] = [
    ['no record of lcov', '{"a": 1}\n', 0, /no record of lcov/],
    ['only comments', '# SF:a\n', 0, /no record of lcov/],
    ['UTF-16', Buffer.from(simple, 'utf16le'), 0, /no record of lcov/],
    ['a cut section', 'SF:a\nDA:1,1\nDA:2,1\n', 19, /ends within the section of a, without end_of_record/],
    ['a cut number', 'SF:a\nDA:1,1\nDA:2,1', 18, /ends within the section of a/],
    ['a cut end_of_record', 'SF:a\nDA:1,1\nend_of_rec', 22, /ends within the section of a/],
    ['a cut path', `${simple}TN:\nSF:src`, 53, /ends within the section of src/],
    ['a cut line between sections', `${simple}TN`, 45, /in the middle of a line/],
    ['data before a file', 'DA:1,1\nSF:a\nend_of_record\n', 0, /DA record outside/],
    ['a line after a file', `${simple}DA:1,1\n`, 43, /DA record outside/],
    ['data after a file', `${simple}BRDA:1,0,0,1\n`, 43, /BRDA record outside/],
    ['a header after a file', `${simple}LF:1\n`, 43, /header record outside/],
    ['no path', 'SF:\nend_of_record\n', 0, /names no file/],
    ['a path without end', `SF:${'a'.repeat(4097)}\nend_of_record\n`, 0, /more than 4096 bytes/],
    ['half a DA', 'SF:a\nDA:5\nend_of_record\n', 5, /too few parts/],
    ['a DA without a line', 'SF:a\nDA:x,1\nend_of_record\n', 5, /no line number/],
    ['half a BRDA', 'SF:a\nDA:1,1\nBRDA:5,0,1\nend_of_record\n', 12, /too few parts/],
    ['half an FN', 'SF:a\nFN:5\nend_of_record\n', 5, /too few parts/],
    ['half an FNA', 'SF:a\nFNA:0,1\nend_of_record\n', 5, /too few parts/],
    [
      'an endless line',
      `SF:a\nDA:1,1\n#${'x'.repeat(1 << 20)}\nend_of_record\n`,
      12,
      /line of more than 1048576 bytes/,
    ],
    ['an endless last line', `SF:a\nDA:1,1\n#${'x'.repeat(6 << 20)}`, 12, /line of more than 1048576 bytes/],
  ];
  it.each(cases)('is malformed: %s', (_, report, offset, message) => {
    for (const chunkSize of [7, 1 << 22]) {
      const error = thrown(report, chunkSize);
      expect(error.message).toMatch(message);
      expect(error.offset).toBe(offset);
    }
  });

  it('is quoted in short', () => {
    expect(thrown(`SF:${'a'.repeat(4000)}\n`, 1 << 20).message.length).toBeLessThan(200);
  });

  function thrown(report: string | Uint8Array, chunkSize: number): ReportMalformed {
    try {
      collect(report, readLcov, chunkSize);
    } catch (error) {
      if (error instanceof ReportMalformed) return error;
      throw error;
    }
    throw new Error('It was read.');
  }
});
