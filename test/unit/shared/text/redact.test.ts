import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, secretForms } from '../../../../shared/text/index.ts';

const secret = 's3cr%t/Pä+ss "x" y';

describe('redact', () => {
  it.each([
    ['raw', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (c) => c.toLowerCase())],
    ['in a form', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64url', Buffer.from(secret).toString('base64url')],
  ])('removes the %s form', (_, form) => {
    const shown = redact(`before ${form} after`, [secret]);
    expect(shown).toMatch(/^before \*\*\*={0,2}.{0,3} after$/);
    expect(shown).not.toContain(form);
  });

  it.each([0, 1, 2, 3, 4, 5])('removes it from base64 where %d other bytes stand before it', (count) => {
    const encoded = Buffer.from(`${'u'.repeat(count)}${secret}:tail`).toString('base64');
    const left = redact(encoded, [secret]);
    expect(left).toContain('***');
    expect(Buffer.from(left, 'base64').toString('latin1')).not.toMatch(/cr%t|P.{1,2}\+s/);
  });

  it('removes the lines of a secret of several lines, but not those that are everywhere', () => {
    const key = '{\n  "key": "abcdef"\n}\n';
    expect(redact('log: "key": "abcdef" { }', [key])).toBe('log: *** { }');
  });

  it('makes one mark of finds that overlap or touch', () => {
    expect(redact('xabcabcdx', ['abca', 'bcd', 'abc'])).toBe('x***x');
    expect(redact('aa aa', ['aa'])).toBe('*** ***');
    expect(redact('xabcdefx', ['abcdef', 'bc'])).toBe('x***x');
  });

  it('leaves a text without secrets alone', () => {
    expect(redact('nothing here', [secret, '', '  '])).toBe('nothing here');
    expect(secretForms(' \n')).toEqual([]);
  });

  it('removes every secret from every place', () => {
    const word = fc
      .string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 12 })
      .filter((text) => /^[^\s*]+$/.test(text));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.string(),
        fc.string(),
        (secrets, before, after) => {
          const shown = redact(`${before}${secrets.join(after)}${after}`, secrets);
          return secrets.every((each) => !shown.includes(each));
        },
      ),
    );
  });
});
