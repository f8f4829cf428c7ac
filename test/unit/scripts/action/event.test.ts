import { describe, expect, it } from 'vitest';
import { synthesise } from '../../../../scripts/action/event.ts';
import type { RepositoryFacts } from '../../../../scripts/action/repository.ts';

const facts: RepositoryFacts = {
  root: '/app',
  head: 'h'.repeat(40),
  headMessage: 'Title\n\nBody',
  parent: 'p'.repeat(40),
  branch: 'topic',
  defaultBranch: 'main',
  mergeBase: 'm'.repeat(40),
};

describe('an event made from a repository', () => {
  it('is a push of the last commit', () => {
    expect(synthesise('push', facts)).toMatchObject({
      payload: { ref: 'refs/heads/topic', before: facts.parent, after: facts.head, created: false },
      env: { GITHUB_REF: 'refs/heads/topic', GITHUB_SHA: facts.head },
      sentence: 'push to topic: ppppppppp to hhhhhhhhh',
    });
  });

  it('is the push of a new branch when there is only one commit', () => {
    const { parent: _, ...first } = facts;
    const event = synthesise('push', first);
    expect(event.payload).toMatchObject({ before: '0'.repeat(40), created: true });
    expect(event.sentence).toContain('the first commit');
  });

  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])('is a %s since the merge base', (name) => {
    const event = synthesise(name, facts);
    expect(event.payload).toMatchObject({
      pull_request: {
        number: 1,
        title: 'Title',
        base: { ref: 'main', sha: facts.mergeBase },
        head: { ref: 'topic', sha: facts.head },
      },
      repository: { full_name: 'local/app', default_branch: 'main' },
    });
    expect(event.env.GITHUB_SHA).toBe(name === 'pull_request_target' ? facts.mergeBase : facts.head);
  });

  it('takes the base that was asked for', () => {
    const base = 'b'.repeat(40);
    expect(synthesise('push', { ...facts, base }).payload).toMatchObject({ before: base });
    expect(synthesise('merge_group', { ...facts, base }).payload).toMatchObject({ merge_group: { base_sha: base } });
  });

  it('says when there is nothing between base and head', () => {
    expect(synthesise('pull_request', { ...facts, mergeBase: facts.head }).sentence).toContain(
      'nothing in between (--base',
    );
  });

  it.each(['workflow_dispatch', 'schedule', 'workflow_run'])('is a %s of the head', (name) => {
    expect(synthesise(name, facts).env).toMatchObject({ GITHUB_REF: 'refs/heads/topic', GITHUB_SHA: facts.head });
  });

  it('is a release of the latest tag', () => {
    expect(synthesise('release', { ...facts, latestTag: 'v2' }).env).toMatchObject({ GITHUB_REF: 'refs/tags/v2' });
    expect(() => synthesise('release', facts)).toThrow('needs a tag');
  });

  it('is refused when only a payload can tell', () => {
    const { mergeBase: _, ...unrelated } = facts;
    expect(() => synthesise('pull_request', unrelated)).toThrow('shares no history with main');
    expect(() => synthesise('issue_comment', facts)).toThrow('--payload <file>');
  });
});
