import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  familyOf,
  looksLike,
  tellContent,
} from '../../../../../actions/check-coverage-threshold/src/formats/detect.ts';
import { formats } from '../../../../../actions/check-coverage-threshold/src/model.ts';

const tell = (content: string | Uint8Array) =>
  tellContent(typeof content === 'string' ? Buffer.from(content) : content);

describe('what a report is', () => {
  it.each([
    ['<?xml version="1.0"?><coverage/>', 'xml'],
    ['\ufeff  \n<report name="x">', 'xml'],
    ['<!DOCTYPE coverage SYSTEM "x.dtd">', 'xml'],
    ['<headers/>', 'xml'],
    ['{"a":1}', 'json'],
    ['\ufeff[]', 'json'],
    ['mode: set\n', 'go'],
    ['mode: atomic\r\n', 'go'],
    ['example.com/m/a.go:3.14,5.2 1 0\n', 'go'],
    ['C:/with space/a.go:3.14,5.2 10 20', 'go'],
    ['TN:\nSF:a.c\n', 'lcov'],
    ['\ufeffSF:a.c\r\n', 'lcov'],
    ['# made by geninfo\nTN:', 'lcov'],
    ['VER:1', 'lcov'],
    ['end_of_record', 'lcov'],
  ])('is told by its first bytes: %j', (content, family) => {
    expect(tell(content)).toEqual({ kind: 'known', family });
  });

  it.each([
    ['Name Stmts Miss Cover'],
    ['module: x'],
    ['a.go:3.14,5.2 1'],
    [':3.14,5.2 1 0'],
    ['TN'],
    ['---\nresult: 1'],
    ['\0\0\0\0'],
  ])('is not told by %j', (content) => {
    expect(tell(content)).toEqual({ kind: 'unknown' });
  });

  it.each<[readonly number[] | string, RegExp]>([
    [[0x1f, 0x8b, 8], /^packed with gzip/],
    [[0x28, 0xb5, 0x2f, 0xfd], /zstd/],
    ['PK\x03\x04', /^a zip archive/],
    ['BZh9', /bzip2/],
    [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], /with xz/],
    ['SQLite format 3\0', /coverage json/],
    [[0x01, 0xc0, 0xc0, 0x10, 0x07], /jacoco\.exec/],
    [[0x81, 0x72, 0x66, 0x6f, 0x72, 0x70, 0x6c, 0xff], /llvm-cov export/],
    ['<!DOCTYPE html>', /page in HTML/],
    ['\n<!doctype HTML lang="en">', /page in HTML/],
    ['<html>', /page in HTML/],
  ])('is told by name when it is surely none: %j', (content, what) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Uint8Array.from(content);
    expect(tell(bytes)).toEqual({ kind: 'foreign', what: expect.stringMatching(what) });
  });

  it('leaves UTF-16 to the reader of XML, and refuses it in other formats', () => {
    const wide = (text: string) => Buffer.from(text, 'utf16le');
    expect(tell(wide('\ufeff<coverage/>'))).toEqual({ kind: 'known', family: 'xml' });
    expect(tell(wide('\ufeff<coverage/>').swap16())).toEqual({ kind: 'known', family: 'xml' });
    expect(tell(wide('<coverage/>'))).toEqual({ kind: 'known', family: 'xml' });
    expect(tell(wide('\ufeff{"a":1}'))).toEqual({ kind: 'foreign', what: 'written in UTF-16; write it as UTF-8' });
    expect(tell(wide('TN:\nSF:a').swap16())).toMatchObject({ kind: 'foreign' });
  });

  it('has a family for every format', () => {
    expect(Object.groupBy(formats, familyOf)).toEqual({
      lcov: ['lcov'],
      go: ['go'],
      xml: ['cobertura', 'jacoco', 'clover', 'opencover', 'sonarqube'],
      json: ['istanbul', 'istanbul-summary', 'coverage-py', 'llvm-cov', 'simplecov'],
    });
  });

  it('never fails, and quotes little', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['known', 'foreign', 'unknown']).toContain(tellContent(bytes).kind);
        const told = looksLike(bytes);
        expect(told).not.toMatch(/[\x00-\x1f\x7f]/);
        expect(told.length).toBeLessThan(60 * 10 + 250);
      }),
    );
  });
});
