import { describe, expect, it } from 'vitest';
import { mergedEntries, openSource, resolveAlias, selectPath, showPath } from '../../../../shared/edit/index.ts';

async function select(text: string, expression: string) {
  const { documents } = await openSource('yaml', text);
  return documents.flatMap((root) => selectPath(root, expression));
}

async function places(text: string, expression: string): Promise<string[]> {
  return (await select(text, expression)).map(({ scalar }) => `${showPath(scalar.path)}=${scalar.text}`);
}

describe('an expression selects', () => {
  it.each([
    ['a key', 'image: {oci: b}\n', 'image.oci', ['image.oci=b']],
    ['every item', 'p:\n- i: {o: b}\n- x: 1\n- i: {o: c}\n', 'p[*].i.o', ['p[0].i.o=b', 'p[2].i.o=c']],
    ['one item', 'p: [b, c]\n', 'p[1]', ['p[1]=c']],
    ['every value of a mapping', 's: {x: {i: b}, y: {i: c}}\n', 's.*.i', ['s.x.i=b', 's.y.i=c']],
    ['every value of a list', 's: [{i: b}, {i: c}]\n', 's.*.i', ['s[0].i=b', 's[1].i=c']],
    ['a key with a dot', '"a.b": {c: d}\n', '"a.b".c', ['["a.b"].c=d']],
    ['what is empty', 'a:\n', 'a', ['a=']],
    ['nothing behind the end of a list', 'a: [b]\n', 'a[1]', []],
    ['no collection', 'a: {b: c}\n', 'a', []],
    ['no key of a list', 'a: [b]\n', 'a.b', []],
    ['no item of a mapping', 'a: {"0": b}\n', 'a[0]', []],
    ['no items of a mapping', 'a: {b: c}\n', 'a[*]', []],
    ['nothing below a scalar', 'a: b\n', 'a.b', []],
    ['both of two keys of the same name', 'a: b\na: c\n', 'a', ['a=b', 'a=c']],
    ['in every document', 'a: b\n---\nc: d\n---\na: e\n', 'a', ['a=b', 'a=e']],
    ['an anchor through its alias', 'x: &i b\na: *i\n', 'a', ['x=b']],
    ['an anchor once', 'x: &i b\na: [*i, *i, c]\n', 'a[*]', ['x=b', 'a[2]=c']],
    ['what a merge brings', 'x: &x {i: b}\ns:\n  <<: *x\n  j: c\n', 's.*', ['x.i=b', 's.j=c']],
    ['its own key rather than a merged one', 'x: &x {i: b}\ns:\n  <<: *x\n  i: c\n', 's.i', ['s.i=c']],
    ['the first of two merged ones', 'x: &x {i: b}\ny: &y {i: c}\ns:\n  <<: [*y, *x]\n', 's.i', ['y.i=c']],
    ['no merge in quotes', 'x: &x {i: b}\ns:\n  "<<": *x\n', 's.i', []],
    ['nothing in a circle', 'a: &a {b: *a}\n', 'a.b.b', []],
  ])('%s', async (_, text, expression, expected) => {
    expect(await places(text, expression)).toEqual(expected);
  });

  it('with the collection that holds the scalar', async () => {
    const [found] = await select('p:\n- {name: n, o: b}\n', 'p[*].o');
    const parent = found?.parent;
    expect(parent?.kind === 'mapping' && parent.entries.map(({ key }) => key.text)).toEqual(['name', 'o']);
  });

  it('a whole document, with nothing that holds it', async () => {
    const { documents } = await openSource('yaml', 'just text\n');
    expect(documents.flatMap((root) => selectPath(root, []))).toMatchObject([
      { scalar: { text: 'just text' }, parent: undefined },
    ]);
  });
});

it('an alias of nothing but itself resolves to nothing', async () => {
  const { documents } = await openSource('yaml', 'a: &a [*a]\n');
  const [root] = documents;
  const list = root?.kind === 'mapping' ? root.entries[0]?.value : undefined;
  const item = list?.kind === 'sequence' ? list.items[0] : undefined;
  expect(item && resolveAlias(item)).toBeUndefined();
});

it('merged entries tell the mapping that holds each', async () => {
  const { documents } = await openSource('yaml', 'x: &x {i: b}\ns: {<<: *x, j: c}\n');
  const [root] = documents;
  const [x, s] = root?.kind === 'mapping' ? root.entries.map(({ value }) => value) : [];
  const entries = s?.kind === 'mapping' ? mergedEntries(s) : [];
  expect(entries.map(({ entry, holder }) => [entry.key.text, holder === x])).toEqual([
    ['j', false],
    ['i', true],
  ]);
});
