import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../../shared/github/index.ts';

describe('viewOf', () => {
  const payload = viewOf(JSON.parse('{"a":{"b":["x",{"c":7,"d":false}],"n":null},"__proto__":{"polluted":"yes"}}'));

  it('reads texts, numbers, booleans and lists where they are', () => {
    expect(payload.text('a', 'b', 0)).toBe('x');
    expect(payload.number('a', 'b', 1, 'c')).toBe(7);
    expect(payload.boolean('a', 'b', 1, 'd')).toBe(false);
    expect(payload.list('a', 'b').map((item) => item.number('c'))).toEqual([undefined, 7]);
    expect(payload.at('a', 'b', 1).has('d')).toBe(true);
  });

  it('answers nothing for what is absent, null or of another type', () => {
    expect(payload.text('a', 'b', 1, 'c')).toBeUndefined();
    expect(payload.number('a', 'b', 0)).toBeUndefined();
    expect(payload.text('a', 'b', 9, 'z')).toBeUndefined();
    expect(payload.has('a', 'n')).toBe(false);
    expect(payload.list('a')).toEqual([]);
    expect(payload.number('a', 'b', 'length')).toBeUndefined();
    expect(viewOf(undefined).at('x').value).toBeUndefined();
  });

  it('never follows what the language hangs onto objects', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(payload.has(name), name).toBe(false);
      expect(payload.has('a', 'b', name), name).toBe(false);
    }
    expect(payload.text('__proto__', 'polluted')).toBeUndefined();
  });

  it('never throws, whatever the value and the path', () => {
    const step = fc.oneof(fc.string(), fc.integer(), fc.constant('__proto__'));
    fc.assert(
      fc.property(fc.anything(), fc.array(step), (value, path) => {
        const view = viewOf(value);
        for (const read of [view.text, view.number, view.boolean, view.list, view.has, view.at]) read(...path);
      }),
    );
  });
});
