import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect } from '../../sink.ts';

function report(encoding: string | undefined, path: string): string {
  const declared = encoding === undefined ? '' : `<?xml version="1.0" encoding="${encoding}"?>`;
  return `${declared}<coverage line-rate="1"><class filename="${path}"><lines><line number="1" hits="1"/></lines></class></coverage>`;
}

function pathsOf(bytes: Uint8Array, chunkSize?: number) {
  return [...collect(bytes, readXml, chunkSize).files.keys()];
}

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the encoding of a report', () => {
  it.each([undefined, 'UTF-8', 'utf-8', 'utf8', 'US-ASCII', 'utf-16'])(
    'is UTF-8 when the bytes are, and %s is declared',
    (encoding) => {
      expect(pathsOf(Buffer.from(report(encoding, 'größe€😀.cs')))).toEqual(['größe€😀.cs']);
      expect(pathsOf(Buffer.from(`\ufeff${report(encoding, 'größe€😀.cs')}`))).toEqual(['größe€😀.cs']);
    },
  );

  it.each(['ISO-8859-1', 'latin1', 'Windows-1252'])('is %s when that is declared', (encoding) => {
    expect(pathsOf(Buffer.from(report(encoding, 'größe.c'), 'latin1'))).toEqual(['größe.c']);
  });

  it.each([1, 2, 3, 1000])('is UTF-16 with a byte order mark or without, read %i bytes at a time', (chunkSize) => {
    const text = report('utf-16', 'größe€😀.cs');
    expect(pathsOf(Buffer.from(`\ufeff${text}`, 'utf16le'), chunkSize)).toEqual(['größe€😀.cs']);
    expect(pathsOf(bigEndian(`\ufeff${text}`), chunkSize)).toEqual(['größe€😀.cs']);
    expect(pathsOf(Buffer.from(text, 'utf16le'), chunkSize)).toEqual(['größe€😀.cs']);
    expect(pathsOf(bigEndian(text), chunkSize)).toEqual(['größe€😀.cs']);
  });

  it.each(['UTF-7', 'EBCDIC-CP-US', 'Shift_JIS', ''])('is refused by name when it is %j', (encoding) => {
    expect(() => pathsOf(Buffer.from(report(encoding, 'a')))).toThrow(
      `its encoding "${encoding.toLowerCase()}" is not known here`,
    );
  });

  it('is refused when it is UTF-32', () => {
    expect(() => pathsOf(Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]))).toThrow(
      'its encoding UTF-32 is not known here',
    );
    expect(() => pathsOf(Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]))).toThrow(
      'its encoding UTF-32 is not known here',
    );
  });

  it('is not guessed when bytes are not what they begin with', () => {
    const odd = Buffer.concat([Buffer.from(`\ufeff${report('utf-16', 'a')}`, 'utf16le'), Buffer.from([0x20])]);
    expect(() => pathsOf(odd)).toThrow('its bytes are not the UTF-16LE that it begins with');
    expect(() => pathsOf(Buffer.from(report('utf-8', 'gr\xf6\xdfe'), 'latin1'))).toThrow('not UTF-8');
  });

  it('finds a UTF-16 report that is cut off', () => {
    const text = `\ufeff${report('utf-16', 'a')}`;
    expect(() => pathsOf(Buffer.from(text.slice(0, -4), 'utf16le'))).toThrow('it ends in the middle of a tag');
  });
});
