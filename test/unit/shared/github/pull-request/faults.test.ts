import { describe, expect, it } from 'vitest';
import { BRANCH, type Forge, PIN, PIN_AGAIN, startForge } from './forge.ts';

type Step = Parameters<Forge['api']['fault']>[1];

const LOST: [string, Step][] = [
  ['500 after the effect', { status: 500, effect: true }],
  ['502 without any effect', { status: 502 }],
  ['an answer cut short', 'truncate'],
];

const WRITES: [string, RegExp][] = [
  ['tree', /^POST .*git\/trees/],
  ['commit', /^POST .*git\/commits/],
  ['branch', /^POST .*git\/refs/],
  ['pull request', /^POST .*pulls$/],
  ['labels', /^POST .*labels/],
  ['reviewers', /^POST .*requested_reviewers/],
];

const request = { labels: ['deps'], reviewers: ['ada'] };

async function expectOneOfEach(forge: Forge, content: string): Promise<void> {
  const open = forge.api.world.pullRequests.filter(({ state }) => state === 'open');
  expect(open).toMatchObject([{ labels: ['deps'], reviewers: ['ada'], head: { ref: BRANCH } }]);
  expect(await forge.branches()).toEqual([BRANCH, 'main']);
  expect(await forge.git('rev-list', '--count', `main..${BRANCH}`)).toBe('1');
  expect(await forge.git('show', `${BRANCH}:ci/a.yml`)).toBe(content);
}

describe.each(LOST)('when %s loses an answer', (_, step) => {
  it.each(WRITES)('there is one branch and one pull request all the same: %s', async (_, pattern) => {
    await using forge = await startForge();
    forge.api.fault(pattern, step);
    const outcome = await forge.upsert(request);
    expect(outcome).toMatchObject({ operation: 'created', number: 1, warnings: [], commit: await forge.head() });
    await expectOneOfEach(forge, 'image: nginx@sha256:1');
    expect(forge.lines.join('\n')).toContain('reading the state again (round 2 of at most 4)');
    expect(await forge.upsert(request)).toMatchObject({ operation: 'none' });
  });

  it.each([
    ['branch', /^PATCH .*git\/refs/],
    ['words', /^PATCH .*pulls/],
    ['label', /^POST .*labels/],
  ])('an update is done once and called so: %s', async (_, pattern) => {
    await using forge = await startForge();
    // For each write a change that takes this one only: so that nothing else can be what makes it an update.
    await forge.upsert(pattern.test('POST labels') ? { reviewers: ['ada'] } : request);
    forge.api.fault(pattern, step);
    const files = pattern.test('PATCH git/refs') ? [PIN_AGAIN] : [PIN];
    const title = pattern.test('PATCH pulls') ? 'Other' : 'Pin digests';
    const outcome = await forge.upsert({ ...request, files, title });
    expect(outcome).toMatchObject({ operation: 'updated', number: 1, warnings: [] });
    await expectOneOfEach(forge, files[0] === PIN ? 'image: nginx@sha256:1' : 'image: nginx@sha256:2');
    expect(forge.api.world.pullRequests[0]?.title).toBe(title);
  });

  it.each([
    ['pull request', /^PATCH .*pulls/],
    ['branch', /^DELETE .*git\/refs/],
  ])('a closing is finished: %s', async (_, pattern) => {
    await using forge = await startForge();
    await forge.upsert(request);
    forge.api.fault(pattern, step);
    expect(await forge.upsert({ files: [] })).toMatchObject({ operation: 'closed', number: 1, warnings: [] });
    expect(forge.api.world.pullRequests).toMatchObject([{ state: 'closed' }]);
    expect(await forge.branches()).toEqual(['main']);
  });
});

describe('when GitHub stumbles or falls', () => {
  it.each(['hang', 'reset', 'reset-mid-body', 'html'] as const)(
    'survives a lost answer of any kind: %s',
    async (fault) => {
      await using forge = await startForge();
      forge.api.fault(/^POST .*pulls$/, fault);
      expect(await forge.upsert(request)).toMatchObject({ operation: 'created', number: 1, warnings: [] });
      await expectOneOfEach(forge, 'image: nginx@sha256:1');
    },
  );

  it.each(WRITES.slice(0, 4))('it fails after four rounds and says why: %s', async (_, pattern) => {
    await using forge = await startForge();
    forge.api.fault(pattern, ...Array.from({ length: 9 }, () => ({ status: 503 })));
    await expect(forge.upsert()).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(forge.writes().filter((write) => pattern.test(write))).toHaveLength(4);
  });

  it.each(WRITES.slice(4))('labels and reviewers become warnings: %s', async (_, pattern) => {
    await using forge = await startForge();
    forge.api.fault(pattern, ...Array.from({ length: 9 }, () => ({ status: 503 })));
    const outcome = await forge.upsert(request);
    expect(outcome).toMatchObject({ operation: 'created', number: 1, warnings: [expect.stringContaining('503')] });
  });

  it('uses the commit that it has made already in the next round', async () => {
    await using forge = await startForge();
    forge.api.fault(/^POST .*git\/refs/, { status: 502 });
    await forge.upsert();
    expect(forge.writes().filter((write) => write === 'POST git/commits')).toHaveLength(1);
  });

  it('waits for a secondary limit, which refuses without effect', async () => {
    await using forge = await startForge();
    forge.api.fault(/^POST .*pulls$/, { status: 403, headers: { 'retry-after': '7' }, body: { message: 'slow down' } });
    expect(await forge.upsert()).toMatchObject({ operation: 'created', number: 1 });
  });
});

