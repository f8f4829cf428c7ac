import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createObjects, type Objects } from '../../../../scripts/release/objects.ts';
import { type ReleaseRequest, release } from '../../../../scripts/release/release.ts';

const sources = {
  'README.md': 'hello\n',
  LICENSE: 'terms\n',
  'actions/weigh/action.yml': 'runs:\n  using: node24\n  main: ../../dist/weigh/index.js\n',
  'dist/weigh/index.js': 'main\n',
  'dist/weigh/licenses.txt': 'licences\n',
};

describe('release', () => {
  let scratch: string;
  let folder: string;
  let objects: Objects;

  beforeEach(() => {
    scratch = mkdtempSync(path.join(os.tmpdir(), 'release-test-'));
    folder = path.join(scratch, 'repository');
    mkdirSync(folder);
    git('init', '-q', '-b', 'main');
    commit(sources, 'first');
    objects = createObjects(folder);
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  function git(...args: string[]): string {
    const names = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@x.test',
      GIT_COMMITTER_NAME: 'C',
      GIT_COMMITTER_EMAIL: 'c@x.test',
    };
    const env = { ...process.env, ...names, GIT_COMMITTER_DATE: '1767225600 +0200', GIT_CONFIG_GLOBAL: os.devNull };
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }
  function commit(files: Record<string, string>, message: string): string {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    git('add', '-A');
    git('commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  }
  const make = (request: ReleaseRequest = {}, from = objects) => release(from, request, async () => []);
  const parents = (id: string) => git('show', '-s', '--format=%P', id).split(' ').filter(Boolean);

  it('gives the same commit id twice, takes its dates from the source and leaves refs, index and files alone', async () => {
    const before = [git('for-each-ref'), git('status', '--porcelain'), git('ls-files', '-s')];
    const first = await make({ version: undefined });
    expect((await make()).commit).toBe(first.commit);
    expect(git('show', '-s', '--date=raw', '--format=%cn %cd %an %ad', first.commit)).toBe(
      'C 1767225600 +0200 C 1767225600 +0200',
    );
    expect([git('for-each-ref'), git('status', '--porcelain'), git('ls-files', '-s')]).toEqual(before);
    expect(git('show', `${first.commit}:weigh/action.yml`)).toContain('main: dist/index.js');
  });

  it('has the source as its parent, and the previous release as the first of two', async () => {
    const one = await make();
    expect(parents(one.commit)).toEqual([one.source]);
    commit({ 'README.md': 'hello again\n' }, 'second');
    const two = await make({ previous: one.commit });
    expect(parents(two.commit)).toEqual([one.commit, two.source]);
  });

  it('moves the branch forward and makes the tag', async () => {
    const one = await make({ version: 'v1.0.0', ref: 'refs/heads/v1' });
    expect([git('rev-parse', 'v1'), git('rev-parse', 'v1.0.0')]).toEqual([one.commit, one.commit]);
    commit({ 'README.md': 'more\n' }, 'second');
    const two = await make({ version: 'v1.1.0', ref: 'refs/heads/v1' });
    expect(parents(two.commit)[0]).toBe(one.commit);
    expect(git('rev-parse', 'refs/heads/v1')).toBe(two.commit);
    expect(git('rev-parse', 'v1.0.0')).toBe(one.commit);
  });

  it('does nothing when the version was released from this source, and never moves a tag to another', async () => {
    const one = await make({ version: 'v1.0.0', ref: 'refs/heads/v1' });
    expect(await make({ version: 'v1.0.0', ref: 'refs/heads/v1' })).toEqual({ ...one, made: false });
    commit({ 'README.md': 'more\n' }, 'second');
    await expect(make({ version: 'v1.0.0', ref: 'refs/heads/v1' })).rejects.toThrow('A tag never moves');
    expect([git('rev-parse', 'v1.0.0'), git('rev-parse', 'refs/heads/v1')]).toEqual([one.commit, one.commit]);
  });

  it('refuses a dirty tree, an untracked file and stale bundles, and says which files', async () => {
    writeFileSync(path.join(folder, 'new.txt'), 'x');
    await expect(make()).rejects.toThrow(/not what is committed.*\n\?\? new\.txt/);
    rmSync(path.join(folder, 'new.txt'));
    await expect(release(objects, {}, async () => ['dist/weigh/index.js is out of date'])).rejects.toThrow(
      /npm run build.*\n.*weigh\/index\.js/,
    );
  });

  it('hands the committed bundles to the comparison', async () => {
    let seen: string[] = [];
    await release(objects, {}, async (committed) => {
      seen = [...committed.keys()];
      return [];
    });
    expect(seen).toEqual(['dist/weigh/index.js', 'dist/weigh/licenses.txt']);
  });

  it('refuses to put a release onto a branch of sources, or to move a release branch sideways', async () => {
    await expect(make({ ref: 'refs/heads/main' })).rejects.toThrow('belongs to the sources');
    const one = await make({ ref: 'refs/heads/v1' });
    git('update-ref', 'refs/heads/v1', one.commit);
    commit({ 'README.md': 'more\n' }, 'second');
    const beside = await make();
    await expect(make({ previous: beside.commit, ref: 'refs/heads/v1' })).rejects.toThrow(
      /only moves forward|belongs to the sources/,
    );
    expect(git('rev-parse', 'refs/heads/v1')).toBe(one.commit);
  });

  it('refuses words that are no version, no branch, no commit', async () => {
    await expect(make({ version: '1.0' })).rejects.toThrow('vX.Y.Z');
    await expect(make({ ref: 'v1' })).rejects.toThrow('refs/heads/v1');
    await expect(make({ previous: '--output=x' })).rejects.toThrow('is not a commit here');
  });

  it('gives the same id from a linked worktree and from a clone', async () => {
    const { commit: expected } = await make();
    git('worktree', 'add', '-q', '--detach', path.join(scratch, 'linked'));
    execFileSync('git', ['clone', '-q', folder, path.join(scratch, 'cloned')]);
    for (const place of ['linked', 'cloned']) {
      expect((await make({}, createObjects(path.join(scratch, place)))).commit).toBe(expected);
    }
  });
});
