import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceHash } from '../../build-bundles.ts';

let folder = '';
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'source-hash-'));
  write('actions/a/src/main.ts', 'one');
  write('shared/text/index.ts', 'two');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the name of a build', () => {
  it.each([
    ['an action changes', 'actions/a/src/main.ts'],
    ['shared code appears', 'shared/text/more.ts'],
    ['a library is updated', 'package-lock.json'],
    ['the build itself changes', 'scripts/bundle/pack.ts'],
  ])('is another one when %s', (_, name) => {
    const before = sourceHash(folder);
    write(name, `changed ${name}`);
    expect(sourceHash(folder)).not.toBe(before);
  });

  it('is another one when text moves from one file to the next', () => {
    write('shared/a.ts', 'xy');
    write('shared/b.ts', '');
    const before = sourceHash(folder);
    write('shared/a.ts', 'x');
    write('shared/b.ts', 'y');
    expect(sourceHash(folder)).not.toBe(before);
  });

  it('stays when only documents and tests change', () => {
    const before = sourceHash(folder);
    write('actions/a/README.md', 'text');
    write('test/unit/x.test.ts', 'text');
    expect(sourceHash(folder)).toBe(before);
  });
});
