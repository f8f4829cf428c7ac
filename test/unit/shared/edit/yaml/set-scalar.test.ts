import { describe, expect, it } from 'vitest';
import { applyEdit, EditRefused, openSource, selectPath } from '../../../../../shared/edit/index.ts';

/** The text of the file after the scalar at the path was set. */
async function set(text: string, path: string, wanted: string): Promise<string> {
  const source = await openSource('yaml', text);
  const [selected] = source.documents.flatMap((root) => selectPath(root, path));
  if (selected === undefined) throw new Error(`nothing at ${path}`);
  const { scalar } = selected;
  return applyEdit(source, source.setScalar(scalar, wanted), [{ scalar, text: wanted }]);
}

const digest = `sha256:${'a1'.repeat(32)}`;

describe('an awkward layout', () => {
  it.each([
    ['bare', 'image: nginx:1.27\n', 'image', `nginx:1.27@${digest}`, `image: nginx:1.27@${digest}\n`],
    ['double quotes', 'a: "b:1" # c\n', 'a', 'b:2', 'a: "b:2" # c\n'],
    ['single quotes', "a: 'b:1'\n", 'a', "it's", "a: 'it''s'\n"],
    ['single quotes around what they cannot hold', "a: 'b'\n", 'a', 'x\ny', 'a: "x\\ny"\n'],
    ['escapes in double quotes', 'a: "\\x62:1"\n', 'a', 'b:2', 'a: "b:2"\n'],
    ['a text folded over lines', 'a: "b\n  c" # d\ne: f\n', 'a', 'g', 'a: "g" # d\ne: f\n'],
    ['a bare text folded over lines', 'a: b\n  c # d\ne: f\n', 'a', 'g', 'a: g # d\ne: f\n'],
    ['a value on the next line', 'a:\n    b:1\nc: d\n', 'a', 'b:2', 'a:\n    b:2\nc: d\n'],
    [
      'a flow mapping',
      '- {uses: a/b@v1, with: {c: d}} # e\n',
      '[0].uses',
      'a/b@f',
      '- {uses: a/b@f, with: {c: d}} # e\n',
    ],
    ['a flow list over lines', 'a: [\n  b, # c\n  d,\n]\n', 'a[1]', 'e', 'a: [\n  b, # c\n  e,\n]\n'],
    ['a folded block', 'a: >-\n  b:1\nc: d\n', 'a', 'b:2', 'a: >-\n  b:2\nc: d\n'],
    [
      'a literal block keeps its line break',
      'a: | # n\n\n   b:1\n\nc: d\n',
      'a',
      '\nb:1\n',
      'a: | # n\n\n   b:1\n\nc: d\n',
    ],
    ['a literal block', 'a: |\n   b:1\n\nc: d\n', 'a', 'b:2', 'a: |\n   b:2\n\nc: d\n'],
    ['an anchor', 'a: &i b:1\nc: *i\n', 'c', 'b:2', 'a: &i b:2\nc: *i\n'],
    ['a merge key', 'x: &x {i: b:1}\ny:\n  <<: *x\n', 'y.i', 'b:2', 'x: &x {i: b:2}\ny:\n  <<: *x\n'],
    ['an anchor used twice', 'a: &i b\nc: *i\nd: &i e\nf: *i\n', 'f', 'g', 'a: &i b\nc: *i\nd: &i g\nf: *i\n'],
    ['a tag', 'a: !!str 5\n', 'a', '6', 'a: !!str 6\n'],
    ['an unknown tag', 'a: !Sub b\n', 'a', 'c', 'a: !Sub c\n'],
    ['carriage returns', 'a: b\r\nc: d\r\n', 'c', 'e', 'a: b\r\nc: e\r\n'],
    ['a byte order mark', '\uFEFFa: b\n', 'a', 'c', '\uFEFFa: c\n'],
    ['a byte order mark before a list', '\uFEFF- b\n', '[0]', 'c', '\uFEFF- c\n'],
    ['no last line break', 'a: b', 'a', 'c', 'a: c'],
    ['several documents', 'a: b\n---\n---\nc: d\n...\n', 'c', 'e', 'a: b\n---\n---\nc: e\n...\n'],
    ['tabs between', 'a:\tb\t# c\n', 'a', 'd', 'a:\td\t# c\n'],
    ['an explicit key', '? a\n: b\n', 'a', 'c', '? a\n: c\n'],
    ['a key without space', '{"a":b}\n', 'a', 'c', '{"a":c}\n'],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', 'a', 'no', '%YAML 1.1\n---\na: "no"\n'],
    ['a template beside it', 'a: {{ .V }}\nb: c\n', 'b', 'd', 'a: {{ .V }}\nb: d\n'],
    ['one of two keys of the same name', 'a: b\na: c\n', 'a', 'd', 'a: d\na: c\n'],
  ])('%s', async (_, text, path, wanted, after) => {
    expect(await set(text, path, wanted)).toBe(after);
  });
});

