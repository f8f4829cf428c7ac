import { describe, expect, it } from 'vitest';
import { strategies } from '../../../../shared/comparison/model/words.ts';
import { headCheckout, id, mergeCheckout, mergeGroup, planOf, pullRequest, push, workflowRun, zero } from './plans.ts';

const dispatch = { name: 'workflow_dispatch', sha: id('b'), ref: 'refs/heads/topic', payload: push('topic').payload };

describe('the input `base`', () => {
  it('as HEAD compares the working tree, whatever the event', () => {
    for (const event of [push('main'), pullRequest(), mergeGroup, { name: 'schedule' }]) {
      expect(planOf(event, { base: 'HEAD' })).toEqual({ kind: 'working-tree' });
    }
  });
  it('as a commit is compared with directly', () => {
    for (const event of [push('main'), pullRequest(), mergeGroup, dispatch]) {
      expect(planOf(event, { base: id('4') })).toMatchObject({
        kind: 'direct',
        base: { sha: id('4') },
        strategy: 'base',
      });
    }
    const sha256 = '4'.repeat(64);
    expect(planOf(dispatch, { base: sha256 })).toMatchObject({ kind: 'direct', base: { sha: sha256 } });
  });
  it('as the zero id, which `github.event.before` is on a first push, says nothing', () => {
    const first = push('topic', { before: zero });
    expect(planOf(first, { base: zero })).toEqual(planOf(first));
    expect(planOf(pullRequest(), { base: zero })).toEqual(planOf(pullRequest()));
  });
  it.each(['topic', 'refs/heads/topic', 'origin/topic'])('as the pushed branch itself (%s) means before', (base) => {
    expect(planOf(push('topic'), { base })).toEqual(planOf(push('topic')));
    const first = push('topic', { before: zero });
    expect(planOf(first, { base })).toEqual(planOf(first));
  });
  it.each(['main', 'refs/heads/main', 'origin/main'])('as another branch (%s) means the merge base with it', (base) => {
    expect(planOf(push('topic'), { base })).toMatchObject({
      kind: 'merge-base',
      with: { name: base },
      head: { sha: id('b') },
    });
  });
  it("as the pull request's own base branch keeps the exact base of the event", () => {
    expect(planOf(pullRequest(), { base: 'main' }, mergeCheckout)).toEqual(planOf(pullRequest(), {}, mergeCheckout));
  });
  it("as another branch than the pull request's wins over it", () => {
    expect(planOf(pullRequest(), { base: 'release' }, headCheckout)).toMatchObject({
      kind: 'merge-base',
      with: { name: 'release' },
      head: { sha: id('c') },
    });
  });
  it('as a tag or an ancestor of HEAD is compared with directly', () => {
    for (const base of ['refs/tags/v1', 'HEAD~2', 'HEAD^']) {
      expect(planOf(dispatch, { base })).toMatchObject({ kind: 'direct', base: { name: base } });
    }
  });
  it('as the branch that the event runs on is never "unchanged", as the head is part of it', () => {
    expect(planOf(dispatch, { base: 'topic' })).toMatchObject({ whenContained: 'undetermined' });
    const run = workflowRun({ head_branch: 'topic' });
    expect(planOf(run, { base: 'topic' })).toMatchObject({ kind: 'merge-base', whenContained: 'undetermined' });
  });
});

describe('the input `ref`', () => {
  it('as the branch of the event changes nothing', () => {
    for (const ref of ['topic', 'refs/heads/topic']) {
      expect(planOf(push('topic'), { ref })).toEqual(planOf(push('topic')));
    }
  });
  it('as another branch is the head, and the base is where it left the default branch', () => {
    expect(planOf(push('main'), { ref: 'topic' })).toMatchObject({
      kind: 'merge-base',
      with: { name: 'refs/heads/main' },
      head: { name: 'topic' },
      whenContained: 'undetermined',
    });
  });
  it('as a commit is that very commit', () => {
    expect(planOf(push('main'), { ref: id('4'), base: id('3') })).toMatchObject({
      kind: 'direct',
      base: { sha: id('3') },
      head: { sha: id('4') },
    });
  });
});

