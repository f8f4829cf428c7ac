import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createGit, openCheckout, parseCommit, readObjects } from '../../../../shared/git/index.ts';
import { cloneShallow } from '../../../testbed/clone.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';

const open = (repo: { env: Repository['env'] }, directory: string, ceiling = '/') =>
  openCheckout(createGit({ directory, env: repo.env }), directory, ceiling);

describe('openCheckout', () => {
  it('finds the top from any folder below', async () => {
    await using repo = await createRepository({ 'a/b/c': '1' });
    const expected = {
      top: repo.path,
      commonDirectory: path.join(repo.path, '.git'),
      shallow: false,
      objectFormat: 'sha1',
    };
    for (const folder of ['', 'a', 'a/b']) {
      expect(await open(repo, path.join(repo.path, folder))).toMatchObject({ kind: 'found', checkout: expected });
    }
  });
  it('tells a shallow checkout, and one of SHA-256', async () => {
    await using repo = await createRepository({ a: '1' }, { objectFormat: 'sha256' });
    expect(await open(repo, repo.path)).toMatchObject({ checkout: { objectFormat: 'sha256' } });
    await using other = await createRepository({ a: '1' });
    await other.commit({ a: '2' });
    await using shallow = await cloneShallow(pathToFileURL(other.path).href, { ref: 'refs/heads/main' });
    expect(await open(shallow, shallow.path)).toMatchObject({ checkout: { shallow: true } });
  });
  it('finds the objects of a linked work tree in the main one', async () => {
    await using repo = await createRepository({ 'a/x': '1' });
    const linked = path.join(repo.home, 'linked');
    await repo.git('worktree', 'add', '-q', '--detach', linked);
    for (const folder of [linked, path.join(linked, 'a')]) {
      expect(await open(repo, folder)).toMatchObject({
        checkout: {
          top: linked,
          gitDirectory: path.join(repo.path, '.git/worktrees/linked'),
          commonDirectory: path.join(repo.path, '.git'),
        },
      });
    }
  });
  it('finds the top of a work tree with an odd name', async () => {
    await using repo = await createRepository({ a: '1' });
    const odd = path.join(repo.home, ' é "odd" ');
    await repo.git('worktree', 'add', '-q', '--detach', odd);
    expect(await open(repo, odd)).toMatchObject({ kind: 'found', checkout: { top: odd } });
  });
  it('looks no further up than it may', async () => {
    await using repo = await createRepository({ 'workspace/x': '1' });
    const workspace = path.join(repo.path, 'workspace');
    expect((await open(repo, workspace)).kind).toBe('found');
    expect((await open(repo, workspace, repo.path)).kind).toBe('none');
  });
  it('tells a repository that cannot be opened from no repository', async () => {
    await using repo = await createRepository({ a: '1' });
    const broken = path.join(repo.home, 'broken');
    await mkdir(broken);
    expect((await open(repo, broken)).kind).toBe('none');
    await repo.git('config', 'core.repositoryFormatVersion', '99');
    const result = await open(repo, repo.path);
    expect(result).toMatchObject({ kind: 'unreadable', message: expect.stringContaining('99') });
  });
  it('takes a `.git` file that leads nowhere for no checkout, as there is nothing to open', async () => {
    await using repo = await createRepository({ a: '1' });
    const folder = path.join(repo.home, 'moved');
    await mkdir(folder);
    await writeFile(path.join(folder, '.git'), 'gitdir: /nowhere/at/all\n');
    expect(await open(repo, folder)).toMatchObject({
      kind: 'none',
      message: expect.stringContaining('/nowhere/at/all'),
    });
  });
});

describe('readObjects', () => {
  it('answers in the order of the questions, also for what is missing', async () => {
    await using repo = await createRepository({ a: 'one\n', 'd/x': Buffer.from([0, 10, 255]), empty: '' });
    const git = createGit({ directory: repo.path, env: repo.env });
    const head = await repo.head();
    const names = [
      'HEAD',
      'f'.repeat(40),
      `${head}:a`,
      `${head}:gone`,
      `${head}:d/x`,
      `${head}:empty`,
      `${head}:d`,
      '',
    ];
    const objects = await readObjects(git, names);
    expect(objects.map((object) => (object.kind === 'found' ? object.type : object.kind))).toEqual([
      ...['commit', 'missing', 'blob', 'missing', 'blob', 'blob', 'tree', 'missing'],
    ]);
    const bodies = objects.flatMap((object) =>
      object.kind === 'found' && object.type === 'blob' ? [object.body] : [],
    );
    expect(bodies).toEqual([Buffer.from('one\n'), Buffer.from([0, 10, 255]), Buffer.from('')]);
  });
  it('is not fooled by a name that looks like an answer', async () => {
    await using repo = await createRepository({ a: 'one\n' });
    const git = createGit({ directory: repo.path, env: repo.env });
    const names = [`${'a'.repeat(40)} blob 3`, `HEAD:${'b'.repeat(40)} blob 4`, 'HEAD:a'];
    expect((await readObjects(git, names)).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'found']);
  });
  it('refuses a name that would be two', async () => {
    await using repo = await createRepository({ a: '1' });
    const git = createGit({ directory: repo.path, env: repo.env });
    await expect(readObjects(git, ['HEAD:a\nHEAD'])).rejects.toThrow('line break');
  });
  it('throws when git itself fails', async () => {
    await using repo = await createRepository({ a: '1' });
    const git = createGit({ directory: repo.home, env: repo.env });
    await expect(readObjects(git, ['HEAD'])).rejects.toThrow('not a git repository');
  });
});

describe('parseCommit', () => {
  it('reads the parents that the commit names, also where the history is cut', async () => {
    await using repo = await createRepository({ a: '1' });
    const first = await repo.head();
    await repo.checkoutNew('topic');
    const topic = await repo.commit({ b: '1' });
    await repo.checkout('main');
    const main = await repo.commit({ c: '1' });
    const merge = await repo.merge('topic', { message: `Merge\n\nparent ${first}\nparent ${topic}` });
    await using shallow = await cloneShallow(repo.path, { ref: 'refs/heads/main' });
    const [head, root] = await readObjects(createGit({ directory: shallow.path, env: shallow.env }), ['HEAD', first]);
    expect(head && parseCommit(head)).toEqual({ id: merge, parents: [main, topic] });
    expect(root).toEqual({ kind: 'missing' });
    expect(root && parseCommit(root)).toBeUndefined();
    const [start] = await readObjects(createGit({ directory: repo.path, env: repo.env }), [first]);
    expect(start && parseCommit(start)).toEqual({ id: first, parents: [] });
  });
  it('takes nothing but a commit for one', async () => {
    await using repo = await createRepository({ a: `tree x\nparent ${'a'.repeat(40)}\n\n` });
    const tag = await repo.tag('v1', { message: 'One' });
    const git = createGit({ directory: repo.path, env: repo.env });
    const objects = await readObjects(git, ['HEAD:a', 'HEAD^{tree}', tag]);
    expect(objects.map(parseCommit)).toEqual([undefined, undefined, undefined]);
  });
});
