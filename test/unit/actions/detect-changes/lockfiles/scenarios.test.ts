/** What the real tools wrote for a change of the workspace, and whom that concerns. */
import { describe, expect, it } from 'vitest';
import {
  compareLockfiles,
  type Importer,
} from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import { atTop, fixture, formats, inPackages } from './fixtures.ts';

const leaf = 'leaf 1.0.0 -> 1.1.0';
const top = 'top 1.0.0 -> 1.1.0';
const host = 'host 1.0.0 -> 2.0.0';
const forced = 'leaf 1.0.0 -> 0.9.0';
const isNew = 'new in the lockfile';
const everyone = (why: string) => ({ root: why, a: why, b: why, c: why });
const pinned = 'overrides of the lockfile changed';

/** Format, scenario, who is concerned and why. */
const table: readonly [string, string, Readonly<Record<string, string>>][] = [
  ['pnpm-5', 'shared-transitive', { a: leaf, b: leaf }],
  ['pnpm-5', 'peer-bump', { c: host }],
  ['pnpm-5', 'override', everyone(pinned)],
  ['pnpm-6', 'shared-transitive', { a: leaf, b: leaf }],
  ['pnpm-6', 'peer-bump', { c: host }],
  ['pnpm-6', 'override', everyone(pinned)],
  ['pnpm-9', 'direct-bump', { a: top }],
  ['pnpm-9', 'shared-transitive', { a: leaf, b: leaf }],
  ['pnpm-9', 'peer-bump', { c: host }],
  ['pnpm-9', 'override', everyone(pinned)],
  ['npm-1', 'shared-transitive', everyone(leaf)],
  ['npm-2', 'shared-transitive', { a: leaf, b: leaf }],
  ['npm-3', 'direct-bump', { a: top }],
  ['npm-3', 'shared-transitive', { a: leaf, b: leaf }],
  ['npm-3', 'peer-bump', { c: host }],
  ['npm-3', 'override', { a: forced, b: forced }],
  ['yarn-classic', 'direct-bump', { a: top }],
  ['yarn-classic', 'shared-transitive', { a: leaf, b: leaf }],
  ['yarn-classic', 'peer-bump', { c: host }],
  ['yarn-classic', 'override', { a: forced, b: forced }],
  ['yarn-berry-3', 'shared-transitive', { a: leaf, b: leaf }],
  ['yarn-berry', 'direct-bump', { a: top }],
  ['yarn-berry', 'shared-transitive', { a: leaf, b: leaf }],
  ['yarn-berry', 'peer-bump', { c: host }],
  // `resolutions` are not in the lockfile: that `old` finds another entry by name only is taken for a change.
  ['yarn-berry', 'override', { a: forced, b: forced, c: 'the same packages are linked differently' }],
  ['bun', 'direct-bump', { a: top }],
  ['bun', 'shared-transitive', { a: leaf, b: leaf }],
  ['bun', 'peer-bump', { c: host }],
  ['bun', 'override', everyone(pinned)],
  ['cargo-3', 'shared-transitive', { a: 'autocfg 1.3.0 -> 1.4.0', b: 'autocfg 1.3.0 -> 1.4.0' }],
  ['cargo-4', 'direct-bump', { a: 'itoa 1.0.11 added' }],
  ['cargo-4', 'shared-transitive', { a: 'autocfg 1.3.0 -> 1.4.0', b: 'autocfg 1.3.0 -> 1.4.0' }],
  ['uv', 'direct-bump', { a: 'toml 0.10.2 -> 0.10.1', c: 'c[fast] removed, toml 0.10.2 removed' }],
  ['uv', 'shared-transitive', { a: 'idna 3.6 -> 3.7', b: 'idna 3.6 -> 3.7' }],
  // `plain` needs the same package without the extra.
  ['uv', 'extra-bump', { c: 'uc-micro-py 1.0.2 -> 1.0.3' }],
  [
    'uv',
    'python-bump',
    { ...everyone('requires-python of the lockfile changed'), plain: 'requires-python of the lockfile changed' },
  ],
  ['poetry', 'direct-bump', { root: 'idna 3.6 -> 3.7' }],
  ['go', 'direct-bump', { root: 'rsc.io/quote v1.5.1 -> v1.5.2' }],
];

async function concerned(format: string, base: string, scenario: string, projects: readonly Importer[]) {
  const kind = formats[format]?.kind ?? 'npm';
  const verdict = await compareLockfiles(kind, fixture(format, base), fixture(format, scenario), projects);
  return verdict.kind === 'projects' ? Object.fromEntries(verdict.changed) : verdict;
}

describe('a change of the workspace, as the tool wrote it', () => {
  it.each(table)('%s: %s concerns exactly the projects that reach it', async (format, scenario, expected) => {
    expect(await concerned(format, 'base', scenario, formats[format]?.projects ?? [])).toEqual(expected);
  });

  it.each(table)('%s: %s undone concerns the same projects', async (format, scenario, expected) => {
    const kind = formats[format]?.kind ?? 'npm';
    const projects = formats[format]?.projects ?? [];
    const verdict = await compareLockfiles(kind, fixture(format, scenario), fixture(format, 'base'), projects);
    expect(verdict.kind === 'projects' ? [...verdict.changed.keys()] : verdict).toEqual(
      projects.map(({ projectPath }) => projectPath).filter((name) => name in expected),
    );
  });

  it.each(['pnpm-9', 'npm-3', 'yarn-berry', 'bun'])('%s: a new package concerns only itself', async (format) => {
    expect(await concerned(format, 'base', 'new-package', inPackages('root', 'a', 'b', 'c', 'd'))).toEqual({
      d: isNew,
    });
  });

  it('cargo: a new crate concerns only itself, also where it makes a name ambiguous', async () => {
    expect(await concerned('cargo-4', 'base', 'new-package', atTop('a', 'b', 'c', 'd'))).toEqual({ d: isNew });
  });

  it('uv: a new package that holds a shared one back concerns those that share it', async () => {
    const held = 'mdurl 0.1.2 -> 0.1.1';
    expect(await concerned('uv', 'base', 'new-package', inPackages('root', 'a', 'b', 'c', 'd', 'plain'))).toEqual({
      c: held,
      plain: held,
      d: isNew,
    });
  });

  it.each(['pnpm-9', 'npm-3', 'yarn-classic', 'yarn-berry', 'bun', 'uv'])(
    '%s: a removed package concerns nobody else',
    async (format) => {
      expect(await concerned(format, 'base', 'removed-package', inPackages('root', 'a', 'b'))).toEqual({
        kind: 'unchanged',
      });
    },
  );

  it('cargo: a removed crate concerns nobody else, though names are unique again', async () => {
    expect(await concerned('cargo-4', 'base', 'removed-package', atTop('a', 'b'))).toEqual({ kind: 'unchanged' });
  });

  // pnpm/pnpm#8718: pnpm's own filter misses it.
  it.each(['pnpm-9', 'bun'])('%s: a bump in the catalog concerns those that use the entry', async (format) => {
    expect(await concerned(format, 'catalog-base', 'catalog-bump', inPackages('root', 'a', 'b'))).toEqual({ a: top });
  });

  it.each(['pnpm-9', 'npm-3', 'yarn-berry', 'bun'])(
    '%s: a project that the new lockfile has and the caller does not know makes the answer unknown',
    async (format) => {
      expect(await concerned(format, 'base', 'new-package', inPackages('root', 'a', 'b', 'c'))).toMatchObject({
        kind: 'unknown',
      });
    },
  );
});
