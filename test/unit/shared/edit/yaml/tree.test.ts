import { describe, expect, it } from 'vitest';
import {
  type Alias,
  type Mapping,
  type Node,
  openSource,
  type Scalar,
  showPath,
} from '../../../../../shared/edit/index.ts';

async function root(text: string): Promise<Node> {
  const [first] = (await openSource('yaml', text)).documents;
  if (first === undefined) throw new Error('no document');
  return first;
}

async function mapping(text: string): Promise<Mapping> {
  const node = await root(text);
  if (node.kind !== 'mapping') throw new Error('no mapping');
  return node;
}

const value = async (text: string): Promise<Node | undefined> => (await mapping(text)).entries[0]?.value;

describe('a scalar', () => {
  it.each<[string, Partial<Scalar>]>([
    ['a: 1.10', { text: '1.10', type: 'number', style: 'plain', flow: false }],
    ['a: 0x1F', { text: '0x1F', type: 'number' }],
    ['a: True', { text: 'True', type: 'boolean' }],
    ['a: ~', { text: '~', type: 'null' }],
    ['a:', { text: '', type: 'null', start: 2, end: 2 }],
    ['a: yes', { text: 'yes', type: 'string' }],
    ["a: 'it''s'", { text: "it's", type: 'string', style: 'single', start: 3, end: 10 }],
    ['a: "\\x41"', { text: 'A', style: 'double' }],
    ['a: |\n  x\nb: c', { text: 'x\n', style: 'literal', start: 3, end: 9 }],
    ['a: >-\n  x\n  y', { text: 'x y', style: 'folded' }],
    ['a: &i !!str 5', { text: '5', type: 'string', anchor: 'i', start: 12 }],
    ['a: !Sub 5', { text: '5', type: 'other' }],
    ['{a: b}', { text: 'b', flow: true }],
  ])('of %j', async (text, expected) => {
    expect(await value(text)).toMatchObject({ kind: 'scalar', path: ['a'], document: 0, ...expected });
  });
});

describe('an alias', () => {
  const aliasOf = (node: Node | undefined): Alias => {
    if (node?.kind !== 'alias') throw new Error('no alias');
    return node;
  };

  it('leads to the anchor before it that took the name last', async () => {
    const { entries } = await mapping('a: &i 1\nb: *i\nc: &i 2\nd: *i\n');
    expect(aliasOf(entries[1]?.value).target).toBe(entries[0]?.value);
    expect(aliasOf(entries[3]?.value).target).toBe(entries[2]?.value);
  });

  it('leads nowhere inside of what it names', async () => {
    const node = await value('a: &i [x, [*i]]\nb: *i\n');
    const inner = node?.kind === 'sequence' ? node.items[1] : undefined;
    expect(aliasOf(inner?.kind === 'sequence' ? inner.items[0] : undefined).target).toBeUndefined();
  });

  it('stands as the value of a merge key like any other', async () => {
    const { entries } = await mapping('a: &i {x: y}\n<<: *i\nb: c\n');
    expect(entries.map(({ key }) => key.text)).toEqual(['a', '<<', 'b']);
    expect(aliasOf(entries[1]?.value).name).toBe('i');
  });

  it('as a key has the text that it stands for', async () => {
    const { entries } = await mapping('a: &i x\n*i : y\n');
    expect(entries[1]?.key).toMatchObject({ text: 'x', path: ['x'] });
  });
});

describe('a stream', () => {
  it('leaves out documents that hold nothing, and still counts them', async () => {
    const { documents } = await openSource('yaml', '---\n# nothing\n---\na: b\n---\n---\n- c\n');
    expect(documents.map(({ kind, document }) => [kind, document])).toEqual([
      ['mapping', 1],
      ['sequence', 3],
    ]);
  });

  it.each(['', '\n', '# only a comment\n', '---\n', '\uFEFF'])('of %j has no document', async (text) => {
    expect((await openSource('yaml', text)).documents).toEqual([]);
  });
});

it('keeps both of two keys of the same name', async () => {
  expect((await mapping('a: b\na: c\n')).entries.length).toBe(2);
});

it('reads a template as the mapping that it looks like', async () => {
  const node = await value('a: {{ .Values.x }}\n');
  const [entry] = node?.kind === 'mapping' ? node.entries : [];
  expect(entry?.key).toMatchObject({ text: '{ .Values.x }', type: 'other' });
});

it('tells places with the byte order mark left out', async () => {
  const source = await openSource('yaml', '\uFEFFa: b\r\nc:\r\n - d\r\n');
  const [document] = source.documents;
  const [first, second] = document?.kind === 'mapping' ? document.entries : [];
  expect(first && source.place(first.value.start)).toEqual({ line: 1, column: 4 });
  const item = second?.value.kind === 'sequence' ? second.value.items[0] : undefined;
  expect(item && source.place(item.start)).toEqual({ line: 3, column: 4 });
  expect(item && showPath(item.path)).toBe('c[0]');
  expect([source.line(1), source.line(3), source.line(5)]).toEqual(['a: b', ' - d', undefined]);
});
