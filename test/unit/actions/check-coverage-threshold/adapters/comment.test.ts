import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  commentOnPullRequest,
  graphqlParent,
} from '../../../../../actions/check-coverage-threshold/src/adapters/comment.ts';
import type { CommentOutcome } from '../../../../../actions/check-coverage-threshold/src/ports.ts';
import { type GitHubApi, startGitHubApi } from '../../../../testbed/github-api.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { createRepository } from '../../../../testbed/repository.ts';
import { eventOf } from './events.ts';

let folder = '';
let head = '';

beforeAll(async () => {
  folder = await makeFolder('comment');
  await using repository = await createRepository({ a: '1' });
  head = await repository.commit({ a: '2' });
  await repository.branch('topic');
  await repository.publish(path.join(folder, 'octo', 'app.git'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function pull(api: GitHubApi, number: number, repository?: string, state: 'open' | 'closed' = 'open'): void {
  const from = { ref: 'topic', sha: head, ...(repository === undefined ? {} : { repository }) };
  api.world.pullRequests.push({ repository: 'octo/app', number, base: { ref: 'main' }, head: from, state });
}

async function comment(
  api: GitHubApi,
  name: string,
  payload: unknown,
  token = 'testbed-token',
): Promise<CommentOutcome> {
  const surroundings = { event: eventOf(name, payload, { apiUrl: api.url }), token, log: { info: () => {} } };
  return commentOnPullRequest({ ...surroundings, pause: async () => {} }, { id: 'default', body: 'Report' });
}

const following = (run: Record<string, unknown>) => ({
  workflow_run: {
    event: 'pull_request',
    head_sha: head,
    head_branch: 'topic',
    head_repository: { full_name: 'octo/app' },
    // Whatever is said here is not believed.
    pull_requests: [{ number: 666, head: { sha: head } }],
    ...run,
  },
});

describe('the comment on the pull request of the event', () => {
  it('is written for every event that is about one', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    pull(api, 7);
    const about = { pull_request: { number: 7 } };
    const events: [string, unknown][] = [
      ['pull_request', about],
      ['pull_request_target', about],
      ['pull_request_review', about],
      ['issue_comment', { issue: { number: 7, pull_request: { url: 'x' } } }],
      ['workflow_run', following({})],
    ];
    const kinds: string[] = [];
    for (const [name, payload] of events) kinds.push((await comment(api, name, payload)).kind);
    expect(kinds).toEqual(['created', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(api.world.comments.map(({ number }) => number)).toEqual([7]);
  });

  it('is skipped, in words, for an event without one', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    pull(api, 7);
    const because = async (name: string, payload: unknown) => {
      const outcome = await comment(api, name, payload);
      return outcome.kind === 'skipped' ? outcome.because : outcome.kind;
    };
    expect(await because('push', { pull_request: { number: 7 } })).toBe('the event push has no pull request');
    expect(await because('issue_comment', { issue: { number: 7 } })).toMatch(/on an issue/);
    expect(await because('pull_request', { pull_request: { number: '7/../8' } })).toMatch(/does not tell the number/);
    expect(await because('pull_request', { pull_request: { number: -7 } })).toMatch(/does not tell the number/);
    expect(await because('workflow_run', following({ event: 'push' }))).toMatch(/was for push, not/);
    expect(await because('workflow_run', following({ head_branch: null }))).toMatch(/does not tell the head/);
    expect(await because('workflow_run', following({ head_repository: null }))).toMatch(/does not tell the head/);
    expect(await because('workflow_run', following({ head_sha: 'f'.repeat(40) }))).toMatch(
      /no open pull request has ffff/,
    );
    expect(await because('workflow_run', following({ head_branch: 'main' }))).toMatch(/no open pull request/);
    expect(api.world.comments).toEqual([]);
  });

  it('finds the pull request of a fork after its run, and not the one of another fork with the same branch', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    pull(api, 7, 'mallory/app');
    pull(api, 8, 'octocat/app');
    pull(api, 9, 'octocat/app', 'closed');
    expect(await comment(api, 'workflow_run', following({ head_repository: { full_name: 'stranger/app' } }))).toEqual({
      kind: 'skipped',
      because: expect.stringContaining('no open pull request'),
    });
    expect(
      await comment(api, 'workflow_run', following({ head_repository: { full_name: 'octocat/app' } })),
    ).toMatchObject({
      kind: 'created',
    });
    expect(api.world.comments.map(({ number }) => number)).toEqual([8]);
    pull(api, 10, 'octocat/app');
    expect(
      await comment(api, 'workflow_run', following({ head_repository: { full_name: 'octocat/app' } })),
    ).toMatchObject({
      kind: 'skipped',
      because: expect.stringContaining('2 open pull requests'),
    });
  });

  it('is skipped without a token, and fails without throwing when GitHub says no', async () => {
    await using api = await startGitHubApi({ repositories: folder, tokens: { reader: { contents: 'read' } } });
    pull(api, 7);
    const about = { pull_request: { number: 7 } };
    expect(await comment(api, 'pull_request', about, '')).toMatchObject({ kind: 'skipped' });
    expect(api.requests).toEqual([]);
    expect(await comment(api, 'pull_request', about, 'reader')).toMatchObject({
      kind: 'failed',
      because: expect.stringContaining('pull-requests: write'),
    });
    api.fault(/pulls/, 'html');
    expect(await comment(api, 'workflow_run', following({}), 'reader')).toMatchObject({
      kind: 'failed',
      because: expect.stringContaining('an HTML page'),
    });
  });

  it('asks an Enterprise Server whose token it is where that has GraphQL', async () => {
    await using api = await startGitHubApi({ repositories: folder, basePath: '/api/v3' });
    pull(api, 7);
    const about = { pull_request: { number: 7 } };
    expect(await comment(api, 'pull_request', about)).toMatchObject({ kind: 'created' });
    expect(await comment(api, 'pull_request', about)).toMatchObject({ kind: 'unchanged' });
    expect(api.requests.at(-1)).toMatchObject({ path: '/graphql', status: 200 });
    expect(graphqlParent('https://ghe.example/api/v3')).toBe('https://ghe.example/api');
    expect(graphqlParent('https://api.github.com')).toBe('https://api.github.com');
  });
});
