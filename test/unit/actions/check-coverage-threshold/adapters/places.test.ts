import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf, placeToWrite } from '../../../../../actions/check-coverage-threshold/src/adapters/places.ts';

let workspace = '';

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'places-')));
  mkdirSync(path.join(workspace, '.git'));
  mkdirSync(path.join(workspace, 'web'));
  writeFileSync(path.join(workspace, 'file.txt'), '');
  symlinkSync('file.txt', path.join(workspace, 'link.json'));
  symlinkSync('.git', path.join(workspace, 'hidden'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

describe('where a baseline may be written', () => {
  it.each([
    ['web', 'that is a folder'],
    ['out/', 'that is a folder'],
    ['file.txt/b.json', 'a file stands where'],
    ['link.json', 'symbolic link'],
    ['.git/config', "git's own folder"],
    ['hidden/config', "git's own folder"],
  ])('not %s', async (value, why) => {
    const refused = placeToWrite(workspace, workspace, value);
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining(why) });
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('`write-baseline`') });
  });

  it.each(['b.json', 'new/folder/b.json', 'file.txt'])('but %s', async (value) => {
    expect(await placeToWrite(workspace, workspace, value)).toBe(path.join(workspace, value));
  });

  it('is below the working directory, and nowhere without the input', async () => {
    expect(await placeToWrite(workspace, path.join(workspace, 'web'), 'b.json')).toBe(
      path.join(workspace, 'web/b.json'),
    );
    expect(await placeToWrite(workspace, workspace, '')).toBe('');
  });

  it('is told by the name and the value of the input when it leads out of the workspace', async () => {
    const refused = placeOf(workspace, workspace, 'baseline', '../b.json');
    await expect(refused).rejects.toMatchObject({
      code: 'path-outside-workspace',
      message: expect.stringContaining('The input `baseline` is "../b.json"'),
    });
  });
});
