// What each event compares with on an Enterprise Server, which has its API below a path: with all history at hand and
// with a single commit it is the same, and what an event does not say is not guessed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from '../../../testbed/repository.ts';
import {
  type GitHubEvent,
  pullRequest,
  pushed,
  queued,
  started,
  workflowRun,
  zero,
} from '../../detect-changes/events.ts';
import { type Forge, goodToken, httpBackend, startForge } from '../../forge.ts';
import { files, lcov, run, text } from '../independent/bed.ts';

/** Of the three lines that change, one each in a file of its own, only that of `src/a.ts` ran. */
const report = lcov('src/a.ts', { 3: 1, 4: 0 }) + lcov('src/b.ts', { 4: 0, 5: 1 }) + lcov('src/c.ts', { 5: 0, 6: 1 });

describe.skipIf(!httpBackend)('`min-patch` on an Enterprise Server', () => {
  let repo: Repository;
  let forge: Forge;
  const at = { start: '', second: '', topic: '', merge: '' };
  beforeAll(async () => {
    repo = await createRepository({ 'src/a.ts': text(20), 'src/b.ts': text(20), 'src/c.ts': text(20) });
    at.start = await repo.head();
    await repo.commit({ 'src/a.ts': text(20).replace('line 3\n', 'three\n') });
    at.second = await repo.commit({ 'src/b.ts': text(20).replace('line 4\n', 'four\n') });
    await repo.checkoutNew('feature', at.start);
    at.topic = await repo.commit({ 'src/c.ts': text(20).replace('line 5\n', 'five\n') });
    await repo.checkout('main');
    await repo.git('checkout', '-q', '--detach');
    at.merge = await repo.merge('feature');
    await repo.ref(pull, at.merge);
    await repo.ref(queue, at.merge);
    forge = await startForge({ basePath: '/api/v3' });
    await forge.publish(repo);
  });
  afterAll(async () => {
    await forge?.[Symbol.asyncDispose]();
    await repo?.[Symbol.asyncDispose]();
  });
  const main = 'refs/heads/main';
  const topic = 'refs/heads/feature';
  const pull = 'refs/pull/7/merge';
  const queue = 'refs/heads/gh-readonly-queue/main/pr-7';

  /** The run of an event on a checkout of so many commits, 0 for all. */
  async function gate(event: GitHubEvent, ref: string, sha: string, depth: number) {
    await using checkout = await forge.checkout(ref, { depth });
    await mkdir(path.join(checkout.path, 'coverage'));
    await writeFile(path.join(checkout.path, 'coverage/lcov.info'), report);
    const env = { ...event.env, ...forge.env, GITHUB_SHA: sha, GITHUB_REF: ref };
    return await run(checkout, { ...files, 'min-patch': '60' }, { event, env, token: goodToken });
  }

  describe.each([
    ['a single commit', 1],
    ['all history', 0],
  ])('with %s', (_, depth) => {
    it.each<[string, string, () => GitHubEvent, keyof typeof at, string]>([
      [
        'a pull request counts what its branch changed',
        pull,
        () => pullRequest({ base: at.second, head: at.topic, merge: at.merge }),
        'merge',
        '0.00',
      ],
      ['a merge queue counts what its group changed', queue, () => queued(at.second, at.merge), 'merge', '0.00'],
      ['a push counts all of its commits', main, () => pushed(at.start, at.second), 'second', '50.00'],
      [
        'the push of a new branch counts what it has beyond the default branch',
        topic,
        () => pushed(zero, at.topic, { ref: topic }),
        'topic',
        '0.00',
      ],
      [
        'a forced push counts what it changed and what it took back',
        topic,
        () => pushed(at.second, at.topic, { ref: topic, forced: true }),
        'topic',
        '33.33',
      ],
    ])('%s', async (_, ref, event, head, patch) => {
      const r = await gate(event(), ref, at[head], depth);
      expect([r.outputs['patch-coverage'], r.result], r.log).toEqual([patch, 'below']);
    });

    const shown = { ref: '--x', sha: '--output=x' };
    it.each<[string, string, () => GitHubEvent, keyof typeof at]>([
      [
        'a forced push over a commit that is gone',
        main,
        () => pushed('a'.repeat(40), at.second, { forced: true }),
        'second',
      ],
      ['a push of an empty payload', main, () => started('push', at.second, main, {}), 'second'],
      ['a pull request of an empty payload', pull, () => started('pull_request', at.merge, pull, {}), 'merge'],
      ['a merge queue whose base is an option of git', main, () => queued('--output=x', at.second), 'second'],
      [
        'a triggered run whose names are options of git',
        main,
        () =>
          workflowRun({
            event: 'pull_request',
            head: at.topic,
            branch: '--upload-pack=x',
            pullRequests: [{ number: 7, base: shown, head: { ref: 'feature', sha: at.topic } }],
            sha: at.second,
          }),
        'second',
      ],
    ])('%s has nothing to compare with, and no pass', async (_, ref, event, head) => {
      const r = await gate(event(), ref, at[head], depth);
      expect([r.outputs['patch-coverage'], r.result, r.code], r.log).toEqual(['', 'no-data', 'no-base']);
    });
  });
});
