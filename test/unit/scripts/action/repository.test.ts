import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOrigin, readRepository } from '../../../../scripts/action/repository.ts';

function repository() {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'action-repository-')));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    commit: (message: string): string => {
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One digest over every file below a folder, and when it was last written. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const stat = statSync(path.join(folder, name));
    hash.update(`${name} ${stat.mtimeMs} `).update(stat.isFile() ? readFileSync(path.join(folder, name)) : '');
  }
  return hash.digest('hex');
}

describe('a repository tells', () => {
  it('its only commit', async () => {
    using repo = repository();
    const head = repo.commit('first');
    expect(await readRepository(repo.folder, { head: 'HEAD' })).toEqual({
      root: repo.folder,
      head,
      headMessage: 'first',
      branch: 'main',
      defaultBranch: 'main',
      mergeBase: head,
    });
  });

  it('where a branch left the default branch, from a folder below its top', async () => {
    using repo = repository();
    const base = repo.commit('first');
    repo.git('remote', 'add', 'origin', 'git@github.com:octo/app.git');
    repo.git('tag', 'v1');
    repo.git('switch', '-q', '-c', 'topic/x');
    const parent = repo.commit('second');
    const head = repo.commit('third');
    repo.git('switch', '-q', 'main');
    repo.commit('elsewhere');
    repo.git('switch', '-q', 'topic/x');
    mkdirSync(path.join(repo.folder, 'deep'));
    expect(await readRepository(path.join(repo.folder, 'deep'), { head: 'HEAD', base: 'main' })).toMatchObject({
      root: repo.folder,
      head,
      parent,
      branch: 'topic/x',
      mergeBase: base,
      base: repo.git('rev-parse', 'main'),
      latestTag: 'v1',
      origin: { server: 'https://github.com', owner: 'octo', name: 'app' },
    });
  });

  it('nothing about a branch when HEAD is detached', async () => {
    using repo = repository();
    repo.git('switch', '-q', '--detach', repo.commit('first'));
    expect(await readRepository(repo.folder, { head: 'HEAD' })).not.toHaveProperty('branch');
  });

  it('without being written to, even when its index is stale', async () => {
    using repo = repository();
    writeFileSync(path.join(repo.folder, 'a'), 'a');
    repo.git('add', 'a');
    repo.commit('first');
    writeFileSync(path.join(repo.folder, 'a'), 'b');
    const before = fingerprint(repo.folder);
    await readRepository(repo.folder, { head: 'HEAD' });
    expect(fingerprint(repo.folder)).toBe(before);
  });
});

describe('what is no repository to run on', () => {
  it('is refused with a reason', async () => {
    using repo = repository();
    await expect(readRepository(os.tmpdir(), { head: 'HEAD' })).rejects.toThrow(
      /not a git checkout to run on \(fatal: not a git repository/,
    );
    await expect(readRepository(repo.folder, { head: 'HEAD' })).rejects.toThrow('"HEAD" names no commit');
    repo.commit('first');
    await expect(readRepository(repo.folder, { head: 'HEAD', base: '--output=x' })).rejects.toThrow('names no commit');
  });
});

describe('the address of a remote', () => {
  it.each([
    ['https://github.com/octo/app.git', 'https://github.com octo app'],
    ['https://token@github.com/octo/app', 'https://github.com octo app'],
    ['ssh://git@ghe.example:2222/octo/app.git', 'https://ghe.example octo app'],
    ['git@github.com:octo/my.app.git', 'https://github.com octo my.app'],
    ['/srv/git/app.git', ''],
    ['https://example.com/a/b/c.git', ''],
    ['', ''],
  ])('%s is %j', (url, expected) => {
    expect(Object.values(parseOrigin(url) ?? {}).join(' ')).toBe(expected);
  });
});
