import { describe, expect, it } from 'vitest';
import { readJson, readJsonAs } from '../../../../../../actions/check-coverage-threshold/src/formats/json/read.ts';
import { ReportEmpty } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { collect } from '../../sink.ts';

const samples = {
  istanbul: '{"a":{"statementMap":{},"s":{}}}',
  'istanbul-summary': '{"total":{"lines":{"total":1,"covered":1}}}',
  'coverage-py': '{"meta":{"version":"7"},"files":{}}',
  'llvm-cov': '{"type":"llvm.coverage.json.export","version":"2.0.1","data":[]}',
  simplecov: '{"RSpec":{"coverage":{},"timestamp":1}}',
} as const;
const all = Object.entries(samples);

describe('a report in JSON', () => {
  it.each(all)('is told to be %s by its shape', (format, text) => {
    expect(collect(text, readJson).format).toBe(format);
  });

  it.each(all)('is read as %s when the input says so, and refused when it says another format', (format, text) => {
    for (const [asked] of all) {
      const read = () => collect(text, readJsonAs(asked as keyof typeof samples)).format;
      if (asked === format) expect(read()).toBe(format);
      else expect(read).toThrow(`the input \`format\` says ${asked}, and its content is that of ${format}`);
    }
  });

  it('is empty when it is an empty object, as after a run without any file', () => {
    expect(() => collect('{}', readJson)).toThrow(ReportEmpty);
    expect(() => collect(' { } \n', readJsonAs('istanbul'))).toThrow(ReportEmpty);
  });

  it.each([
    ['a list', '[]', 'it is JSON of no known report: Known are llvm-cov'],
    ['a number', '1', 'it is JSON of no known report'],
    ['null', 'null', 'it is JSON of no known report'],
    ['a package', '{"name":"x\\u001b[1m","version":"1"}', 'it begins with "name", "version"'],
    ['what V8 writes', '{"result":[{"scriptId":"1"}]}', 'raw coverage of V8'],
    ['what Coverlet writes of its own', '{"App.dll":{"a.cs":{}}}', "Coverlet's own JSON"],
  ])('is malformed when it is %s', (_, text, message) => {
    expect(() => collect(text, readJson)).toThrow(message);
  });

  it('quotes strange names safely', () => {
    expect(() => collect(JSON.stringify({ [`\u001b[31m::error::${'x'.repeat(500)}`]: 1 }), readJson)).toThrow(
      /begins with "\\x1b\[31m::error::x{20,30}…" \(514 characters\)/,
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'data', 'total', 'meta'])(
    'knows a file named %s',
    (name) => {
      const file =
        '{"statementMap":{"0":{"start":{"line":1,"column":0},"end":{"line":1,"column":1}}},"s":{"0":1},"fnMap":{},"f":{},"branchMap":{},"b":{}}';
      const { files } = collect(`{${JSON.stringify(name)}:${file}}`, readJson);
      expect([...files.keys()]).toEqual([name]);
      expect(files.get(name)?.count('lines')).toEqual({ covered: 1, total: 1 });
      expect({}).not.toHaveProperty('statementMap');
      const python = `{"meta":{},"files":{${JSON.stringify(name)}:{"executed_lines":[1],"missing_lines":[2]}}}`;
      expect(collect(python, readJson).files.get(name)?.count('lines')).toEqual({ covered: 1, total: 2 });
    },
  );

  it('takes nothing from the prototype of objects for a field', () => {
    const poisoned = '{"a":{"__proto__":{"statementMap":{},"s":{}}}}';
    expect(() => collect(poisoned, readJson)).toThrow('it is JSON of no known report');
  });

  it.each(all)('of %s refuses a file without a name', (format, text) => {
    const nameless = {
      istanbul: '{"":{"statementMap":{},"s":{}}}',
      'istanbul-summary': '{"":{"lines":{"total":1,"covered":1}}}',
      'coverage-py': '{"meta":{},"files":{"":{"executed_lines":[],"missing_lines":[]}}}',
      'llvm-cov': '{"type":"llvm.coverage.json.export","data":[{"files":[{"filename":"","segments":[]}]}]}',
      simplecov: '{"RSpec":{"coverage":{"":[1]}}}',
    }[format];
    expect(() => collect(nameless ?? text, readJson)).toThrow('it has a file without a name');
  });
});
