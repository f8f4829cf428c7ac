/** The comparison of two graphs, against the plainest one there is: unfold both and look. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourBoth } from '../../../../../actions/detect-changes/src/workspace/lockfiles/colour.ts';
import { compareGraphs } from '../../../../../actions/detect-changes/src/workspace/lockfiles/compare.ts';
import type {
  Importer,
  LockGraph,
  LockNode,
} from '../../../../../actions/detect-changes/src/workspace/lockfiles/graph.ts';

type Shape = readonly { readonly version: number; readonly needs: readonly number[] }[];

const size = 6;
const anyShape: fc.Arbitrary<Shape> = fc.array(
  fc.record({
    version: fc.integer({ min: 0, max: 1 }),
    needs: fc.uniqueArray(fc.integer({ min: 0, max: size }), { maxLength: 3 }),
  }),
  { minLength: size, maxLength: size },
);

/** Nodes 0 and 1 are projects; `prefix` makes the ids of two graphs different. A need for node `size` is dangling. */
function graphOf(shape: Shape, prefix: string): LockGraph {
  const nodes = new Map<string, LockNode>();
  for (const [index, { version, needs }] of shape.entries())
    nodes.set(`${prefix}${index}`, {
      // Few names, so that nodes are often alike.
      name: `n${index % 3}`,
      version: `${version}`,
      content: '',
      edges: new Map(needs.map((need) => [`n${need % 3}`, need === size ? 'nothing' : `${prefix}${need}`])),
    });
  return {
    nodes,
    roots: new Set([`${prefix}0`, `${prefix}1`]),
    rootOf: (importer) => `${prefix}${importer.key}`,
    settings: new Map(),
    unread: new Map(),
  };
}

const importers: Importer[] = ['0', '1'].map((key) => ({ projectPath: key, key, packageName: key }));

/** What a walk of so many steps sees. Twelve nodes in two graphs: after twelve steps nothing new can differ. */
function unfold(graph: LockGraph, id: string, steps: number, projects: readonly string[]): string {
  const node = graph.nodes.get(id);
  if (!node) return 'nothing';
  const edges = [...node.edges].sort().map(([label, target]) => {
    if (projects.includes(id) && projects.includes(target)) return `${label}: project ${target.slice(1)}`;
    return `${label}: ${steps === 0 ? '' : unfold(graph, target, steps - 1, projects)}`;
  });
  return `${node.name} ${node.version} (${edges.join(', ')})`;
}

describe('the comparison of two graphs', () => {
  it('marks a project exactly when what it unfolds to differs', () => {
    fc.assert(
      fc.property(anyShape, fc.oneof(anyShape, fc.constant(undefined)), fc.nat(size - 1), (one, other, place) => {
        // Often the two should differ in one place only.
        const second =
          other ?? one.with(place, { version: 1 - (one[place]?.version ?? 0), needs: one[place]?.needs ?? [] });
        const [before, after] = [graphOf(one, 'b'), graphOf(second, 'a')];
        const verdict = compareGraphs(before, after, importers);
        if (verdict.kind === 'unknown') return;
        const expected = importers
          .map(({ key }) => key)
          .filter((key) => unfold(before, `b${key}`, 9, ['b0', 'b1']) !== unfold(after, `a${key}`, 9, ['a0', 'a1']));
        expect(verdict.kind === 'projects' ? [...verdict.changed.keys()] : []).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('finds a graph the same under other ids', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        expect(compareGraphs(graphOf(shape, 'b'), graphOf(shape, 'a'), importers)).toEqual({ kind: 'unchanged' });
      }),
    );
  });

  it('does not end in a loop and does not follow a need for a sibling', () => {
    const ring = (version: number): Shape => [
      { version: 0, needs: [1] },
      { version: 0, needs: [2, 0] },
      { version, needs: [3] },
      { version: 0, needs: [2] },
      { version: 0, needs: [] },
      { version: 0, needs: [] },
    ];
    expect(compareGraphs(graphOf(ring(0), 'b'), graphOf(ring(1), 'a'), importers)).toEqual({
      kind: 'projects',
      changed: new Map([['1', 'n2 0 -> 1']]),
    });
  });

  it('gives up on chains that would take minutes', () => {
    const chain = (prefix: string): LockGraph => {
      const nodes = new Map<string, LockNode>();
      for (let index = 0; index < 200; index++)
        nodes.set(`${prefix}${index}`, {
          name: 'link',
          version: '1',
          content: '',
          edges: new Map([['next', `${prefix}${index + 1}`]]),
        });
      return { ...graphOf([], prefix), nodes };
    };
    const graphs = [chain('b'), chain('a')] as const;
    expect(() => colourBoth(graphs, [new Map(), new Map()], 100_000)).toThrow(/too long/);
    expect(colourBoth(graphs, [new Map(), new Map()], 200_000)[0].size).toBe(200);
  });

  it('names the nearest causes and counts the others', () => {
    const many = (version: string, prefix: string): LockGraph => {
      const nodes = new Map<string, LockNode>();
      const names = ['e', 'd', 'c', 'b', 'a'];
      nodes.set(`${prefix}0`, {
        name: 'p',
        version: '',
        content: '',
        edges: new Map(names.map((name) => [name, name])),
      });
      for (const name of names) nodes.set(name, { name, version, content: '', edges: new Map() });
      return { ...graphOf([], prefix), nodes };
    };
    const verdict = compareGraphs(many('1', 'b'), many('2', 'a'), importers.slice(0, 1));
    expect(verdict).toEqual({ kind: 'projects', changed: new Map([['0', 'e 1 -> 2, d 1 -> 2, c 1 -> 2 and 2 more']]) });
  });

  it('does not walk a whole tree for its reasons', () => {
    const wide = (version: string, prefix: string): LockGraph => {
      const names = Array.from({ length: 3000 }, (_, index) => `n${index}`);
      const nodes = new Map<string, LockNode>(
        names.map((name) => [name, { name, version, content: '', edges: new Map() }]),
      );
      nodes.set(`${prefix}0`, {
        name: 'p',
        version: '',
        content: '',
        edges: new Map(names.map((name) => [name, name])),
      });
      return { ...graphOf([], prefix), nodes };
    };
    const verdict = compareGraphs(wide('1', 'b'), wide('2', 'a'), importers.slice(0, 1));
    expect(verdict).toEqual({
      kind: 'projects',
      changed: new Map([['0', 'n0 1 -> 2, n1 1 -> 2, n2 1 -> 2 and more']]),
    });
  });

  it('names a package that stayed and is newly needed', () => {
    const shape = (needs: number[]): Shape => [
      { version: 0, needs },
      { version: 0, needs: [2] },
      ...Array.from({ length: 4 }, () => ({ version: 0, needs: [] })),
    ];
    expect(compareGraphs(graphOf(shape([]), 'b'), graphOf(shape([2]), 'a'), importers)).toMatchObject({
      changed: new Map([['0', 'n2 0 added']]),
    });
  });
});
