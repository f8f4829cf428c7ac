import { describe, expect, it } from 'vitest';
import { applyEdit, EditRefused, openSource, selectPath } from '../../../../../shared/edit/index.ts';

async function open(text: string, path: string) {
  const source = await openSource('yaml', text);
  const [selected] = source.documents.flatMap((root) => selectPath(root, path));
  if (selected === undefined) throw new Error(`nothing at ${path}`);
  return { source, scalar: selected.scalar };
}

describe('the comment behind a scalar', () => {
  it.each([
    ['a: b # c\n', 'c'],
    ['a: b #c\n', 'c'],
    ['a: b\t#   c  \n', 'c'],
    ['a: "b" # c # d\r\n', 'c # d'],
    ['a: b #\n', ''],
    ['a: b#c\n', undefined],
    ['a: "b # c"\n', undefined],
    ['a: b\n# c\n', undefined],
    ['a: # c\n', 'c'],
    ['a: {x: y} # c\n', undefined],
    ['{a: b} # c\n', 'c'],
    ['{a: b, d: "#"} # c\n', 'c'],
    ['{a: b, # c\n d: e} # f\n', 'c'],
    ['a: b\n  e # c\n', 'c'],
    ['a: >- # c\n  b\n', 'c'],
    ['a: |\n  b # c\n', undefined],
    ['a: |\n  # b\n# c\n', undefined],
    ['a: b', undefined],
  ])('of %j is %j', async (text, comment) => {
    const source = await openSource('yaml', text);
    const [root] = source.documents;
    const [selected] = root === undefined ? [] : [...selectPath(root, 'a'), ...selectPath(root, 'a.x')];
    const nested = text.includes('{x');
    expect(selected && source.commentBehind(selected.scalar)?.text).toBe(nested ? 'c' : comment);
  });

  it('says where it stands, and where the gap before it', async () => {
    const { source, scalar } = await open('a: b  # c \n', 'a');
    expect(source.commentBehind(scalar)).toEqual({ start: 6, end: 9, text: 'c', gap: { start: 4, end: 6 } });
  });
});

describe('a comment that is set', () => {
  it.each([
    ['a: b\n', 'a: b # v1\n'],
    ['a: b', 'a: b # v1'],
    ['a: b\r\n', 'a: b # v1\r\n'],
    ['a: b  \n', 'a: b # v1  \n'],
    ['a: b #c\n', 'a: b #v1\n'],
    ['a: b    #   c  \n', 'a: b    #   v1  \n'],
    ['a: b #\n', 'a: b # v1\n'],
    ['a: b # v1\n', 'a: b # v1\n'],
    ['- {x: [y], a: b}\n', '- {x: [y], a: b} # v1\n'],
    ['- [x, {a: b}] # c\n', '- [x, {a: b}] # v1\n'],
    ['- {a: b, # c\n   x: y}\n', '- {a: b, # v1\n   x: y}\n'],
    ['- a: "b\n   c"\n', '- a: "b\n   c" # v1\n'],
  ])('turns %j into %j', async (text, after) => {
    const { source, scalar } = await open(
      text,
      text.startsWith('- [') ? '[0][1].a' : text.startsWith('-') ? '[0].a' : 'a',
    );
    const splices = source.setCommentBehind(scalar, 'v1', ' # ');
    expect(splices).toBeDefined();
    expect(await applyEdit(source, splices ?? [], [])).toBe(after);
  });

  it('takes the separator that is asked for, when there was no comment', async () => {
    const { source, scalar } = await open('a: b\n', 'a');
    expect(source.setCommentBehind(scalar, 'v1', '  # ')).toEqual([{ start: 4, end: 4, text: '  # v1' }]);
  });

  it('goes behind a value that grows at its end', async () => {
    const { source, scalar } = await open('a: b@12\n', 'a');
    const splices = [...source.setScalar(scalar, 'b@123'), ...(source.setCommentBehind(scalar, 'v1', ' # ') ?? [])];
    expect(await applyEdit(source, splices, [{ scalar, text: 'b@123' }])).toBe('a: b@123 # v1\n');
  });

  it.each(['{a: b, c: d}\n', '{a: b, c: d} # e\n', 'a: |\n  b\n', 'a: >- # c\n  b\n'])(
    'finds no free place in %j',
    async (text) => {
      const { source, scalar } = await open(text, 'a');
      expect(source.setCommentBehind(scalar, 'v1', ' # ')).toBeUndefined();
    },
  );

  it('never breaks the line', async () => {
    const { source, scalar } = await open('a: b\n', 'a');
    expect(() => source.setCommentBehind(scalar, 'v1\nx: y', ' # ')).toThrow(EditRefused);
  });
});

describe('a line', () => {
  const text = '\uFEFF# one\r\na: |\n  # two\n  x\n  # three\nb: "\n  # four\n  "\n  #five \nc: d # six\n\n# seven';

  it.each([
    [1, 'one'],
    [2, undefined],
    [3, undefined],
    [5, undefined],
    [7, undefined],
    [9, 'five'],
    [10, undefined],
    [11, undefined],
    [12, 'seven'],
    [13, undefined],
  ])('%i is the comment %j', async (number, comment) => {
    const source = await openSource('yaml', text);
    expect(source.commentLine(number)).toBe(comment);
  });
});
