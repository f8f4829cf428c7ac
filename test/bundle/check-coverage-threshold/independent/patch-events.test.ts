// What each event compares with, and what is said where there is nothing to compare with.
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
import { goodToken, httpBackend, startForge } from '../../forge.ts';
import { files, fingerprint, lcov, reports, run, text } from './bed.ts';
import { movedBase } from './moved-base.ts';

describe('min-patch', () => {
  let repo: Repository;
  let before: string;
  let after: string;
  beforeAll(async () => {
    repo = await createRepository({ 'src/a.ts': text(5) });
    before = await repo.head();
    await repo.checkoutNew('feature');
    after = await repo.commit({ 'src/a.ts': text(5).replace('line 2', 'two') });
  });
  afterAll(() => repo?.[Symbol.asyncDispose]());
  async function gate(event: GitHubEvent, hits: Readonly<Record<number, number>>, least = '100') {
    await reports(repo, { 'lcov.info': lcov('src/a.ts', hits) });
    return run(repo, { ...files, 'min-patch': least }, { event, env: { ...event.env } });
  }

  it('of a push compares with what was there before', async () => {
    const r = await gate(pushed(before, after), { 1: 0, 2: 1, 3: 0 });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['passed', '100.00']);
  });
  it('of a forced push over a commit that is gone is not guessed', async () => {
    const r = await gate(pushed('1'.repeat(40), after, { forced: true }), { 1: 1, 2: 1, 3: 1 });
    expect(r.result, r.log).not.toBe('passed');
  });
  it('of a new branch compares with where it left the default branch', async () => {
    const r = await gate(pushed(zero, after, { ref: 'refs/heads/feature' }), { 1: 0, 2: 1, 3: 0 });
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['passed', '100.00']);
  });
  it('of a merge queue compares with the base of the group', async () => {
    const r = await gate(queued(before, after), { 1: 1, 2: 0, 3: 1 }, '1');
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['below', '0.00']);
  });
  it.each(['workflow_dispatch', 'schedule'])('of %s, which has no change, is not applied and said', async (name) => {
    const r = await gate(started(name, after), { 1: 0, 2: 0, 3: 0 });
    expect([r.result, r.outputs['patch-coverage'], r.outputs['uncovered-changed-lines']], r.log).toEqual([
      'passed',
      '',
      '',
    ]);
    expect(r.log).toMatch(/not applied: `min-patch` does not apply.*`base`/);
    expect(r.log).not.toContain('strategy');
    expect(r.annotations.some(({ file }) => file === 'src/a.ts')).toBe(false);
  });
  it('of a run that does not say where it began is not known, in the words of this action', async () => {
    const event = workflowRun({ event: 'push', head: after, branch: 'main', sha: after });
    const r = await gate(event, { 1: 1, 2: 1, 3: 1 });
    expect([r.code, r.result], r.log).toEqual(['no-base', 'no-data']);
    expect(r.error).toContain('`base`');
    expect(r.log).not.toContain('strategy');
  });
  it('with a base that no server can be asked for names the base, the server and no pass', async () => {
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 1: 1 }) });
    const r = await run(repo, { ...files, 'min-patch': '1', base: 'no-such-branch' });
    expect([r.code, r.result], r.log).toEqual(['no-base', 'no-data']);
    for (const told of ['"no-such-branch"', '127.0.0.1:9']) expect(r.error).toContain(told);
  });
  it('with the head itself as base asks for another base, and not for a deeper checkout', async () => {
    await reports(repo, { 'lcov.info': lcov('src/a.ts', { 1: 1 }) });
    const r = await run(repo, { ...files, 'min-patch': '1', base: 'feature' });
    expect([r.code, r.result], r.log).toEqual(['no-base', 'no-data']);
    expect(r.error).toContain('`base`');
    expect(r.error).not.toContain('fetch-depth');
  });
});

describe.skipIf(!httpBackend)('a shallow checkout', () => {
  it('has its first parent fetched, keeps its own bytes, and passes nothing when the server is down', async () => {
    const { repo, fork, head, merge } = await movedBase({ 'src/a.ts': text(20).replace('line 3\n', 'line three\n') });
    await using _ = repo;
    await using forge = await startForge();
    await repo.ref('refs/pull/7/merge', merge);
    await forge.publish(repo);
    await using clone = await forge.checkout('refs/pull/7/merge', { sha: merge });
    await mkdir(path.join(clone.path, 'coverage'));
    const report = lcov('src/a.ts', { 2: 0, 3: 1, 4: 0 }) + lcov('src/moved.ts', { 1: 0 });
    await writeFile(path.join(clone.path, 'coverage/lcov.info'), report);
    const before = fingerprint(clone.path);
    const more = { event: pullRequest({ base: fork, head, merge }), env: forge.env, token: goodToken };
    const r = await run(clone, { ...files, 'min-patch': '100' }, more);
    expect([r.result, r.outputs['patch-coverage']], r.log).toEqual(['passed', '100.00']);
    expect(fingerprint(clone.path)).toEqual(before);
    await forge.git.fault('error-500');
    const down = await run(clone, { ...files, 'min-patch': '100' }, more);
    expect([down.code, down.result], down.log).toEqual(['no-base', 'no-data']);
    expect(fingerprint(clone.path)).toEqual(before);
  });
});
