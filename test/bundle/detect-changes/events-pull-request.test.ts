import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, fullName, httpBackend, startForge } from '../forge.ts';
import { detectBothWays } from './both-ways.ts';
import { detect } from './detect.ts';
import { pullRequest } from './events.ts';

const mergeRef = 'refs/pull/7/merge';

describe.skipIf(!httpBackend)('a pull request', () => {
  let forge: Forge;
  let repo: Repository;
  /** Where the pull request left main, main as the payload knows it, main as it is, head and merge. */
  let fork: string;
  let stale: string;
  let tip: string;
  let head: string;
  let merge: string;

  beforeAll(async () => {
    forge = await startForge();
    repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1', filters: 'ts: ts/**\n' });
    fork = await repo.head();
    await repo.checkoutNew('feature');
    await repo.commit({ 'ts/a.ts': '2' });
    head = await repo.commit({ 'ts/b.ts': '1', filters: 'ts: nothing/**\n' });
    await repo.checkout('main');
    stale = await repo.commit({ 'rust/a.rs': '2' });
    tip = await repo.commit({ 'py/a.py': '2' });
    await repo.checkoutNew('merged');
    merge = await repo.merge('feature');
    await repo.ref(mergeRef, merge);
    await repo.checkout('main');
    await forge.publish(repo);
    forge.api.world.pullRequests.push({
      repository: fullName,
      number: 7,
      base: { ref: 'main', sha: stale },
      head: { ref: 'feature', sha: head },
    });
  });
  afterAll(async () => {
    await forge[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    forge.api.requests.length = 0;
  });

  it('is compared with the first parent of the merge, whatever main gained since the payload was written', async () => {
    const event = pullRequest({ base: stale, head, merge });
    const { outputs, changed, files } = await detectBothWays(forge, mergeRef, event);
    expect(changed).toEqual(['ts']);
    expect(files).toEqual(['A ts/b.ts', 'M filters', 'M ts/a.ts']);
    expect(outputs).toMatchObject({ base: tip, head: merge, strategy: 'merge-base' });
    expect(forge.api.requests).toEqual([]);
  });

  it.each(['pull_request_review', 'pull_request_review_comment'])(
    'of a %s event is compared the same way',
    async (name) => {
      const event = pullRequest({ base: stale, head, merge, name });
      const { outputs, changed } = await detectBothWays(forge, mergeRef, event);
      expect([changed, outputs.base, outputs.head]).toEqual([['ts'], tip, merge]);
    },
  );

  it('whose head is checked out is compared with its merge base, which GitHub is asked for once', async () => {
    await using checkout = await forge.checkout('refs/heads/feature');
    const event = pullRequest({ base: stale, head, merge });
    const { outputs, changed } = await detect({ workspace: checkout.path, event, forge });
    expect(changed).toEqual(['ts']);
    expect(outputs).toMatchObject({ base: fork, head, strategy: 'merge-base' });
    expect(forge.api.requests.map(({ path }) => path)).toEqual([
      expect.stringContaining(`/compare/${stale}...${head}`),
    ]);
    expect(forge.git.fetches().map(({ question }) => question?.wants)).toEqual([[fork]]);
  });

  it('honours `base`, with and without a token', async () => {
    await using checkout = await forge.checkout(mergeRef, { depth: 0 });
    const event = pullRequest({ base: stale, head, merge });
    for (const token of [undefined, '']) {
      const asked = { workspace: checkout.path, event, forge, with: { base: fork } };
      const { outputs, changed } = await detect(token === undefined ? asked : { ...asked, token });
      expect([changed, outputs.base, outputs.strategy]).toEqual([['py', 'rust', 'ts'], fork, 'base']);
    }
  });

  it('without a difference is a real `unchanged`', async () => {
    await using other = await createRepository({ 'ts/a.ts': '1' });
    const base = await other.head();
    await other.checkoutNew('feature');
    const empty = await other.commit();
    await other.checkout('main');
    await other.commit({ 'ts/a.ts': '2' });
    const merged = await other.merge('feature');
    const event = pullRequest({ base, head: empty, merge: merged });
    const { outputs } = await detect({ workspace: other.path, event });
    expect(outputs).toMatchObject({ result: 'unchanged', any: 'false', degraded: 'false' });
  });

  it('asked for `before` is compared with the head before the last push to it', async () => {
    await using checkout = await forge.checkout(mergeRef);
    const before = await repo.sha(`${head}^`);
    const event = pullRequest({ base: stale, head, merge, before });
    const { outputs, files } = await detect({ workspace: checkout.path, event, forge, with: { strategy: 'before' } });
    expect(files).toEqual(['A ts/b.ts', 'M filters']);
    expect(outputs).toMatchObject({ base: before, head, strategy: 'before' });
    expect(forge.git.fetches()).toHaveLength(1);
  });

  describe('of the pull_request_target event', () => {
    const event = () => pullRequest({ base: tip, head, name: 'pull_request_target' });

    it('is compared with its merge base, although main is checked out', async () => {
      const { outputs, changed } = await detectBothWays(forge, 'refs/heads/main', event());
      expect(changed).toEqual(['ts']);
      expect(outputs).toMatchObject({ base: fork, head, strategy: 'merge-base' });
    });

    it('reads the file of the filters from the base, never from the head that a step checked out', async () => {
      await using checkout = await forge.checkout('refs/heads/feature', { depth: 0 });
      const { changed } = await detect({
        workspace: checkout.path,
        event: event(),
        forge,
        with: { filters: 'filters' },
      });
      expect(changed).toEqual(['ts']);
      await using shallow = await forge.checkout('refs/heads/feature');
      const other = await detect({ workspace: shallow.path, event: event(), forge, with: { filters: 'filters' } });
      expect(other.changed).toEqual(['ts']);
    });
  });
});
