import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareFractions,
  parseBoolean,
  parseDuration,
  parseList,
  parsePercent,
} from '../../../../shared/text/index.ts';

describe('parseBoolean', () => {
  it.each(['true', 'True', 'TRUE', ' true\n'])('takes %j for true', (text) => expect(parseBoolean(text)).toBe(true));
  it.each(['false', 'False', 'FALSE'])('takes %j for false', (text) => expect(parseBoolean(text)).toBe(false));
  it.each(['', 'yes', 'no', 'on', 'off', '1', '0', 'tRue', 'truefalse', 'y', 'null', '__proto__', 'constructor'])(
    'does not know %j',
    (text) => expect(parseBoolean(text)).toBeUndefined(),
  );
});

describe('parseDuration', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
    ['90', 90_000],
    ['0', 0],
    [' 10s ', 10_000],
  ])('reads %j as %d ms', (text, ms) => expect(parseDuration(text)).toBe(ms));
  it.each(['', 's', '-5s', '+5s', '1.5s', '1e3', '5 s', '1m30s', '5M', '5min', '1w', '0x10', 'Infinity', '９s'])(
    'does not know %j',
    (text) => expect(parseDuration(text)).toBeUndefined(),
  );
  it('refuses what a number cannot hold exactly', () => {
    expect(parseDuration('999999999999999d')).toBeUndefined();
    expect(parseDuration('9'.repeat(400))).toBeUndefined();
  });
});

describe('parsePercent', () => {
  it.each([
    ['80', 800n, 1000n],
    ['80%', 800n, 1000n],
    ['79.5', 795n, 1000n],
    ['79.50%', 7950n, 10_000n],
    ['0', 0n, 1n],
    ['100', 1n, 1n],
    ['0.1', 1n, 1000n],
    ['150', 3n, 2n],
  ])('reads %j exactly', (text, numerator, denominator) => {
    const read = parsePercent(text);
    expect(read).toBeDefined();
    if (read !== undefined) expect(compareFractions(read, { numerator, denominator })).toBe(0);
  });
  it.each(['', '%', '-1', '+1', '.5', '5.', '1e2', '80 %', '80%%', '1,5', 'NaN', '1'.repeat(31)])(
    'does not know %j',
    (text) => expect(parsePercent(text)).toBeUndefined(),
  );
  it('compares where floating point would err', () => {
    const [a, b] = [parsePercent('79.999999999999999999'), parsePercent('80')];
    if (a === undefined || b === undefined) throw new Error('both are percentages');
    expect(compareFractions(a, b)).toBeLessThan(0);
    expect(compareFractions(b, a)).toBeGreaterThan(0);
  });
  it('orders like numbers', () => {
    const hundredths = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(hundredths, hundredths, (x, y) => {
        const [a, b] = [x, y].map((value) => parsePercent((value / 100).toFixed(2)));
        return a !== undefined && b !== undefined && Math.sign(compareFractions(a, b)) === Math.sign(x - y);
      }),
    );
  });
});

describe('parseList', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  ', []],
    ['a', ['a']],
    ['a,b , c', ['a', 'b', 'c']],
    ['a,,b,', ['a', 'b']],
    ['src/{a,b}/**,docs/**', ['src/{a,b}/**', 'docs/**']],
    ['[a,b],(c,d),@(e|f,g)', ['[a,b]', '(c,d)', '@(e|f,g)']],
    ['{a,{b,c},d},e', ['{a,{b,c},d}', 'e']],
    ['"a,b",c', ['a,b', 'c']],
    ["'a,b',c", ['a,b', 'c']],
    ['"a",b"c,d"', ['a', 'b"c', 'd"']],
    ["it's,that's", ["it's", "that's"]],
    ['"open,b', ['"open', 'b']],
    ['a[,b', ['a[', 'b']],
    ['[(],b', ['[(]', 'b']],
    ['a}],b', ['a}]', 'b']],
    ['\\{a,b\\}', ['\\{a', 'b\\}']],
    ['a\nb', ['a', 'b']],
    ['a,b\nc', ['a,b', 'c']],
    ['a,b\n', ['a,b']],
    ['\r\n a \r\n\r\n# no\r\n  # neither\r\nb#c\r\n', ['a', 'b#c']],
    ['"a"\nb', ['"a"', 'b']],
    ['# only a comment, really', []],
    ['a,#b', ['a', '#b']],
  ])('reads %j', (text, items) => expect(parseList(text)).toEqual(items));

  it('gives back what was joined with newlines', () => {
    const item = fc.string({ minLength: 1 }).filter((text) => !/[\r\n]|^\s|\s$|^#/.test(text));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(parseList(`${items.join('\n')}\n`)).toEqual(items);
      }),
    );
  });

  it('takes a megabyte of unclosed brackets in its stride', () => {
    const begin = performance.now();
    expect(parseList(`${'([{"'.repeat(250_000)},b`)).toHaveLength(2);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
