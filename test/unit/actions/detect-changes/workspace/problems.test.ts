import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../../actions/detect-changes/src/workspace/index.ts';
import { MemorySnapshot } from '../memory-snapshot.ts';
import { arrows, graphOf, projects } from './discovered.ts';

describe('what cannot be understood', () => {
  it.each([
    ['package.json', '{ "name": '],
    ['package.json', '[]'],
    ['package.json', '{ "workspaces": 5 }'],
    ['package.json', undefined],
    ['a/tsconfig.json', '{ /* '],
    ['pnpm-workspace.yaml', 'packages: [a\n'],
    ['pnpm-workspace.yaml', 'packages: *unknown\n'],
    ['Cargo.toml', '[package'],
    ['Cargo.toml', undefined],
    ['pyproject.toml', 'name = '],
    ['buf.yaml', 'a: 1\na: 2\n'],
    ['go.mod', undefined],
    ['x/setup.py', undefined],
  ])('is a problem of %s: %j', async (path, text) => {
    const graph = await graphOf({ [path]: text });
    expect(graph.problems.map((each) => each.path)).toEqual([path]);
  });

  it('is a problem of a proto file and of a build script too', async () => {
    const graph = await graphOf({
      'buf.yaml': 'version: v1\n',
      'a.proto': undefined,
      'c/Cargo.toml': '[package]\nname = "c"\n',
      'c/build.rs': undefined,
    });
    expect(graph.problems.map((each) => each.path).sort()).toEqual(['a.proto', 'c/build.rs']);
  });

  it('is no problem in test data that nothing counts on', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['packages/*', 'test/member'] },
      'packages/a/package.json': { name: 'a' },
      'packages/a/test/fixtures/broken/package.json': '{ "name": ',
      'test/member/package.json': '{ "name": ',
    });
    expect(graph.problems.map((each) => each.path)).toEqual(['test/member/package.json']);
    expect(projects(graph)).toEqual(['. root npm', 'packages/a a npm']);
  });

  it('is a problem in test data of nobody', async () => {
    const graph = await graphOf({ 'tests/e2e/package.json': '{ "name": ', 'web/package.json': {} });
    expect(graph.problems.map((each) => each.path)).toEqual(['tests/e2e/package.json']);
  });

  it('is a problem when a manifest in test data cannot be read at all', async () => {
    const graph = await graphOf({ 'test/fixtures/x/package.json': undefined });
    expect(graph.problems).toHaveLength(1);
  });

  it('does not reach what the chosen kinds leave out', async () => {
    const graph = await graphOf({ 'package.json': '{', 'go.mod': 'module x\n' }, ['go']);
    expect(graph.problems).toEqual([]);
    expect(projects(graph)).toEqual(['. x go']);
  });
});

describe('odd repositories', () => {
  it('follow a manifest that is a symbolic link', async () => {
    const graph = await graphOf({ 'a/package.json': { name: 'a' }, 'b/package.json': '../a/package.json' });
    expect(projects(graph)).toEqual(['a a (a) npm', 'b a (b) npm']);
    expect(graph.problems).toEqual([]);
  });

  it('keep names apart, the same folder with two manifests included', async () => {
    const graph = await graphOf({
      'ext/Cargo.toml': '[package]\nname = "ext"\n',
      'ext/pyproject.toml': '[project]\nname = "ext"\n',
      'other/package.json': { name: 'ext (ext)' },
      'web/package.json': {},
    });
    expect(new Set(graph.projects.map(({ name }) => name)).size).toBe(4);
    expect(graph.projects.map(({ name }) => name)).toContain('ext (ext/Cargo.toml)');
    expect(graph.projects.map(({ name }) => name)).toContain('web');
  });

  it('take hostile names for names', async () => {
    const hostile = ['__proto__', 'constructor', 'a"b', "it's", 'x\ny', '::error::z', 'toString'];
    const files: Record<string, unknown> = { 'package.json': { name: 'root', workspaces: ['p/*'] } };
    for (const [index, name] of hostile.entries()) {
      const needed = JSON.stringify(hostile[(index + 1) % hostile.length]);
      files[`p/${index}/package.json`] = `{ "name": ${JSON.stringify(name)}, "dependencies": { ${needed}: "*" } }`;
    }
    const graph = await graphOf(files);
    expect(arrows(graph)).toEqual(hostile.map((_, index) => `p/${index} -> p/${(index + 1) % hostile.length}`));
    expect(graph.projects.slice(1).map(({ name }) => name)).toEqual(hostile);
  });

  it('are read in two rounds at most', async () => {
    const snapshot = new MemorySnapshot({
      'package.json': '{}',
      'buf.yaml': 'version: v1\n',
      'a.proto': '',
      'c/Cargo.toml': '[package]\nname = "c"\nbuild = "x.rs"\n',
      'c/x.rs': '',
      'go.mod': 'module x\n',
      'pyproject.toml': '[project]\nname = "x"\n',
      'README.md': '',
    });
    await buildGraph(snapshot, 'auto');
    expect(snapshot.rounds).toHaveLength(2);
    expect(snapshot.rounds.flat()).not.toContain('README.md');
  });

  it('have nothing to read when they hold no project', async () => {
    const snapshot = new MemorySnapshot({ 'README.md': '', 'src/x.proto': '' });
    expect(await buildGraph(snapshot, 'auto')).toEqual({
      projects: [],
      edges: [],
      sharedFiles: [],
      lockfiles: [],
      problems: [],
    });
    expect(snapshot.rounds).toEqual([]);
  });
});
