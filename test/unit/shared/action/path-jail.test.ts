import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jailPath } from '../../../../shared/action/index.ts';

let root = '';
let workspace = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'jail-')));
  workspace = path.join(root, 'work');
  mkdirSync(path.join(workspace, 'src', 'deep'), { recursive: true });
  mkdirSync(path.join(root, 'work-beside'));
  writeFileSync(path.join(root, 'secret'), '');
  writeFileSync(path.join(workspace, 'file'), '');
  symlinkSync('src', path.join(workspace, 'inner'));
  symlinkSync('..', path.join(workspace, 'up'));
  symlinkSync(path.join(root, 'secret'), path.join(workspace, 'leak'));
  symlinkSync(path.join(root, 'not-yet'), path.join(workspace, 'dangling'));
  symlinkSync('loop', path.join(workspace, 'loop'));
  symlinkSync('work', path.join(root, 'alias'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('jailPath', () => {
  it.each([
    ['.', ''],
    ['', ''],
    ['src', 'src'],
    ['./src/../file', 'file'],
    ['inner/deep', 'src/deep'],
    ['src/new/folder', 'src/new/folder'],
    ['inner/new', 'src/new'],
    ['..src', '..src'],
    ['-x', '-x'],
    ['file/below', 'file/below'],
  ])('lets %j in', async (input, expected) => {
    expect(await jailPath(workspace, input)).toBe(path.join(workspace, expected));
  });

  it('takes an absolute path inside, and a workspace that is itself a link', async () => {
    expect(await jailPath(workspace, path.join(workspace, 'src'))).toBe(path.join(workspace, 'src'));
    expect(await jailPath(path.join(root, 'alias'), 'src')).toBe(path.join(workspace, 'src'));
    expect(await jailPath(path.join(root, 'alias'), path.join(root, 'alias', 'src'))).toBe(path.join(workspace, 'src'));
  });

  it.each([
    '..',
    '../work-beside',
    'src/../../secret',
    '/etc/passwd',
    '/',
    'up/secret',
    'up',
    'leak',
    'dangling',
    'dangling/x',
    'loop',
    'loop/x',
    'a\0b',
    'x'.repeat(5_000),
    'x'.repeat(300),
  ])('refuses %j', async (input) => {
    await expect(jailPath(workspace, input)).rejects.toMatchObject({
      name: 'UserError',
      code: 'path-outside-workspace',
    });
  });
});
