import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionNames, build } from '../../../../scripts/build.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Every file below a folder as `path -> bytes in base64`. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file).toString('base64')];
    }),
  );
}

/** The sources in another folder: what a second checkout, a worktree or another machine would build from. */
function copyOfRepository(place: string): void {
  mkdirSync(place, { recursive: true });
  for (const name of ['actions', 'shared', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(path.join(root, name), path.join(place, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'), 'junction');
}

describe('the bundles', () => {
  let scratch: string;
  let first: Record<string, string>;

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'build-test-'));
    // From a copy, so that both builds see the same sources whatever happens in the working tree meanwhile.
    copyOfRepository(path.join(scratch, 'one'));
    const module = path.join(scratch, 'one/scripts/build.ts');
    execFileSync(process.execPath, [module, '--out', path.join(scratch, 'first')]);
    first = contents(path.join(scratch, 'first'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('are there for every action, with their licences and their module type', () => {
    for (const name of actionNames()) {
      expect(Object.keys(first)).toEqual(
        expect.arrayContaining(['index.js', 'licenses.txt', 'package.json'].map((file) => path.join(name, file))),
      );
      const notice = Buffer.from(first[path.join(name, 'licenses.txt')] ?? '', 'base64').toString();
      expect(notice).toMatch(/^@actions\/core@/m);
    }
  });

  it('are byte for byte the same when built again from a folder of another name and depth', () => {
    const place = path.join(scratch, 'a', 'deeper', 'and-longer');
    cpSync(path.join(scratch, 'one'), place, { recursive: true, verbatimSymlinks: true });
    execFileSync(process.execPath, [path.join(place, 'scripts/build.ts'), '--out', path.join(scratch, 'second')], {
      cwd: os.tmpdir(),
    });
    expect(contents(path.join(scratch, 'second'))).toEqual(first);
  });

  it('replace an older bundle without leaving its files behind', async () => {
    const out = path.join(scratch, 'replaced');
    const name = actionNames()[0] ?? '';
    mkdirSync(path.join(out, name, 'old'), { recursive: true });
    await build(out, [name]);
    expect(readdirSync(path.join(out, name))).not.toContain('old');
  });
});
