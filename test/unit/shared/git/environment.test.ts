import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createGit,
  GitMissing,
  openCheckout,
  rawDiffArguments,
  readObjects,
  succeeded,
} from '../../../../shared/git/index.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';

describe('git in a repository that names programs in its configuration', () => {
  let repo: Repository;
  let base: string;
  let head: string;
  const traces = async (): Promise<string[]> => (await readdir(repo.home)).filter((name) => name.startsWith('ran-'));

  beforeAll(async () => {
    repo = await createRepository({ a: '1\n', '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
    base = await repo.head();
    head = await repo.commit({ a: '2\n' });
    const trap = async (name: string): Promise<string> => {
      const file = path.join(repo.home, `trap-${name}`);
      await writeFile(file, `#!/bin/sh\ntouch '${repo.home}/ran-${name}'\ncat\n`);
      await chmod(file, 0o755);
      return file;
    };
    const keys = {
      'core.fsmonitor': await trap('fsmonitor'),
      'core.hooksPath': repo.home,
      'core.pager': await trap('pager'),
      'core.sshCommand': await trap('ssh'),
      'core.askPass': await trap('askpass'),
      'core.gitProxy': await trap('proxy'),
      'core.alternateRefsCommand': await trap('alternates'),
      'diff.external': await trap('external'),
      'diff.evil.textconv': await trap('textconv'),
      'diff.evil.command': await trap('command'),
      'pager.diff-tree': await trap('pager-command'),
      'credential.helper': await trap('credential'),
      'alias.diff-tree': `!${await trap('alias')}`,
      'remote.origin.url': `ext::${await trap('ext')}`,
      'remote.origin.promisor': 'true',
      'remote.origin.partialclonefilter': 'blob:none',
      'remote.origin.uploadpack': await trap('uploadpack'),
      'extensions.partialClone': 'origin',
      'protocol.ext.allow': 'always',
      'protocol.file.allow': 'always',
    };
    for (const [key, value] of Object.entries(keys)) await repo.git('config', key, value);
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      const file = path.join(repo.home, hook);
      await writeFile(file, `#!/bin/sh\ntouch '${repo.home}/ran-hook'\n`);
      await chmod(file, 0o755);
    }
  });
  afterAll(() => repo[Symbol.asyncDispose]());

  it('runs none of them, and answers all the same', async () => {
    const git = createGit({ directory: repo.path, env: repo.env });
    expect(await openCheckout(git, repo.path, '/')).toMatchObject({ kind: 'found' });
    const diff = await git.run([...rawDiffArguments, '--end-of-options', base, head]);
    expect(succeeded(diff)).toBe(true);
    expect(diff.stdout.toString()).toContain('M\0a\0');
    expect(succeeded(await git.run(['diff-index', '--raw', '-z', '--no-ext-diff', 'HEAD', '--']))).toBe(true);
    expect(succeeded(await git.run(['merge-base', '--all', base, head]))).toBe(true);
    expect(succeeded(await git.run(['ls-tree', '-r', '-z', head]))).toBe(true);
    await repo.write({ a: '3\n' });
    await git.run(['update-index', '-q', '--refresh']);
    expect(await traces()).toEqual([]);
  });

  it('never fetches an object that is missing, by whatever transport the repository asks for', async () => {
    const git = createGit({ directory: repo.path, env: repo.env });
    const missing = 'd'.repeat(40);
    await readObjects(git, [missing]).catch(() => undefined);
    for (const url of ['ext::touch ran-ext', repo.path, `file://${repo.path}`, 'ssh://git@127.0.0.1/x']) {
      await repo.git('config', 'remote.origin.url', url);
      await readObjects(git, [missing]).catch(() => undefined);
      expect(succeeded(await git.run(['fetch', 'origin', missing]))).toBe(false);
    }
    expect(await traces()).toEqual([]);
  });

  it('never speaks the ext protocol, with the network open as well', async () => {
    const git = createGit({ directory: repo.path, env: repo.env });
    await repo.git('config', 'remote.origin.url', `ext::${repo.home}/trap-ext`);
    const fetched = await git.run(['fetch', 'origin', head], { network: true });
    expect(fetched.stderr.toString()).toContain("transport 'ext' not allowed");
    expect(await traces()).toEqual([]);
  });

  it('would run them without our environment: the traps work', async () => {
    await repo.tryGit('status');
    await repo.tryGit('diff', base, head);
    expect(await traces()).toEqual(expect.arrayContaining(['ran-command', 'ran-fsmonitor', 'ran-hook']));
  });
});

describe('the environment of git', () => {
  it('points at no other repository, however the job is set up', async () => {
    await using repo = await createRepository({ ours: '1' });
    await using other = await createRepository({ theirs: '1' });
    const git = path.join(other.path, '.git');
    const env = {
      ...repo.env,
      GIT_DIR: git,
      GIT_WORK_TREE: other.path,
      GIT_INDEX_FILE: path.join(git, 'index'),
      GIT_OBJECT_DIRECTORY: path.join(git, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: path.join(git, 'objects'),
      GIT_COMMON_DIR: git,
      GIT_NAMESPACE: 'x',
      GIT_CEILING_DIRECTORIES: repo.path,
      GIT_CONFIG_PARAMETERS: "'core.bare=true'",
    };
    const listed = await createGit({ directory: repo.path, env }).run(['ls-files']);
    expect(listed.stdout.toString()).toBe('ours\n');
  });

  it('keeps the configuration that the job hands over, behind which ours stands', async () => {
    await using repo = await createRepository({ a: '1' });
    const env = {
      ...repo.env,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.proxy',
      GIT_CONFIG_VALUE_0: 'http://127.0.0.1:9',
      GIT_CONFIG_KEY_1: 'core.hooksPath',
      GIT_CONFIG_VALUE_1: '/somewhere',
    };
    const git = createGit({ directory: repo.path, env });
    const get = async (key: string): Promise<string> => (await git.run(['config', key])).stdout.toString().trim();
    expect(await get('http.proxy')).toBe('http://127.0.0.1:9');
    expect(await get('core.hooksPath')).toBe('/dev/null');
    const more = await git.run(['config', 'x.y'], { config: [{ key: 'x.y', value: 'a=b\nc' }] });
    expect(more.stdout.toString()).toBe('a=b\nc\n');
  });

  it('follows no replacement of objects', async () => {
    await using repo = await createRepository({ a: '1' });
    const [first, second] = [await repo.head(), await repo.commit({ b: '2' })];
    await repo.git('replace', second, first);
    const listed = await createGit({ directory: repo.path, env: repo.env }).run(['ls-tree', '--name-only', second]);
    expect(listed.stdout.toString()).toBe('a\nb\n');
  });

  it('is told when git is missing, or the folder is', async () => {
    await using repo = await createRepository({ a: '1' });
    const without = createGit({ directory: repo.path, env: { ...repo.env, PATH: repo.home } });
    await expect(without.run(['version'])).rejects.toThrow(GitMissing);
    const nowhere = createGit({ directory: path.join(repo.path, 'gone'), env: repo.env });
    await expect(nowhere.run(['version'])).rejects.toThrow('does not exist');
  });

  it.runIf(process.getuid?.() === 0)(
    'opens a checkout that belongs to somebody else, without any configuration',
    async () => {
      await using repo = await createRepository({ a: '1' });
      const { execFileSync } = await import('node:child_process');
      execFileSync('chown', ['-R', '12345:12345', repo.path]);
      expect((await repo.tryGit('rev-parse', 'HEAD')).stderr).toContain('dubious ownership');
      const git = createGit({ directory: repo.path, env: repo.env });
      expect(await openCheckout(git, repo.path, '/')).toMatchObject({ kind: 'found' });
      expect(await readObjects(git, ['HEAD'])).toMatchObject([{ kind: 'found' }]);
    },
  );
});
