import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../testbed/repository.ts';
import { type Forge, httpBackend, startForge } from '../forge.ts';
import { detectBothWays } from './both-ways.ts';
import { detect } from './detect.ts';
import { type GitHubEvent, pushed, zero } from './events.ts';

let forge: Forge;
let repo: Repository;
let start: string;
beforeAll(async () => {
  if (httpBackend) forge = await startForge();
});
afterAll(() => forge?.[Symbol.asyncDispose]());
beforeEach(async () => {
  repo = await createRepository({ 'ts/a.ts': '1', 'py/a.py': '1', 'rust/a.rs': '1', 'README.md': '1' });
  start = await repo.head();
});
afterEach(() => repo[Symbol.asyncDispose]());

const bothWays = async (event: GitHubEvent, branch = 'main', inputs = {}) => {
  await forge.publish(repo);
  return detectBothWays(forge, `refs/heads/${branch}`, event, inputs);
};

describe.skipIf(!httpBackend)('a push', () => {
  it('is compared with the commit before it, however many commits it brings', async () => {
    await repo.commit({ 'ts/a.ts': '2' });
    const after = await repo.commit({ 'py/b.py': 'new', 'rust/a.rs': null });
    const { changed, files, outputs } = await bothWays(pushed(start, after));
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(files).toEqual(['A py/b.py', 'D rust/a.rs', 'M ts/a.ts']);
    expect(outputs).toMatchObject({ base: start, head: after, strategy: 'before', result: 'changed' });
  });

  it('of a revert pair changes nothing, and says so with certainty', async () => {
    await repo.commit({ 'ts/a.ts': '2' });
    const after = await repo.commit({ 'ts/a.ts': '1' });
    const { outputs, files } = await bothWays(pushed(start, after));
    expect(outputs).toMatchObject({ result: 'unchanged', any: 'false', degraded: 'false', changes: '[]', ts: 'false' });
    expect(files).toEqual([]);
  });

  it('to a feature branch is compared with the commit before it, not with the whole branch', async () => {
    await repo.checkoutNew('feature');
    const before = await repo.commit({ 'ts/a.ts': '2' });
    const after = await repo.commit({ 'py/a.py': '2' });
    const { changed } = await bothWays(pushed(before, after, { ref: 'refs/heads/feature' }), 'feature');
    expect(changed).toEqual(['py']);
  });

  it('with the pushed branch itself as `base` means the commit before, as in dorny/paths-filter', async () => {
    await repo.commit({ 'ts/a.ts': '2' });
    const before = await repo.head();
    const after = await repo.commit({ 'py/a.py': '2' });
    for (const base of ['main', 'refs/heads/main', 'origin/main']) {
      const { changed, outputs } = await bothWays(pushed(before, after), 'main', { base });
      expect([changed, outputs.base]).toEqual([['py'], before]);
    }
  });

  it('is judged by the commit of its own payload, also when the branch has moved on since', async () => {
    const after = await repo.commit({ 'ts/a.ts': '2' });
    await repo.commit({ 'py/a.py': '2' });
    await forge.publish(repo);
    await using checkout = await forge.checkout('refs/heads/main', { sha: after });
    const { changed, outputs } = await detect({ workspace: checkout.path, event: pushed(start, after), forge });
    expect([changed, outputs.head]).toEqual([['ts'], after]);
  });
});

describe.skipIf(!httpBackend)('the first push of a branch', () => {
  it('is compared with its merge base with the default branch, all commits of it', async () => {
    await repo.checkoutNew('feature');
    await repo.commit({ 'ts/a.ts': '2' });
    await repo.commit({ 'py/a.py': '2' });
    const after = await repo.commit({ 'rust/a.rs': '2' });
    await repo.checkout('main');
    await repo.commit({ 'README.md': 'main has moved on' });
    const { changed, outputs } = await bothWays(pushed(zero, after, { ref: 'refs/heads/feature' }), 'feature');
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({ base: start, head: after, strategy: 'merge-base' });
  });

  it('means everything when the branch is the default one', async () => {
    const { outputs, changed, files } = await bothWays(pushed(zero, start));
    expect(outputs).toMatchObject({
      result: 'changed',
      degraded: 'false',
      strategy: 'everything',
      base: '',
      head: start,
    });
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(files).toEqual(['A README.md', 'A py/a.py', 'A rust/a.rs', 'A ts/a.ts']);
  });

  it('means everything when the branch shares no history with the default one', async () => {
    const after = await repo.orphan('island', { 'ts/only.ts': '1' });
    const { outputs, changed } = await bothWays(pushed(zero, after, { ref: 'refs/heads/island' }), 'island');
    expect(outputs).toMatchObject({ result: 'changed', degraded: 'false', strategy: 'everything' });
    expect(changed).toEqual(['py', 'rust', 'ts']);
  });

  it('changes nothing when it only gives the tip of the default branch another name', async () => {
    await repo.branch('copy');
    const event = pushed(zero, start, { ref: 'refs/heads/copy', commits: [] });
    const { outputs } = await bothWays(event, 'copy');
    expect(outputs).toMatchObject({ result: 'unchanged', degraded: 'false' });
  });

  it('is undetermined when it brought commits that were merged before this run', async () => {
    await repo.checkoutNew('feature');
    const after = await repo.commit({ 'ts/a.ts': '2' });
    await repo.checkout('main');
    await repo.merge('feature');
    const { outputs } = await bothWays(pushed(zero, after, { ref: 'refs/heads/feature' }), 'feature');
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true', py: 'true' });
  });
});

describe.skipIf(!httpBackend)('a force push', () => {
  it('is a comparison of the two trees, so that dropped work is tested again', async () => {
    await repo.commit({ 'ts/a.ts': '2' });
    const before = await repo.commit({ 'py/a.py': '2' });
    await forge.publish(repo);
    await repo.reset(start);
    const after = await repo.commit({ 'rust/a.rs': '2' });
    const { changed, outputs } = await bothWays(pushed(before, after, { forced: true }));
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs).toMatchObject({ base: before, head: after, strategy: 'before' });
  });

  it('whose former commit the server no longer knows is undetermined, so everything runs, and the step passes', async () => {
    const after = await repo.commit({ 'ts/a.ts': '2' });
    const { run, outputs, changed } = await bothWays(pushed('d'.repeat(40), after, { forced: true }));
    expect(run.exitCode).toBe(0);
    expect(outputs).toMatchObject({ result: 'undetermined', degraded: 'true', head: after, base: '' });
    expect(changed).toEqual(['py', 'rust', 'ts']);
    expect(outputs.reason).toMatch(/does not know d{40} any more/);
    expect(run.annotations.map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('a push that deletes its ref', () => {
  it('is undetermined, never unchanged', async () => {
    const { outputs } = await detect({ workspace: repo.path, event: pushed(start, zero) });
    expect(outputs).toMatchObject({ result: 'undetermined', ts: 'true' });
  });
});
