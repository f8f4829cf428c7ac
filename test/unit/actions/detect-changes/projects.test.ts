import { describe, expect, it } from 'vitest';
import { findAffected, readHeadGraph } from '../../../../actions/detect-changes/src/projects.ts';
import type { Snapshot } from '../../../../actions/detect-changes/src/snapshot.ts';
import { MemorySnapshot } from './memory-snapshot.ts';

const entry = (name: string, version: string) =>
  `${name}@^1.0.0:\n  version "${version}"\n  resolved "https://registry.invalid/${name}-${version}.tgz#0"\n`;
const lockfile = (left: string, right: string) =>
  `# yarn lockfile v1\n\n\n${entry('left-pad', left)}\n${entry('right-pad', right)}`;
const manifest = (name: string, dependencies: Record<string, string>) => JSON.stringify({ name, dependencies });

const files = {
  'package.json': '{"private":true,"workspaces":["packages/*"]}',
  'packages/a/package.json': manifest('a', { 'left-pad': '^1.0.0' }),
  'packages/b/package.json': manifest('b', { 'right-pad': '^1.0.0' }),
  'packages/c/package.json': manifest('c', { a: '1.0.0' }),
};

const virtual = {
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
  'crates/a/Cargo.toml': '[package]\nname = "a"\nversion = "1.0.0"\n',
  'crates/b/Cargo.toml': '[package]\nname = "b"\nversion = "1.0.0"\n',
};

function comparison(before: Record<string, string>, after: Record<string, string>) {
  const snapshots: { base: Snapshot; head: Snapshot } = {
    base: new MemorySnapshot(before),
    head: new MemorySnapshot(after),
  };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...names].filter((name) => before[name] !== after[name]);
  return {
    kind: 'compared',
    strategy: 'before',
    base: 'b',
    head: 'h',
    why: '',
    files: changed.map((path) => ({ path, status: 'modified', renamed: false }) as const),
    snapshots,
    tracked: async () => Object.keys(after),
  } as const;
}

async function affectedBy(before: Record<string, string>, after: Record<string, string>) {
  const changes = comparison(before, after);
  const graph = await readHeadGraph(changes, 'auto', true);
  const found = await findAffected(changes, graph, 'auto', true);
  return found.kind === 'known' ? found.value.affected.map(({ path, because }) => [path, because]) : found.why;
}

describe('projects that a lockfile concerns', () => {
  it('are found in a Yarn 1 lockfile, which does not say who needs what', async () => {
    const before = { ...files, 'yarn.lock': lockfile('1.1.0', '1.2.0') };
    const after = { ...files, 'yarn.lock': lockfile('1.1.3', '1.2.0') };
    const found = await affectedBy(before, after);
    expect(found).toEqual([
      ['packages/a', expect.stringContaining('left-pad')],
      ['packages/c', expect.stringContaining('depends on a')],
    ]);
  });

  it('are all of its projects when it is new, and all there are when it cannot be read', async () => {
    const all = ['packages/a', 'packages/b', 'packages/c'];
    const added = await affectedBy(files, { ...files, 'yarn.lock': lockfile('1.1.0', '1.2.0') });
    expect(Array.isArray(added) ? added.map(([path]) => path) : added).toEqual(expect.arrayContaining(all));
    const broken = await affectedBy(
      { ...files, 'yarn.lock': lockfile('1.1.0', '1.2.0') },
      { ...files, 'yarn.lock': '<<<' },
    );
    expect(Array.isArray(broken) ? broken.map(([path]) => path) : broken).toEqual(expect.arrayContaining(all));
  });

  it('cannot be told when a changed manifest cannot be read', async () => {
    const found = await affectedBy(files, { ...files, 'packages/b/package.json': '{' });
    expect(found).toContain('packages/b/package.json');
  });
});

describe('files that belong to no project', () => {
  it.each(['Makefile', 'clippy.toml', 'shared/data.json', '.github/actions/setup/action.yml'])(
    'concern every project: %s',
    async (path) => {
      const found = await affectedBy({ ...virtual, [path]: '1' }, { ...virtual, [path]: '2' });
      expect(found).toEqual([
        ['crates/a', `${path} changed, and belongs to no project`],
        ['crates/b', `${path} changed, and belongs to no project`],
      ]);
    },
  );

  it.each(['README.md', 'docs/logo.svg', 'LICENSE', '.github/workflows/other.yml', '.gitignore'])(
    'concern nobody when no build depends on them: %s',
    async (path) => expect(await affectedBy({ ...virtual, [path]: '1' }, { ...virtual, [path]: '2' })).toEqual([]),
  );
});

describe('a change that cannot be told', () => {
  it('still names the project whose manifest it broke', async () => {
    const changed = { ...virtual, 'crates/a/Cargo.toml': '[package' };
    const changes = comparison(virtual, changed);
    const found = await findAffected(changes, await readHeadGraph(changes, 'auto', true), 'auto', true);
    expect(found.kind === 'unknown' && found.graph.projects.map(({ path }) => path).sort()).toEqual([
      'crates/a',
      'crates/b',
    ]);
  });
});
