// Where `write-baseline` leads in a checkout that holds what the pull request's author has committed.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Changes, symlink } from '../../../testbed/repository.ts';
import { checkout, cover } from '../cover.ts';
import { code, posixFiles, section, times } from './attacker.ts';

const sources = { 'src/a.js': code(4, 'a') };
const report = { 'lcov.info': section('src/a.js', times(4, 1)) };
const linked: Changes = {
  'base.json': symlink('.git/config'),
  'source.json': symlink('src/a.js'),
  'nowhere.json': symlink('.git/hooks/pre-commit'),
  folder: symlink('.git'),
};
const untouched = ['.git/config', '.git/HEAD', 'src/a.js'];

describe('a baseline', () => {
  it.skipIf(!posixFiles)('is not written through a link, nor into the folder of git, and that is told', async () => {
    await using repository = await checkout({ ...sources, ...linked }, report);
    const contents = () => Promise.all(untouched.map((file) => readFile(path.join(repository.path, file), 'utf8')));
    const before = await contents();
    const results: [string, string][] = [];
    for (const place of [...Object.keys(linked), 'folder/HEAD', 'folder/new', '.git/config', '.git/new', '.GIT/new']) {
      const { result } = await cover({ workspace: repository.path, with: { 'write-baseline': place } });
      results.push([place, result]);
    }
    expect(results.filter(([, result]) => result !== 'invalid')).toEqual([]);
    expect(await contents()).toEqual(before);
    expect(await repository.git('status', '--porcelain')).toBe('?? lcov.info');
  });

  it('is written into a folder that is not there yet', async () => {
    await using repository = await checkout(sources, report);
    const { result } = await cover({ workspace: repository.path, with: { 'write-baseline': 'new/deep/base.json' } });
    expect(result).toBe('passed');
    const written = JSON.parse(await readFile(path.join(repository.path, 'new/deep/base.json'), 'utf8'));
    expect(written).toMatchObject({ sha: await repository.head(), totals: { lines: { covered: 4, total: 4 } } });
  });

  it.each([
    ['take the place of a folder', 'src', 'that is a folder'],
    ['be written below a file', 'src/a.js/base.json', 'a file stands where'],
    ['be written far below a file', 'src/a.js/new/base.json', 'a file stands where'],
  ])('cannot %s, and that is told', async (_, place, why) => {
    await using repository = await checkout(sources, report);
    const { result, error } = await cover({ workspace: repository.path, with: { 'write-baseline': place } });
    expect([result, error]).toEqual(['invalid', expect.stringContaining(why)]);
  });
});
