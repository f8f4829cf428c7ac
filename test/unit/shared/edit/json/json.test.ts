import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  applySplices,
  type EditableSource,
  type Node,
  type Scalar,
  SourceMalformed,
} from '../../../../../shared/edit/index.ts';
import { openJson } from '../../../../../shared/edit/json/open.ts';
import { assign } from './set-by-path.ts';

function scalars(node: Node | undefined): Scalar[] {
  if (node === undefined || node.kind === 'alias') return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'sequence' ? node.items.flatMap(scalars) : node.entries.flatMap(({ value }) => scalars(value));
}

function scalarAt(source: EditableSource, index: number): Scalar {
  const all = scalars(source.documents[0]);
  const scalar = all[index % all.length];
  if (scalar === undefined) throw new Error('the file holds no value');
  return scalar;
}

const set = (text: string, to: string, index = 0): string => {
  const source = openJson(text);
  return applySplices(text, source.setScalar(scalarAt(source, index), to));
};

describe('setting a value of JSON', () => {
  it.each([
    ['{"a": "x"}', 'y', '{"a": "y"}'],
    ['{"a":"x:1"}', 'x:1@sha256:0', '{"a":"x:1@sha256:0"}'],
    ['{"a":"x"}', '"\\\n\u0007', '{"a":"\\"\\\\\\n\\u0007"}'],
    ['{"a":"\\u0078"}', 'x', '{"a":"\\u0078"}'],
    ['{"a":null}', 'x', '{"a":"x"}'],
    ['{"a":1}', '1.10', '{"a":1.10}'],
    ['{"a":1}', '01', '{"a":"01"}'],
    ['{"a":true}', 'false', '{"a":false}'],
    ['{"a":"1"}', '2', '{"a":"2"}'],
    ['\uFEFF[ "x" ]\r\n', 'y', '\uFEFF[ "y" ]\r\n'],
    ['"x"', 'y', '"y"'],
    ['{"a":"1","a":"2"}', '3', '{"a":"3","a":"2"}'],
  ])('turns %j with %j into %j', (text, to, expected) => {
    expect(set(text, to)).toBe(expected);
    expect(set(expected, to)).toBe(expected);
  });

  it('has no place for comments', () => {
    const source = openJson('["x"]');
    const scalar = scalarAt(source, 0);
    expect(source.commentBehind(scalar)).toBeUndefined();
    expect(source.setCommentBehind(scalar, 'c', ' # ')).toBeUndefined();
    expect(source.commentLine(1)).toBeUndefined();
  });

  it('changes the value and no other byte', async () => {
    const layout = fc.record({ space: fc.constantFrom('', ' ', '\t'), end: fc.constantFrom('\n', '\r\n') });
    const value = fc.oneof(fc.jsonValue({ noUnicodeString: false }), fc.jsonValue({ maxDepth: 5 }));
    await fc.assert(
      fc.asyncProperty(value, layout, fc.nat(), fc.string({ unit: 'binary' }), async (before, style, index, to) => {
        const whole = JSON.stringify([before, 'last'], null, style.space);
        const text = `\uFEFF${whole.replaceAll('\n', style.end)}${style.end}`;
        const source = openJson(text);
        const scalar = scalarAt(source, index);
        const wanted = scalar.type === 'string' ? to : `=${to}`;
        const splices = source.setScalar(scalar, wanted);
        const after = await applyEdit(source, splices, [{ scalar, text: wanted }]);
        expect(after.startsWith(text.slice(0, scalar.start))).toBe(true);
        expect(after.endsWith(text.slice(scalar.end))).toBe(true);
        const expected: unknown = JSON.parse(whole);
        assign(expected, scalar.path, wanted);
        expect(JSON.parse(after.slice(1))).toEqual(expected);
        const again = openJson(after);
        expect(again.setScalar(scalarAt(again, index), wanted)).toEqual([]);
      }),
    );
  });
});

describe('malformed JSON', () => {
  it.each([
    ['', 1, 1],
    ['{\n"a": 1,\n}', 3, 1],
    ['[1 2]', 1, 4],
    ["{'a': 1}", 1, 2],
    ['"a\nb"', 1, 3],
    ['["\\x"]', 1, 2],
    ['[01]', 1, 3],
    ['[+1]', 1, 2],
    ['[1.]', 1, 3],
    ['[.5]', 1, 2],
    ['1 2', 1, 3],
    ['[nul]', 1, 2],
    ['[constructor]', 1, 2],
    ['// c\n1', 1, 1],
    ['["a', 1, 2],
    ['[1,,2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['[1]\u00A0', 1, 4],
    ['['.repeat(200_000), 1, 501],
  ])('is refused with its place: %.20j', (text, line, column) => {
    expect(() => openJson(text)).toThrow(SourceMalformed);
    expect(() => openJson(text)).toThrow(expect.objectContaining({ line, column }));
  });

  it('is exactly what the language refuses', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      ' ',
      '\\n',
      '0',
    );
    const refuses = (read: () => unknown): boolean => {
      try {
        read();
        return false;
      } catch {
        return true;
      }
    };
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        expect(refuses(() => openJson(text))).toBe(refuses(() => JSON.parse(text)));
      }),
      { numRuns: 3000 },
    );
  });
});
