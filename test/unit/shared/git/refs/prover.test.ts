import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitProverOptions, createCommitProver, createRefLister } from '../../../../../shared/git/refs/index.ts';
import { type GitServerOptions, startGitServer } from '../../../../testbed/git-server.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { findHttpBackend } from '../../../../testbed/programs.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { requireComponent } from '../../../../testbed/require.ts';

const backend = requireComponent('git-http-backend', findHttpBackend);
const token = 'sesame-token';
const unknown = (words: RegExp | string) => ({ unknown: expect.stringMatching(words) });

describe.skipIf(!backend)('the prover', () => {
  let folder: string;
  let repo: Repository;
  const place = (name: string) => path.join(folder, 'octo', `${name}.git`);
  // In the order of history: three on main, one that only a tag holds, one that nothing holds any more.
  let [first, second, head, tagged, orphaned] = ['', '', '', '', ''];
  let [inner, middle, outer] = ['', '', ''];

  beforeAll(async () => {
    folder = await makeFolder('prover');
    repo = await createRepository({ a: '1' });
    first = await repo.head();
    second = await repo.commit({ a: '2' });
    head = await repo.commit({ a: '3' });
    await repo.checkoutNew('side', first);
    const behind = await repo.commit({ b: '1' });
    tagged = await repo.commit({ b: '2' });
    inner = await repo.tag('inner', { message: 'inner' });
    middle = await repo.tag('middle', { at: 'inner', message: 'middle' });
    outer = await repo.tag('v1', { at: 'middle', message: 'outer' });
    await repo.git('tag', '-d', 'inner', 'middle');
    await repo.tag('tree', { at: 'HEAD^{tree}', message: 'a tree' });
    await repo.tag('blob', { at: 'HEAD:a' });
    await repo.checkoutNew('gone', first);
    orphaned = await repo.commit({ c: '1' });
    await repo.checkout('main');
    await repo.publish(place('app'));
    await repo.git('branch', '-q', '-D', 'side', 'gone');
    await repo.publish(place('app'));
    expect(new Set([first, second, head, behind, tagged, orphaned]).size).toBe(6);
  });
  afterAll(async () => {
    await repo[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<GitServerOptions> = {}, more: Partial<CommitProverOptions> = {}) {
    const server = await startGitServer({ repositories: folder, ...options });
    const temporary = await mkdtemp(path.join(folder, 'temporary-'));
    const lines: string[] = [];
    const common = {
      serverUrl: server.url,
      token: options.token ?? '',
      log: { info: (text: string) => void lines.push(text) },
      sleep: async () => {},
    };
    const lister = createRefLister({ ...common, userAgent: 'pin-digests', proxyEnv: {} });
    const prover = createCommitProver({ ...common, env: repo.env, temporaryFolder: async () => temporary, ...more });
    return {
      server,
      lister,
      lines,
      folders: () => readdir(temporary),
      async prove(commits: readonly string[], name = 'octo/app') {
        return Object.fromEntries(await prover.prove(name, commits, await lister.refsOf(name)));
      },
      prover,
      async [Symbol.asyncDispose]() {
        lister.close();
        await server[Symbol.asyncDispose]();
      },
    };
  }

  it('knows tips of branches and commits of tags, and their tag objects, without a request', async () => {
    await using bed = await start();
    expect(await bed.prove([head, tagged, outer])).toEqual({
      [head]: 'reachable',
      [tagged]: 'reachable',
      [outer]: { tagObject: tagged },
    });
    expect(bed.server.requests).toHaveLength(1);
    expect(await bed.folders()).toEqual([]);
  });

  it('finds out strangers with one fetch that never asks for them, and never for a file', async () => {
    await using bed = await start();
    const behind = await repo.sha(`${tagged}^`);
    const nowhere = 'd'.repeat(40);
    expect(await bed.prove([second, behind, orphaned, nowhere, first])).toEqual({
      [second]: 'reachable',
      [behind]: 'reachable',
      [first]: 'reachable',
      [orphaned]: 'unreachable',
      [nowhere]: 'unreachable',
    });
    expect(bed.server.fetches()).toHaveLength(1);
    const question = bed.server.fetches()[0]?.question;
    expect(question).toMatchObject({ filter: 'tree:0', depth: undefined, haves: [] });
    expect(question?.wants).toEqual(expect.arrayContaining([head, outer]));
    expect(question?.wants).not.toContain(orphaned);
    // The server would have given it.
    expect((await repo.tryGit('fetch', '-q', bed.server.urlOf('octo/app'), orphaned)).code).toBe(0);
    expect(await bed.prove([await repo.sha(`${head}~2`), second])).toMatchObject({ [second]: 'reachable' });
    expect(bed.server.fetches().filter(({ question }) => question?.filter === 'tree:0')).toHaveLength(1);
  });

  it('sees through a tag object that no ref names any more, and through what is no commit', async () => {
    await using bed = await start();
    const tree = await repo.sha(`${head}^{tree}`);
    const blob = await repo.sha(`${head}:a`);
    expect(await bed.prove([inner, middle, tree, blob, head.slice(0, 39), `${head}^`])).toEqual({
      [inner]: { tagObject: tagged },
      [middle]: { tagObject: tagged },
      [tree]: 'unreachable',
      [blob]: 'unreachable',
      [head.slice(0, 39)]: unknown('no full object id'),
      [`${head}^`]: unknown('no full object id'),
    });
  });

  it('is not fooled by commits with false dates', async () => {
    await using odd = await createRepository({ a: '1' });
    const root = await odd.head();
    const commitAt = async (seconds: number) => {
      odd.env.GIT_COMMITTER_DATE = `@${seconds} +0000`;
      const tree = await odd.sha('HEAD^{tree}');
      const id = await odd.git('commit-tree', '-p', await odd.head(), '-m', 'x', tree);
      await odd.reset(id);
      return id;
    };
    // A commit from the future, buried under many from long before it.
    const future = await commitAt(4_000_000_000);
    for (let count = 0; count < 20; count++) await commitAt(1000 + count);
    await odd.publish(place('odd'));
    await using bed = await start();
    expect(await bed.prove([root, future], 'octo/odd')).toEqual({ [root]: 'reachable', [future]: 'reachable' });
  });

  it('says unknown, and never more, when the history cannot be had', async () => {
    for (const [fault, tries] of [
      ['refuse', 3],
      ['error-500', 3],
      ['drop', 3],
      ['hang', 1],
    ] as const) {
      await using bed = await start({}, { deadlineMs: fault === 'hang' ? 500 : 20_000 });
      await bed.lister.refsOf('octo/app');
      await bed.server.fault(fault);
      expect(await bed.prove([head, second]), fault).toEqual({ [head]: 'reachable', [second]: unknown('octo/app') });
      expect(bed.lines.length, fault).toBe(tries - 1);
    }
  });

  it('gets over a server that fails once', async () => {
    await using bed = await start();
    await bed.lister.refsOf('octo/app');
    await bed.server.fault('error-500', () => bed.server.requests.length < 3);
    expect(await bed.prove([second, orphaned])).toEqual({ [second]: 'reachable', [orphaned]: 'unreachable' });
  });

  it('says unknown without git', async () => {
    await using bed = await start({}, { env: { PATH: folder } });
    expect(await bed.prove([second])).toEqual({ [second]: unknown('git is not installed') });
  });

  it('shows the token of a private repository, follows a rename, and keeps the token to itself elsewhere', async () => {
    await using bed = await start({ token, moved: { 'octo/old': 'octo/app' } });
    expect(await bed.prove([second], 'octo/old')).toEqual({ [second]: 'reachable' });
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    expect(bed.server.requests.at(-1)?.authorization?.toLowerCase()).toBe(`basic ${basic}`.toLowerCase());
    expect(bed.server.requests.filter(({ status }) => status === 301)).toHaveLength(1);

    await using other = await startGitServer({ repositories: folder });
    const refs = await bed.lister.refsOf('octo/app');
    for (const elsewhere of [{ server: other.url }, { server: other.url, anonymous: true }]) {
      const proof = await bed.prover.prove('octo/app', [second], { ...refs, ...elsewhere });
      expect(proof.get(second)).toBe('reachable');
    }
    expect(other.requests.length).toBeGreaterThan(0);
    expect(new Set(other.requests.map(({ authorization }) => authorization))).toEqual(new Set([undefined]));
  });

  it('leaves the token away where it was turned away before', async () => {
    await using bed = await start({ token, open: ['octo/app'] });
    const refs = { ...(await bed.lister.refsOf('octo/app')), anonymous: true };
    const proof = await bed.prover.prove('octo/app', [second], refs);
    expect(proof.get(second)).toBe('reachable');
    expect(bed.server.fetches().map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('proves in a repository with SHA-256, and takes no short form there', async () => {
    await using modern = await createRepository({ a: '1' }, { objectFormat: 'sha256' });
    const old = await modern.head();
    await modern.commit({ a: '2' });
    await modern.publish(place('modern'));
    await using bed = await start();
    const short = old.slice(0, 40);
    expect(await bed.prove([old, short, 'e'.repeat(64)], 'octo/modern')).toEqual({
      [old]: 'reachable',
      [short]: 'unreachable',
      ['e'.repeat(64)]: 'unreachable',
    });
  });

  it('finds nothing in an empty repository', async () => {
    await repo.git('init', '-q', '--bare', place('empty'));
    await using bed = await start();
    expect(await bed.prove([head], 'octo/empty')).toEqual({ [head]: 'unreachable' });
  });

  it('tells when commits were made, with one shallow fetch of the refs they came from', async () => {
    await using bed = await start();
    const refs = await bed.lister.refsOf('octo/app');
    const wanted = [
      { commit: tagged, ref: 'refs/tags/v1' },
      { commit: head, ref: 'refs/heads/main' },
      { commit: second, ref: 'refs/heads/main' },
      { commit: orphaned, ref: 'refs/heads/gone' },
      { commit: first, ref: 'refs/tags/v1' },
    ];
    const dates = await bed.prover.datesOf('octo/app', wanted, refs);
    const seconds = async (id: string) => Number(await repo.git('log', '-1', '--format=%ct', id));
    expect(dates.get(tagged)).toEqual(new Date((await seconds(tagged)) * 1000));
    expect(dates.get(head)).toEqual(new Date((await seconds(head)) * 1000));
    expect(dates.get(second)).toEqual(unknown('does not name it'));
    expect(dates.get(orphaned)).toEqual(unknown('does not name it'));
    expect(dates.get(first)).toEqual(unknown('does not name it'));
    expect(bed.server.fetches().map(({ question }) => question)).toMatchObject([{ depth: 1, filter: 'tree:0' }]);
    expect([...(bed.server.fetches()[0]?.question?.wants ?? [])].sort()).toEqual([outer, head].sort());
  });

  it('takes dates from the history when that is there already', async () => {
    await using bed = await start();
    await bed.prove([second]);
    const refs = await bed.lister.refsOf('octo/app');
    const dates = await bed.prover.datesOf('octo/app', [{ commit: head, ref: 'refs/heads/main' }], refs);
    expect(dates.get(head)).toBeInstanceOf(Date);
    expect(bed.server.fetches()).toHaveLength(1);
  });

  it('tells a commit from other things that a tag may stand for', async () => {
    await using bed = await start();
    const refs = await bed.lister.refsOf('octo/app');
    const of = (name: string) => ({ commit: refs.tags.get(name)?.commit ?? '', ref: `refs/tags/${name}` });
    const wanted = [of('v1'), of('tree'), of('blob')];
    const verified = await bed.prover.verifyCommits('octo/app', wanted, refs);
    expect([...verified.values()]).toEqual(['commit', 'not-a-commit', 'not-a-commit']);
    const dates = await bed.prover.datesOf('octo/app', wanted.slice(1), refs);
    expect([...dates.values()]).toEqual([unknown('not a commit'), unknown('not a commit')]);
    await bed.server.fault('error-500');
    expect([...(await bed.prover.verifyCommits('octo/app', wanted, refs)).values()][0]).toEqual(unknown('500'));
  });
});
