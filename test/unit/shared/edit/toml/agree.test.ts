import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { firstDisagreement } from '../../../../../shared/edit/toml/agree.ts';
import { TomlReader } from '../../../../../shared/edit/toml/read.ts';

const ask = (text: string, value: unknown): string | undefined => {
  const node = firstDisagreement(new TomlReader(text).read(), value);
  return node === undefined ? undefined : text.slice(node.start, node.end);
};

describe('two readers of one file', () => {
  it.each<[string, unknown, string]>([
    ['a = 1', { a: 2 }, '1'],
    ['a = 1', { a: '1' }, '1'],
    ['a = 9223372036854775807', { a: 9223372036854775806n }, '9223372036854775807'],
    ['a = "1"', { a: 1 }, '"1"'],
    ['a = "x"', { a: 'y' }, '"x"'],
    ['a = true', { a: false }, 'true'],
    ['a = nan', { a: 0 }, 'nan'],
    ['a = 1979-05-27', { a: '1979-05-27' }, '1979-05-27'],
    ['a = 1', { b: 1 }, '1'],
    ['a = {b = 1}', { a: { b: 1, c: 2 } }, '{b = 1}'],
    ['a = {b = 1}', { a: [1] }, '{b = 1}'],
    ['a = [1, 2]', { a: [1] }, '[1, 2]'],
    ['a = [1, 2]', { a: { 0: 1, 1: 2 } }, '[1, 2]'],
    ['a = [1, 2]', { a: [1, 3] }, '2'],
  ])('do not agree on %s where one reads it wrongly', (text, value, where) => {
    expect(ask(text, value)).toBe(where);
  });

  it.each(['a = -0.0', 'a = +1_0', 'a = 0o17', 'a = 0b1', 'a = -9223372036854775808', 'a = 07:32:00', 'a = -nan'])(
    'agree on %s',
    (text) => {
      expect(ask(text, parse(text, { integersAsBigInt: 'asNeeded', useLegacyDate: true }))).toBeUndefined();
    },
  );
});
