import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, readFile, replaceFile } from '../../../../../actions/pin-digests/src/adapters/repository-files.ts';
import { createRepository } from '../../../../testbed/repository.ts';

describe('the files of the workspace', () => {
  let root: string;
  let workspace: string;
  beforeEach(async () => {
    root = realpathSync(await mkdtemp(path.join(os.tmpdir(), 'pin-files-')));
    workspace = path.join(root, 'work');
    await mkdir(path.join(workspace, 'sub'), { recursive: true });
    await mkdir(path.join(root, 'outside'));
    await writeFile(path.join(root, 'outside', 'a.yml'), 'outside');
    await writeFile(path.join(workspace, 'sub', 'a.yml'), 'inside');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const inside = (name: string) => path.join(workspace, name);

  it('are what git tracks or would track', async () => {
    await using repository = await createRepository({ '.gitignore': 'out/\n', 'a.yml': '1', 'b c/é.yml': '2' });
    await repository.write({ 'new.yml': '3', 'out/x.yml': '4' });
    expect(await listFiles(repository.path, process.env)).toEqual(['.gitignore', 'a.yml', 'b c/é.yml', 'new.yml']);
    expect(await listFiles(path.join(repository.path, 'b c'), process.env)).toEqual(['é.yml']);
  });

  it('are all files where there is no repository', async () => {
    expect(await listFiles(workspace, { ...process.env, GIT_CEILING_DIRECTORIES: root })).toEqual(['sub/a.yml']);
  });

  it('are read through links that stay inside', () => {
    symlinkSync('sub/a.yml', inside('link.yml'));
    expect(readFile(workspace, inside('link.yml'))).toMatchObject({ kind: 'read', place: inside('sub/a.yml') });
  });

  it.each([
    ['a link out of the workspace', '../outside/a.yml', 'out of the workspace'],
    ['a link to nothing', 'nowhere', 'link to nothing'],
  ])('are not read through %s', (_, target, why) => {
    symlinkSync(target, inside('link.yml'));
    expect(readFile(workspace, inside('link.yml'))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(why),
    });
  });

  it('are not read through a link into .git', async () => {
    await mkdir(inside('.git'));
    writeFileSync(inside('.git/config'), 'x');
    symlinkSync('.git/config', inside('compose.yml'));
    expect(readFile(workspace, inside('compose.yml'))).toMatchObject({ kind: 'refused' });
  });

  it('are not read through a link to the .git file of a linked work tree', () => {
    writeFileSync(inside('.git'), 'gitdir: elsewhere');
    symlinkSync('.git', inside('compose.yml'));
    expect(readFile(workspace, inside('compose.yml'))).toMatchObject({ kind: 'refused' });
  });

  it('are refused beyond 10 MiB, and said to be too large', () => {
    writeFileSync(inside('big.yml'), '');
    truncateSync(inside('big.yml'), 10 * 1024 * 1024 + 1);
    expect(readFile(workspace, inside('big.yml'))).toMatchObject({ kind: 'refused', tooLarge: true });
  });

  it('are none where there is no file', () => {
    expect([readFile(workspace, inside('x')), readFile(workspace, inside('sub'))]).toEqual([
      { kind: 'none' },
      { kind: 'none' },
    ]);
  });

  it('keep their mode when they are replaced', () => {
    for (const mode of [0o755, 0o600, 0o664]) {
      chmodSync(inside('sub/a.yml'), mode);
      const before = readFileSync(inside('sub/a.yml'));
      replaceFile(inside('sub/a.yml'), before, Buffer.from(`after ${mode}`));
      expect(statSync(inside('sub/a.yml')).mode & 0o7777).toBe(mode);
    }
  });

  it('are not replaced when somebody has changed them', () => {
    expect(() => replaceFile(inside('sub/a.yml'), Buffer.from('old'), Buffer.from('new'))).toThrow('changed');
    expect(readFileSync(inside('sub/a.yml'), 'utf8')).toBe('inside');
  });

  it('are not replaced through a folder that has become a link meanwhile', () => {
    writeFileSync(path.join(root, 'outside', 'a.yml'), 'inside');
    renameSync(inside('sub'), inside('moved'));
    symlinkSync(path.join(root, 'outside'), inside('sub'));
    expect(() => replaceFile(inside('sub/a.yml'), Buffer.from('inside'), Buffer.from('new'))).toThrow('place');
    expect(readFileSync(path.join(root, 'outside', 'a.yml'), 'utf8')).toBe('inside');
  });
});
