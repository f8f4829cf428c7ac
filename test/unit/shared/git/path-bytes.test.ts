import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePath, encodePath, splitNul } from '../../../../shared/git/index.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 24 }),
  // Nearly right UTF-8 is where decoders differ: cut sequences, overlong forms, halves of pairs, beyond U+10FFFF.
  fc.array(
    fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xef, 0xbb, 0xbf, 0xbd, 0xf0, 0x9f, 0xf4, 0x90),
    {
      maxLength: 12,
    },
  ),
);
const path = bytes.map((list) => Buffer.from(list));

describe('paths as text', () => {
  it('give back every byte, whatever it was', () => {
    fc.assert(
      fc.property(path, (original) => {
        expect(encodePath(decodePath(original))).toEqual(original);
      }),
      { numRuns: 5000 },
    );
  });
  it('are plain text where the bytes are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodePath(Buffer.from(text))).toBe(text);
      }),
    );
    expect(decodePath(Buffer.from('\ufeffa\ufffdb'))).toBe('\ufeffa\ufffdb');
  });
  it('keep different bytes apart', () => {
    const [one, other] = [Buffer.from([0x61, 0xff]), Buffer.from([0x61, 0xfe])];
    expect(decodePath(one)).not.toBe(decodePath(other));
    expect(decodePath(one)).toBe('a\udcff');
  });
});

describe('splitNul', () => {
  const record = path.filter((one) => one.length > 0 && !one.includes(0));
  it('reads the records that were written, each as if it stood alone', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const output = Buffer.concat(records.flatMap((one) => [one, Buffer.from([0])]));
        expect(splitNul(output)).toEqual(records.map(decodePath));
      }),
    );
  });
  it('keeps an empty record, and one whose end is missing', () => {
    expect(splitNul(Buffer.from('a\0\0b\0'))).toEqual(['a', '', 'b']);
    expect(splitNul(Buffer.from('a\0b'))).toEqual(['a', 'b']);
    expect(splitNul(Buffer.from([0x61, 0, 0xff]))).toEqual(['a', '\udcff']);
    expect(splitNul(Buffer.from(''))).toEqual([]);
  });
});
