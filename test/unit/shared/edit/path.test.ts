import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathMalformed, parsePath, showPath } from '../../../../shared/edit/index.ts';

describe('a path', () => {
  it.each([
    [['jobs', 'build', 'steps', 0, 'uses'], 'jobs.build.steps[0].uses'],
    [['runs-on'], 'runs-on'],
    [[0, 'a'], '[0].a'],
    [['x.y', 'a b', ''], '["x.y"]["a b"][""]'],
    [['a\n::error::b'], '["a\\n::error::b"]'],
    [['a\u202eb'], '["a\\u{202e}b"]'],
    [[], ''],
  ])('%j is shown as %s', (path, shown) => {
    expect(showPath(path)).toBe(shown);
  });

  it('that is shown can be read back', () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'x.y', '*', '[0]', '"', "'", '\\', '0', '', ' a', 'a '),
      fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(99)), { minLength: 1, maxLength: 5 }), (path) => {
        const steps = path.map((step) =>
          typeof step === 'number' ? { kind: 'index', index: step } : { kind: 'key', key: step },
        );
        expect(parsePath(showPath(path))).toEqual(steps);
      }),
    );
  });
});

describe('an expression', () => {
  const key = (name: string) => ({ kind: 'key', key: name });

  it.each([
    ['image.oci', [key('image'), key('oci')]],
    [' processors[*].image.oci ', [key('processors'), { kind: 'items' }, key('image'), key('oci')]],
    ['a[0].b', [key('a'), { kind: 'index', index: 0 }, key('b')]],
    ['services.*.image', [key('services'), { kind: 'all' }, key('image')]],
    ['"a.b".c', [key('a.b'), key('c')]],
    ["'a.b'.c", [key('a.b'), key('c')]],
    ['a["x.y"]', [key('a'), key('x.y')]],
    [`a['x"y'][1]`, [key('a'), key('x"y'), { kind: 'index', index: 1 }]],
    ['"\\u0041\\""', [key('A"')]],
    ['[*]', [{ kind: 'items' }]],
    ['*', [{ kind: 'all' }]],
    ['my key.x', [key('my key'), key('x')]],
  ])('%j is read', (expression, steps) => {
    expect(parsePath(expression)).toEqual(steps);
  });

  it.each([
    '',
    '  ',
    '.',
    'a.',
    '.a',
    'a..b',
    'a.[0]',
    'a[',
    'a[]',
    'a[x]',
    'a[-1]',
    'a*',
    'a"b"',
    '"a',
    '"a"b',
    'a]',
    '"\\q"',
    'a[1e3]',
    'a[9999999999]',
  ])('%j is refused', (expression) => {
    expect(() => parsePath(expression)).toThrow(PathMalformed);
  });
});
