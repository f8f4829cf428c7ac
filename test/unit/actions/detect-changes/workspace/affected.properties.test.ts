import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affected,
  type DependencyEdge,
  type Project,
  type WorkspaceGraph,
} from '../../../../../actions/detect-changes/src/workspace/index.ts';

const count = 8;
const folders = Array.from({ length: count }, (_, index) => `p${index}`);

const folder = fc.constantFrom(...folders);
const edge: fc.Arbitrary<DependencyEdge> = fc.record({ from: folder, to: folder, reason: fc.constant('depends') });
const graph: fc.Arbitrary<WorkspaceGraph> = fc
  .record({ present: fc.subarray(folders, { minLength: 1 }), edges: fc.array(edge, { maxLength: 20 }) })
  .map(({ present, edges }) => ({
    projects: present.map(projectIn),
    edges: edges.filter(({ from, to }) => present.includes(from) && present.includes(to)),
    sharedFiles: [],
    lockfiles: [],
    problems: [],
  }));
const changes = fc.array(folder.map((each) => `${each}/file`));

function projectIn(path: string): Project {
  return { name: path, path, packageName: path, language: 'rust', kind: 'cargo', manifest: `${path}/Cargo.toml` };
}

function names(base: WorkspaceGraph, head: WorkspaceGraph, paths: readonly string[]): string[] {
  return affected(base, head, paths, new Map()).map(({ path }) => path);
}

/** Warshall's closure over both graphs: another way to the same answer. */
function reachable(base: WorkspaceGraph, head: WorkspaceGraph, marked: ReadonlySet<string>): string[] {
  const needs = new Set([...base.edges, ...head.edges].map(({ from, to }) => `${from} ${to}`));
  for (const middle of folders)
    for (const from of folders)
      for (const to of folders)
        if (needs.has(`${from} ${middle}`) && needs.has(`${middle} ${to}`)) needs.add(`${from} ${to}`);
  const reached = (from: string): boolean => marked.has(from) || [...marked].some((to) => needs.has(`${from} ${to}`));
  return head.projects
    .map(({ path }) => path)
    .filter(reached)
    .sort();
}

describe('affected, for any graphs', () => {
  it('is exactly what can be reached from the changed and the new projects, cycles or not', () => {
    fc.assert(
      fc.property(graph, graph, changes, (base, head, paths) => {
        const known = new Set([...base.projects, ...head.projects].map(({ path }) => path));
        const old = new Set(base.projects.map(({ path }) => path));
        const marked = new Set(paths.map((path) => path.slice(0, 2)).filter((path) => known.has(path)));
        for (const { path } of head.projects) if (!old.has(path)) marked.add(path);
        expect(names(base, head, paths)).toEqual(reachable(base, head, marked));
      }),
    );
  });

  it('never shrinks when more files change', () => {
    fc.assert(
      fc.property(graph, graph, changes, changes, (base, head, few, more) => {
        expect(names(base, head, [...few, ...more])).toEqual(expect.arrayContaining(names(base, head, few)));
      }),
    );
  });

  it('is the same for any order of paths, projects and edges', () => {
    fc.assert(
      fc.property(graph, graph, changes, (base, head, paths) => {
        const turned = (each: WorkspaceGraph): WorkspaceGraph => ({
          ...each,
          projects: each.projects.toReversed(),
          edges: each.edges.toReversed(),
        });
        expect(affected(turned(base), turned(head), paths.toReversed(), new Map())).toEqual(
          affected(base, head, paths, new Map()),
        );
      }),
    );
  });

  it('tells a distance that one step of a dependency explains', () => {
    fc.assert(
      fc.property(graph, changes, (head, paths) => {
        const found = new Map(affected(head, head, paths, new Map()).map((each) => [each.path, each]));
        for (const { path, distance, direct } of found.values()) {
          expect(direct).toBe(distance === 0);
          const nearest = head.edges
            .filter(({ from }) => from === path)
            .map(({ to }) => found.get(to)?.distance ?? Number.POSITIVE_INFINITY);
          if (!direct) expect(Math.min(...nearest) + 1).toBe(distance);
        }
      }),
    );
  });
});
