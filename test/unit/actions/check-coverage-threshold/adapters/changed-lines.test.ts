import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Forge, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { createRepository, type Repository } from '../../../../testbed/repository.ts';
import { fingerprint } from '../../../shared/git/fingerprint.ts';
import { ask, type Happening, numbered, told } from './changes.ts';

describe.skipIf(!httpBackend)('the lines that an event changes', () => {
  let forge: Forge;
  let repo: Repository;
  const at: Record<string, string> = {};
  const id = (name: string): string => at[name] ?? name;
  const main = numbered(20);
  const zeros = '0'.repeat(40);

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'src/a.ts': main, keep: 'k\n' });
    at.start = await repo.head();
    await repo.tag('v1.0.0');
    await repo.checkoutNew('topic');
    at.early = await repo.commit({ 'src/a.ts': main.replace('line 5\n', 'five\n') });
    at.topic = await repo.commit({ 'src/new.ts': numbered(3) });
    await repo.checkout('main');
    at.moved = await repo.commit({ 'other.ts': numbered(4), 'src/a.ts': main.replace('line 18\n', 'eighteen\n') });
    await repo.checkout(await repo.head());
    at.merge = await repo.merge('topic');
    await repo.ref('refs/pull/7/merge');
    await repo.checkout('main');
    at.main = await repo.commit({ keep: 'K\n' });
    await repo.tag('v1.1.0');
    await repo.checkoutNew('forced', at.start);
    at.dropped = await repo.commit({ keep: 'gone\n' });
    await forge.publish(repo);
    await repo.reset(at.start);
    at.forced = await repo.commit({ keep: 'k\nl\n' });
    await repo.checkout('main');
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await forge.git.fault('none');
  });

  const pullRequest = (): Happening => ({
    name: 'pull_request',
    sha: id('merge'),
    ref: 'refs/pull/7/merge',
    payload: { pull_request: { number: 7, base: { sha: id('start'), ref: 'main' }, head: { sha: id('topic') } } },
  });
  const push = (before: string, after: string, ref = 'refs/heads/main'): Happening => ({
    name: 'push',
    sha: after,
    ref,
    payload: { ref, before, after, commits: [{}] },
  });
  const ofTopic = { 'src/a.ts': '5-5', 'src/new.ts': '1-3' };

  describe.each([
    ['shallow', 1],
    ['complete', 0],
  ])('in a %s checkout', (_, depth) => {
    it('of a merged pull request are those against the first parent of the merge, not against the branch', async () => {
      await using checkout = await forge.checkout('refs/pull/7/merge', { depth });
      const before = await fingerprint(checkout.path);
      const answer = await ask(checkout, forge, pullRequest());
      expect(told(answer)).toEqual(ofTopic);
      expect(answer).toMatchObject({ value: { base: at.moved, head: at.merge, why: expect.stringContaining('#7') } });
      expect(await fingerprint(checkout.path)).toEqual(before);
    });
    it('of a pull request whose own head is checked out are those since it left its base', async () => {
      await using checkout = await forge.checkout('refs/heads/topic', { depth });
      const answer = await ask(checkout, forge, pullRequest());
      expect(told(answer)).toEqual(ofTopic);
      expect(answer).toMatchObject({ value: { base: at.start, head: at.topic } });
    });
    it('of a push are those since the commit before it', async () => {
      await using checkout = await forge.checkout('refs/heads/main', { depth });
      expect(told(await ask(checkout, forge, push(id('start'), id('main'))))).toEqual({
        keep: '1-1',
        'other.ts': '1-4',
        'src/a.ts': '18-18',
      });
    });
    it('of a tag are those since the tag before it, and of the first tag none', async () => {
      await using checkout = await forge.checkout('refs/tags/v1.1.0', { depth });
      const answer = await ask(checkout, forge, push(zeros, id('main'), 'refs/tags/v1.1.0'));
      expect(told(answer)).toEqual({ keep: '1-1', 'other.ts': '1-4', 'src/a.ts': '18-18' });
      await using first = await forge.checkout('refs/tags/v1.0.0', { depth });
      const all = await ask(first, forge, push(zeros, id('start'), 'refs/tags/v1.0.0'));
      expect(all).toMatchObject({ kind: 'none', why: expect.stringContaining('no earlier tag') });
    });
    it('of a schedule are none, as nothing is before it', async () => {
      await using checkout = await forge.checkout('refs/heads/topic', { depth });
      const answer = await ask(checkout, forge, { name: 'schedule', sha: id('topic'), ref: 'refs/heads/topic' });
      expect(answer).toMatchObject({ kind: 'none', why: expect.stringContaining('schedule') });
      expect(forge.git.requests).toEqual([]);
    });
    it('of an entry of a merge queue are those since the entry in front', async () => {
      await using checkout = await forge.checkout('refs/heads/topic', { depth });
      const group = { base_sha: id('early'), head_sha: id('topic'), base_ref: 'refs/heads/main' };
      const answer = await ask(checkout, forge, { name: 'merge_group', payload: { merge_group: group } });
      expect(told(answer)).toEqual({ 'src/new.ts': '1-3' });
    });
    it('are those since a commit, or since the head left a branch, that the input names', async () => {
      await using checkout = await forge.checkout('refs/pull/7/merge', { depth });
      expect(told(await ask(checkout, forge, pullRequest(), { base: id('topic') }))).toEqual({
        'other.ts': '1-4',
        'src/a.ts': '18-18',
      });
      await using topic = await forge.checkout('refs/heads/topic', { depth });
      const event = push(zeros, id('topic'), 'refs/heads/topic');
      expect(told(await ask(topic, forge, event, { base: 'main' }))).toEqual(ofTopic);
    });
  });

  it('cost one fetch in a shallow checkout, and no question to anybody in a complete one', async () => {
    await using shallow = await forge.checkout('refs/heads/main');
    const since = push(id('moved'), id('main'));
    expect(told(await ask(shallow, forge, since))).toEqual({ keep: '1-1' });
    expect(forge.git.fetches()).toHaveLength(1);
    await using complete = await forge.checkout('refs/heads/main', { depth: 0 });
    await forge.git.fault('error-500');
    expect(told(await ask(complete, forge, since))).toEqual({ keep: '1-1' });
    await forge.git.fault('none');
    await using merge = await forge.checkout('refs/pull/7/merge', { depth: 2 });
    await forge.git.fault('error-500');
    expect(told(await ask(merge, forge, pullRequest()))).toEqual(ofTopic);
    expect(forge.git.requests).toEqual([]);
    expect(forge.api.requests).toEqual([]);
  });

  it('cost only what differs in the end where a whole history is needed to find the base', async () => {
    await using checkout = await forge.checkout('refs/heads/topic', { credentials: 'config' });
    expect(told(await ask(checkout, forge, pullRequest(), { token: '' }))).toEqual(ofTopic);
    const [history, contents, ...more] = forge.git.fetches().map((request) => request.question);
    expect(history).toMatchObject({ filter: 'blob:none' });
    // The old side of one file; the new sides are checked out.
    expect(contents?.wants).toEqual([await repo.sha(`${id('start')}:src/a.ts`)]);
    expect(more).toEqual([]);
    expect(forge.api.requests).toEqual([]);
  });

  it('come without what a force push dropped, where the server still has it', async () => {
    await using checkout = await forge.checkout('refs/heads/forced');
    expect(told(await ask(checkout, forge, push(id('dropped'), id('forced'), 'refs/heads/forced')))).toEqual({
      keep: '1-2',
    });
  });

  it('are unknown, and why, where the base is gone or nobody answers', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    const gone = 'd'.repeat(40);
    expect(told(await ask(checkout, forge, push(gone, id('main'))))).toContain(gone);
    await forge.git.fault('error-500');
    expect(told(await ask(checkout, forge, push(id('start'), id('main')), { token: '' }))).toContain(
      'could not be fetched',
    );
    expect(told(await ask(checkout, forge, { name: 'issues', sha: id('main') }))).toContain('names no range');
    expect(told(await ask(checkout, forge, push(id('start'), zeros)))).toContain('deleted');
    expect(told(await ask(checkout, forge, push(id('start'), id('main')), { base: 'HEAD' }))).toContain('`HEAD`');
  });

  it('are an error where the input names a branch that nobody has', async () => {
    await using checkout = await forge.checkout('refs/heads/main');
    await expect(ask(checkout, forge, push(id('start'), id('main')), { base: 'nowhere' })).rejects.toMatchObject({
      code: 'unknown-ref',
    });
  });

  it('are unknown where the change is larger than can be read', async () => {
    await using checkout = await forge.checkout('refs/heads/main', { depth: 0 });
    const all = push(zeros, id('main'), 'refs/heads/main');
    expect(told(await ask(checkout, forge, all, { limit: 4096 }))).toHaveProperty('keep');
    expect(told(await ask(checkout, forge, all, { limit: 1024 }))).toContain('larger than');
  });
});
