import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { collect, plain } from '../../sink.ts';

const read = (report: object) => collect(JSON.stringify(report), readJson);
const suite = (coverage: object) => ({ coverage, timestamp: 1 });
const branches = {
  '[:if, 0, 3, 4, 6, 20]': { '[:then, 1, 4, 4, 4, 10]': 5, '[:else, 2, 3, 4, 6, 20]': 0 },
  '["case", 3, 8, 0, 9, 3]': { '["when", 4, 9, 0, 9, 3]': 0 },
};

describe('a report of SimpleCov', () => {
  it('adds up the hits of its suites', () => {
    const { format, files, carries } = read({
      RSpec: suite({ '/r/a.rb': { lines: [1, null, 0, 2, 0, 'ignored'] } }),
      Minitest: suite({ '/r/a.rb': { lines: [1, null, 4, 0, 0, 'ignored'] }, '/r/b.rb': { lines: [0] } }),
    });
    expect(format).toBe('simplecov');
    expect([...carries]).toEqual(['lines']);
    expect(plain({ ...read({ x: suite({}) }), files }).files['/r/a.rb']?.lines).toEqual([
      [1, 2],
      [3, 4],
      [4, 2],
      [5, 0],
    ]);
    expect(files.get('/r/b.rb')?.count('lines')).toEqual({ covered: 0, total: 1 });
  });

  it('reads the bare lists of old versions', () => {
    expect(
      read({ RSpec: suite({ a: [1, null, 0] }) })
        .files.get('a')
        ?.count('lines'),
    ).toEqual({ covered: 1, total: 2 });
  });

  it('names the arms of branches where it measured them', () => {
    const { files, carries } = read({ RSpec: suite({ a: { lines: [1], branches } }) });
    expect([...carries].sort()).toEqual(['branches', 'lines']);
    expect(files.get('a')?.count('branches')).toEqual({ covered: 1, total: 3 });
  });

  it('carries no branches when all it has of them are empty lists', () => {
    expect([...read({ RSpec: suite({ a: { lines: [1], branches: {} } }) }).carries]).toEqual(['lines']);
  });

  it('names arms in its JSON form as in the result set, so that both of one run merge', () => {
    const json = [
      { type: 'then', start_line: 4, end_line: 4, coverage: 0, inline: false, report_line: 3 },
      { type: 'else', start_line: 3, end_line: 6, coverage: 1, inline: true, report_line: 3 },
      { type: 'when', start_line: 9, end_line: 9, coverage: 'ignored' },
    ];
    const formatted = {
      meta: { simplecov_version: '0.22.0' },
      coverage: { a: { lines: [1], branches: json } },
      groups: {},
    };
    expect(read(formatted).files.get('a')?.count('branches')).toEqual({ covered: 1, total: 2 });
    const merged = collect(JSON.stringify(formatted), (source, sink) => {
      readJson(source, sink);
      const set = new TextEncoder().encode(JSON.stringify({ RSpec: suite({ a: { lines: [1], branches } }) }));
      let at = 0;
      const rest = (into: Uint8Array) => {
        const part = set.subarray(at, at + into.length);
        into.set(part);
        at += part.length;
        return part.length;
      };
      readJson({ size: set.length, read: rest }, { ...sink, arms: sink.arms, format: () => undefined });
    });
    expect(merged.files.get('a')?.count('branches')).toEqual({ covered: 2, total: 3 });
  });

  it('tells arms apart that start and end on the same lines', () => {
    const inline = {
      '[:if, 0, 3, 4, 3, 20]': { '[:then, 1, 3, 4, 3, 10]': 1 },
      '[:if, 3, 3, 30, 3, 40]': { '[:then, 4, 3, 30, 3, 33]': 0 },
    };
    const both = {
      RSpec: suite({ a: { lines: [1], branches: inline } }),
      Again: suite({ a: { lines: [1], branches: inline } }),
    };
    expect(read(both).files.get('a')?.count('branches')).toEqual({ covered: 1, total: 2 });
  });

  it('is told from its last run, which holds a rounded percent', () => {
    expect(() => read({ result: { line: 97.31 } })).toThrow(
      /\.last_run\.json.*rounded percent and no counts.*\.resultset\.json/,
    );
    expect(() => read({ result: { covered_percent: 97.31 } })).toThrow('rounded percent');
  });

  it.each([
    ['a line that is text', { lines: ['1'] }, 'the hits of a line are no number'],
    ['no lines', { branches: {} }, 'it has no list of lines'],
    ['a strange branch', { lines: [], branches: { x: { '[:then, 1]': 1 } } }, 'a branch is written in no known way'],
    ['a strange list of branches', { lines: [], branches: [{ type: 'then' }] }, 'a branch is written in no known way'],
    ['branches that are text', { lines: [], branches: 'x' }, 'a branch is written in no known way'],
    [
      'an arm without hits',
      { lines: [], branches: { x: { '[:then, 1, 3, 4, 3, 10]': null } } },
      'the hits of a branch are no number',
    ],
  ])('is malformed with %s', (_, file, message) => {
    expect(() => read({ RSpec: suite({ 'a.rb': file }) })).toThrow(`"a.rb" cannot be read: ${message}`);
  });

  it('is malformed when one of its suites has no coverage', () => {
    expect(() => read({ RSpec: suite({}), Other: {} })).toThrow('"Other" cannot be read: it has no `coverage`');
  });
});
