/** As formats.test.ts, for bun and the other languages. */
import { describe, expect, it } from 'vitest';
import { compareLockfiles } from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import type { WorkspaceKind } from '../../../../../actions/detect-changes/src/workspace/model.ts';
import { concerned } from './concerned.ts';

const oneProject = [{ projectPath: 'a', key: 'a', packageName: 'a' }];

describe('bun', () => {
  const lock = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": { "name": "root", },
    "a": { "name": "@s/a", "dependencies": { "x": "catalog:old", "git": "github:o/git", }, },
    "b": { "name": "b", "dependencies": { "x": "^2.0.0", "@s/a": "workspace:*", }, },
  },
  "trustedDependencies": ["x",],
  "catalogs": { "old": { "x": "^1.0.0", }, },
  "packages": {
    "@s/a": ["@s/a@workspace:a"],
    "b": ["b@workspace:b"],
    "git": ["git@github:o/git#aaaa", {}, "o-git-aaaa"],
    "x": ["x@2.0.0", "", { "peerDependencies": { "p": "*" }, "os": "linux", }, "sha512-x2, ]"],
    "p": ["p@1.0.0", "", {}, "sha512-p"],
    "@s/a/x": ["x@1.0.0", "", {}, "sha512-x1"],
  },
}
`;
  it.each([
    ['a package nested for a scoped project', 'sha512-x1', 'sha512-X1', 'a'],
    ['a package at the top, with a comma in a text', 'x2, ]', 'x2 ]', 'b'],
    ['a peer', 'sha512-p', 'sha512-P', 'b'],
    ['a commit', 'aaaa', 'bbbb', 'a'],
    ['a catalog entry', '"x": "^1.0.0"', '"x": "^1.0.1"', 'a'],
    ['a system', '"linux"', '"darwin"', 'b'],
    ['packages that may run scripts', '["x",]', '[]', 'a b'],
    ['two commas', '"^2.0.0",', '"^2.0.0",,', 'unknown'],
    ['a comma with nothing in front', '["x",]', '[,]', 'unknown'],
    ['a comment', '{\n  "lock', '{ // x\n  "lock', 'unknown'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('bun', lock, before, after)).toBe(expected);
  });
});

describe('cargo', () => {
  const git = 'git+https://example.org/x?branch=main';
  const pack = (name: string, version: string, rest: string) => `
[[package]]
name = "${name}"
version = "${version}"
${rest}
`;
  const lock = `version = 4
${pack('a', '0.1.0', `dependencies = ["x 1.0.0 (${git})", "v"]`)}
${pack('b', '0.1.0', 'dependencies = ["a", "x 1.0.0 (registry+r)"]')}
${pack('v', '0.1.0', 'dependencies = ["w"]')}
${pack('w', '2.0.0', 'source = "registry+r"\nchecksum = "wwww"')}
${pack('x', '1.0.0', `source = "${git}#aaaa"`)}
${pack('x', '1.0.0', 'source = "registry+r"\nchecksum = "xxxx"')}
[[patch.unused]]
name = "u"
version = "1.0.0"
`;
  it.each([
    ['a commit', '#aaaa', '#bbbb', 'a'],
    ['one of two packages of the same name and version', 'xxxx', 'yyyy', 'b'],
    ['what a crate in the repository that is no project needs', 'wwww', 'WWWW', 'a'],
    ['a patch that is not used', '"u"', '"t"', 'a b'],
    ['a dependency that may be two', `"x 1.0.0 (${git})"`, '"x 1.0.0"', 'unknown'],
    [
      'a package that is there twice',
      '"xxxx"\n',
      '"xxxx"\n\n[[package]]\nname = "w"\nversion = "2.0.0"\nsource = "registry+r"\n',
      'unknown',
    ],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('cargo', lock, before, after)).toBe(expected);
  });

  const oldForm = `
[[package]]
name = "a"
version = "0.1.0"
dependencies = ["x 1.0.0 (registry+r)"]

[[package]]
name = "b"
version = "0.1.0"

