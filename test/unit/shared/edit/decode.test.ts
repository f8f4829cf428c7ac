import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, EditRefused, SourceMalformed } from '../../../../shared/edit/index.ts';

describe('bytes that are read as text', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (array) => {
        const bytes = Buffer.from(array);
        fc.pre(bytes[0] !== 0 && bytes[1] !== 0 && !/^(?:fffe|feff)/.test(bytes.toString('hex')));
        const { text, encode } = decodeSource(bytes);
        expect(encode(text)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep their byte order mark in the text', () => {
    const { text, encode } = decodeSource(Buffer.from('\uFEFFnaïve 🐳'));
    expect(text).toBe('\uFEFFnaïve 🐳');
    expect(encode(`${text}é`).toString()).toBe('\uFEFFnaïve 🐳é');
  });

  it('that are no UTF-8 stay one character each', () => {
    const { text, encode } = decodeSource(Buffer.from([0x61, 0xe9, 0x62]));
    expect(text).toBe('aéb');
    expect(encode('xaéb')).toEqual(Buffer.from([0x78, 0x61, 0xe9, 0x62]));
    expect(() => encode('a🐳')).toThrow(EditRefused);
  });

  it('are not written when UTF-8 cannot hold the text', () => {
    expect(() => decodeSource(Buffer.from('a')).encode('\ud800')).toThrow(EditRefused);
  });

  it.each(['fffe6100', 'feff0061', '61003a00', '0061003a', '0000feff'])(
    'are refused as UTF-16 or UTF-32: %s',
    (hex) => {
      expect(() => decodeSource(Buffer.from(hex, 'hex'))).toThrow(SourceMalformed);
    },
  );

  it('may be none, or one', () => {
    expect(decodeSource(Buffer.of()).text).toBe('');
    expect(decodeSource(Buffer.from('a')).text).toBe('a');
  });
});
