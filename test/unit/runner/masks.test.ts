import { describe, expect, it } from 'vitest';
import { Masker } from '../../runner/masks.ts';

function masker(...values: string[]): Masker {
  const made = new Masker();
  for (const value of values) made.addWithLines(value);
  return made;
}

describe('masking', () => {
  it.each([
    ['as it is', (s: string) => s],
    ['in base64', (s: string) => Buffer.from(s).toString('base64')],
    ['in base64 behind one byte', (s: string) => Buffer.from(s).subarray(1).toString('base64')],
    ['in base64 behind two bytes', (s: string) => Buffer.from(s).subarray(2).toString('base64')],
    ['percent-encoded', (s: string) => encodeURIComponent(s).replaceAll("'", '%27')],
    ['in JSON', (s: string) => JSON.stringify(s).slice(1, -1)],
    ['in XML', (s: string) => s.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')],
    ['on a command line', (s: string) => s.replaceAll('"', '\\"')],
    ['in an expression', (s: string) => s.replaceAll("'", "''")],
  ])('hides a secret %s', (_, encode) => {
    const secret = 'pa"ss&wo\'rd';
    expect(masker(secret).mask(`<${encode(secret)}>`)).toBe('<***>');
  });

  it('leaves hexadecimal and doubled base64 open, as GitHub does', () => {
    const hex = Buffer.from('secret-value').toString('hex');
    expect(masker('secret-value').mask(hex)).toBe(hex);
  });

  it('hides each line of a value, trimmed', () => {
    expect(masker('first\r\n  second  \n\n').mask('second, then first')).toBe('***, then ***');
  });

  it('makes one mask of values that touch or overlap', () => {
    expect(masker('abcd', 'cdef', 'gh').mask('xabcdefghy')).toBe('x***y');
    expect(masker('aa').mask('aaa-aa')).toBe('***-***');
  });

  it('ignores an empty value', () => {
    expect(masker('', '\n').mask('text')).toBe('text');
  });
});
