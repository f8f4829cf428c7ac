import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLines } from '../../../../shared/edit/index.ts';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', ' '), maxLength: 20 });

describe('lines', () => {
  it('are those that a split at line feeds gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text
          .split('\n')
          .map((line, index, all) => (index < all.length - 1 ? line.replace(/\r$/, '') : line));
        const lines = openLines(text);
        expect(expected.map((_, index) => lines.line(index + 1))).toEqual(expected);
        expect(lines.line(expected.length + 1)).toBeUndefined();
        expect(lines.line(0)).toBeUndefined();
      }),
    );
  });

  it('hold every offset at the column that counts from their beginning', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.nat(20), (body, marked, pick) => {
        const mark = marked ? 1 : 0;
        const offset = Math.min(pick, body.length);
        const before = body.slice(0, offset).split('\n');
        const lines = openLines(`${marked ? '\uFEFF' : ''}${body}`);
        expect(lines.place(offset + mark)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
        expect(lines.startOf(before.length)).toBe(offset + mark - (before.at(-1) ?? '').length);
      }),
    );
  });

  it('end before their line break', () => {
    const lines = openLines('ab\r\ncd\nef');
    expect([0, 1, 4, 7, 9].map((offset) => lines.around(offset))).toEqual([
      { start: 0, end: 2 },
      { start: 0, end: 2 },
      { start: 4, end: 6 },
      { start: 7, end: 9 },
      { start: 7, end: 9 },
    ]);
  });
});
