// Workspace mode: dependents, lockfiles read precisely, deleted packages, and no project that is left out in silence.
import { expect, test } from 'vitest';
import { type Changes, createRepository } from '../../../testbed/repository.ts';
import { detect, names, push } from './support.ts';

async function answer(start: Changes, change: Changes) {
  await using repository = await createRepository(start);
  const before = await repository.head();
  const after = await repository.commit(change);
  return await detect(repository.path, {}, push(before, after));
}
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const npmLock = (deep: string, tool: string, integrity = 'a') =>
  json({
    name: 'root',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'root', workspaces: ['p/*'] },
      'node_modules/@x/a': { resolved: 'p/a', link: true },
      'node_modules/@x/b': { resolved: 'p/b', link: true },
      'node_modules/@x/c': { resolved: 'p/c', link: true },
      'p/a': { name: '@x/a', version: '1.0.0', dependencies: { left: '^1' } },
      'p/b': { name: '@x/b', version: '1.0.0', dependencies: { '@x/a': '*' } },
      'p/c': { name: '@x/c', version: '1.0.0', devDependencies: { tool: '^2' } },
      'node_modules/left': { version: '1.0.0', integrity, dependencies: { deep: '^1' } },
      'node_modules/deep': { version: deep },
      'node_modules/tool': { version: tool, dev: true },
    },
  });
const npm = {
  'package.json': json({ name: 'root', private: true, workspaces: ['p/*'] }),
  'package-lock.json': npmLock('1.0.0', '2.0.0'),
  '.nvmrc': '24',
  'p/a/package.json': json({ name: '@x/a', version: '1.0.0', dependencies: { left: '^1' } }),
  'p/b/package.json': json({ name: '@x/b', version: '1.0.0', dependencies: { '@x/a': '*' } }),
  'p/c/package.json': json({ name: '@x/c', version: '1.0.0', devDependencies: { tool: '^2' } }),
  'p/a/i.js': '1',
  'p/c/i.js': '1',
  '.github/workflows/workflow.yml': 'on: push',
  '.github/workflows/other.yml': 'on: push',
};

