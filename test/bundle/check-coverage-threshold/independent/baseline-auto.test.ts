// `baseline: auto`: which artifact of which run it is, and that nothing unknown is a pass.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WorkflowRun } from '../../../testbed/github/world.ts';
import type { Repository } from '../../../testbed/repository.ts';
import { zipOf } from '../../../testbed/zip.ts';
import { pullRequest } from '../../detect-changes/events.ts';
import { type Forge, fullName, goodToken, httpBackend, startForge } from '../../forge.ts';
import { files, type Inputs, part, reports, run, sources, text } from './bed.ts';

const poorToken = 'ghs_readsContentsOnly0123456789';
const rights = { [goodToken]: 'all', [poorToken]: { contents: 'read' } } as const;

describe.skipIf(!httpBackend)('`baseline: auto`', () => {
  let repo: Repository;
  let forge: Forge;
  let event: ReturnType<typeof pullRequest>;
  /** Of the base branch, the newest last. */
  let commits: readonly string[];
  /** Baselines by how many of 20 lines they say were covered. */
  const written: Record<number, string> = {};
  beforeAll(async () => {
    repo = await sources();
    commits = [await repo.head(), await repo.commit({ 'README.md': '1' }), await repo.commit({ 'README.md': '2' })];
    await repo.checkoutNew('feature');
    const head = await repo.commit({ 'src/a.ts': text(20, 'new') });
    await repo.checkout('main');
    await repo.git('checkout', '-q', '--detach');
    const merge = await repo.merge('feature');
    await repo.ref('refs/pull/7/merge', merge);
    forge = await startForge({ tokens: rights });
    await forge.publish(repo);
    event = pullRequest({ base: commits[2] ?? '', head, merge });
    for (const covered of [4, 8, 16]) {
      await reports(repo, { 'lcov.info': part('src/a.ts', covered, 20) });
      await run(repo, { ...files, 'write-baseline': 'b.json' });
      written[covered] = readFileSync(path.join(repo.path, 'b.json'), 'utf8');
    }
    await reports(repo, { 'lcov.info': part('src/a.ts', 10, 20) });
  });
  afterAll(async () => {
    await forge?.[Symbol.asyncDispose]();
    await repo?.[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    forge.api.world.workflowRuns.length = 0;
    forge.api.world.artifacts.length = 0;
    forge.api.clearFaults();
  });

  interface Left {
    readonly name?: string;
    readonly expired?: boolean;
    readonly content?: Buffer;
  }
  let id = 1;
  /** A run of the past on that commit, and what it has left. */
  function past(commit: number, covered: number, more: Partial<WorkflowRun> = {}, left: Left = {}): void {
    id += 1;
    const run = { repository: fullName, id, workflow: 'workflow.yml', head_branch: 'main' };
    const created_at = new Date(1.77e12 + id * 1000).toISOString();
    forge.api.world.workflowRuns.push({ ...run, head_sha: commits[commit] ?? '', created_at, ...more });
    const artifact = { repository: fullName, id: id + 5000, run: id, name: 'coverage-baseline' };
    forge.api.world.artifacts.push({ ...artifact, content: zipOf('b.json', written[covered] ?? ''), ...left });
  }
  const compare = (inputs: Inputs = {}, token = goodToken) =>
    run(repo, { ...files, baseline: 'auto', 'max-drop': '0', ...inputs }, { event, token, env: forge.env });
  const taken = async (inputs: Inputs = {}) => {
    const { outputs, result } = await compare(inputs);
    return [outputs['baseline-coverage'], result];
  };

  it('takes the artifact of the newest successful run on the base commit', async () => {
    past(2, 4);
    past(2, 8);
    expect((await compare()).outputs).toMatchObject({
      'baseline-coverage': '40.00',
      delta: '+10.00',
      result: 'passed',
    });
    past(2, 16);
    expect((await compare()).outputs).toMatchObject({ 'baseline-coverage': '80.00', delta: '-30.00', result: 'below' });
    // The token goes to the API, and not to where artifacts lie.
    expect(forge.api.store.authorizations).toEqual([undefined, undefined]);
  });
  it('takes that of the nearest ancestor, even if an older commit ran later', async () => {
    past(1, 8);
    past(0, 16);
    expect(await taken()).toEqual(['40.00', 'passed']);
  });
  it.each<[string, Partial<WorkflowRun>]>([
    ['of a fork', { head_repository: 'mallory/app', event: 'pull_request', head_branch: 'main' }],
    ['that failed', { conclusion: 'failure' }],
    ['that still runs', { status: 'in_progress', conclusion: null }],
    ['of another workflow', { workflow: 'other.yml' }],
    ['of a pull request', { event: 'pull_request', head_branch: 'feature', head_sha: 'f'.repeat(40) }],
  ])('does not take what a run %s has left', async (_, more) => {
    past(1, 16);
    past(2, 4, more);
    expect(await taken()).toEqual(['80.00', 'below']);
  });
  it('does not take what a run on no ancestor has left', async () => {
    past(2, 4, { head_sha: await repo.sha('feature') });
    expect(await taken()).toEqual(['', 'passed']);
  });
  it('takes the next one when an artifact has expired', async () => {
    past(1, 16);
    past(2, 4, {}, { expired: true });
    expect(await taken()).toEqual(['80.00', 'below']);
  });
  it('keeps baselines apart by comment-id', async () => {
    past(2, 16);
    past(2, 4, {}, { name: 'coverage-baseline-api' });
    expect(await taken({ 'comment-id': 'api' })).toEqual(['20.00', 'passed']);
    expect(await taken()).toEqual(['80.00', 'below']);
  });
  it('that finds none is a warning, and the gate is told as not applied', async () => {
    past(2, 4, { conclusion: 'failure' });
    const r = await compare();
    expect([r.result, r.outputs.delta], r.log).toEqual(['passed', '']);
    expect(r.warnings).toMatch(/baseline/i);
    expect(r.summary).toMatch(/not applied|does not apply/i);
  });
  it('that may not look is not known, never passed as not there, and names the permission', async () => {
    past(2, 16);
    const r = await compare({}, poorToken);
    expect([r.code, r.result], r.log).toEqual(['baseline-unreadable', 'no-data']);
    expect(r.error).toMatch(/actions: read/);
    expect(r.error).not.toContain('..');
  });
  it('of which the server fails is not known, never passed', async () => {
    past(2, 16);
    forge.api.fault(/runs/, ...Array.from({ length: 20 }, () => ({ status: 500 })));
    const r = await compare();
    expect([r.code, r.result], r.log).toEqual(['baseline-unreadable', 'no-data']);
  });
  it.each([
    ['no archive', Buffer.from('hello')],
    ['a cut archive', zipOf('b.json', '{"a":1}').subarray(0, 40)],
    ['an archive without a baseline', zipOf('readme.txt', 'x')],
    ['an empty archive', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])],
  ])('that finds %s does not pass', async (_, content) => {
    past(2, 16, {}, { content });
    const r = await compare();
    expect(r.result, r.log).not.toBe('passed');
  });
  it('that finds one of other settings is an error', async () => {
    past(2, 16);
    const r = await compare({ include: 'src/**' });
    expect(r.code, r.log).toBe('baseline-of-other-settings');
  });
});
