import { describe, expect, it } from 'vitest';
import {
  applySplices,
  EditRefused,
  type Node,
  type Scalar,
  SourceMalformed,
} from '../../../../../shared/edit/index.ts';
import { openToml } from '../../../../../shared/edit/toml/open.ts';

function scalars(node: Node | undefined): Scalar[] {
  if (node === undefined || node.kind === 'alias') return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalars);
  return node.entries.flatMap(({ value }) => scalars(value));
}

const list = async (text: string) => {
  const source = await openToml(text);
  return scalars(source.documents[0]).map((scalar) => [
    scalar.path.join('/'),
    scalar.text,
    text.slice(scalar.start, scalar.end),
  ]);
};

const set = async (text: string, to: string, index = 0) => {
  const source = await openToml(text);
  const scalar = scalars(source.documents[0])[index];
  if (scalar === undefined) throw new Error('nothing to set');
  return applySplices(text, source.setScalar(scalar, to));
};

describe('places of values', () => {
  it.each<[string, [string, string, string][]]>([
    ['a = "x" # c', [['a', 'x', '"x"']]],
    ["a='x\\n'", [['a', 'x\\n', "'x\\n'"]]],
    ['a = """\nx\\\n   y"""', [['a', 'xy', '"""\nx\\\n   y"""']]],
    ["a = '''\r\nx''''", [['a', "x'", "'''\r\nx''''"]]],
    ['a = """"""', [['a', '', '""""""']]],
    ['a = ""', [['a', '', '""']]],
    ['a = "\\u00e9\\U0001F600\\t"', [['a', 'é😀\t', '"\\u00e9\\U0001F600\\t"']]],
    ['a.b . "c.d" = 1', [['a/b/c.d', '1', '1']]],
    [
      '[a."b c"]\nd = true\n[a.e]\nf = 1.10',
      [
        ['a/b c/d', 'true', 'true'],
        ['a/e/f', '1.10', '1.10'],
      ],
    ],
    [
      '[[a]]\nb=1\n[[a]]\nb=2\n[a.c]\nd=3',
      [
        ['a/0/b', '1', '1'],
        ['a/1/b', '2', '2'],
        ['a/1/c/d', '3', '3'],
      ],
    ],
    [
      'a = [1, # one\n  "two", ]',
      [
        ['a/0', '1', '1'],
        ['a/1', 'two', '"two"'],
      ],
    ],
    [
      'a = {b = "x", c.d = [2]}',
      [
        ['a/b', 'x', '"x"'],
        ['a/c/d/0', '2', '2'],
      ],
    ],
    ['a = 1979-05-27 07:32:00 # t', [['a', '1979-05-27 07:32:00', '1979-05-27 07:32:00']]],
    [
      'a = 9223372036854775807\nb = -inf\nc = nan\nd = 0xFF\ne = 1_0',
      [
        ['a', '9223372036854775807', '9223372036854775807'],
        ['b', '-inf', '-inf'],
        ['c', 'nan', 'nan'],
        ['d', '0xFF', '0xFF'],
        ['e', '1_0', '1_0'],
      ],
    ],
    ['\uFEFF# only\r\na = "#"\r\n', [['a', '#', '"#"']]],
    [
      '"" = 1\n"__proto__" = 2',
      [
        ['', '1', '1'],
        ['__proto__', '2', '2'],
      ],
    ],
    ['', []],
  ])('are found in %j', async (text, expected) => {
    expect(await list(text)).toEqual(expected);
  });
});

describe('setting a value', () => {
  it.each([
    ['a = "x:1" # c', 'x:2', 'a = "x:2" # c'],
    ["a = 'x'", 'y\\z', "a = 'y\\z'"],
    ["a = 'x'", "it's", 'a = "it\'s"'],
    ['a = "x"', 'say "hi"\n', 'a = "say \\"hi\\"\\n"'],
    ['a = "x"', '\u007F\u0085', 'a = "\\u007F\\u0085"'],
    ['a = """\nx\n"""', 'y"""\n', 'a = """\ny\\"\\"\\"\n"""'],
    ['a = """x"""', '\ny"', 'a = """\n\ny\\""""'],
    ["a = '''x'''", "y'z", "a = '''y'z'''"],
    ["a = '''x'''", "y'''", "a = \"y'''\""],
    ["a = '''x'''", "''", "a = ''''''''"],
    ["a = 'x'", 'y\tz', "a = 'y\tz'"],
    ['a = 1', '2', 'a = 2'],
    ['a = 1', '01', 'a = "01"'],
    ['a = true', 'false', 'a = false'],
    ['a = 1979-05-27', 'never', 'a = "never"'],
    ['a = ["x", "y"]\r\n', 'z', 'a = ["z", "y"]\r\n'],
  ])('turns %j with %j into %j', async (text, to, expected) => {
    expect(await set(text, to)).toBe(expected);
    expect((await list(expected))[0]?.[1]).toBe(to);
    expect(await set(expected, to)).toBe(expected);
  });

  it('is refused for half a character and for keys', async () => {
    await expect(set('a = "x"', '\uD800')).rejects.toThrow(EditRefused);
    const source = await openToml('[a]\nb = 1');
    const root = source.documents[0];
    const key = root?.kind === 'mapping' ? root.entries[0]?.key : undefined;
    expect(() => key && source.setScalar(key, 'c')).toThrow(EditRefused);
  });
});

describe('comments', () => {
  it('are read and set behind a value, and told from a # in a string', async () => {
    const text = '# top\na = "#no" # yes\nb = """\n# no\n"""\n';
    const source = await openToml(text);
    const [a, b] = scalars(source.documents[0]);
    expect(a && source.commentBehind(a)?.text).toBe('yes');
    expect(a && applySplices(text, source.setCommentBehind(a, 'no', ' # ') ?? [])).toContain('a = "#no" # no\n');
    expect(b && applySplices(text, source.setCommentBehind(b, 'c', ' # ') ?? [])).toContain('\n""" # c\n');
    expect([1, 2, 4].map((line) => source.commentLine(line))).toEqual(['top', undefined, undefined]);
  });
});

describe('malformed files', () => {
  it.each([
    ['a = 1\nb =', 2],
    ['[a]\n[a]', 2],
    ['a = "x', 1],
    ['a = 1 b = 2', 1],
    ['a = "\\q"', 1],
    ['a = 08', 1],
    [`a = ${'['.repeat(100_000)}`, 1],
    [`a = ${'['.repeat(800)}${']'.repeat(800)}`, 1],
    [`${'a.'.repeat(20_000)}a = 1`, 1],
    [`[${'a.'.repeat(20_000)}a]`, 1],
    [`a = {${'b.'.repeat(300)}b = {${'c.'.repeat(300)}c = 1}}`, 1],
  ])('are refused with their line: %.30j', async (text, line) => {
    const error: unknown = await openToml(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceMalformed);
    expect(error).toMatchObject({ line });
  });
});
