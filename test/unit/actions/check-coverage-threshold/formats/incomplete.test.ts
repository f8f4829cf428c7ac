import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { readLcov } from '../../../../../actions/check-coverage-threshold/src/formats/lcov/read.ts';
import { ReportMalformed } from '../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { TooManyArms } from '../../../../../actions/check-coverage-threshold/src/table/branches.ts';
import { collect } from '../sink.ts';

const place = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 9 } });

function istanbul(more: Record<string, unknown>): Buffer {
  const file = { path: 'a.js', statementMap: { 0: place(1) }, s: { 0: 1 }, fnMap: {}, f: {}, branchMap: {}, b: {} };
  return Buffer.from(JSON.stringify({ 'a.js': { ...file, ...more } }));
}

describe('what a report leaves out never counts as covered', () => {
  it.each([
    ['a statement that the map does not have', { s: { 0: 1, 1: 0 } }],
    ['a function that the map does not have', { f: { 0: 0 } }],
    ['a branch that the map does not have', { b: { 0: [1, 0] } }],
    [
      'fewer arms than the branch has',
      { branchMap: { 0: { type: 'if', loc: place(1), locations: [place(1), place(1)] } }, b: { 0: [1] } },
    ],
  ])('Istanbul: counts of %s are refused', (_, more) => {
    expect(() => collect(istanbul(more), readJson)).toThrow(ReportMalformed);
  });

  it('coverage.py: executed branches without the missing ones are refused', () => {
    const file = { executed_lines: [1], missing_lines: [], executed_branches: [[1, 2]], summary: { num_branches: 1 } };
    const report = { meta: { version: '7.6', branch_coverage: true }, files: { 'a.py': file } };
    expect(() => collect(Buffer.from(JSON.stringify(report)), readJson)).toThrow('missing_branches');
  });

  it.each(['LF:2\nLH:5', 'BRF:2\nBRH:5', 'FNF:0\nFNH:1'])('lcov: a header that says %j is refused', (header) => {
    expect(() => collect(Buffer.from(`SF:a.js\n${header}\nend_of_record\n`), readLcov)).toThrow(ReportMalformed);
  });

  it('lcov: more branches than can be told apart are refused', () => {
    const arms = Array.from({ length: 1_060_000 }, (_, arm) => `BRDA:1,${arm},0,1\n`).join('');
    expect(() => collect(Buffer.from(`SF:a.js\nDA:1,1\n${arms}end_of_record\n`), readLcov)).toThrow(TooManyArms);
  });
});
