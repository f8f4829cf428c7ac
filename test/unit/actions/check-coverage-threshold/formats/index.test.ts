import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ReportEmpty,
  ReportMalformed,
  readReport,
} from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import { PeekedSource } from '../../../../../actions/check-coverage-threshold/src/formats/peeked-source.ts';
import type { Format } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { bytesSource, collectAsync } from '../sink.ts';

const read = (report: string | Uint8Array, format: Format | 'auto' = 'auto', chunk?: number) =>
  collectAsync(report, (source, sink) => readReport(source, sink, format), chunk);

const lcov = 'TN:\nSF:a.c\nDA:1,1\nDA:2,0\nLF:2\nLH:1\nend_of_record\n';
const go = 'mode: set\nexample.com/a.go:1.1,2.2 1 1\n';
const python = '{"meta":{},"files":{"a.py":{"executed_lines":[1],"missing_lines":[2]}}}';
const xml =
  '<?xml version="1.0"?><coverage line-rate="0.5"><packages><package name="a"><classes><class name="A" filename="a.py"><lines>' +
  '<line number="1" hits="1"/><line number="2" hits="0"/></lines></class></classes></package></packages></coverage>';

describe('a report of any format', () => {
  it.each([
    ['lcov', lcov, { covered: 1, total: 2 }],
    ['go', go, { covered: 2, total: 2 }],
    ['coverage-py', python, { covered: 1, total: 2 }],
    ['cobertura', xml, { covered: 1, total: 2 }],
  ] as const)('is read by the reader of its content: %s', async (format, report, lines) => {
    for (const chunk of [1, 7, undefined]) {
      const told = await read(report, 'auto', chunk);
      expect({ format: told.format, lines: told.count('lines') }).toEqual({ format, lines });
    }
    expect((await read(report, format)).format).toBe(format);
  });

  it.each(['', ' \r\n\t ', '\ufeff\n', ' '.repeat(200_000)])('is empty when it holds nothing: %#', async (report) => {
    await expect(read(report)).rejects.toThrow(ReportEmpty);
    await expect(read(report, 'lcov')).rejects.toThrow(ReportEmpty);
  });

  it('is malformed when nothing but white space comes for long', async () => {
    await expect(read(`${' '.repeat(70_000)}TN:\n`)).rejects.toThrow(
      'begins with more than 65536 bytes of white space',
    );
  });

  it('is malformed when it is nothing known, with what is known and how it begins', async () => {
    await expect(read('Name  Stmts\u001b[1m  Miss\nmore')).rejects.toThrow(ReportMalformed);
    await expect(read('Name  Stmts\u001b[1m  Miss\nmore')).rejects.toThrow(
      'it is no known kind of report; it begins with "Name  Stmts\\x1b[1m  Miss". Known are lcov, cobertura, jacoco,',
    );
    await expect(read('x'.repeat(5000))).rejects.toThrow(/"x{60}"/);
  });

  it.each([
    [lcov, 'go', 'it reads like lcov'],
    [lcov, 'cobertura', 'it reads like lcov'],
    [go, 'lcov', 'it reads like a coverage profile of Go'],
    [xml, 'lcov', 'it is XML'],
    [python, 'jacoco', 'it is JSON'],
    [python, 'istanbul', 'its content is that of coverage-py'],
  ] as const)('is malformed when it is not what the input says: %#', async (report, format, words) => {
    await expect(read(report, format)).rejects.toThrow(words);
    await expect(read(report, format)).rejects.toThrow(`the input \`format\` says ${format}, and`);
  });

  it('is malformed when an XML report is of another format than the input says', async () => {
    await expect(read(xml, 'jacoco')).rejects.toThrow(ReportMalformed);
  });

  it('says what a file is that is surely none', async () => {
    await expect(read(Uint8Array.of(0x1f, 0x8b, 8, 0))).rejects.toThrow('it is packed with gzip; unpack it first');
    await expect(read('<!doctype html><html>', 'cobertura')).rejects.toThrow('it is a page in HTML');
  });

  it('gives what was looked at again, in whatever pieces it is asked for', () => {
    const any = fc.tuple(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
    );
    fc.assert(
      fc.property(any, ([body, chunk, size]) => {
        const bytes = Uint8Array.of(0x54, ...body);
        const source = new PeekedSource(bytesSource(bytes, chunk));
        const again: number[] = [];
        const into = new Uint8Array(size);
        for (let length = source.read(into); length > 0; length = source.read(into))
          again.push(...into.subarray(0, length));
        expect(again).toEqual([...bytes]);
      }),
    );
  });
});
