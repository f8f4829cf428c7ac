import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  workingTreeChanges,
  workingTreeSnapshot,
} from '../../../../../actions/detect-changes/src/adapters/working-tree.ts';
import { createGit, openCheckout } from '../../../../../shared/git/index.ts';
import { createRepository, executable, gitlink, type Repository } from '../../../../testbed/repository.ts';
import { fingerprint } from '../../../shared/git/fingerprint.ts';

async function opened(repo: Repository, directory = repo.path) {
  const git = createGit({ directory, env: repo.env });
  const found = await openCheckout(git, directory, '/');
  if (found.kind !== 'found') throw new Error(found.message);
  return { git, checkout: found.checkout };
}

async function changes(repo: Repository, directory = repo.path): Promise<string[] | string> {
  const { git, checkout } = await opened(repo, directory);
  const answer = await workingTreeChanges(git, checkout, await mkdtemp(path.join(repo.home, 'index-')));
  if (answer.kind === 'unknown') return answer.why;
  return answer.value.map((file) => `${file.status} ${file.path}`).sort();
}

describe('the working tree against HEAD', () => {
  it('differs in what was edited, staged, removed or turned into something else, not in what is untracked', async () => {
    await using repo = await createRepository({
      edit: '1',
      stage: '1',
      gone: '1',
      rm: '1',
      mode: '1',
      link: '1',
      same: '1',
    });
    await repo.write({ edit: '22', stage: '22', new: '1', untracked: '1', gone: null, mode: executable('1') });
    await repo.git('add', 'stage', 'new');
    await repo.git('rm', '-q', 'rm');
    await rm(path.join(repo.path, 'link'));
    await symlink('same', path.join(repo.path, 'link'));
    expect(await changes(repo)).toEqual([
      ...[
        'added new',
        'deleted gone',
        'deleted rm',
        'modified edit',
        'modified link',
        'modified mode',
        'modified stage',
      ],
    ]);
  });

  it('does not differ in a file that was merely touched, and nothing is written into the checkout', async () => {
    await using repo = await createRepository({ a: '1', b: '1' });
    await utimes(path.join(repo.path, 'a'), 1e9, 1e9);
    const before = await fingerprint(repo.path);
    const times = await stat(path.join(repo.path, '.git/index'));
    expect(await changes(repo)).toEqual([]);
    expect(await fingerprint(repo.path)).toEqual(before);
    expect((await stat(path.join(repo.path, '.git/index'))).mtimeMs).toBe(times.mtimeMs);
  });

  it('differs in a file that was edited in the very moment that the index was written', async () => {
    await using repo = await createRepository({ a: 'one' });
    await repo.git('config', 'core.trustctime', 'false');
    const [file, index] = [path.join(repo.path, 'a'), path.join(repo.path, '.git/index')];
    await utimes(file, 1e9, 1e9);
    await repo.git('update-index', '--refresh');
    await utimes(index, 1e9, 1e9);
    await writeFile(file, 'two');
    await utimes(file, 1e9, 1e9);
    expect(await repo.git('diff-index', '--name-only', 'HEAD')).toBe('a');
    expect(await changes(repo)).toEqual(['modified a']);
  });

  it('differs in a submodule that is at another commit, and in one that was edited', async () => {
    await using repo = await createRepository({ a: '1' });
    await using inner = await createRepository({ x: '1' });
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.path, 'sub');
    await repo.git('commit', '-q', '-m', 'Submodule');
    expect(await changes(repo)).toEqual([]);
    await writeFile(path.join(repo.path, 'sub/x'), '22');
    expect(await changes(repo)).toEqual(['modified sub']);
    await repo.git('-C', 'sub', 'commit', '-q', '-a', '-m', 'Inside');
    expect(await changes(repo)).toEqual(['modified sub']);
  });

  it('names a file once that a merge left in conflict', async () => {
    await using repo = await createRepository({ a: '1\n', b: '1\n' });
    await repo.checkoutNew('topic');
    await repo.commit({ a: '2\n' });
    await repo.checkout('main');
    await repo.commit({ a: '3\n' });
    expect((await repo.tryGit('merge', 'topic')).code).not.toBe(0);
    expect(await changes(repo)).toEqual(['modified a']);
  });

  it('is the same from a folder below, and in a linked work tree, with a split index, with a sparse checkout', async () => {
    await using repo = await createRepository({ 'a/x': '1', 'b/y': '1' });
    await repo.write({ 'b/y': '22' });
    expect(await changes(repo, path.join(repo.path, 'a'))).toEqual(['modified b/y']);
    await repo.git('update-index', '--split-index');
    expect(await changes(repo)).toEqual(['modified b/y']);
    const linked = path.join(repo.home, 'linked');
    await repo.git('worktree', 'add', '-q', '--detach', linked);
    await writeFile(path.join(linked, 'a/x'), '22');
    expect(await changes(repo, linked)).toEqual(['modified a/x']);
    await repo.git('-C', linked, 'checkout', '-q', '-f', '--', '.');
    await repo.git('-C', linked, 'sparse-checkout', 'set', 'a');
    expect(await changes(repo, linked)).toEqual([]);
  });

  it('runs no filter of the repository, wherever its configuration stands', async () => {
    await using repo = await createRepository({ a: '1', b: '1', c: '1' });
    const trap = path.join(repo.home, 'trap');
    await writeFile(trap, `#!/bin/sh\ntouch '${repo.home}/ran'\ncat\n`);
    await chmod(trap, 0o755);
    await repo.git('config', 'filter.one.clean', trap);
    await repo.git('config', 'filter.one.required', 'true');
    await repo.git('config', 'filter.Two.process', trap);
    await repo.git('config', 'extensions.worktreeConfig', 'true');
    await repo.git('config', '--worktree', 'filter.three.clean', trap);
    await repo.write({
      '.git/info/attributes': 'a filter=one\nb filter=Two\nc filter=three\n',
      a: '2',
      b: '2',
      c: '2',
    });
    expect(await changes(repo)).toEqual(['modified a', 'modified b', 'modified c']);
    expect(await readdir(repo.home)).not.toContain('ran');
    await repo.tryGit('diff', '--stat');
    expect(await readdir(repo.home), 'the trap works').toContain('ran');
  });

  it('runs nothing that the configuration of a submodule names', async () => {
    await using repo = await createRepository({ a: '1' });
    await using inner = await createRepository({ x: '1', '.gitattributes': 'x filter=one\n' });
    await repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.path, 'sub');
    await repo.git('commit', '-q', '-m', 'Submodule');
    const trap = path.join(repo.home, 'trap');
    await writeFile(trap, `#!/bin/sh\ntouch '${repo.home}/ran'\ncat\n`);
    await chmod(trap, 0o755);
    for (const key of ['core.fsmonitor', 'filter.one.clean']) await repo.git('-C', 'sub', 'config', key, trap);
    await writeFile(path.join(repo.path, 'sub/x'), '2');
    expect(await changes(repo)).toEqual(['modified sub']);
    expect(await readdir(repo.home)).not.toContain('ran');
    await repo.tryGit('-C', 'sub', 'status');
    expect(await readdir(repo.home), 'the trap works').toContain('ran');
  });

  it('is not known when there is no index, or a broken one', async () => {
    await using repo = await createRepository({ a: '1' });
    await writeFile(path.join(repo.path, '.git/index'), 'DIRCjunk');
    expect(await changes(repo)).toContain('could not compare');
    await rm(path.join(repo.path, '.git/index'));
    expect(await changes(repo)).toContain('index');
  });
});

