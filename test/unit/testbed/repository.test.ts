import { existsSync } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloneShallow } from '../../testbed/clone.ts';
import { createRepository, executable, gitlink, symlink } from '../../testbed/repository.ts';

const MODULE = '1234567890123456789012345678901234567890';

describe('createRepository', () => {
  it('gives the same commit ids on every run', async () => {
    await using one = await createRepository({ a: '1' });
    await using two = await createRepository({ a: '1' });
    expect(await one.commit({ b: '2' })).toBe(await two.commit({ b: '2' }));
  });

  it('commits hostile names, deletions, executables, links and submodules exactly', async () => {
    const names = ['a\nb.ts', 'say "hi".txt', '-rf', ':(top)x', 'back\\slash', 'é/😀', '__proto__x', 'tab\there'];
    await using repo = await createRepository(Object.fromEntries(names.map((name) => [name, name])));
    await repo.commit({
      run: executable('#!'),
      link: symlink('run'),
      sub: gitlink(MODULE),
      ':(top)x': null,
      '-rf': null,
    });
    const listed = (await repo.gitWith(['ls-files', '-z', '-s'])).toString().split('\0').filter(Boolean);
    const modes = Object.fromEntries(listed.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]));
    expect(modes).toEqual({
      'a\nb.ts': '100644',
      'say "hi".txt': '100644',
      'back\\slash': '100644',
      'é/😀': '100644',
      __proto__x: '100644',
      'tab\there': '100644',
      run: '100755',
      link: '120000',
      sub: '160000',
    });
    expect(await readlink(path.join(repo.path, 'link'))).toBe('run');
    expect((await lstat(path.join(repo.path, 'sub'))).isDirectory()).toBe(true);
    expect(await repo.git('status', '--porcelain')).toBe('');
  });

  it('turns a file into a folder, a folder into a file and a file into a link', async () => {
    await using repo = await createRepository({ 'x/y': '1', z: '2', w: '3' });
    await repo.commit({ x: 'file now', z: null, 'z/inner': 'folder now', w: symlink('x') });
    expect(await repo.git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('w\nx\nz/inner');
    expect(await repo.git('status', '--porcelain')).toBe('');
  });

  it('makes branches, merges, tags, orphans and refs', async () => {
    await using repo = await createRepository({ a: '1' });
    const base = await repo.head();
    await repo.checkoutNew('topic');
    const topic = await repo.commit({ b: '2' });
    await repo.checkout('main');
    const merge = await repo.merge('topic');
    expect(await repo.git('log', '-1', '--format=%P', merge)).toBe(`${base} ${topic}`);
    expect(await repo.git('cat-file', '-t', await repo.tag('v1', { message: 'one' }))).toBe('tag');
    expect(await repo.tag('light')).toBe(merge);
    await repo.ref('refs/pull/7/merge', merge);
    await repo.orphan('island', { c: '3' });
    expect((await repo.tryGit('merge-base', 'main', 'island')).code).toBe(1);
    expect(existsSync(path.join(repo.path, 'a'))).toBe(false);
  });

  it('commits 20,000 files at once', async () => {
    await using repo = await createRepository({ a: '1' });
    const files = Array.from({ length: 20_000 }, (_, index) => [`d${index % 100}/f"${index}\n`, `${index}`] as const);
    const started = performance.now();
    await repo.bulk([...files, ['a', null] as const], { workTree: false });
    expect(performance.now() - started).toBeLessThan(5000);
    expect((await repo.gitWith(['ls-tree', '-r', '-z', 'HEAD'])).toString().split('\0').length).toBe(20_001);
  });

  it('writes out a bulk commit unless told not to', async () => {
    await using repo = await createRepository();
    await repo.bulk([['x/y', 'z']]);
    expect(await readFile(path.join(repo.path, 'x/y'), 'utf8')).toBe('z');
  });

  it('makes repositories with SHA-256 ids', async () => {
    await using repo = await createRepository({ a: '1' }, { objectFormat: 'sha256' });
    expect(await repo.head()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('removes its folder', async () => {
    let folder: string;
    {
      await using repo = await createRepository({ a: '1' });
      folder = path.dirname(repo.path);
    }
    expect(existsSync(folder)).toBe(false);
  });
});

describe('cloneShallow', () => {
  it('leaves a pull request at its merge commit, detached, with one commit of history', async () => {
    await using repo = await createRepository({ a: '1' });
    await repo.checkoutNew('topic');
    await repo.commit({ b: '2' });
    await repo.checkout('main');
    const merge = await repo.merge('topic');
    await repo.ref('refs/pull/7/merge');
    await using checkout = await cloneShallow(repo.path, { ref: 'refs/pull/7/merge', sha: merge });
    expect(await checkout.git('rev-parse', 'HEAD', 'refs/remotes/pull/7/merge')).toBe(`${merge}\n${merge}`);
    expect(await checkout.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD');
    expect(await checkout.git('rev-list', '--count', 'HEAD')).toBe('1');
    expect(await checkout.git('for-each-ref', '--format=%(refname)')).toBe('refs/remotes/pull/7/merge');
  });

  it('leaves a branch checked out, and a tag detached', async () => {
    await using repo = await createRepository({ a: '1' });
    const first = await repo.head();
    await repo.tag('v1', { message: 'one' });
    await repo.commit({ a: '2' });
    await using older = await cloneShallow(repo.path, { ref: 'refs/heads/main', sha: first });
    expect(await older.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
    expect(await older.git('rev-parse', 'HEAD')).toBe(first);
    await using tagged = await cloneShallow(repo.path, { ref: 'refs/tags/v1', sha: first });
    expect(await tagged.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD');
    await using full = await cloneShallow(repo.path, { ref: 'refs/heads/main', depth: 0 });
    expect(await full.git('rev-list', '--count', 'HEAD')).toBe('2');
    expect(await full.git('tag')).toBe('v1');
  });
});
