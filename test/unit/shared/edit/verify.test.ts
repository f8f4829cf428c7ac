import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  type EditableSource,
  EditRefused,
  openSource,
  type Scalar,
  selectPath,
} from '../../../../shared/edit/index.ts';

async function open(text: string): Promise<{ source: EditableSource; at: (path: string) => Scalar }> {
  const source = await openSource('yaml', text);
  const at = (path: string) => {
    const [selected] = source.documents.flatMap((root) => selectPath(root, path));
    if (selected === undefined) throw new Error(`nothing at ${path}`);
    return selected.scalar;
  };
  return { source, at };
}

describe('an edit', () => {
  it('of several scalars gives the new text', async () => {
    const { source, at } = await open('a: b\nc: [d, e]\n');
    const intents = [
      { scalar: at('c[1]'), text: 'z' },
      { scalar: at('a'), text: 'x' },
    ];
    const splices = intents.flatMap(({ scalar, text }) => source.setScalar(scalar, text));
    expect(await applyEdit(source, splices, intents)).toBe('a: x\nc: [d, z]\n');
  });

  it('may touch comments and white space', async () => {
    const { source } = await open('a: b # c\n');
    expect(await applyEdit(source, [{ start: 4, end: 8, text: '   # other' }], [])).toBe('a: b   # other\n');
  });

  const text = 'a: b\nc: &i {d: 1}\ne: *i\nf: &j g\n---\nh: [k, l]\n';
  const splice = (before: string, after: string) => {
    const start = text.indexOf(before);
    return { start, end: start + before.length, text: after };
  };

  it.each([
    ['another text', 'b', 'x', /touch a as well/],
    ['another type', '1', '!!str 1', /touch c.d as well/],
    ['another style', 'g', '"g"', /touch f as well/],
    ['another key', 'a:', 'x:', /touch a as well/],
    ['another number of entries', 'a: b\n', '', /touch the root as well/],
    ['another number of items', 'k, l', 'k', /touch h as well/],
    ['another kind', '[k, l]', '{k: l}', /touch h as well/],
    ['a collection in another style', '[k, l]', '\n- k\n- l', /touch h as well/],
    ['an anchor with another name', '&j g', '&z g', /touch f as well/],
    ['an alias with another target', '*i', '*j', /cannot be read|touch e as well/],
    ['another number of documents', 'a: b', 'a: b\n---', /another number of documents/],
    ['what is no YAML any more', 'b', '[b', /cannot be read/],
  ])('that would make %s is refused', async (_, before, after, message) => {
    const { source } = await open(text);
    const edit = applyEdit(source, [splice(before, after)], []);
    await expect(edit).rejects.toThrow(EditRefused);
    await expect(edit).rejects.toThrow(message);
  });

  it('that gives an alias another target of the same name is refused', async () => {
    const { source } = await open('a: &i {x: b}\nc: {x: b}\nd: *i\n');
    const moved = [
      { start: 3, end: 6, text: '' },
      { start: 16, end: 16, text: '&i ' },
    ];
    await expect(applyEdit(source, moved, [])).rejects.toThrow(EditRefused);
  });

  it('that does not give the scalar its text is refused', async () => {
    const { source, at } = await open(text);
    const intents = [{ scalar: at('a'), text: 'y' }];
    await expect(applyEdit(source, [], intents)).rejects.toThrow('a would read "b" and not "y"');
    await expect(applyEdit(source, [splice('b', '5')], [{ scalar: at('a'), text: '5' }])).rejects.toThrow(EditRefused);
  });

  it('with two texts for one scalar is refused', async () => {
    const { source, at } = await open(text);
    const scalar = at('a');
    const intents = [
      { scalar, text: 'x' },
      { scalar, text: 'y' },
    ];
    await expect(applyEdit(source, source.setScalar(scalar, 'x'), intents)).rejects.toThrow(/two different texts/);
  });

  it('of a scalar of another file is refused', async () => {
    const { source } = await open(text);
    const { at } = await open(text);
    await expect(applyEdit(source, [splice('b', 'x')], [{ scalar: at('a'), text: 'x' }])).rejects.toThrow(EditRefused);
    await expect(applyEdit(source, [], [{ scalar: at('a'), text: 'b' }])).rejects.toThrow(/no part of the file/);
  });
});
