import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineReader, splitLines } from '../../runner/lines.ts';

describe('lines of output', () => {
  it('end at LF, at CR LF and at a lone CR', () => {
    expect(splitLines('a\nb\r\nc\rd')).toEqual(['a', 'b', 'c', 'd']);
    expect(splitLines('a\r\r\n\n')).toEqual(['a', '', '']);
    expect(splitLines('')).toEqual([]);
  });

  it('are the same however the bytes are cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é', '🙂') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(8)), (whole, cuts) => {
        const reader = new LineReader();
        const lines: string[] = [];
        let bytes = Buffer.from(whole);
        for (const cut of cuts) {
          lines.push(...reader.push(bytes.subarray(0, cut)));
          bytes = bytes.subarray(cut);
        }
        lines.push(...reader.push(bytes), ...reader.end());
        expect(lines).toEqual(splitLines(whole));
      }),
    );
  });

  it('keep going over bytes that are no UTF-8', () => {
    const reader = new LineReader();
    expect([...reader.push(Buffer.from([0x61, 0xff, 0x0a, 0xc3])), ...reader.end()]).toEqual(['a\ufffd', '\ufffd']);
  });
});
