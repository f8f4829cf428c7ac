import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitCount, wholeNumber } from '../../../../../../actions/check-coverage-threshold/src/formats/bytes/numbers.ts';

/** With other digits around, which must not be read. */
const around = (text: string) => Buffer.from(`12${text}34`);
const whole = (text: string) => wholeNumber(around(text), 2, 2 + Buffer.byteLength(text));
const hits = (text: string) => hitCount(around(text), 2, 2 + Buffer.byteLength(text));

describe('whole numbers', () => {
  it('are those that are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), (value) => {
        expect(whole(String(value))).toBe(value);
      }),
    );
  });

  it.each(['', '-', '--1', '1-', '+1', ' 1', '1.', '1e3', '١', '1'.repeat(16)])('are not read from %j', (text) => {
    expect(whole(text)).toBeNaN();
  });
});

describe('counts of hits', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['1e+19', Number.MAX_SAFE_INTEGER],
    ['18446744073709551615', Number.MAX_SAFE_INTEGER],
    ['1e999', Number.MAX_SAFE_INTEGER],
    ['1.5', 2],
    ['0.001', 1],
    ['1e-400', 0],
    ['+3', 3],
    [' 3\t', 3],
    ['-0.5', 0],
  ])('read %s as %d', (text, value) => {
    expect(hits(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '-1',
    '-1e3',
    '-',
    '=====',
    '#####',
    'Infinity',
    'NaN',
    '0x1',
    '1_0',
    '1 2',
    '.',
    '.5',
    '9'.repeat(65),
  ])('are unreadable in %j', (text) => {
    expect(hits(text)).toBeUndefined();
  });
});
