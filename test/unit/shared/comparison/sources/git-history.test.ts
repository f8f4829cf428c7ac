import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Forge, fullName, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { open } from './open.ts';

describe.skipIf(!httpBackend)('the history', () => {
  let forge: Forge;
  let repo: Repository;
  const at: Record<string, string> = {};
  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ a: '0' });
    at.root = await repo.head();
    at.one = await repo.commit({ a: '1' });
    await repo.branch('HEADLINES');
    await repo.branch('both', at.root);
    await repo.tag('both', { at: at.one });
    await repo.tag('tagged', { at: at.root ?? '', message: 'An annotated one' });
    await repo.branch('a'.repeat(40), at.root);
    await repo.checkoutNew('topic');
    at.topic = await repo.commit({ b: '1' });
    await repo.checkout('main');
    at.two = await repo.commit({ a: '2' });
    at.island = await repo.orphan('island', { x: '1' });
    await repo.checkout('main');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    forge.api.clearFaults();
    forge.api.world.workflowRuns.length = 0;
  });

  describe.each([
    ['shallow', 1],
    ['complete', 0],
  ])('in a %s checkout', (_, depth) => {
    const resolve = async (name: string) => {
      await using checkout = await forge.checkout('refs/heads/main', { depth });
      const answer = await (await open(checkout, { forge })).history.resolve(name);
      expect(forge.git.fetches()).toEqual([]);
      return answer.kind === 'known' ? answer.value : answer.kind;
    };
    it.each(['topic', 'origin/topic', 'refs/heads/topic'])('knows the branch %s', async (name) => {
      expect(await resolve(name)).toEqual({ id: at.topic, isTag: false });
    });
    it('knows a branch whose name begins like HEAD', async () => {
      expect(await resolve('HEADLINES')).toEqual({ id: at.one, isTag: false });
    });
    it('takes the branch where a tag has the same name, and the tag by its full name', async () => {
      expect(await resolve('both')).toEqual({ id: at.root, isTag: false });
      expect(await resolve('refs/tags/both')).toEqual({ id: at.one, isTag: true });
    });
    it('knows the commit of an annotated tag', async () => {
      expect(await resolve('tagged')).toEqual({ id: at.root, isTag: true });
      expect(await resolve('refs/tags/tagged')).toEqual({ id: at.root, isTag: true });
    });
    it('knows when there is no such name', async () => {
      expect(await resolve('gone')).toBe('absent');
      expect(await resolve('refs/heads/tagged')).toBe('absent');
    });
    it('knows what is checked out', async () => {
      expect(await resolve('HEAD')).toEqual({ id: at.two, isTag: false });
    });
    it('finds merge bases, without and with the API, in one fetch at most', async () => {
      for (const api of [false, true]) {
        await using checkout = await forge.checkout('refs/heads/main', { depth });
        const { history } = await open(checkout, { forge, api });
        expect(await history.mergeBases({ name: 'refs/heads/main' }, at.topic ?? '')).toEqual({
          kind: 'known',
          value: [at.one],
        });
        expect(await history.ensure([at.one ?? '', at.topic ?? ''])).toMatchObject({ kind: 'known' });
        expect(forge.git.fetches().length).toBeLessThanOrEqual(depth === 0 ? 0 : 1);
      }
    });
    it('finds that there is no merge base', async () => {
      for (const api of [false, true]) {
        await using checkout = await forge.checkout('refs/heads/main', { depth });
        const { history } = await open(checkout, { forge, api });
        expect(await history.mergeBases({ name: 'refs/heads/main' }, at.island ?? '')).toEqual({
          kind: 'known',
          value: [],
        });
      }
    });
    it('finds the parent, and that the first commit has none', async () => {
      await using checkout = await forge.checkout('refs/heads/main', { depth });
      const { history } = await open(checkout, { forge });
      expect(await history.parent(at.two ?? '')).toEqual({ kind: 'known', value: at.one });
      expect(forge.git.fetches()).toEqual([]);
      expect(await history.parent(at.root ?? '')).toEqual({ kind: 'known', value: undefined });
    });
  });

  it('looks back in a checkout that is deep enough, and says so where it is not', async () => {
    await using deep = await forge.checkout('refs/heads/main', { depth: 2 });
    const { history } = await open(deep, { forge });
    expect(await history.resolve('HEAD~1')).toMatchObject({ value: { id: at.one } });
    expect(await history.resolve('HEAD~2')).toMatchObject({
      kind: 'unknown',
      why: expect.stringContaining('fetch-depth'),
    });
  });

  it('does not know a commit that the server has lost, or that is no commit', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const { history } = await open(checkout, { forge });
    const lost = 'c'.repeat(40);
    expect(await history.ensure([lost])).toMatchObject({ kind: 'unknown', why: expect.stringContaining(lost) });
    expect(await history.parent(lost)).toMatchObject({ kind: 'unknown' });
    expect(await history.mergeBases({ sha: lost }, at.two ?? '')).toMatchObject({ kind: 'unknown' });
    const tree = await repo.sha('HEAD^{tree}');
    expect(await history.ensure([tree])).toMatchObject({ kind: 'unknown' });
  });

  describe('the last successful run', () => {
    const run = (id: number, head_sha = '', more = {}) => ({
      ...{ repository: fullName, workflow: 'ci.yml', head_branch: 'main', id, head_sha },
      created_at: `2026-01-01T00:00:${String(id).padStart(2, '0')}Z`,
      ...more,
    });
    const last = async (head: string, api = true) => {
      await using checkout = await forge.checkout('refs/heads/main');
      const { history } = await open(checkout, { forge, api, runId: 9 });
      const answer = await history.lastSuccess('main', head);
      return answer.kind === 'known' ? answer.value : answer.kind;
    };
    it('is the newest whose commit is behind the head, leaving out our own and those of others', async () => {
      forge.api.world.workflowRuns.push(
        run(1, at.root),
        run(2, at.one),
        run(3, at.two, { conclusion: 'failure' }),
        run(4, at.two, { conclusion: 'cancelled' }),
        run(5, at.topic),
        run(6, at.island),
        run(7, 'c'.repeat(40)),
        run(8, at.two, { head_repository: 'stranger/app', event: 'pull_request' }),
        run(9, at.two),
        run(10, at.two, { head_branch: 'topic' }),
      );
      expect(await last(at.two ?? '')).toEqual({ id: at.one, run: 2 });
      forge.api.world.workflowRuns.push(run(11, at.two));
      expect(await last(at.two ?? '')).toEqual({ id: at.two, run: 11 });
    });
    it('is not known after twenty that are not behind the head, as one further back might be', async () => {
      for (let id = 20; id < 45; id++) forge.api.world.workflowRuns.push(run(id, at.island));
      expect(await last(at.two ?? '')).toBe('unknown');
    });
    it('is not known without a token, or when GitHub does not answer', async () => {
      forge.api.world.workflowRuns.push(run(1, at.root));
      expect(await last(at.two ?? '', false)).toBe('unknown');
      forge.api.fault(/runs/, { status: 403, body: { message: 'Resource not accessible by integration' } });
      expect(await last(at.two ?? '')).toBe('unknown');
      forge.api.fault(/compare/, { status: 403, body: { message: 'Resource not accessible by integration' } });
      expect(await last(at.two ?? '')).toBe('unknown');
    });
  });
});
