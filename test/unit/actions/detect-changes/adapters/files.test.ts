import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitSnapshot } from '../../../../../actions/detect-changes/src/adapters/commit-snapshot.ts';
import { writeFilesFile } from '../../../../../actions/detect-changes/src/adapters/files-file.ts';
import { isInline, readFiltersFile } from '../../../../../actions/detect-changes/src/adapters/filters-file.ts';
import { readEvent } from '../../../../../shared/github/index.ts';
import { type Forge, fullName, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { createRepository, gitlink, symlink as link, type Repository } from '../../../../testbed/repository.ts';
import { open } from '../../../shared/comparison/sources/open.ts';

describe('the file of all changed files', () => {
  it('holds a letter, a tab, the bytes of the path and a NUL for each, and is nobody else’s', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'files-file-'));
    try {
      const file = await writeFilesFile(folder, [
        { path: 'a\tb\n', status: 'added', renamed: true },
        { path: 'caf\udce9', status: 'modified', renamed: false },
        { path: 'é😀', status: 'deleted', renamed: false },
      ]);
      expect((await readFile(file)).toString('latin1')).toBe(
        `A\ta\tb\n\0M\tcaf\xe9\0D\t${Buffer.from('é😀').toString('latin1')}\0`,
      );
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readFile(await writeFilesFile(folder, []))).toHaveLength(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the input `filters`', () => {
  it.each(['a: b', 'a:\n  - b', '{a: b}', '[a]', '&x', 'a:', 'a: ', '# c\na'])('is YAML: %j', (text) => {
    expect(isInline(text)).toBe(true);
  });
  it.each(['.github/filters.yml', 'C:\\filters.yml', 'C:/f.yml', 'f', ' f.yml ', 'a:b.yml'])(
    'is a path: %j',
    (text) => {
      expect(isInline(text)).toBe(false);
    },
  );
});

describe.skipIf(!httpBackend)('files', () => {
  let forge: Forge;
  let repo: Repository;
  let head: string;
  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({
      'f.yml': 'a: committed',
      'd/é\n.txt': 'text',
      bytes: Buffer.from([0xff]),
      link: link('f.yml'),
      sub: gitlink('1'.repeat(40)),
      empty: '',
    });
    head = await repo.head();
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  it('of a commit are read all at once, links and submodules being paths without a text', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const { repository } = await open(checkout, { forge });
    const snapshot = commitSnapshot(repository, head);
    expect(await snapshot.paths()).toEqual(['bytes', 'd/é\n.txt', 'empty', 'f.yml', 'link', 'sub']);
    const texts = await snapshot.readMany(['f.yml', 'd/é\n.txt', 'bytes', 'link', 'sub', 'empty', 'gone', 'd']);
    expect(Object.fromEntries(texts)).toEqual({
      'f.yml': 'a: committed',
      'd/é\n.txt': 'text',
      bytes: undefined,
      link: undefined,
      sub: undefined,
      empty: '',
    });
  });

  it('of a commit without their contents are fetched together, once', async () => {
    await using nowhere = await createRepository();
    await rm(path.join(nowhere.path, '.git'), { recursive: true });
    const { repository, history } = await open(nowhere, { forge });
    forge.git.requests.length = 0;
    expect(await history.ensure([head])).toMatchObject({ kind: 'known' });
    const texts = await commitSnapshot(repository, head).readMany(['f.yml', 'd/é\n.txt']);
    expect([...texts.values()]).toEqual(['a: committed', 'text']);
    expect(forge.git.fetches()).toHaveLength(2);
  });

  const read = async (filters: string, name: string, place: Parameters<typeof open>[0]) => {
    const sources = await open(place, { forge, api: true });
    const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: 'e', GITHUB_REPOSITORY: fullName, GITHUB_SHA: head };
    const event = readEvent(env, () => '{}');
    return readFiltersFile(filters, { event, sources, workspace: place.path, directory: place.path });
  };

  it('of filters come from the disk, but from the commit of the workflow where the checkout may be a stranger’s', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    await writeFile(path.join(checkout.path, 'f.yml'), 'a: changed');
    for (const event of ['push', 'pull_request']) {
      expect((await read('f.yml', event, checkout)).text).toBe('a: changed');
    }
    for (const event of ['pull_request_target', 'workflow_run']) {
      expect((await read('f.yml', event, checkout)).text).toBe('a: committed');
    }
  });
  it('of filters come from GitHub without a checkout', async () => {
    await using nowhere = await createRepository();
    await rm(path.join(nowhere.path, '.git'), { recursive: true });
    expect((await read('f.yml', 'push', nowhere)).text).toBe('a: committed');
  });
  it('of filters that are not there, too large, a folder, or outside are errors', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    await writeFile(path.join(checkout.home, 'secret.yml'), 'a: b');
    await symlink(path.join(checkout.home, 'secret.yml'), path.join(checkout.path, 'out.yml'));
    await writeFile(path.join(checkout.path, 'big.yml'), `a: b\n#${'x'.repeat(1024 * 1024)}`);
    await mkdir(path.join(checkout.path, 'folder'));
    const unreadable = { code: 'filters-file-unreadable' };
    for (const name of ['gone.yml', 'big.yml', 'folder']) {
      await expect(read(name, 'push', checkout), name).rejects.toMatchObject(unreadable);
    }
    for (const name of ['gone.yml', 'd', '../f.yml']) {
      await expect(read(name, 'pull_request_target', checkout), name).rejects.toMatchObject(unreadable);
    }
    for (const name of ['out.yml', '../home/secret.yml', path.join(checkout.home, 'secret.yml')]) {
      await expect(read(name, 'push', checkout), name).rejects.toMatchObject({ name: 'UserError' });
    }
  });
});