describe('a value that nobody wrote', () => {
  it.each([
    ['a:\nb: c\n', 'a: x\nb: c\n'],
    ['a:', 'a: x'],
    ['a: \n', 'a: x\n'],
    ['a: # note\n', 'a: x # note\n'],
    ['a: &i\nb: *i\n', 'a: &i x\nb: *i\n'],
    ['a:\r\nb: c\r\n', 'a: x\r\nb: c\r\n'],
    ['{a: , b: c}', '{a: x, b: c}'],
    ['{b: c, a}', '{b: c, a: x}'],
    ['{b: c, a:}', '{b: c, a: x}'],
    ['a: ~\n', 'a: x\n'],
    ['a: null # c\n', 'a: x # c\n'],
  ])('%j gets one', async (text, after) => {
    expect(await set(text, 'a', 'x')).toBe(after);
  });
});

describe('quotes', () => {
  it.each([
    '1.10',
    '1_000',
    '0x1F',
    '0o17',
    '017',
    '1:30',
    '12e4567',
    '.5',
    '-.inf',
    '.NaN',
    'yes',
    'Off',
    'y',
    'TRUE',
    '~',
    'null',
    '2001-01-01',
    '=',
    '<<',
    '',
  ])('come around %j, so that it stays a string for every reader', async (wanted) => {
    expect(await set('newTag: v1\n', 'newTag', wanted)).toBe(`newTag: "${wanted}"\n`);
  });

  it.each([
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '? a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '@a',
    '`a',
    '%a',
    '{a',
    '[a',
    ']',
    ' a',
    'a ',
    "'a",
    'a\tb #c',
  ])('come around %j, which would not be a bare text', async (wanted) => {
    expect(await set('a: b\n', 'a', wanted)).toBe(
      `a: ${wanted.includes('\t') ? `'${wanted}'` : JSON.stringify(wanted)}\n`,
    );
  });

  it('come around what ends a bare text in a flow collection only', async () => {
    expect(await set('[b]', '[0]', 'a,b')).toBe('["a,b"]');
    expect(await set('- b', '[0]', 'a,b')).toBe('- a,b');
  });

  it.each(['1.2.3', 'v1', 'nginx:1.27', '1.10@sha256:a', 'a#b', 'a:b', '-a', 'yes sir', 'e5', '1.2-rc', '.'])(
    'do not come around %j',
    async (wanted) => {
      expect(await set('a: b\n', 'a', wanted)).toBe(`a: ${wanted}\n`);
    },
  );

  it('stay away from a number that becomes another one', async () => {
    expect(await set('newTag: 1.10\n', 'newTag', '1.11')).toBe('newTag: 1.11\n');
    expect(await set('newTag: 1.10\n', 'newTag', 'true')).toBe('newTag: "true"\n');
    expect(await set('newTag: 1.10\n', 'newTag', '1.10@sha256:a')).toBe('newTag: 1.10@sha256:a\n');
  });

  it('come around what a null would become if it were bare', async () => {
    expect(await set('newTag:\n', 'newTag', '1.10')).toBe('newTag: "1.10"\n');
  });
});

describe('a refusal', () => {
  it.each([
    ['a tag that contradicts', 'a: !!int 5\n', 'a', 'x', /read as something else/],
    ['a block of several lines', 'a: |\n  b\n  c\n', 'a', 'd', /single line/],
    ['an empty block', 'a: |\nb: c\n', 'a', 'd', /single line/],
    ['lines for a block of one', 'a: |\n  b\n', 'a', 'c\nd', /one line/],
    ['a block text that would change its indentation', 'a: |\n  b\n', 'a', ' c', /one line/],
    ['a key with nothing behind it', '? a\n', 'a', 'b', /no `:`/],
  ])('comes for %s', async (_, text, path, wanted, message) => {
    const edit = set(text, path, wanted);
    await expect(edit).rejects.toThrow(EditRefused);
    await expect(edit).rejects.toThrow(message);
  });

  it('comes for a key', async () => {
    const source = await openSource('yaml', 'a: b\n');
    const [root] = source.documents;
    const key = root?.kind === 'mapping' ? root.entries[0]?.key : undefined;
    expect(() => key && source.setScalar(key, 'c')).toThrow(/it is a key/);
  });
});

it('touches no more than what differs', async () => {
  const source = await openSource('yaml', 'image: "nginx:1.27"\n');
  const [root] = source.documents;
  const [selected] = root === undefined ? [] : selectPath(root, 'image');
  expect(selected && source.setScalar(selected.scalar, 'nginx:1.27@sha256:a')).toEqual([
    { start: 18, end: 18, text: '@sha256:a' },
  ]);
});

describe('a line break that only some readers see', () => {
  it.each(['k: a\n', "k: 'a'\n", 'k: "a"\n'])('is written as an escape (%j)', async (text) => {
    const source = await openSource('yaml', text);
    const [root] = source.documents;
    const value = root?.kind === 'mapping' ? root.entries[0]?.value : undefined;
    if (value?.kind !== 'scalar') throw new Error('the text has no scalar');
    const splices = source.setScalar(value, 'b\u2028c');
    expect(await applyEdit(source, splices, [{ scalar: value, text: 'b\u2028c' }])).toMatch(/^k: +"b\\u2028c"\n$/);
  });
});