[[package]]
name = "x"
version = "1.0.0"
source = "registry+r"

[metadata]
"checksum x 1.0.0 (registry+r)" = "xxxx"
`;
  it.each([
    ['a checksum in the old form', 'xxxx', 'yyyy', 'a'],
    ['other metadata', '[metadata]', '[metadata]\nmore = "1"', 'a b'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('cargo', oldForm, before, after)).toBe(expected);
  });
});

describe('uv', () => {
  const lock = `version = 1
requires-python = ">=3.11"
[manifest]
members = ["a", "b"]
constraints = [{ name = "x", specifier = "<3" }]
[[package]]
name = "a"
source = { editable = "a" }
dependencies = [
    { name = "x", version = "1.0", source = { registry = "r" }, marker = "python_version < '3.12'" },
    { name = "x", version = "2.0", source = { registry = "r" }, marker = "python_version >= '3.12'" },
]
[[package]]
name = "b"
version = "0.1"
source = { virtual = "b" }
dependencies = [{ name = "a" }, { name = "x", version = "2.0", source = { registry = "r" } }]
[package.dev-dependencies]
test = [{ name = "y", extra = ["fast", "none"] }]
[[package]]
name = "x"
version = "1.0"
source = { registry = "r" }
wheels = [{ url = "u", hash = "x1", size = 1, upload-time = "2020" }]
[[package]]
name = "x"
version = "2.0"
source = { registry = "r" }
[[package]]
name = "y"
version = "1.0"
source = { git = "https://example.org/y?rev=main#aaaa" }
[package.optional-dependencies]
fast = [{ name = "z" }]
[[package]]
name = "z"
version = "1.0"
source = { url = "https://example.org/z.whl" }
`;
  it.each([
    ['one of two versions for different Pythons', 'x1', 'x3', 'a'],
    ['a marker', "< '3.12'", "< '3.13'", 'a'],
    ['a commit', '#aaaa', '#bbbb', 'b'],
    ['what an extra of a group needs', 'z.whl', 'z-1.whl', 'b'],
    ['a constraint', '<3', '<4', 'a b'],
    ['the time of an upload', '2020', '2021', 'unchanged'],
  ])('%s concerns: %s -> %s: %s', async (_, before, after, expected) => {
    expect(await concerned('uv', lock, before, after)).toBe(expected);
  });
});

describe('formats that do not say who needs what', () => {
  it.each<[WorkspaceKind, string, string, string]>([
    ['go', 'example.org/x v1.0.0 h1:x=\nexample.org/x v1.0.0/go.mod h1:m=\n', 'h1:m=', 'h1:n='],
    [
      'buf',
      'version: v1\ndeps:\n  - remote: buf.build\n    owner: o\n    repository: r\n    commit: aaaa\n',
      'aaaa',
      'bbbb',
    ],
    ['buf', 'version: v2\ndeps:\n  - name: buf.build/o/r\n    commit: aaaa\n    digest: b5:x\n', 'b5:x', 'b5:y'],
    ['poetry', '[extras]\ne = ["x"]\n[metadata]\nlock-version = "2.1"\n', '["x"]', '[]'],
  ])('%s: any change concerns every project of the file', async (kind, text, before, after) => {
    expect(await concerned(kind, text, before, after)).toBe('a b');
  });

  it('name the module that changed', async () => {
    const lock = (commit: string) => `version: v2\ndeps:\n  - name: buf.build/o/r\n    commit: ${commit}\n`;
    expect(await compareLockfiles('buf', lock('aaaa'), lock('bbbb'), oneProject)).toEqual({
      kind: 'projects',
      changed: new Map([['a', 'buf.build/o/r aaaa -> bbbb']]),
    });
  });

  it('take an empty go.sum for one without modules', async () => {
    const verdict = await compareLockfiles('go', '', 'example.org/x v1.0.0 h1:x=\n', oneProject);
    expect(verdict).toEqual({ kind: 'projects', changed: new Map([['a', 'example.org/x v1.0.0 added']]) });
  });
});
