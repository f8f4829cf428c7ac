import { describe, expect, it } from 'vitest';
import { findBaselineArtifact } from '../../../../../actions/check-coverage-threshold/src/adapters/baseline-artifact.ts';
import { at, pullRequest, push, startBed } from './baseline-bed.ts';
import { eventOf } from './events.ts';

const RUNS = 'actions/workflows/ci.yml/runs?branch=main&status=success&exclude_pull_requests=true&per_page=100';
const artifacts = (run: number) => `actions/runs/${run}/artifacts?name=coverage-baseline&per_page=100`;

describe('the baseline in an artifact', () => {
  it("is that of the newest run on the base of a pull request's merge, for five requests", async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, 'older');
    bed.ran(2, at.three, 'newer');
    bed.ran(3, at.two, 'of an ancestor');
    expect(await bed.find(pullRequest())).toBe('newer');
    expect(bed.asked()).toEqual([`git/commits/${at.merge}`, RUNS, artifacts(2), 'actions/artifacts/20/zip']);
    expect(bed.api.store.authorizations).toEqual([undefined]);
  });

  it('tells where it comes from', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three, 'text');
    const event = { ...pullRequest(), apiUrl: bed.api.url };
    const search = { event, token: 'testbed-token', artifact: 'coverage-baseline', log: { info: () => {} } };
    const source = `artifact coverage-baseline of run 1 at ${at.three.slice(0, 12)}`;
    expect(await findBaselineArtifact(search)).toEqual({ kind: 'known', value: { text: 'text', source } });
  });

  it('is that of the nearest ancestor where the base has none', async () => {
    await using bed = await startBed();
    bed.ran(1, at.one, 'of one');
    bed.ran(2, at.two, 'of two');
    bed.ran(3, at.three);
    bed.ran(4, at.three, 'failed', { conclusion: 'failure' });
    bed.ran(5, at.topic, 'no ancestor');
    expect(await bed.find(pullRequest())).toBe('of two');
    expect(bed.asked()).toContain(`commits?sha=${at.three}&per_page=100`);
    bed.ran(6, at.two, 'run out');
    bed.api.world.artifacts.splice(-1, 1, { ...lastOf(bed.api.world.artifacts), expired: true });
    expect(await bed.find(pullRequest())).toBe('of two');
    expect(bed.asked()).not.toContain('actions/artifacts/60/zip');
  });

  it('is not there when no run has one, which is an answer', async () => {
    await using bed = await startBed();
    bed.ran(1, at.three);
    bed.ran(2, at.two, 'of another id', { name: 'coverage-baseline-api' });
    expect(await bed.find(pullRequest())).toBe('none');
    expect(await bed.find(pullRequest(), { artifact: 'coverage-baseline-api' })).toBe('of another id');
  });

  it('begins at the commit that each event is about', async () => {
    await using bed = await startBed();
    bed.ran(1, at.one, 'of one');
    bed.ran(2, at.two, 'of two');
    bed.ran(3, at.three, 'of three');
    const zero = '0'.repeat(40);
    const group = { merge_group: { base_sha: at.one, base_ref: 'refs/heads/main' } };
    const target = { pull_request: { base: { ref: 'main', sha: at.two }, head: { sha: at.topic } } };
    const repository = { default_branch: 'main' };
    expect(await bed.find(push(at.two, at.three))).toBe('of two');
    expect(await bed.find(push(at.one, at.three, { forced: true }))).toBe('of three');
    expect(await bed.find(push(zero, at.topic, {}, 'refs/heads/topic'))).toBe('of two');
    expect(await bed.find(push(zero, at.three, {}, 'refs/tags/v1'))).toBe('of three');
    expect(await bed.find(eventOf('schedule', { repository }, { sha: at.three }))).toBe('of three');
    expect(await bed.find(eventOf('schedule', { repository }, { sha: at.three, runId: 3 }))).toBe('of two');
    expect(
      await bed.find(eventOf('merge_group', group, { sha: at.merge, ref: 'refs/heads/gh-readonly-queue/x' })),
    ).toBe('of one');
    expect(await bed.find(eventOf('pull_request_target', target, { sha: at.three }))).toBe('of two');
    // Not GitHub's merge: of a closed pull request, or a checkout of something else.
    expect(await bed.find(pullRequest({ sha: at.one }))).toBe('of two');
    expect(await bed.find(pullRequest({ sha: at.two }))).toBe('of two');
    expect(await bed.find(pullRequest({ sha: at.topic }))).toBe('of two');
  });

  it("is looked for among the branch's own runs first, then the default branch's, then those of a merge queue", async () => {
    await using bed = await startBed();
    bed.ran(1, at.two, 'of main');
    bed.ran(2, at.topic, 'of topic', { head_branch: 'topic' });
    expect(await bed.find(push(at.topic, at.merge, {}, 'refs/heads/topic'))).toBe('of topic');
    bed.api.world.workflowRuns.pop();
    expect(await bed.find(push(at.topic, at.merge, {}, 'refs/heads/topic'))).toBe('of main');
    bed.api.world.workflowRuns.pop();
    const queue = { event: 'merge_group', head_branch: 'gh-readonly-queue/main/pr-6-abc' };
    bed.ran(3, at.two, 'of the queue', queue);
    expect(await bed.find(push(at.topic, at.merge, {}, 'refs/heads/topic'))).toBe('of the queue');
  });

  it('is found on a later page of runs, when those before it are of no use', async () => {
    await using bed = await startBed();
    bed.ran(1, at.one, 'of one');
    bed.ran(2, at.three);
    for (let id = 3; id <= 120; id++) bed.ran(id, at.topic, undefined, { conclusion: 'success' });
    bed.ran(121, at.two);
    expect(await bed.find(pullRequest())).toBe('of one');
    expect(bed.asked().filter((one) => one.includes('/runs?'))).toHaveLength(2);
  });

  it('does not open run after run without end', async () => {
    await using bed = await startBed();
    for (let id = 1; id <= 20; id++) bed.ran(id, at.three);
    expect(await bed.find(pullRequest())).toBe('none');
    expect(bed.asked().filter((one) => one.includes('/artifacts?'))).toHaveLength(8);
    expect(bed.lines.join()).toMatch(/8 nearest runs have no artifact/);
  });
});

function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('the list is empty');
  return last;
}
