import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chooseRemote,
  createGit,
  createObjectStore,
  type ObjectStore,
  openCheckout,
  readObjects,
  readRemoteConfiguration,
  type StoreSource,
} from '../../../../shared/git/index.ts';
import { type Checkout, cloneShallow } from '../../../testbed/clone.ts';
import { type GitServer, startGitServer } from '../../../testbed/git-server.ts';
import { makeFolder } from '../../../testbed/leftovers.ts';
import { findHttpBackend } from '../../../testbed/programs.ts';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import { requireComponent } from '../../../testbed/require.ts';
import { fingerprint } from './fingerprint.ts';
import { recordGit } from './recorder.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);
const token = 'sesame-token';
const present = async (store: ObjectStore, names: readonly string[]): Promise<boolean[]> =>
  (await readObjects(store.git, names).catch(() => [])).map(({ kind }) => kind === 'found');

describe.skipIf(!backend)('an object store', () => {
  let folder: string;
  let repo: Repository;
  let server: GitServer;
  const ids: string[] = [];
  let at = 0;

  beforeAll(async () => {
    folder = await makeFolder('store');
    repo = await createRepository({ 'a/x': '1\n', 'b/y': 'same\n' });
    ids.push(await repo.head());
    for (let count = 2; count <= 4; count++) ids.push(await repo.commit({ 'a/x': `${count}\n` }));
    await repo.tag('v1', { at: ids[1] ?? '', message: 'One' });
    await repo.publish(path.join(folder, 'octo', 'app.git'));
    server = await startGitServer({ repositories: folder, token });
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  async function storeOf(checkout: Checkout | undefined, given = token, env = checkout?.env ?? repo.env) {
    const git = createGit({ directory: checkout?.path ?? folder, env });
    const opened = checkout && (await openCheckout(git, checkout.path, '/'));
    let source: StoreSource = { objectFormat: 'sha1' };
    if (opened?.kind === 'found') {
      const { commonDirectory, shallow, objectFormat } = opened.checkout;
      source = {
        objects: path.join(commonDirectory, 'objects'),
        objectFormat,
        ...(shallow ? { shallow: path.join(commonDirectory, 'shallow') } : {}),
      };
    }
    const configured = checkout ? await readRemoteConfiguration(git) : { url: undefined, persisted: [] };
    const remote = chooseRemote({ ...configured, serverUrl: server.url, repository: 'octo/app', token: given });
    if (remote === undefined) throw new Error('no remote');
    return createObjectStore(path.join(folder, `store-${at++}.git`), source, remote, env);
  }

  it('fetches one commit, without a single file, in one go, and leaves the checkout as it was', async () => {
    await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', token });
    const before = await fingerprint(checkout.path);
    const store = await storeOf(checkout);
    server.requests.length = 0;
    const [, second = '', , head = ''] = ids;
    const result = await store.fetch({ wants: [second], reach: 'commit', blobs: 'none', have: head });
    expect(result).toEqual({ kind: 'fetched' });
    expect(server.fetches()).toHaveLength(1);
    expect(server.fetches()[0]?.question).toMatchObject({ wants: [second], depth: 1, filter: 'blob:none' });
    expect(await present(store, [second, `${second}^{tree}`, head, `${head}:a/x`])).toEqual([true, true, true, true]);
    // The file that changed is not there, and asking for it neither fetches it nor pretends.
    expect(await present(store, [`${second}:a/x`])).not.toContain(true);
    expect(server.fetches()).toHaveLength(1);
    expect(await fingerprint(checkout.path)).toEqual(before);
  });

  it('fetches the files that differ when they are wanted', async () => {
    await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', token });
    const store = await storeOf(checkout);
    const [first = ''] = ids;
    await store.fetch({ wants: [first], reach: 'commit', blobs: 'small' });
    const [object] = await readObjects(store.git, [`${first}:a/x`]);
    expect(object).toMatchObject({ kind: 'found', body: Buffer.from('1\n') });
  });

  it('fetches single files by their ids', async () => {
    const store = await storeOf(undefined);
    const blobs = [await repo.sha('HEAD:a/x'), await repo.sha('HEAD:b/y')];
    expect(await store.fetch({ wants: blobs, reach: 'objects', blobs: 'none' })).toEqual({ kind: 'fetched' });
    expect(await present(store, blobs)).toEqual([true, true]);
  });

  it('fetches a commit with the one before it, and the whole history, without a checkout', async () => {
    const [first = '', second = '', third = '', fourth = ''] = ids;
    const shallow = await storeOf(undefined);
    await shallow.fetch({ wants: [fourth], reach: 'parent', blobs: 'none' });
    expect(await present(shallow, [fourth, third, second])).toEqual([true, true, false]);
    const deep = await storeOf(undefined);
    await deep.fetch({ wants: [fourth], reach: 'history', blobs: 'none' });
    expect(await present(deep, [fourth, third, second, first])).toEqual([true, true, true, true]);
  });

  it('makes the history of a shallow checkout whole in one fetch', async () => {
    await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', token });
    const before = await fingerprint(checkout.path);
    const store = await storeOf(checkout);
    server.requests.length = 0;
    const [first = '', , , fourth = ''] = ids;
    const wants = ['+refs/tags/*:refs/tags/*', '+refs/heads/main:refs/ci-actions/from', fourth];
    expect(await store.fetch({ wants, reach: 'history', blobs: 'none', have: fourth })).toEqual({ kind: 'fetched' });
    expect(server.fetches()).toHaveLength(1);
    const base = await store.git.run(['merge-base', '--all', '--end-of-options', first, fourth]);
    expect(base.stdout.toString().trim()).toBe(first);
    expect((await store.git.run(['describe', '--tags', fourth])).stdout.toString()).toMatch(/^v1-2-g/);
    expect(await fingerprint(checkout.path)).toEqual(before);
  });

  it('works over a partial clone, whose missing objects are never fetched behind our back', async () => {
    await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', token });
    const header = `http.${server.url}/.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    const [, , third = '', fourth = ''] = ids;
    await checkout.git('-c', header, 'fetch', '-q', '--unshallow', '--filter=tree:0', 'origin', fourth);
    const before = await fingerprint(checkout.path);
    server.requests.length = 0;
    const git = createGit({ directory: checkout.path, env: checkout.env });
    const listed = await git.run(['ls-tree', '-r', '--end-of-options', third]);
    expect(listed.code).not.toBe(0);
    expect(server.requests).toEqual([]);
    const store = await storeOf(checkout);
    await store.fetch({ wants: [third], reach: 'commit', blobs: 'none' });
    expect((await store.git.run(['ls-tree', '-r', '--name-only', third])).stdout.toString()).toBe('a/x\nb/y\n');
    expect(await fingerprint(checkout.path)).toEqual(before);
  });

  it.each(['plain', ' sp ace ', '"quoted"', '#hash', 'back\\slash', 'line\nbreak', 'é😀', 'bell\u0007\n', "it's"])(
    'borrows the objects of a checkout in a folder called %j',
    async (name) => {
      const place = path.join(folder, `odd-${at++}`, name);
      await mkdir(place, { recursive: true });
      await repo.git('clone', '-q', '--no-local', '--depth=1', `file://${folder}/octo/app.git`, place);
      const source = {
        objects: `${place}/.git/objects`,
        shallow: `${place}/.git/shallow`,
        objectFormat: 'sha1',
      } as const;
      const store = await createObjectStore(
        path.join(folder, `s-${at++}.git`),
        source,
        { shown: '', config: [] },
        repo.env,
      );
      expect(await present(store, [ids[3] ?? '', ids[0] ?? ''])).toEqual([true, false]);
    },
  );

  it('borrows through a checkout that itself borrows, and from a linked work tree', async () => {
    const place = path.join(folder, 'reference');
    await repo.git('clone', '-q', '--shared', `${folder}/octo/app.git`, place);
    const source = { objects: `${place}/.git/objects`, objectFormat: 'sha1' } as const;
    const store = await createObjectStore(
      path.join(folder, `s-${at++}.git`),
      source,
      { shown: '', config: [] },
      repo.env,
    );
    expect(await present(store, ids)).toEqual([true, true, true, true]);
  });

  it('speaks SHA-256', async () => {
    await using other = await createRepository({ a: '1' }, { objectFormat: 'sha256' });
    const first = await other.head();
    const second = await other.commit({ a: '2' });
    await other.publish(path.join(folder, 'octo', 'long.git'));
    await using checkout = await cloneSha256(server.urlOf('octo/long'), other);
    const store = await storeOf(checkout);
    expect(await store.fetch({ wants: [first], reach: 'commit', blobs: 'none', have: second })).toEqual({
      kind: 'fetched',
    });
    expect(await present(store, [first, second])).toEqual([true, true]);
  });

  /** As actions/checkout does for such a repository: the format is chosen before the fetch. */
  async function cloneSha256(url: string, other: Repository): Promise<Checkout> {
    const place = path.join(folder, `long-${at++}`);
    const header = `http.${server.url}/.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    await other.git('-c', header, 'clone', '-q', '--depth=1', url, place);
    const git = async (...args: string[]): Promise<string> => other.git('-C', place, ...args);
    return { path: place, home: other.home, env: other.env, git, [Symbol.asyncDispose]: async () => {} };
  }

  it('tells a commit that the server does not have from a server that cannot be asked', async () => {
    const wants = ['c'.repeat(40)];
    const store = await storeOf(undefined);
    expect(await store.fetch({ wants, reach: 'commit', blobs: 'none' })).toMatchObject({ kind: 'unknown-to-server' });
    const branch = ['+refs/heads/gone:refs/ci-actions/from'];
    expect(await store.fetch({ wants: branch, reach: 'history', blobs: 'none' })).toMatchObject({
      kind: 'unknown-to-server',
    });
    const stranger = await storeOf(undefined, 'wrong');
    expect(await stranger.fetch({ wants: [ids[0] ?? ''], reach: 'commit', blobs: 'none' })).toMatchObject({
      kind: 'failed',
    });
    try {
      for (const fault of ['error-500', 'drop', 'refuse'] as const) {
        await server.fault(fault);
        expect(await store.fetch({ wants, reach: 'commit', blobs: 'none' }), fault).toMatchObject({ kind: 'failed' });
      }
    } finally {
      await server.fault('none');
    }
  });

  it('never shows credentials: not in arguments, not in messages, not on disk', async () => {
    await using checkout = await cloneShallow(server.urlOf('octo/app'), { ref: 'refs/heads/main', token });
    const secret = 'hidden-password';
    await checkout.git('remote', 'set-url', 'origin', server.urlOf('octo/gone').replace('//', `//someone:${secret}@`));
    const recorder = await recordGit(checkout.home);
    const env = { ...checkout.env, PATH: recorder.path };
    const store = await storeOf(checkout, token, env);
    const result = await store.fetch({ wants: [ids[0] ?? ''], reach: 'commit', blobs: 'none' });
    expect(result.kind).not.toBe('fetched');
    const calls = await recorder.calls();
    expect(calls.some((call) => call.includes(' fetch '))).toBe(true);
    const config = await readFile(path.join(folder, `store-${at - 1}.git`, 'config'), 'utf8');
    const seen = JSON.stringify([calls, result, config]);
    for (const form of [token, secret, Buffer.from(`x-access-token:${token}`).toString('base64')]) {
      expect(seen).not.toContain(form);
    }
  });
});
