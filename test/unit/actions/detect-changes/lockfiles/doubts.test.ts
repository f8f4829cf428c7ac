/** What cannot be understood is unknown, and the verdict says why. */
import { describe, expect, it } from 'vitest';
import {
  compareLockfiles,
  type Importer,
} from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import type { WorkspaceKind } from '../../../../../actions/detect-changes/src/workspace/model.ts';
import { fixture, formats, inPackages } from './fixtures.ts';

const a: Importer[] = [{ projectPath: 'a', key: '.', packageName: 'a', externals: ['x@1'] }];

describe('an unknown version of the format', () => {
  it.each<[WorkspaceKind, string, string]>([
    ['pnpm', "lockfileVersion: '9.0'\n", "lockfileVersion: '10.0'\n"],
    ['pnpm', "lockfileVersion: '9.0'\n", 'importers: {}\n'],
    ['npm', '{"lockfileVersion": 3, "packages": {}}', '{"lockfileVersion": 4, "packages": {}}'],
    ['npm', '{"lockfileVersion": 3, "packages": {}}', '{"lockfileVersion": 3}'],
    ['yarn', '# yarn lockfile v1\n', '# yarn lockfile v2\n'],
    ['yarn', '__metadata:\n  version: 8\n', '__metadata:\n  version: 99\n'],
    ['bun', '{"lockfileVersion": 1}', '{"lockfileVersion": 3}'],
    ['cargo', 'version = 4\n', 'version = 5\n'],
    ['uv', 'version = 1\n', 'version = 2\n'],
    ['poetry', '[metadata]\nlock-version = "2.1"\n', '[metadata]\nlock-version = "3.0"\n'],
    ['buf', 'version: v2\n', 'version: v3\n'],
  ])('%s: is unknown, on either side', async (kind, known, other) => {
    expect(await compareLockfiles(kind, known, other, a)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/new lockfile/),
    });
    expect(await compareLockfiles(kind, other, known, a)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/old lockfile/),
    });
  });
});

describe('a file that is not what it should be', () => {
  const kinds: [string, string][] = Object.keys(formats).map((format) => [format, fixture(format, 'base')]);
  const compare = (format: string, before: string, after: string) =>
    compareLockfiles(formats[format]?.kind ?? 'npm', before, after, formats[format]?.projects ?? []);

  it.each(kinds)('%s: merge conflict markers are unknown', async (format, text) => {
    const conflict = `${text}<<<<<<< ours\n=======\n>>>>>>> theirs\n`;
    expect(await compare(format, text, conflict)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/conflict/),
    });
  });

  it.each(kinds)('%s: a binary file is unknown', async (format, text) => {
    expect(await compare(format, text, '#!/usr/bin/env bun\nbun-lockfile-format-v0\n\0\0')).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/binary/),
    });
  });

  it.each(kinds)('%s: another format is unknown', async (format, text) => {
    expect(await compare(format, text, '<!doctype html>\n<title>404</title>\n')).toMatchObject({ kind: 'unknown' });
  });

  it.each(kinds.filter(([format]) => format !== 'go'))('%s: an empty file is unknown', async (format, text) => {
    expect(await compare(format, text, '')).toMatchObject({ kind: 'unknown' });
  });

  it.each<[WorkspaceKind, string]>([
    ['pnpm', `lockfileVersion: '9.0'\nx: ${'['.repeat(100_000)}`],
    [
      'pnpm',
      `lockfileVersion: '9.0'\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
    ],
    ['npm', `{"lockfileVersion": 3, "packages": ${'['.repeat(200_000)}`],
    ['uv', `version = 1\nx = ${'['.repeat(100_000)}`],
    ['bun', `{"lockfileVersion": 1, "x": "${'\\"'.repeat(300_000)}`],
    ['pnpm', `${' '.repeat(300_000)}x: [\n`],
  ])('%s: a file of endless depth or length is unknown, and soon', async (kind, text) => {
    expect(await compareLockfiles(kind, 'x', text, a)).toMatchObject({ kind: 'unknown' });
    expect(await compareLockfiles(kind, text, 'x', a)).toMatchObject({ kind: 'unknown' });
  });

  it('a bomb of aliases is unknown', async () => {
    const bomb = "lockfileVersion: '9.0'\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    expect(await compareLockfiles('pnpm', "lockfileVersion: '9.0'\n", bomb, a)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/Alias/),
    });
  });

  it('a file over 64 MiB is unknown', async () => {
    const large = 'x'.repeat(64 * 1024 * 1024 + 1);
    expect(await compareLockfiles('npm', large, '{}', a)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/64 MiB/),
    });
  });
});

