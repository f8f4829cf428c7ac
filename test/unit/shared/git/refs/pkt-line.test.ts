import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PacketsMalformed, PacketsTruncated, packet, readPackets } from '../../../../../shared/git/refs/pkt-line.ts';
import { packets } from './packets.ts';

describe('readPackets', () => {
  it('reads what was framed', () => {
    // A line that ends in a newline of its own is not told from one without: git trims one.
    const line = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.startsWith('ERR '));
    fc.assert(fc.property(fc.array(line), (lines) => void expect(readPackets(packets(...lines))).toEqual(lines)));
  });

  it('reads what we ask ourselves', () => {
    expect(readPackets(Buffer.from(`${packet('command=ls-refs')}0000`))).toEqual(['command=ls-refs']);
  });

  it('takes a line with or without a newline', () => {
    expect(readPackets(Buffer.from('0006ab0007ab\n0000'))).toEqual(['ab', 'ab']);
  });

  it('gives a line that is not UTF-8 as none, and the others as they are', () => {
    expect(readPackets(packets('é', Buffer.from([0xe9]), 'z'))).toEqual(['é', undefined, 'z']);
  });

  it('calls every answer that stops early truncated, and never gives a part of it', () => {
    const whole = packets('one', 'two', 'drei é');
    for (let end = 0; end < whole.length; end++) {
      expect(() => readPackets(whole.subarray(0, end)), `${end}`).toThrow(PacketsTruncated);
    }
  });

  it.each([
    ['text', 'hello world'],
    ['a page', '<!DOCTYPE html>'],
    ['a sign', '+004ab'],
    ['a separator', '0006ab00010000'],
    ['a response end', '0006ab00020000'],
    ['an impossible length', '00030000'],
    ['bytes behind the end', '0006ab0000x'],
    ['another answer behind the end', '0006ab00000006ab0000'],
  ])('refuses %s', (_, body) => {
    expect(() => readPackets(Buffer.from(body))).toThrow(PacketsMalformed);
  });

  it('hands over an error that stands alone', () => {
    expect(readPackets(Buffer.from('000eERR no way'))).toEqual(['ERR no way']);
  });
});
