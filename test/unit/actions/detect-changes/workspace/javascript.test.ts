import { describe, expect, it } from 'vitest';
import { arrows, graphOf, projects, shared } from './discovered.ts';

const pnpm = {
  'pnpm-workspace.yaml': 'packages:\n  - "packages/*"\n  - "!packages/ignored"\n',
  'pnpm-lock.yaml': 'lockfileVersion: "9.0"\n',
  'package.json': { name: 'root', private: true },
  'packages/core/package.json': { name: '@acme/core' },
  'packages/api/package.json': { name: '@acme/api', dependencies: { '@acme/core': 'workspace:*' } },
  'packages/ignored/package.json': { name: 'ignored', dependencies: { '@acme/core': '^1.0.0' } },
};

describe('JavaScript workspaces', () => {
  it('finds the packages that pnpm-workspace.yaml lists, and those that it does not as projects of their own', async () => {
    const graph = await graphOf(pnpm);
    expect(projects(graph)).toEqual([
      '. root pnpm',
      'packages/api @acme/api pnpm',
      'packages/core @acme/core pnpm',
      'packages/ignored ignored pnpm',
    ]);
    expect(arrows(graph)).toEqual(['packages/api -> packages/core']);
    expect(graph.edges[0]?.reason).toBe('depends on @acme/core');
    expect(graph.projects.map(({ lockfile }) => lockfile)).toEqual([
      'pnpm-lock.yaml',
      'pnpm-lock.yaml',
      'pnpm-lock.yaml',
      undefined,
    ]);
    expect(shared(graph)).toEqual(['package.json => .', 'pnpm-workspace.yaml => .']);
    expect(graph.problems).toEqual([]);
  });

  it.each([
    ['npm', 'package-lock.json', ['packages/*']],
    ['npm', 'npm-shrinkwrap.json', ['./packages/*/']],
    ['yarn', 'yarn.lock', { packages: ['packages/**'], nohoist: [] }],
    ['bun', 'bun.lock', ['packages/*']],
    ['bun', 'bun.lockb', ['packages/a', 'packages/b']],
  ])('tells %s by its lockfile %s', async (kind, lockfile, workspaces) => {
    const graph = await graphOf({
      [lockfile]: '',
      'package.json': { name: 'root', workspaces },
      'packages/a/package.json': { name: 'a' },
      'packages/b/package.json': { name: 'b', devDependencies: { a: '*' } },
    });
    expect(projects(graph)).toEqual([`. root ${kind}`, `packages/a a ${kind}`, `packages/b b ${kind}`]);
    expect(graph.projects.map((each) => each.lockfile)).toEqual([lockfile, lockfile, lockfile]);
    expect(arrows(graph)).toEqual(['packages/b -> packages/a']);
  });

  it('believes packageManager before a second lockfile, which then concerns everybody', async () => {
    const graph = await graphOf({
      'package-lock.json': '{}',
      'yarn.lock': '',
      'package.json': { name: 'root', packageManager: 'npm@11.0.0', workspaces: ['a'] },
      'a/package.json': { name: 'a' },
    });
    expect(graph.projects.map(({ kind, lockfile }) => [kind, lockfile])).toEqual([
      ['npm', 'package-lock.json'],
      ['npm', 'package-lock.json'],
    ]);
    expect(shared(graph)).toContain('yarn.lock => .');
  });

  it.each([
    ['dependencies', '^1.0.0', true],
    ['devDependencies', 'workspace:^', true],
    ['peerDependencies', '>=9', true],
    ['optionalDependencies', 'latest', true],
    ['dependencies', 'catalog:', true],
    ['dependencies', 'file:../core', true],
    ['dependencies', 'link:../core', true],
    ['dependencies', 'portal:../core', true],
    ['dependencies', 'workspace:../core', true],
    ['dependencies', 'workspace:packages/core', true],
    ['dependencies', '../core', true],
    ['dependencies', 'npm:left-pad@1', false],
    ['dependencies', 'github:acme/core', false],
    ['dependencies', 'acme/core', false],
    ['dependencies', 'git+ssh://git@example.com/core.git', false],
    ['dependencies', 'https://example.com/core.tgz', false],
  ])('reads %s "%s" as an edge: %s', async (table, spec, expected) => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['packages/*'] },
      'packages/core/package.json': { name: 'core' },
      'packages/api/package.json': { name: 'api', [table]: { core: spec } },
    });
    expect(arrows(graph)).toEqual(expected ? ['packages/api -> packages/core'] : []);
  });

  it('follows an alias of a sibling', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['*'] },
      'core/package.json': { name: '@acme/core' },
      'api/package.json': { name: 'api', dependencies: { other: 'workspace:@acme/core@*' } },
    });
    expect(arrows(graph)).toEqual(['api -> core']);
  });

  it('does not link a package outside of the workspace by a version range, as its manager would not', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['packages/*'] },
      'packages/core/package.json': { name: 'core' },
      'examples/demo/package.json': { dependencies: { core: '^1.0.0' } },
      'examples/linked/package.json': { dependencies: { core: 'file:../../packages/core' } },
    });
    expect(arrows(graph)).toEqual(['examples/linked -> packages/core']);
  });

  it('does not take a listed member for test data, whatever its folder is called', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['test/*'] },
      'test/e2e/package.json': { name: 'e2e' },
    });
    expect(arrows(graph)).toEqual([]);
  });

  it('marks every member for a package that an override puts in', async () => {
    const graph = await graphOf({
      'package.json': {
        name: 'root',
        workspaces: ['packages/*'],
        overrides: { dep: { 'left-pad': 'file:forks/pad' } },
      },
      'forks/pad/package.json': { name: 'left-pad' },
      'packages/a/package.json': { name: 'a' },
    });
    expect(arrows(graph)).toEqual(['. -> forks/pad', 'packages/a -> forks/pad']);
  });

  it('needs a tarball or a folder without manifest file by file', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', workspaces: ['packages/*'] },
      'vendor/pad.tgz': 'x',
      'packages/a/package.json': { name: 'a', dependencies: { pad: 'file:../../vendor/pad.tgz' } },
    });
    expect(shared(graph)).toContain('vendor/pad.tgz => packages/a');
  });

  it('tells TypeScript by configuration, by dependency and by sources, declarations aside', async () => {
    const graph = await graphOf({
      'a/package.json': { name: 'a' },
      'a/tsconfig.json': '{}',
      'b/package.json': { name: 'b', devDependencies: { typescript: '7' } },
      'c/package.json': { name: 'c' },
      'c/src/index.tsx': '',
      'd/package.json': { name: 'd' },
      'd/index.js': '',
      'd/index.d.ts': '',
    });
    expect(graph.projects.map(({ language }) => language)).toEqual([
      'typescript',
      'typescript',
      'typescript',
      'javascript',
    ]);
  });

  it('leaves files with the package around them when a nested manifest only marks a folder or an entry point', async () => {
    const graph = await graphOf({
      'package.json': { name: 'lib' },
      'src/esm/package.json': { type: 'module' },
      'hooks/package.json': {
        name: 'lib-hooks',
        private: true,
        main: '../dist/hooks.js',
        peerDependencies: { lib: '*' },
      },
      'docs/package.json': { name: 'docs', dependencies: { vite: '^8' } },
      'demo/package.json': {},
      'demo/package-lock.json': '{}',
    });
    expect(graph.projects.map(({ path }) => path)).toEqual(['.', 'demo', 'docs']);
  });

  it('leaves installed packages alone, and vendored ones until somebody points to them', async () => {
    const graph = await graphOf({
      'package.json': { name: 'root', dependencies: { used: 'file:third_party/used' } },
      'node_modules/x/package.json': '{ broken',
      'third_party/used/package.json': { name: 'used' },
      'third_party/unused/package.json': '{ broken',
    });
    expect(projects(graph)).toEqual(['. root npm', 'third_party/used used npm']);
    expect(graph.problems).toEqual([]);
  });

  it('reads lerna.json and takes a workspace within a workspace for both', async () => {
    const graph = await graphOf({
      'lerna.json': { packages: ['packages/*'] },
      'package.json': { name: 'root' },
      'packages/inner/package.json': { name: 'inner', workspaces: ['parts/*'], dependencies: { other: '*' } },
      'packages/inner/parts/p/package.json': { name: 'p', dependencies: { inner: '*' } },
      'packages/other/package.json': { name: 'other' },
    });
    expect(arrows(graph)).toEqual(['packages/inner -> packages/other', 'packages/inner/parts/p -> packages/inner']);
  });
});

describe('tsconfig.json', () => {
  it('adds references, mapped sources and inherited settings', async () => {
    const graph = await graphOf({
      'tsconfig.base.json': '{ /* shared */ "extends": "./tsconfig.root.json", }',
      'tsconfig.root.json': '{}',
      'package.json': { name: 'root', workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a' },
      'packages/a/tsconfig.json': '{ "extends": "../../tsconfig.base", // up\n "references": [{ "path": "../b" },], }',
      'packages/b/package.json': { name: 'b' },
      'packages/b/tsconfig.json': { compilerOptions: { paths: { c: ['../c/src/*'] } } },
      'packages/c/package.json': { name: 'c' },
      'packages/d/package.json': { name: 'd' },
      'packages/d/tsconfig.json': { extends: ['@acme/tsconfig/base.json'] },
      'packages/tsconfig/package.json': { name: '@acme/tsconfig' },
    });
    expect(arrows(graph)).toEqual([
      'packages/a -> packages/b',
      'packages/b -> packages/c',
      'packages/d -> packages/tsconfig',
    ]);
    expect(shared(graph)).toEqual([
      'package.json => .',
      'tsconfig.base.json => packages/a',
      'tsconfig.root.json => packages/a',
    ]);
  });

  it('follows inherited settings whatever their name', async () => {
    const graph = await graphOf({
      'a/package.json': { name: 'a' },
      'a/tsconfig.json': { extends: '../config/ts-strict.json' },
      'config/ts-strict.json': '{ "extends": "./ts-base", }',
      'config/ts-base.json': '{}',
    });
    expect(shared(graph)).toEqual(['config/ts-base.json => a', 'config/ts-strict.json => a']);
  });

  it('takes a folder around the package for a place to search, not for a need of all that it holds', async () => {
    const graph = await graphOf({
      'all/a/package.json': { name: 'a' },
      'all/a/tsconfig.json': { include: ['../**/*.d.ts'] },
      'all/b/package.json': { name: 'b' },
      'all/globals.d.ts': '',
    });
    expect(arrows(graph)).toEqual([]);
    expect(shared(graph)).toEqual(['all/globals.d.ts => all/a']);
  });

  it('keeps comment signs within strings', async () => {
    const graph = await graphOf({
      'a/package.json': { name: 'a' },
      'a/tsconfig.json': '{ "include": ["//x", "/* y */", "../b/**/*"], "references": [] }',
      'b/package.json': { name: 'b' },
    });
    expect(graph.problems).toEqual([]);
    expect(arrows(graph)).toEqual(['a -> b']);
  });
});