/** A person pushes when the branch is looked at for the second time; answers where the commit's id will be. */
function pushAtSecondLook(forge: Forge): string[] {
  const pushed: string[] = [];
  const first = async () => pushed.push(await forge.push(BRANCH, { mine: '1' }));
  forge.api.fault(/git\/ref\/heads%2Fbot/, { delayMs: 0 }, { first });
  return pushed;
}

describe('when somebody else is at work at the same time', () => {
  it('a commit pushed right before the write is kept', async () => {
    await using forge = await startForge();
    await forge.upsert();
    // The second look at the branch is the one right before the write.
    const theirs = pushAtSecondLook(forge);
    expect(await forge.upsert({ files: [PIN_AGAIN] })).toMatchObject({ operation: 'none', number: 1 });
    expect(theirs).toEqual([await forge.head()]);
    expect(forge.writes().filter((write) => write.startsWith('PATCH'))).toEqual([]);
  });

  it('a commit pushed right after the write is kept and told', async () => {
    await using forge = await startForge();
    const theirs = pushAtSecondLook(forge);
    expect(await forge.upsert()).toMatchObject({ operation: 'none', warnings: [expect.stringContaining(BRANCH)] });
    expect(theirs).toEqual([await forge.head()]);
  });

  it('a commit pushed between closing and deleting keeps the branch', async () => {
    await using forge = await startForge();
    await forge.upsert();
    pushAtSecondLook(forge);
    const outcome = await forge.upsert({ files: [] });
    expect(outcome).toMatchObject({ operation: 'closed', warnings: [expect.stringContaining('not deleted')] });
    expect(await forge.branches()).toEqual([BRANCH, 'main']);
  });

  it.each([
    ['the branch', /^POST .*git\/refs/],
    ['the pull request', /^POST .*pulls$/],
  ])('another run that makes %s first leads to one of each', async (_, pattern) => {
    await using forge = await startForge();
    forge.api.fault(pattern, { first: () => forge.upsert() });
    expect(await forge.upsert()).toMatchObject({ operation: 'updated', number: 1, warnings: [] });
    expect(forge.api.world.pullRequests).toHaveLength(1);
  });

  it('two runs at once lead to one of each', async () => {
    await using forge = await startForge();
    const outcomes = await Promise.all([forge.upsert(request), forge.upsert(request)]);
    expect(outcomes.map(({ number }) => number)).toEqual([1, 1]);
    await expectOneOfEach(forge, 'image: nginx@sha256:1');
  });

  it('a ref that is being written leads to another look', async () => {
    await using forge = await startForge();
    forge.api.fault(/^POST .*git\/refs/, { status: 409, body: { message: 'Conflict' } });
    expect(await forge.upsert()).toMatchObject({ operation: 'created', number: 1 });
  });

  it('a branch deleted under our hands is made again', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const act = { first: () => forge.git('update-ref', '-d', `refs/heads/${BRANCH}`) };
    forge.api.fault(/^PATCH .*git\/refs/, act);
    await forge.upsert({ files: [PIN_AGAIN] });
    expect(await forge.git('show', `${BRANCH}:ci/a.yml`)).toBe('image: nginx@sha256:2');
  });

  it('gives up when the branch never stands still', async () => {
    await using forge = await startForge();
    await forge.upsert();
    const hide = {
      edit: (reply: { status: number; body: unknown }) => ({ ...reply, body: { object: { sha: 'f'.repeat(40) } } }),
    };
    const steps = Array.from({ length: 4 }, () => [{ delayMs: 0 }, hide]).flat();
    forge.api.fault(/git\/ref\/heads%2Fbot/, ...steps);
    await expect(forge.upsert({ files: [PIN_AGAIN] })).rejects.toMatchObject({ code: 'branch-moving' });
  });
});
