import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPairs } from '../../runner/key-values.ts';

const read = (text: string, platform: NodeJS.Platform = 'linux') =>
  [...readPairs(text, platform)].map(({ key, value }) => [key, value]);

describe('a file of names and values', () => {
  it('lets the first of `=` and `<<` decide', () => {
    expect(read('a=b<<c\n')).toEqual([['a', 'b<<c']]);
    expect(read('a<<E=1\nx\nE=1\n')).toEqual([['a', 'x']]);
    expect(read('a=b=c')).toEqual([['a', 'b=c']]);
    expect(read('=b')).toEqual([['', 'b']]);
  });

  it('skips empty lines and keeps blanks', () => {
    expect(read('\n\n a = b \n')).toEqual([[' a ', ' b ']]);
  });

  it('keeps a carriage return in the value, except on Windows', () => {
    expect(read('a=b\r\n')).toEqual([['a', 'b\r']]);
    expect(read('a=b\r\n', 'win32')).toEqual([['a', 'b']]);
    expect(() => read('a<<E\r\nx\r\nE\n')).toThrow("Matching delimiter not found 'E\r'");
    expect(read('a<<E\r\nx\r\ny\r\nE\r\n', 'win32')).toEqual([['a', 'x\r\ny']]);
  });

  it('ends a heredoc at the line that equals the delimiter, byte for byte', () => {
    expect(read('a<<E\n E\nE \nEE\nE\n')).toEqual([['a', ' E\nE \nEE']]);
    expect(read('a<<E\nE\n')).toEqual([['a', '']]);
    expect(read('a<<E\n\nE')).toEqual([['a', '']]);
    expect(read('a<<E\nx\n\nE\nb=1')).toEqual([
      ['a', 'x\n'],
      ['b', '1'],
    ]);
  });

  it.each([
    ['no sign at all', 'plain\n', "Invalid format 'plain'"],
    ['no name', '<<E\nE\n', 'Name must not be empty'],
    ['no delimiter', 'a<<\n', 'delimiter must not be empty'],
    ['no end', 'a<<E\nx\n', "Matching delimiter not found 'E'"],
    ['an end that is cut', 'a<<E\nx', 'EOF marker missing new line'],
  ])('refuses a line with %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('hands out what stands before the broken line', () => {
    const pairs = readPairs('a=1\nbroken\n', 'linux');
    expect(pairs.next().value).toEqual({ key: 'a', value: '1' });
    expect(() => pairs.next()).toThrow();
  });

  it('gives any value back that was written with a delimiter of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(read(`k<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)).toEqual([['k', value]]);
      }),
    );
  });
});
