import { describe, expect, it } from 'vitest';
import {
  headCheckout,
  id,
  mergeCheckout,
  mergeGroup,
  planOf,
  pullRequest,
  push,
  repository,
  workflowRun,
  zero,
} from './plans.ts';

describe('a push', () => {
  it.each(['main', 'topic'])('to %s compares with the commit before it', (branch) => {
    expect(planOf(push(branch))).toMatchObject({
      kind: 'direct',
      base: { sha: id('a') },
      head: { sha: id('b') },
      strategy: 'before',
    });
  });
  it('that was forced also compares with the commit before it, so that dropped work is tested again', () => {
    const plan = planOf(push('main', { forced: true }));
    expect(plan).toMatchObject({ kind: 'direct', base: { sha: id('a') } });
  });
  it('that creates a branch compares with the default branch', () => {
    const plan = planOf(push('topic', { before: zero, created: true }));
    expect(plan).toMatchObject({ kind: 'merge-base', with: { name: 'refs/heads/main' }, head: { sha: id('b') } });
  });
  it('that creates a branch with commits that are in the default branch by now is not "unchanged"', () => {
    expect(planOf(push('topic', { before: zero }))).toMatchObject({ whenContained: 'undetermined' });
  });
  it('that creates a branch without any commit of its own is unchanged', () => {
    expect(planOf(push('topic', { before: zero, commits: [] }))).toMatchObject({ whenContained: 'unchanged' });
  });
  it('that does not say how many commits it brought is not "unchanged"', () => {
    const plan = planOf(push('topic', { before: zero, commits: null }));
    expect(plan).toMatchObject({ kind: 'merge-base', whenContained: 'undetermined' });
  });
  it('that creates the default branch concerns everything', () => {
    expect(planOf(push('main', { before: zero }))).toMatchObject({ kind: 'everything', head: { sha: id('b') } });
  });
  it('that creates a branch while the default branch is unknown is undetermined', () => {
    expect(planOf(push('topic', { before: zero, repository: null })).kind).toBe('undetermined');
  });
  it('that deletes its branch is undetermined', () => {
    expect(planOf(push('topic', { after: zero, deleted: true })).kind).toBe('undetermined');
    const checkout = { id: id('1'), parents: [] };
    expect(planOf(push('topic', { after: zero, deleted: true }), {}, checkout).kind).toBe('undetermined');
  });
  it('of an annotated tag takes the commit of GITHUB_SHA, as the payload names the tag object', () => {
    const tag = { ...push('x', { before: zero, after: id('8'), ref: 'refs/tags/v1.2.0' }), sha: id('b') };
    expect(planOf({ ...tag, ref: 'refs/tags/v1.2.0' })).toEqual({
      kind: 'previous-tag',
      tag: 'v1.2.0',
      head: { sha: id('b') },
    });
  });
  it('with a payload that says nothing is undetermined', () => {
    expect(planOf({ name: 'push', payload: {}, sha: id('b'), ref: 'refs/heads/main' }).kind).toBe('undetermined');
  });
  it.each(['HEAD', '', 'main', '--output=x', 'A'.repeat(40)])(
    'whose `before` is %j instead of a commit id is undetermined',
    (before) => {
      expect(planOf(push('main', { before })).kind).toBe('undetermined');
    },
  );
  it('compares the same commits when the run is repeated, whatever is checked out', () => {
    const again = planOf(push('main'), {}, { id: id('7'), parents: [id('6')] });
    expect(again).toEqual(planOf(push('main')));
  });
});

describe.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
  'a %s event',
  (name) => {
    it("with the merge commit checked out compares that with its first parent, not with the payload's old base", () => {
      expect(planOf(pullRequest(name), {}, mergeCheckout)).toMatchObject({
        kind: 'direct',
        base: { sha: id('d') },
        head: { sha: id('e') },
        strategy: 'merge-base',
      });
    });
    it.each([
      ['the head', headCheckout],
      ['nothing', undefined],
      ['something else', { id: id('5'), parents: [id('4')] }],
      ['the merge of another pull request', { id: id('5'), parents: [id('4'), id('3')] }],
      ['an octopus', { id: id('5'), parents: [id('4'), id('c'), id('3')] }],
    ])('with %s checked out compares the head with its merge base', (_, checkout) => {
      expect(planOf(pullRequest(name), {}, checkout)).toMatchObject({
        kind: 'merge-base',
        with: { sha: id('a') },
        head: { sha: id('c') },
        whenContained: 'unchanged',
      });
    });
    it('without a pull request in the payload is undetermined', () => {
      expect(planOf(pullRequest(name, { pull_request: {} }), {}, headCheckout).kind).toBe('undetermined');
    });
    it('with something else than ids in the payload is undetermined', () => {
      const broken = { number: 7, base: { ref: 'main', sha: 'HEAD' }, head: { sha: id('c') } };
      expect(planOf(pullRequest(name, { pull_request: broken }), {}, headCheckout).kind).toBe('undetermined');
    });
  },
);