describe('the working tree as a snapshot', () => {
  it('lists what is tracked, from wherever it is asked', async () => {
    await using repo = await createRepository({ 'a/x': '1', 'b/é\n': '1', sub: gitlink('1'.repeat(40)) });
    await repo.write({ untracked: '1' });
    const { git, checkout } = await opened(repo, path.join(repo.path, 'a'));
    expect(await workingTreeSnapshot(git, checkout).paths()).toEqual(['a/x', 'b/é\n', 'sub']);
  });
  it('reads texts, tells what is no text, and follows no link', async () => {
    await using repo = await createRepository({ text: 'é', bytes: Buffer.from([0xff]), 'd/x': '1' });
    await symlink(path.join(repo.home), path.join(repo.path, 'out'));
    await symlink('text', path.join(repo.path, 'link'));
    await writeFile(path.join(repo.home, 'secret'), 'secret');
    await mkdir(`${repo.path}-beside`);
    await writeFile(`${repo.path}-beside/secret`, 'secret');
    await symlink(`${repo.path}-beside`, path.join(repo.path, 'beside'));
    const { git, checkout } = await opened(repo);
    const texts = await workingTreeSnapshot(git, checkout).readMany([
      ...['text', 'bytes', 'd/x', 'd', 'link', 'out/secret', 'beside/secret', 'gone', '../home/secret'],
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      text: 'é',
      bytes: undefined,
      'd/x': '1',
      d: undefined,
      link: undefined,
      'out/secret': undefined,
      'beside/secret': undefined,
      '../home/secret': undefined,
    });
  });
});