describe('the input `strategy`', () => {
  it('parent compares with the first parent of the head', () => {
    expect(planOf(push('main'), { strategy: 'parent' })).toEqual({ kind: 'parent', head: { sha: id('b') } });
    expect(planOf(pullRequest(), { strategy: 'parent' }, mergeCheckout)).toMatchObject({ head: { sha: id('e') } });
  });
  it('before compares what was pushed to a pull request since', () => {
    const synchronize = pullRequest('pull_request', { action: 'synchronize', before: id('6'), after: id('c') });
    expect(planOf(synchronize, { strategy: 'before' }, mergeCheckout)).toMatchObject({
      kind: 'direct',
      base: { sha: id('6') },
      head: { sha: id('c') },
    });
  });
  it('before is undetermined where nothing was pushed', () => {
    for (const event of [pullRequest(), dispatch, mergeGroup, { name: 'schedule', sha: id('b') }]) {
      expect(planOf(event, { strategy: 'before' }).kind).toBe('undetermined');
    }
    expect(planOf(pullRequest('pull_request', { before: 'x' }), { strategy: 'before' }).kind).toBe('undetermined');
  });
  it('before on a first push falls back to what a first push compares with', () => {
    const first = push('topic', { before: zero });
    expect(planOf(first, { strategy: 'before' })).toEqual(planOf(first));
  });
  it('merge-base on a push to a topic branch compares with the default branch', () => {
    expect(planOf(push('topic'), { strategy: 'merge-base' })).toMatchObject({
      kind: 'merge-base',
      with: { name: 'refs/heads/main' },
    });
  });
  it('merge-base on a push to the default branch stays with before, as the merge base would be the head', () => {
    expect(planOf(push('main'), { strategy: 'merge-base' })).toEqual(planOf(push('main')));
  });
  it('merge-base beside `base` compares with that', () => {
    const plan = planOf(push('topic'), { strategy: 'merge-base', base: 'release' });
    expect(plan).toMatchObject({ kind: 'merge-base', with: { name: 'release' } });
  });
  it('merge-base chooses a range for a dispatch', () => {
    const plan = planOf(dispatch, { strategy: 'merge-base' });
    expect(plan).toMatchObject({
      kind: 'merge-base',
      with: { name: 'refs/heads/main' },
      whenContained: 'undetermined',
    });
  });
  it('last-success asks for runs of the branch that the change goes to', () => {
    const branchOf = (event: Parameters<typeof planOf>[0], base = '') =>
      planOf(event, { strategy: 'last-success', base });
    expect(branchOf(push('topic'))).toMatchObject({ kind: 'last-success', branch: 'topic' });
    expect(branchOf(push('topic'), 'main')).toMatchObject({ branch: 'main' });
    expect(branchOf(pullRequest())).toMatchObject({ branch: 'main' });
    expect(branchOf(mergeGroup)).toMatchObject({ branch: 'main' });
    expect(branchOf(dispatch)).toMatchObject({ branch: 'topic' });
  });
  it('last-success is undetermined when no branch is known, as runs of all branches would answer', () => {
    const event = { name: 'schedule', sha: id('b') };
    expect(planOf(event, { strategy: 'last-success' }).kind).toBe('undetermined');
  });
  it('previous-tag looks for the tag before the pushed one, or before any commit', () => {
    const tag = { ...push('x', { before: zero }), ref: 'refs/tags/web-v2' };
    expect(planOf(tag, { strategy: 'previous-tag' })).toMatchObject({ kind: 'previous-tag', tag: 'web-v2' });
    expect(planOf(push('main'), { strategy: 'previous-tag' })).toMatchObject({ kind: 'previous-tag', tag: undefined });
  });
  it('that finds no head is undetermined, whichever it is', () => {
    for (const strategy of strategies) expect(planOf({ name: 'schedule' }, { strategy }).kind).toBe('undetermined');
  });
});
