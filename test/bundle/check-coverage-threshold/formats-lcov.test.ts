import { beforeAll, describe, expect, it } from 'vitest';
import { type Sprung, spring, type Trap } from './formats-traps.ts';

const traps: readonly Trap[] = [
  {
    name: 'the same file twice in one report is one file, and not what LF and LH add up to',
    report: 'SF:@\nDA:1,1\nLF:1\nLH:1\nend_of_record\nSF:@\nDA:1,0\nDA:2,1\nLF:2\nLH:1\nend_of_record\n',
    counts: 'lines 2/2',
  },
  {
    name: 'the same file in relative and in absolute form is one file',
    report: 'SF:@\nDA:1,1\nDA:2,0\nend_of_record\nSF:@TOP/@\nDA:2,1\nend_of_record\nSF:./@\nDA:3,0\nend_of_record\n',
    counts: 'lines 2/3',
  },
  {
    name: 'a line that is named repeatedly inside a section is one line',
    report: 'SF:@\nDA:1,0\nDA:1,2\nDA:1,0\nDA:2,0\nDA:2,0\nend_of_record\n',
    counts: 'lines 1/2',
  },
  {
    name: 'LF and LH without any DA are a summary',
    report: 'SF:@\nLF:10\nLH:7\nFNF:3\nFNH:1\nBRF:4\nBRH:0\nend_of_record\n',
    counts: 'lines 7/10, branches 0/4, functions 1/3',
  },
  {
    name: 'DA wins over an LF and LH that differ, with one warning',
    report: 'SF:@\nDA:1,1\nDA:2,0\nLF:9\nLH:9\nend_of_record\n',
    counts: 'lines 1/2',
    warning: 'header',
  },
  {
    name: 'functions of lcov 1 and 2, also with commas in their names, are told from each other',
    report:
      'SF:@\nFN:1,5,ranged\nFN:7,plain\nFN:9,12,f(int, int)\nFNDA:1,ranged\nFNDA:0,plain\nFNDA:3,f(int, int)\nDA:1,1\nend_of_record\n',
    counts: 'lines 1/1, functions 2/3',
  },
  {
    name: 'aliases of one function (FNL with several FNA) are one function',
    report: 'SF:@\nFNL:0,1,5\nFNA:0,0,f<int>\nFNA:0,2,f<long>\nFNL:1,7\nFNA:1,0,g\nDA:1,1\nend_of_record\n',
    counts: 'lines 1/1, functions 1/2',
  },
  {
    name: 'FNDA may come before FN',
    report: 'SF:@\nFNDA:4,late\nFN:3,late\nDA:3,4\nend_of_record\n',
    counts: 'lines 1/1, functions 1/1',
  },
  {
    name: 'an expression with commas, exception blocks and not reached branches are branches',
    report: 'SF:@\nBRDA:10,0,a(b,c),1\nBRDA:10,0,a(b,d),-\nBRDA:10,e0,0,-\nBRDA:10,f1,0,2\nDA:10,1\nend_of_record\n',
    counts: 'lines 1/1, branches 2/4',
  },
  {
    name: 'MCDC, VER, comments, test names and unknown records are ignored',
    report: '#made by hand\nTN:x,diff\nSF:@\nVER:7\nMCDC:1,2,t,1,0,a\nMRF:2\nMRH:1\nXYZ:1\nDA:1,1\nend_of_record\n',
    counts: 'lines 1/1',
  },
  {
    name: 'huge, negative and unreadable counts crash nothing, and only what ran is a hit',
    report:
      'SF:@\nDA:1,1e+19\nDA:2,18446744073709551611\nDA:3,-5\nDA:4,=====\nDA:5,-0\nDA:0,1\nDA:-1,1\nend_of_record\n',
    counts: 'lines 2/5',
    warning: '',
  },
  {
    name: 'carriage returns, a byte order mark, checksums and no newline at the end are no matter',
    report: '\ufeffTN:\r\nSF:@\r\nDA:5,1,kXq3bWp5A\r\nDA:6,0\r\nend_of_record',
    counts: 'lines 1/2',
  },
  {
    name: 'a section without end_of_record before the next one counts',
    report: 'SF:@\nDA:1,1\nSF:@\nDA:2,0\nend_of_record\n',
    counts: 'lines 1/2',
    warning: 'end_of_record',
  },
  {
    name: 'a Windows path with a small drive letter is found',
    report: 'SF:c:\\build\\agent\\@\nDA:1,1\nend_of_record\n'.replace('@', 'src\\t13.x'),
    counts: 'lines 1/1',
  },
  {
    name: 'the letters before a block say what made the branch, and are no part of its name',
    report: 'SF:@\nBRDA:3,e0,0,-\nBRDA:3,0,0,1\nDA:3,1\nend_of_record\n',
    counts: 'lines 1/1, branches 1/1',
  },
];

describe('lcov', () => {
  let sprung: Sprung;
  beforeAll(async () => {
    sprung = await spring(traps, 'info');
  });

  it.each(traps.map((trap) => [trap.name, trap] as const))('%s', (_, trap) => {
    expect(sprung.countsOf(trap)).toBe(trap.counts);
    const warnings = sprung.warningsOf(trap);
    if (trap.warning === undefined) expect(warnings).toEqual([]);
    else expect(warnings.join('\n')).toContain(trap.warning);
  });

  it('is what all of them are told to be', () => {
    const { reports } = sprung.answer.report as { reports: { format: string }[] };
    expect(reports.map(({ format }) => format)).toEqual(traps.map(() => 'lcov'));
  });
});
