import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreak } from '../../../../../../actions/check-coverage-threshold/src/formats/json/break.ts';
import { loadJson, mostBytes } from '../../../../../../actions/check-coverage-threshold/src/formats/json/load.ts';
import { ReportEmpty, ReportMalformed } from '../../../../../../actions/check-coverage-threshold/src/formats/reader.ts';
import { bytesSource } from '../../sink.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const load = (text: string | Uint8Array, chunk?: number) =>
  loadJson(bytesSource(typeof text === 'string' ? bytes(text) : text, chunk));

function mistake(text: string | Uint8Array): ReportMalformed {
  try {
    load(text);
  } catch (error) {
    if (error instanceof ReportMalformed) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('loading JSON', () => {
  it('gives what stands there, in whatever pieces it comes', () => {
    const any = fc.tuple(fc.jsonValue(), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(any, ([value, chunk]) => {
        expect(load(JSON.stringify(value), chunk)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('skips a byte order mark', () => {
    expect(load('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  it('tells an empty report from a broken one', () => {
    expect(() => load('')).toThrow(ReportEmpty);
    expect(() => load(' \r\n\t')).toThrow(ReportEmpty);
    expect(() => load('\ufeff')).toThrow(ReportEmpty);
  });

  it('says of every object that is cut off where it ends', () => {
    const any = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), {
      minKeys: 1,
      maxKeys: 4,
    });
    fc.assert(
      fc.property(any, fc.nat(), fc.boolean(), (value, cut, pretty) => {
        const whole = bytes(JSON.stringify(value, null, pretty ? 2 : 0));
        const length = 1 + (cut % (whole.length - 1));
        const { message, offset } = mistake(whole.subarray(0, length));
        expect(message).toBe('it is cut off: the JSON ends too early');
        expect(offset).toBe(length);
      }),
    );
  });

  it.each(['[-', '["\\', '["\\u12', '[tru', '[1.', '[1e+', '{', '{"a"', '["x'])('sees that %j is cut off', (text) => {
    expect(mistake(text)).toMatchObject({ message: expect.stringMatching('cut off'), offset: text.length });
  });

  it.each([
    ['{"a":1]', 6],
    ['{"a":1}{"b":2}', 7],
    ['{"ä":x}', 6],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['{"a":01}', 6],
    ['{"a":"x\ny"}', 7],
    ['{"a":"\\x"}', 6],
    ["{'a':1}", 1],
    ['[NaN]', 1],
    ['\ufeff[1}', 5],
    ['[1 .5]', 3],
    ['[1..5]', 2],
  ])('finds the byte where %j breaks', (text, offset) => {
    expect(mistake(text)).toMatchObject({ message: 'it is no valid JSON', offset });
  });

  it('shows nothing of a broken report', () => {
    expect(mistake('{"secret-looking-thing": oops}').message).not.toMatch(/secret|oops/);
  });

  it('never finds a break in what is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findBreak(bytes(text))).toEqual({ offset: bytes(text).length, ended: false });
      }),
    );
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => load(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d))).toThrow('it is not written in UTF-8');
  });

  it('refuses a depth that no report has, and soon', () => {
    const deep = `{"a":${'['.repeat(3_000_000)}`;
    const started = performance.now();
    expect(mistake(deep)).toMatchObject({ message: 'it nests more than 500 deep, as no report does', offset: 504 });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(load(`{"a":"${'['.repeat(1000)}\\"${'{'.repeat(1000)}"}`)).toHaveProperty('a');
  });

  it('finds the end of a string of many megabytes that is not closed', () => {
    const long = `["${'a\\n'.repeat(4_000_000)}`;
    expect(mistake(long).offset).toBe(long.length);
  });

  it('reads no more than 256 MiB, and says what to do', () => {
    let read = 0;
    const endless = (into: Uint8Array) => {
      into.fill(0x20);
      read += into.length;
      return into.length;
    };
    expect(() => loadJson({ size: 100, read: endless })).toThrow(/larger than the 256 MiB.*lcov/);
    expect(read).toBeLessThanOrEqual(mostBytes + 1);
  });
});
