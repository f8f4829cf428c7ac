import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Forge, httpBackend, startForge } from '../../../../bundle/forge.ts';
import { createRepository } from '../../../../testbed/repository.ts';
import { ask, numbered, told } from './changes.ts';

describe.skipIf(!httpBackend)('the lines of a change', () => {
  let forge: Forge;
  beforeAll(async () => {
    forge = await startForge();
  });
  afterAll(() => forge[Symbol.asyncDispose]());

  it('are new against every base after the branches were merged into each other', async () => {
    const text = numbered(30);
    await using repo = await createRepository({ a: text, b: 'b\n' });
    await repo.checkoutNew('topic');
    const left = await repo.commit({ a: text.replace('line 3\n', 'three\n') });
    await repo.checkout('main');
    const right = await repo.commit({ a: text.replace('line 20\n', 'twenty\n'), c: 'c\n' });
    await repo.merge(left);
    await repo.checkout('topic');
    await repo.merge(right);
    const both = text.replace('line 3\n', 'three\n').replace('line 20\n', 'twenty\n');
    const head = await repo.commit({ a: both.replace('line 28\n', 'new\n') });
    await repo.checkout('main');
    const base = await repo.commit({ b: 'B\n' });
    await forge.publish(repo);
    const payload = { pull_request: { number: 3, base: { sha: base, ref: 'main' }, head: { sha: head } } };
    for (const depth of [0, 1]) {
      await using checkout = await forge.checkout('refs/heads/topic', { depth });
      // Against one of the bases the third line would be new, against the other the twentieth and the file c.
      expect(told(await ask(checkout, forge, { name: 'pull_request', payload }))).toEqual({ a: '28-28' });
    }
  });

  it('are found in a repository with SHA-256, also where all of them are new', async () => {
    await using repo = await createRepository({ a: numbered(3) }, { objectFormat: 'sha256' });
    const before = await repo.head();
    const after = await repo.commit({ a: numbered(4), b: 'b\n' });
    const payload = { ref: 'refs/heads/main', before, after, commits: [{}] };
    const first = { ...payload, before: '0'.repeat(64) };
    const all = await ask(repo, forge, { name: 'push', sha: after, ref: 'refs/heads/main', payload: first });
    expect(told(all)).toEqual({ a: '1-4', b: '1-1' });
    const since = await ask(repo, forge, { name: 'push', sha: after, ref: 'refs/heads/main', payload });
    expect(told(since)).toEqual({ a: '4-4', b: '1-1' });
  });

  it('are told to be more than they are where there are too many files to find what moved', async () => {
    const names = Array.from({ length: 1100 }, (_, index) => index);
    await using repo = await createRepository({ anchor: 'x\n' });
    const before = await repo.bulk(names.map((n) => [`old/${n}`, `${n}\n${numbered(5, n)}`] as const));
    const moved = names.flatMap((n) => [
      [`old/${n}`, null] as const,
      [`new/f${n}`, `${n}\n${numbered(5, n)}edited\n`] as const,
    ]);
    const after = await repo.bulk(moved, { workTree: false });
    await forge.publish(repo);
    await using checkout = await forge.checkout('refs/heads/main', { depth: 0 });
    const payload = { ref: 'refs/heads/main', before, after, commits: [{}] };
    const answer = await ask(checkout, forge, { name: 'push', sha: after, ref: 'refs/heads/main', payload });
    expect(answer).toMatchObject({ value: { why: expect.stringContaining('too many files') } });
    expect(told(answer)).toMatchObject({ 'new/f7': '1-7' });
  });
});
