/** Corners of the formats that the fixtures do not reach, in the smallest lockfiles that have them. */
import { describe, expect, it } from 'vitest';
import { concerned } from './concerned.ts';

describe('pnpm', () => {
  const lock = `---
lockfileVersion: '9.0'
importers:
  .:
    packageManagerDependencies:
      pnpm:
        specifier: 12.0.0
        version: 12.0.0
---
lockfileVersion: '9.0'
catalogs:
  old:
    x:
      specifier: ^1.0.0
      version: 1.0.0
importers:
  a:
    dependencies:
      x:
        specifier: catalog:old
        version: 1.0.0(p@3.0.0)
      alias:
        specifier: npm:y@^2.0.0
        version: y@2.0.0
  b:
    dependencies:
      a:
        specifier: workspace:*
        version: link:../a
      git:
        specifier: github:o/git
        version: https://codeload.github.com/o/git/tar.gz/aaaa
      absent:
        specifier: ^9.0.0
        version: 9.0.0
      local:
        specifier: file:local(1).tgz
        version: file:local(1).tgz
packages:
  x@1.0.0:
    resolution: {integrity: sha512-x}
    peerDependencies:
      p: '*'
    deprecated: |-
      old
  p@3.0.0:
    resolution: {integrity: sha512-p}
  y@2.0.0:
    resolution: {integrity: sha512-y}
  git@https://codeload.github.com/o/git/tar.gz/aaaa:
    resolution: {tarball: https://codeload.github.com/o/git/tar.gz/aaaa}
    version: 0.1.0
  local@file:local(1).tgz:
    resolution: {integrity: sha512-l, tarball: file:local(1).tgz}
    version: 0.2.0
snapshots:
  x@1.0.0(p@3.0.0):
    dependencies:
      p: 3.0.0
  p@3.0.0: {}
  y@2.0.0: {}
  git@https://codeload.github.com/o/git/tar.gz/aaaa: {}
  local@file:local(1).tgz: {}
`;
  it.each([
    ['the resolution of a peer', 'sha512-p', 'sha512-P', 'a'],
    ['a package under another name', 'sha512-y', 'sha512-Y', 'a'],
    ['a catalog entry', 'x:\n      specifier: ^1.0.0', 'x:\n      specifier: ^1.0.1', 'a'],
    ['a commit', 'tar.gz/aaaa', 'tar.gz/bbbb', 'b'],
    ['a file with parentheses in its name', 'sha512-l', 'sha512-L', 'b'],
    ['pnpm itself', '12.0.0', '12.0.1', 'a b'],
    ['a version that is not there', 'version: y@2.0.0', 'version: y@2.1.0', 'a'],
    ['another version that is not there', 'version: 9.0.0', 'version: 9.1.0', 'b'],
    ['words about a package', '      old\n', '      very old\n', 'unchanged'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('pnpm', lock, before, after)).toBe(expected);
  });
});

describe('npm', () => {
  const lock = JSON.stringify(
    {
      name: 'root',
      lockfileVersion: 3,
      packages: {
        '': { name: 'root' },
        a: { version: '1.0.0', dependencies: { x: '^1.0.0', b: '*' }, peerDependencies: { gone: '*' } },
        b: { version: '1.0.0', dependencies: { x: '^2.0.0', bundle: '1' } },
        'a/node_modules/x': { version: '1.0.0', integrity: 'sha512-x1' },
        'node_modules/a': { resolved: 'a', link: true },
        'node_modules/b': { resolved: 'b', link: true },
        'node_modules/bundle': { version: '1.0.0', dependencies: { inner: '1' }, bundleDependencies: ['inner'] },
        'node_modules/bundle/node_modules/inner': { version: '1.0.0', inBundle: true, engines: { node: '>=10' } },
        'node_modules/x': { version: '2.0.0', integrity: 'sha512-x2', hasInstallScript: true },
        'node_modules/__proto__': { version: '1.0.0', extraneous: true },
      },
    },
    null,
    1,
  ).replace('"inner": "1"', '"inner": "1", "__proto__": "1"');
  it.each([
    ['a nested package', 'sha512-x1', 'sha512-X1', 'a'],
    ['a hoisted package', 'sha512-x2', 'sha512-X2', 'b'],
    ['a bundled package', '>=10', '>=12', 'b'],
    ['an install script', '"hasInstallScript": true', '"hasInstallScript": false', 'b'],
    ['a package called __proto__', '"extraneous": true', '"extraneous": false', 'b'],
    ['where a project is seen', '"node_modules/a"', '"node_modules/c"', 'a'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('npm', lock, before, after)).toBe(expected);
  });
});