describe('a merge queue', () => {
  it('compares with everything ahead of the base branch', () => {
    expect(planOf(mergeGroup)).toMatchObject({
      kind: 'merge-base',
      with: { name: 'refs/heads/main' },
      head: { sha: id('f') },
    });
  });
  it('cannot tell what the queue held once the group has been merged', () => {
    expect(planOf(mergeGroup)).toMatchObject({ whenContained: 'undetermined' });
  });
  it('compares with the entry in front when asked to', () => {
    const plan = planOf(mergeGroup, { mergeGroupBase: 'entry' });
    expect(plan).toMatchObject({ kind: 'direct', base: { sha: id('e') }, head: { sha: id('f') }, strategy: 'entry' });
  });
  it('keeps that meaning when `base` names its base branch', () => {
    expect(planOf(mergeGroup, { base: 'main' })).toEqual(planOf(mergeGroup));
    expect(planOf(mergeGroup, { base: 'refs/heads/main', mergeGroupBase: 'entry' })).toEqual(
      planOf(mergeGroup, { mergeGroupBase: 'entry' }),
    );
  });
  it('without its fields in the payload is undetermined', () => {
    expect(planOf({ ...mergeGroup, payload: { repository } }).kind).toBe('undetermined');
  });
});

describe('an event without a range of its own', () => {
  it.each(['workflow_dispatch', 'schedule', 'repository_dispatch'])('%s concerns everything', (name) => {
    expect(planOf({ name, sha: id('b'), ref: 'refs/heads/main' })).toMatchObject({
      kind: 'everything',
      head: { sha: id('b') },
    });
  });
  it.each(['issues', 'issue_comment', 'deployment', 'constructor', '__proto__'])('%s is undetermined', (name) => {
    const plan = planOf({ name, sha: id('b'), ref: 'refs/heads/main', payload: { repository } });
    expect(plan).toMatchObject({ kind: 'undetermined', head: { sha: id('b') } });
  });
  it('that names no commit takes the checkout as its head, and without one is undetermined', () => {
    expect(planOf({ name: 'schedule' }, {}, headCheckout)).toMatchObject({
      kind: 'everything',
      head: { sha: id('c') },
    });
    expect(planOf({ name: 'schedule' })).toMatchObject({ kind: 'undetermined', head: undefined });
  });
});

describe('a release', () => {
  const release = { name: 'release', sha: id('b'), ref: 'refs/tags/v2', payload: { release: { tag_name: 'v2' } } };
  it('compares with the tag before', () => {
    expect(planOf(release)).toEqual({ kind: 'previous-tag', tag: 'v2', head: { sha: id('b') } });
  });
  it('without a tag is undetermined', () => {
    expect(planOf({ ...release, payload: {} }).kind).toBe('undetermined');
  });
});

describe('a workflow_run', () => {
  const listed = { number: 7, base: { ref: 'main', sha: id('a') }, head: { ref: 'topic', sha: id('c') } };
  it('of a pull request compares the commit that was built, never the default branch it runs on', () => {
    const run = { event: 'pull_request', head_sha: id('c'), head_branch: 'topic', pull_requests: [listed] };
    expect(planOf(workflowRun(run), {}, headCheckout)).toMatchObject({
      kind: 'merge-base',
      with: { sha: id('a') },
      head: { sha: id('c') },
    });
  });
  it('of a fork, whose payload lists no pull request, is undetermined until it is looked up', () => {
    const run = { event: 'pull_request', head_sha: id('c'), head_branch: 'main' };
    expect(planOf(workflowRun(run)).kind).toBe('undetermined');
    const other = { ...listed, head: { ref: 'topic', sha: id('2') } };
    expect(planOf(workflowRun({ ...run, pull_requests: [other] })).kind).toBe('undetermined');
  });
  it('of a push to a topic branch compares with the default branch', () => {
    expect(planOf(workflowRun({ head_branch: 'topic' }))).toMatchObject({
      kind: 'merge-base',
      with: { name: 'refs/heads/main' },
      head: { sha: id('b') },
      whenContained: 'undetermined',
    });
  });
  it('of a push to the default branch is undetermined, as nothing says where the push began', () => {
    expect(planOf(workflowRun({}))).toMatchObject({ kind: 'undetermined', head: { sha: id('b') } });
  });
  it.each(['workflow_dispatch', 'schedule'])('of a %s concerns everything', (event) => {
    expect(planOf(workflowRun({ event }))).toMatchObject({ kind: 'everything', head: { sha: id('b') } });
  });
  it('of a release compares with the tag before', () => {
    const plan = planOf(workflowRun({ event: 'release', head_branch: 'v2' }));
    expect(plan).toMatchObject({ kind: 'previous-tag', tag: 'v2' });
  });
  it.each([
    { event: undefined, head_branch: undefined },
    { head_branch: '' },
    { event: 'merge_group', head_branch: '' },
  ])('that leaves out what it built (%o) is undetermined', (run) => {
    expect(planOf(workflowRun(run)).kind).toBe('undetermined');
  });
  it('without its fields in the payload is undetermined', () => {
    expect(planOf({ name: 'workflow_run', sha: id('a'), payload: { repository } }).kind).toBe('undetermined');
  });
});
