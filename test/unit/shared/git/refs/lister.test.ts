import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRefLister, type RefListerOptions, RemoteFailure } from '../../../../../shared/git/refs/index.ts';
import { type GitServerOptions, startGitServer } from '../../../../testbed/git-server.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { findHttpBackend } from '../../../../testbed/programs.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { requireComponent } from '../../../../testbed/require.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);
const token = 'sesame-token';

describe.skipIf(!backend)('the lister against a real git server', () => {
  let folder: string;
  let repo: Repository;
  let first: string;
  let head: string;
  const place = (name: string) => path.join(folder, 'octo', `${name}.git`);

  beforeAll(async () => {
    folder = await makeFolder('refs');
    repo = await createRepository({ a: '1' });
    first = await repo.head();
    await repo.tag('v1.0.0', { message: 'One' });
    await repo.branch('v1', first);
    head = await repo.commit({ a: '2' });
    await repo.tag('v1');
    await repo.publish(place('app'));
  });
  afterAll(async () => {
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  async function start(server: Partial<GitServerOptions> = {}, more: Partial<RefListerOptions> = {}) {
    const real = await startGitServer({ repositories: folder, ...server });
    const lines: string[] = [];
    const waits: number[] = [];
    const lister = createRefLister({
      serverUrl: real.url,
      token: server.token ?? '',
      userAgent: 'pin-digests',
      proxyEnv: {},
      log: { info: (text) => void lines.push(text) },
      sleep: async (ms) => void waits.push(ms),
      ...more,
    });
    const dispose = async () => {
      lister.close();
      await real[Symbol.asyncDispose]();
    };
    return { server: real, lister, lines, waits, [Symbol.asyncDispose]: dispose };
  }
  const failure = (promise: Promise<unknown>): Promise<RemoteFailure> =>
    promise.then(
      () => expect.unreachable('refs were had'),
      (error: unknown) => {
        if (!(error instanceof RemoteFailure)) throw error;
        expect(error.fix).not.toBe('');
        expect(`${error.message} ${error.fix}`).not.toContain(token);
        return error;
      },
    );

  it('has tags, branches and the default branch from one request, whoever asks and however often', async () => {
    await using bed = await start();
    const [refs] = await Promise.all([bed.lister.refsOf('octo/app'), bed.lister.refsOf('octo/app')]);
    expect(await bed.lister.refsOf('Octo/App')).toBe(refs);
    expect(bed.server.requests.map(({ question }) => question)).toMatchObject([
      { command: 'ls-refs', refPrefixes: ['HEAD', 'refs/heads/', 'refs/tags/'] },
    ]);
    expect(refs.defaultBranch).toBe('main');
    expect(refs).toMatchObject({ name: 'octo/app', server: bed.server.url, anonymous: true });
    expect(refs).not.toHaveProperty('movedTo');
  });

  it('keeps a tag and a branch of one name apart', async () => {
    await using bed = await start();
    const refs = await bed.lister.refsOf('octo/app');
    expect(refs.tags.get('v1')).toEqual({ object: head, commit: head });
    expect(refs.branches.get('v1')).toBe(first);
  });

  it('peels annotated tags through any chain, whatever is behind them', async () => {
    await using odd = await createRepository({ a: '1' });
    const commit = await odd.head();
    const tree = await odd.sha('HEAD^{tree}');
    await odd.tag('one', { message: '1' });
    await odd.tag('two', { at: 'one', message: '2' });
    const three = await odd.tag('three', { at: 'two', message: '3' });
    await odd.tag('tree', { at: tree, message: 'tree' });
    await odd.tag('blob', { at: 'HEAD:a' });
    await odd.publish(place('chain'));
    await using bed = await start();
    const { tags } = await bed.lister.refsOf('octo/chain');
    expect(tags.get('three')).toEqual({ object: three, commit });
    // Nothing in the list tells that these are no commits: that is for the prover.
    expect(tags.get('tree')?.commit).toBe(tree);
    expect(tags.get('blob')?.commit).toBe(await odd.sha('HEAD:a'));
  });

  it('reads names with slashes and signs of other alphabets, and repositories with SHA-256', async () => {
    await using other = await createRepository({ a: '1' }, { objectFormat: 'sha256', branch: 'Ärger/日本' });
    await other.tag('rel/ease/v1.0+x', { message: 'x' });
    await other.publish(place('modern'));
    await using bed = await start();
    const refs = await bed.lister.refsOf('octo/modern');
    expect(refs.defaultBranch).toBe('Ärger/日本');
    expect(refs.branches.get('Ärger/日本')).toBe(await other.head());
    expect(refs.tags.get('rel/ease/v1.0+x')?.commit).toBe(await other.head());
  });

  it('takes 5,000 tags in one answer', async () => {
    await using many = await createRepository({ a: '1' });
    const commit = await many.head();
    const commands = Array.from({ length: 5000 }, (_, index) => `create refs/tags/v${index}.0 ${commit}\n`);
    await many.gitWith(['update-ref', '--stdin'], commands.join(''));
    await many.publish(place('many'));
    await using bed = await start();
    const { tags } = await bed.lister.refsOf('octo/many');
    expect(tags.size).toBe(5000);
    expect(tags.get('v4999.0')?.commit).toBe(commit);
    expect(bed.server.requests).toHaveLength(1);
  });

  it('finds nothing in an empty repository, and no error', async () => {
    await using empty = await createRepository();
    await empty.git('init', '-q', '--bare', place('empty'));
    await using bed = await start();
    expect(await bed.lister.refsOf('octo/empty')).toMatchObject({ tags: new Map(), branches: new Map() });
  });

  it('shows the token of a private repository, as Basic', async () => {
    await using bed = await start({ token });
    expect(await bed.lister.refsOf('octo/app')).toMatchObject({ anonymous: false });
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    expect(bed.server.requests.map(({ authorization }) => authorization)).toEqual([`Basic ${basic}`]);
  });

  it('reads a public repository without the token when that is turned away, and says so', async () => {
    await using bed = await start({ token, open: ['octo/app'] }, { token: 'stale-token' });
    expect(await bed.lister.refsOf('octo/app')).toMatchObject({ anonymous: true, defaultBranch: 'main' });
    expect(bed.server.requests.map(({ authorization }) => authorization === undefined)).toEqual([false, true]);
    expect(bed.lines).toEqual([expect.stringMatching(/token is not accepted.*without the token/)]);
  });

  it('tells a wrong token from none, and both from a repository that is not there', async () => {
    await using bed = await start({ token }, { token: 'stale-token' });
    expect(await failure(bed.lister.refsOf('octo/app'))).toMatchObject({ kind: 'unauthorized' });
    await using anonymous = await start({ token }, { token: '' });
    const none = await failure(anonymous.lister.refsOf('octo/app'));
    expect(none).toMatchObject({ kind: 'unauthorized', message: expect.stringContaining('private') });
    await using right = await start({ token });
    expect(await failure(right.lister.refsOf('octo/gone'))).toMatchObject({ kind: 'not-found' });
    expect(right.waits).toEqual([]);
  });

  it('asks nobody about what is no name, and asks once about what failed', async () => {
    await using bed = await start();
    expect(await failure(bed.lister.refsOf('octo/../../etc'))).toMatchObject({ kind: 'refused' });
    expect(bed.server.requests).toHaveLength(0);
    for (let count = 0; count < 3; count++) await failure(bed.lister.refsOf('octo/gone'));
    // Asked for, and looked for under another name.
    expect(bed.server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('follows a renamed repository with the token, and says where it is now', async () => {
    const moved = { 'octo/old': 'octo/older', 'octo/older': 'octo/app' };
    await using bed = await start({ token, moved });
    expect(await bed.lister.refsOf('octo/old')).toMatchObject({ name: 'octo/app', movedTo: 'octo/app' });
    expect(bed.server.requests.map(({ status }) => status)).toEqual([301, 301, 200]);
  });

  it('finds a renamed repository also where only the list of refs is redirected, as git asks for it', async () => {
    await using bed = await start({ token, moved: { 'octo/old': 'octo/app' }, movesGetOnly: true });
    expect(await bed.lister.refsOf('octo/old')).toMatchObject({ name: 'octo/app', movedTo: 'octo/app' });
    expect(bed.server.requests.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 404',
      'GET 301',
      'POST 200',
    ]);
  });

  it('does not go round in circles, nor to another server', async () => {
    await using other = await startGitServer({ repositories: folder });
    await using bed = await start({
      token,
      moved: { 'octo/a': 'octo/b', 'octo/b': 'octo/a', 'octo/c': other.urlOf('octo/app') },
    });
    expect(await failure(bed.lister.refsOf('octo/a'))).toMatchObject({ kind: 'refused' });
    expect(bed.server.requests).toHaveLength(4);
    expect(await failure(bed.lister.refsOf('octo/c'))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('another server'),
    });
    expect(other.requests).toHaveLength(0);
  });

  it('asks the fallback, without the token, for what the server of the job does not have', async () => {
    await using outside = await startGitServer({ repositories: folder });
    const own = await makeFolder('own');
    try {
      await using bed = await start({ repositories: own, token }, { fallbackUrl: outside.url });
      expect(await bed.lister.refsOf('octo/app')).toMatchObject({ server: outside.url, anonymous: true });
      expect(outside.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
      expect(bed.lines).toHaveLength(1);
      // What is there but not for us must not be looked for elsewhere: another one may have taken the name.
      await using shut = await start({ repositories: own, token }, { fallbackUrl: outside.url, token: 'stale' });
      expect(await failure(shut.lister.refsOf('octo/app'))).toMatchObject({ kind: 'unauthorized' });
      expect(outside.requests).toHaveLength(1);
    } finally {
      await rm(own, { recursive: true });
    }
  });

  it('tries again after an error, and after a connection that broke', async () => {
    for (const fault of ['error-500', 'drop'] as const) {
      await using bed = await start();
      await bed.server.fault(fault, () => bed.server.requests.length < 3);
      expect((await bed.lister.refsOf('octo/app')).defaultBranch, fault).toBe('main');
      expect(bed.waits.length, fault).toBe(2);
      expect(bed.lines[0], fault).toMatch(/trying again in \d\.\d s \(try 2 of at most 4\)/);
    }
  });

  it('gives up on a server that stays away, does not answer, or is broken', async () => {
    for (const [fault, tries] of [
      ['refuse', 4],
      ['hang', 2],
      ['error-500', 4],
      ['drop', 4],
    ] as const) {
      await using bed = await start({}, { deadlineMs: fault === 'hang' ? 200 : 10_000 });
      await bed.server.fault(fault);
      const error = await failure(bed.lister.refsOf('octo/app'));
      expect(error, fault).toMatchObject({
        kind: 'unavailable',
        message: expect.stringContaining(`tried ${tries} times`),
      });
    }
  });

  it('says what is wrong with a server of the old protocol', async () => {
    await using bed = await start({ onlyVersion0: true });
    const error = await failure(bed.lister.refsOf('octo/app'));
    expect(error).toMatchObject({ kind: 'malformed', fix: expect.stringContaining('version 2') });
  });

  it('asks for so many repositories at a time and no more', async () => {
    await using bed = await start({}, { concurrency: 2, deadlineMs: 300 });
    await bed.server.fault('hang');
    const asked = ['a', 'b', 'c', 'd', 'e'].map((name) => failure(bed.lister.refsOf(`octo/${name}`)));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bed.server.requests).toHaveLength(2);
    await bed.server.fault('none');
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array(5).fill('not-found'));
  });
});