describe('yarn 1', () => {
  const lock = `# yarn lockfile v1


x@^1.0.0:
  version "1.0.0"

"y@npm:x@^2.0.0":
  version "2.0.0"
  optionalDependencies:
    "@s/deep" "> 1, < 2"

"@s/deep@> 1, < 2", "@s/deep@^1.1.0":
  version "1.5.0"

z@1.0.0:
  version "1.0.0"
`;
  it.each([
    ['a package under another name', '2.0.0"\n  opt', '2.0.1"\n  opt', 'a'],
    ['an optional one, with commas in its range', '1.5.0', '1.6.0', 'a'],
    ['one bound by resolutions', 'z@1.0.0:\n  version "1.0.0"', 'z@1.0.1:\n  version "1.0.1"', 'b'],
    ['a line of no known form', '  version "1.5.0"', '  version "1.5.0" "2"', 'unknown'],
    ['a field that is there twice', '  version "1.5.0"', '  version "1.5.0"\n  version "1.5.0"', 'unknown'],
    ['a key that is there twice', '"y@npm:x@^2.0.0":', 'x@^1.0.0:', 'unknown'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('yarn', lock, before, after)).toBe(expected);
  });
});

describe('yarn 2 and later', () => {
  const entry = (key: string, resolution: string, rest = '') => `
"${key}":
  version: 1.0.0
  resolution: "${resolution}"
${rest}  linkType: hard
`;
  const needs = (...lines: string[]) => `  dependencies:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const builtin = (range: string) => `ts@patch:ts@npm%3A${range}#optional!builtin<compat/ts>`;
  const lock = `__metadata:
  version: 8
  cacheKey: 10c0
${entry('a@workspace:a', 'a@workspace:a', needs('x: "npm:^1"', 'ts: "npm:^4"'))}
${entry('b@workspace:b', 'b@workspace:b', needs('ts: "npm:^5"', 'v: "npm:^1"'))}
${entry('x@npm:^1, x@npm:1.0.0', 'x@npm:1.0.0', '  checksum: 10c0/x\n')}
${entry('x@patch:x@npm%3A1.0.0#~/x.patch', 'x@patch:x@npm%3A1.0.0#~/x.patch::version=1.0.0&hash=aaaa', '  checksum: 10c0/xp\n')}
${entry('ts@npm:^4', 'ts@npm:4.9.0')}
${entry('ts@npm:^5', 'ts@npm:5.1.0')}
${entry(builtin('^4'), `${builtin('4.9.0')}::version=4.9.0&hash=cccc`)}
${entry(builtin('^5'), `${builtin('5.1.0')}::version=5.1.0&hash=dddd`)}
${entry('v@npm:1.2.0', 'v@npm:1.2.0', '  checksum: 10c0/v\n')}
`;
  it.each([
    ['a patch that resolutions bind', 'hash=aaaa', 'hash=bbbb', 'a'],
    ['a patch of yarn itself', 'hash=dddd', 'hash=eeee', 'b'],
    ['an entry that resolutions bind', '10c0/v', '10c0/w', 'b'],
    ['the version of the cache', 'cacheKey: 10c0', 'cacheKey: 11c0', 'a b'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('yarn', lock, before, after)).toBe(expected);
  });
});
