import { describe, expect, it } from 'vitest';
import { BRANCH, change, PIN_AGAIN, startForge } from './forge.ts';

describe('the life of the pull request', () => {
  it('begins with one commit on the head of the base and one pull request', async () => {
    await using forge = await startForge();
    const outcome = await forge.upsert();
    expect(outcome).toMatchObject({ operation: 'created', number: 1, commit: await forge.head(), warnings: [] });
    expect(outcome.url).toMatch(/\/octo\/app\/pull\/1$/);
    expect(await forge.git('rev-list', '--parents', '-1', BRANCH)).toBe(
      `${await forge.head()} ${await forge.head('main')}`,
    );
    expect(await forge.git('show', `${BRANCH}:ci/a.yml`)).toBe('image: nginx@sha256:1');
    expect(await forge.git('diff', '--name-only', 'main', BRANCH)).toBe('ci/a.yml');
    expect(forge.api.world.pullRequests).toMatchObject([
      {
        title: 'Pin digests',
        body: 'A table.\n\n<!-- ci-actions:pin-digests -->',
        state: 'open',
        base: { ref: 'main' },
      },
    ]);
    expect(forge.writes()).toEqual(['POST git/trees', 'POST git/commits', 'POST git/refs', 'POST pulls']);
  });

  it('leaves author and committer to GitHub, which signs for bots, and names the tree in the message', async () => {
    await using forge = await startForge();
    await forge.upsert();
    expect(await forge.git('log', '-1', '--format=%an|%cn', BRANCH)).toBe('github-actions[bot]|GitHub');
    const tree = await forge.git('rev-parse', `${BRANCH}^{tree}`);
    expect(await forge.git('log', '-1', '--format=%B', BRANCH)).toBe(
      `ci: pin digests\n\nCi-Actions: pin-digests ${tree}\n`,
    );
  });

  it('writes nothing when all is there already', async () => {
    await using forge = await startForge();
    const first = await forge.upsert({ labels: ['deps'] });
    const written = forge.writes().length;
    expect(await forge.upsert({ labels: ['Deps'] })).toMatchObject({
      operation: 'none',
      number: 1,
      commit: first.commit,
    });
    expect(forge.writes()).toHaveLength(written);
  });

  it('is updated in place when the change is another', async () => {
    await using forge = await startForge();
    await forge.upsert();
    expect(await forge.upsert({ files: [PIN_AGAIN], body: 'B.' })).toMatchObject({ operation: 'updated', number: 1 });
    expect(await forge.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
    expect(await forge.git('show', `${BRANCH}:ci/a.yml`)).toBe('image: nginx@sha256:2');
    expect(forge.api.world.pullRequests).toMatchObject([{ body: 'B.\n\n<!-- ci-actions:pin-digests -->' }]);
  });

  it('moves to the new head of the base', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const main = await forge.push('main', { 'README.md': 'More\n' });
    expect(await forge.upsert()).toMatchObject({ operation: 'updated', number: 1 });
    expect(await forge.git('rev-parse', `${BRANCH}^`)).toBe(main);
    expect(await forge.git('diff', '--name-only', 'main', BRANCH)).toBe('ci/a.yml');
  });

  it('refreshes words and labels without a push', async () => {
    await using forge = await startForge();
    const { commit } = await forge.upsert({ labels: ['deps'] });
    const outcome = await forge.upsert({ title: 'Other words', labels: ['deps', 'ci'] });
    expect(outcome).toMatchObject({ operation: 'updated', commit });
    expect(forge.api.world.pullRequests).toMatchObject([{ title: 'Other words', labels: ['deps', 'ci'] }]);
    expect(forge.writes().filter((write) => write.includes('refs'))).toHaveLength(1);
  });

  it('ends when nothing is left: a note, closed, the branch gone', async () => {
    await using forge = await startForge();
    await forge.upsert();
    expect(await forge.upsert({ files: [] })).toMatchObject({ operation: 'closed', number: 1, warnings: [] });
    expect(forge.api.world.pullRequests).toMatchObject([
      {
        state: 'closed',
        body: expect.stringMatching(
          /nothing is left to change on `main`[\s\S]*A table\.\n\n<!-- ci-actions:pin-digests -->$/,
        ),
      },
    ]);
    expect(await forge.branches()).toEqual(['main']);
    expect(await forge.upsert({ files: [] })).toMatchObject({ operation: 'none', warnings: [] });
  });

  it('counts files without a difference as nothing left', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const same = change('ci/a.yml', 'image: nginx\n', 'image: nginx\n');
    expect(await forge.upsert({ files: [same] })).toMatchObject({ operation: 'closed', number: 1 });
  });

  it('does not end for a checkout of something other than the head of the base', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const computedFrom = await forge.head('main');
    await forge.push('main', { 'ci/c.yml': 'image: new\n' });
    for (const from of [computedFrom, '']) {
      const outcome = await forge.upsert({ files: [], computedFrom: from });
      expect(outcome).toMatchObject({ operation: 'none', number: 1, because: expect.stringContaining('stays open') });
    }
    expect(await forge.branches()).toEqual([BRANCH, 'main']);
    const head = await forge.head('main');
    expect(await forge.upsert({ files: [], computedFrom: head })).toMatchObject({ operation: 'closed', number: 1 });
  });

  it('begins anew when there is something again', async () => {
    await using forge = await startForge();
    await forge.upsert();
    await forge.upsert({ files: [] });
    expect(await forge.upsert()).toMatchObject({ operation: 'created', number: 2 });
  });

  it('opens a new one where a person closed the old one, on the branch that is still there', async () => {
    await using forge = await startForge();
    const { commit } = await forge.upsert();
    const [pull] = forge.api.world.pullRequests;
    if (pull !== undefined) pull.state = 'closed';
    expect(await forge.upsert()).toMatchObject({ operation: 'created', number: 2, commit });
    expect(forge.writes().filter((write) => write.includes('git/refs'))).toHaveLength(1);
  });

  it('goes on after a squash merge that left the branch', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const [pull] = forge.api.world.pullRequests;
    if (pull !== undefined) pull.state = 'closed';
    await forge.push('main', { 'ci/a.yml': 'image: nginx@sha256:1\n' }, 'Pin digests (#1)');
    const next = change('ci/b.yml', 'image: redis\r\n', 'image: redis@sha256:3\r\n');
    expect(await forge.upsert({ files: [next] })).toMatchObject({ operation: 'created', number: 2 });
    expect(await forge.git('diff', '--name-only', 'main', BRANCH)).toBe('ci/b.yml');
  });

  it('leads the pull request to another base when that is configured', async () => {
    await using forge = await startForge();
    await forge.upsert();
    await forge.git('branch', 'next', 'main');
    expect(await forge.upsert({ base: 'next' })).toMatchObject({ operation: 'updated', number: 1 });
    expect(forge.api.world.pullRequests).toMatchObject([{ base: { ref: 'next' } }]);
  });

  it('asks reviewers once, and refreshes everything else', async () => {
    await using forge = await startForge();
    await forge.upsert({ reviewers: ['ada'], teamReviewers: ['core'], draft: true });
    await forge.upsert({ reviewers: ['ada'], teamReviewers: ['core'], files: [PIN_AGAIN] });
    expect(forge.api.world.pullRequests).toMatchObject([{ reviewers: ['ada'], teamReviewers: ['core'], draft: true }]);
    expect(forge.writes().filter((write) => write.includes('requested_reviewers'))).toHaveLength(1);
  });
});