describe('a part that is not understood', () => {
  it.each<[WorkspaceKind, string, string]>([
    ['pnpm', "lockfileVersion: '9.0'\nnovelty: 1\n", "lockfileVersion: '9.0'\nnovelty: 2\n"],
    [
      'npm',
      '{"lockfileVersion": 3, "packages": {}, "novelty": 1}',
      '{"lockfileVersion": 3, "packages": {}, "novelty": 2}',
    ],
    ['bun', '{"lockfileVersion": 1, "novelty": 1}', '{"lockfileVersion": 1, "novelty": 2}'],
    ['cargo', 'version = 4\nnovelty = 1\n', 'version = 4\nnovelty = 2\n'],
    ['uv', 'version = 1\nnovelty = 1\n', 'version = 1\nnovelty = 2\n'],
    ['buf', 'version: v2\nnovelty: 1\n', 'version: v2\nnovelty: 2\n'],
  ])('%s: is unknown when it differs', async (kind, before, after) => {
    expect(await compareLockfiles(kind, before, after, a)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/novelty/),
    });
    expect(await compareLockfiles(kind, before, `${before}\n`, a)).toEqual({ kind: 'unchanged' });
  });

  it('a package that no project needs is unknown when it differs', async () => {
    const stray = (version: string) =>
      `{"lockfileVersion": 3, "packages": {"": {}, "node_modules/stray": {"version": "${version}"}}}`;
    const without = '{"lockfileVersion": 3, "packages": {"": {}}}';
    for (const [before, after] of [
      [stray('1.0.0'), stray('1.1.0')],
      [stray('1.0.0'), without],
      [without, stray('1.0.0')],
    ] as const)
      expect(await compareLockfiles('npm', before, after, a)).toMatchObject({
        kind: 'unknown',
        why: expect.stringMatching(/stray/),
      });
  });

  it('what a file repeats of itself may not differ alone', async () => {
    const before = fixture('npm-2', 'base');
    const at = before.lastIndexOf('sha512-');
    const after = `${before.slice(0, at)}sha512-7${before.slice(at + 8)}`;
    expect(await compareLockfiles('npm', before, after, inPackages('root', 'a', 'b', 'c'))).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/dependencies/),
    });
  });

  it('yarn 1 without the ranges of a manifest is unknown', async () => {
    const [before, after] = [fixture('yarn-classic', 'base'), fixture('yarn-classic', 'direct-bump')];
    expect(
      await compareLockfiles('yarn', before, after, [{ projectPath: 'a', key: '.', packageName: 'a' }]),
    ).toMatchObject({ kind: 'unknown' });
  });

  it('a project that the lockfile does not list is marked by any change', async () => {
    const importers = [...inPackages('root', 'a', 'b', 'c'), { projectPath: 'x', key: 'x', packageName: 'x' }];
    const verdict = await compareLockfiles(
      'pnpm',
      fixture('pnpm-9', 'base'),
      fixture('pnpm-9', 'peer-bump'),
      importers,
    );
    expect(verdict.kind === 'projects' ? [...verdict.changed.keys()] : verdict).toEqual(['c', 'x']);
  });
});

describe('two formats under one name', () => {
  it('concern every project when one replaces the other', async () => {
    const projects = inPackages('root', 'a', 'b', 'c');
    for (const [kind, before, after] of [
      ['yarn', 'yarn-classic', 'yarn-berry'],
      ['npm', 'npm-1', 'npm-3'],
      ['pnpm', 'pnpm-6', 'pnpm-9'],
    ] as const) {
      const verdict = await compareLockfiles(kind, fixture(before, 'base'), fixture(after, 'base'), projects);
      expect(verdict.kind === 'projects' ? verdict.changed.size : verdict).toBe(4);
    }
  });
});