const crate = (name: string, rest = '') =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n\n${rest}`;
const registry = 'source = "registry+https://github.com/rust-lang/crates.io-index"';
const cargoLock = (itoa: string, serde: string) =>
  `version = 4\n\n[[package]]\nname = "app"\nversion = "0.1.0"\ndependencies = [\n "core",\n "serde ${serde}",\n]\n\n[[package]]\nname = "core"\nversion = "0.1.0"\ndependencies = [\n "itoa",\n]\n\n[[package]]\nname = "itoa"\nversion = "${itoa}"\n${registry}\n\n[[package]]\nname = "other"\nversion = "0.1.0"\ndependencies = [\n "serde 0.9.0",\n]\n\n[[package]]\nname = "serde"\nversion = "0.9.0"\n${registry}\n\n[[package]]\nname = "serde"\nversion = "${serde}"\n${registry}\n`;
const cargo = {
  'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n\n[workspace.dependencies]\nserde = "1"\n',
  'Cargo.lock': cargoLock('1.0.0', '1.0.0'),
  'crates/core/Cargo.toml': crate('core', '[dependencies]\nitoa = "1"\n'),
  'crates/core/src/lib.rs': '',
  'crates/app/Cargo.toml': crate('app', '[dependencies]\ncore = { path = "../core" }\nserde = { workspace = true }\n'),
  'crates/app/src/main.rs': '',
  'crates/other/Cargo.toml': crate(
    'other',
    '[dependencies]\nserde = "0.9"\n[target.\'cfg(unix)\'.dev-dependencies]\nalias = { package = "app", path = "../app" }\n',
  ),
  'crates/other/src/lib.rs': '',
};

const go = {
  'go.work': 'go 1.22\n\nuse (\n\t./svc\n\t"./lib" // quoted\n)\n',
  'svc/go.mod':
    'module ex.com/svc\n\ngo 1.22\n\nrequire (\n\tex.com/lib v0.0.0\n\tex.com/old v1.0.0\n)\n\nreplace ex.com/old => ../local\n',
  'svc/go.sum': 'github.com/x/y v1.2.3 h1:abc=\n',
  'lib/go.mod': 'module ex.com/lib\n\ngo 1.22\n',
  'lib/l.go': 'package lib\n',
  'local/go.mod': 'module ex.com/old\n',
  'local/x.go': 'package old\n',
};

const project = (name: string, rest = '') => `[project]\nname = "${name}"\nversion = "0.1.0"\n${rest}`;
const uvLock = (httpx: string, pytest: string) =>
  `version = 1\nrequires-python = ">=3.12"\n\n[manifest]\nmembers = ["api", "my-common", "root"]\n\n[[package]]\nname = "api"\nversion = "0.1.0"\nsource = { editable = "packages/api" }\ndependencies = [{ name = "my-common" }]\n\n[package.dev-dependencies]\ndev = [{ name = "pytest" }]\n\n[[package]]\nname = "my-common"\nversion = "0.1.0"\nsource = { editable = "packages/common" }\ndependencies = [{ name = "httpx" }]\n\n[[package]]\nname = "root"\nversion = "0.1.0"\nsource = { virtual = "." }\n\n[[package]]\nname = "httpx"\nversion = "${httpx}"\nsource = { registry = "https://pypi.org/simple" }\n\n[[package]]\nname = "pytest"\nversion = "${pytest}"\nsource = { registry = "https://pypi.org/simple" }\n`;
const uv = {
  'pyproject.toml': project('root', '[tool.uv.workspace]\nmembers = ["packages/*"]\n'),
  'uv.lock': uvLock('0.27.0', '8.0.0'),
  'packages/api/pyproject.toml': project(
    'api',
    'dependencies = ["My_Common>=0.1"]\n[dependency-groups]\ndev = ["pytest"]\n[tool.uv.sources]\nmy-common = { workspace = true }\n',
  ),
  'packages/common/pyproject.toml': project('my.common', 'dependencies = ["httpx"]\n'),
  'packages/common/x.py': '1',
};

const cases: readonly (readonly [string, Changes, Changes, readonly string[]])[] = [
  ['npm: a source file marks its package and the dependents', npm, { 'p/a/i.js': '2' }, ['@x/a', '@x/b']],
  ['npm: a package without dependents marks itself', npm, { 'p/c/i.js': '2' }, ['@x/c']],
  [
    'npm: a transitive bump in the lockfile marks whose resolution changed',
    npm,
    { 'package-lock.json': npmLock('1.0.1', '2.0.0') },
    ['@x/a', '@x/b'],
  ],
  [
    'npm: a bumped dev dependency marks its one user',
    npm,
    { 'package-lock.json': npmLock('1.0.0', '2.1.0') },
    ['@x/c'],
  ],
  [
    'npm: another checksum of the same version is a change',
    npm,
    { 'package-lock.json': npmLock('1.0.0', '2.0.0', 'b') },
    ['@x/a', '@x/b'],
  ],
  [
    'npm: a lockfile that cannot be read marks everything',
    npm,
    { 'package-lock.json': '<<<<<<< HEAD\n' },
    ['root', '@x/a', '@x/b', '@x/c'],
  ],
  [
    'npm: a lockfile that is gone marks everything',
    npm,
    { 'package-lock.json': null },
    ['root', '@x/a', '@x/b', '@x/c'],
  ],
  [
    'npm: the workflow itself marks everything',
    npm,
    { '.github/workflows/workflow.yml': 'on: [push]' },
    ['root', '@x/a', '@x/b', '@x/c'],
  ],
  ['npm: a toolchain file marks everything', npm, { '.nvmrc': '25' }, ['root', '@x/a', '@x/b', '@x/c']],
  [
    'npm: a deleted package is looked up in the base graph',
    npm,
    { 'p/a/package.json': null, 'p/a/i.js': null },
    ['root', '@x/b'],
  ],
  [
    'npm: a renamed package marks who depended on the old name',
    npm,
    { 'p/a/package.json': json({ name: '@x/z', version: '1.0.0' }) },
    ['@x/z', '@x/b'],
  ],
  [
    'npm: a cycle ends',
    npm,
    { 'p/a/package.json': json({ name: '@x/a', dependencies: { '@x/b': '*' } }) },
    ['@x/a', '@x/b'],
  ],
  [
    'cargo: dependents through aliases and targets, direct and transitive',
    cargo,
    { 'crates/core/src/lib.rs': '//' },
    ['app', 'core', 'other'],
  ],
  [
    'cargo: one of two versions of a crate',
    { ...cargo, 'crates/other/Cargo.toml': crate('other', '[dependencies]\nserde = "0.9"\n') },
    { 'Cargo.lock': cargoLock('1.0.0', '1.0.1') },
    ['app'],
  ],
  [
    'cargo: the workspace manifest marks every member',
    cargo,
    {
      'Cargo.toml':
        '[workspace]\nmembers = ["crates/*"]\n[profile.release]\nlto = true\n[workspace.dependencies]\nserde = "1"\n',
    },
    ['app', 'core', 'other'],
  ],
  [
    'cargo: the configuration and the toolchain mark everything',
    cargo,
    { '.cargo/config.toml': '[build]\n', 'rust-toolchain': 'nightly' },
    ['app', 'core', 'other'],
  ],
  ['go: a module marks who requires it', go, { 'lib/l.go': 'package lib //\n' }, ['ex.com/lib', 'ex.com/svc']],
  [
    'go: a replaced module marks who replaces it',
    go,
    { 'local/x.go': 'package old //\n' },
    ['ex.com/old', 'ex.com/svc'],
  ],
  [
    'go: another sum of the same version is a change',
    go,
    { 'svc/go.sum': 'github.com/x/y v1.2.3 h1:evil=\n' },
    ['ex.com/svc'],
  ],
  [
    'go: a deleted module marks who required it',
    go,
    { 'lib/go.mod': null, 'lib/l.go': null, 'go.work': 'go 1.22\n\nuse ./svc\n' },
    ['ex.com/old', 'ex.com/svc'],
  ],
  ['uv: names are compared normalised', uv, { 'packages/common/x.py': '2' }, ['api', 'my.common']],
  [
    'uv: a bump marks its users and their dependents',
    uv,
    { 'uv.lock': uvLock('0.28.0', '8.0.0') },
    ['api', 'my.common'],
  ],
  ['uv: a bumped group dependency marks its one user', uv, { 'uv.lock': uvLock('0.27.0', '9.0.0') }, ['api']],
];
for (const [title, start, change, expected] of cases) {
  test(title, async () => {
    const result = await answer(start, change);
    expect(names(result).sort()).toEqual([...expected].sort());
    expect(result.outputs).toMatchObject({ any: 'true', result: 'changed', degraded: 'false' });
    const listed = JSON.parse(result.outputs.projects ?? '[]') as {
      name: string;
      direct: boolean;
      distance: number;
      because: string;
    }[];
    for (const one of listed) expect([one.direct, one.because !== '']).toEqual([one.distance === 0, true]);
    expect(JSON.parse(result.outputs.matrix ?? '{}').include).toHaveLength(listed.length);
  });
}
