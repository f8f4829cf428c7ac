import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../../testbed/github-api.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository } from '../../testbed/repository.ts';

describe('the API of the test bed, about comments, artifacts and tokens', () => {
  let folder: string;
  let shas: string[] = [];
  beforeAll(async () => {
    folder = await makeFolder('api');
    await using repo = await createRepository({ a: '1' });
    shas = [await repo.head(), await repo.commit({ a: '2' })];
    await repo.publish(path.join(folder, 'octo', 'app.git'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const start = async (options: Omit<GitHubApiOptions, 'repositories'> = {}) => {
    const api = await startGitHubApi({ repositories: folder, ...options });
    api.world.pullRequests.push({ repository: 'octo/app', number: 7, base: { ref: 'main' }, head: { ref: 'main' } });
    return api;
  };
  const send = async (api: GitHubApi, method: string, target: string, body?: unknown, token = 'testbed-token') => {
    const init = { method, headers: { authorization: `Bearer ${token}` } };
    const place = target.startsWith('/') ? `/repos/octo/app${target}` : `/${target}`;
    const answer = await fetch(api.url + place, body === undefined ? init : { ...init, body: JSON.stringify(body) });
    return { status: answer.status, body: JSON.parse((await answer.text()) || 'null') as unknown };
  };

  it('takes comments in, one after the other, with the author that the token belongs to', async () => {
    const tokens = { 'testbed-token': 'all', octocat: 'all' } as const;
    await using api = await start({ tokens, logins: { octocat: 'octocat' } });
    const url = expect.stringContaining('/octo/app/pull/7#issuecomment-1001');
    const bot = { login: 'github-actions[bot]', type: 'Bot' };
    expect(await send(api, 'POST', '/issues/7/comments', { body: 'one' })).toEqual({
      status: 201,
      body: { id: 1001, html_url: url, body: 'one', user: bot },
    });
    await send(api, 'POST', '/issues/7/comments', { body: 'two' }, 'octocat');
    expect((await send(api, 'PATCH', '/issues/comments/1001', { body: 'changed' }, 'octocat')).status).toBe(200);
    expect((await send(api, 'GET', '/issues/7/comments')).body).toMatchObject([
      { id: 1001, body: 'changed', user: bot },
      { id: 1002, body: 'two', user: { login: 'octocat', type: 'User' } },
    ]);
    expect(await send(api, 'DELETE', '/issues/comments/1001')).toEqual({ status: 204, body: null });
    expect((await send(api, 'DELETE', '/issues/comments/1001')).status).toBe(404);
    expect((await send(api, 'PATCH', '/issues/comments/1001', { body: 'x' })).status).toBe(404);
    expect(api.world.comments.map(({ id }) => id)).toEqual([1002]);
  });

  it('refuses comments as GitHub does: empty, too long, locked, without the right', async () => {
    await using api = await start({ tokens: { 'testbed-token': 'all', reader: { pull_requests: 'read' } } });
    const post = async (body: unknown, token?: string) => {
      const answer = await send(api, 'POST', '/issues/7/comments', body, token);
      return [answer.status, JSON.stringify(answer.body)];
    };
    expect(await post({ body: ' \n' })).toEqual([422, expect.stringContaining("Body can't be blank")]);
    expect(await post({ body: 'x'.repeat(65_537) })).toEqual([422, expect.stringContaining('maximum is 65536')]);
    expect((await post({ body: '😀'.repeat(65_536) }))[0]).toBe(201);
    expect(await post({ text: 'x' })).toEqual([422, expect.stringContaining('not a permitted key')]);
    expect(await post({ body: 'x' }, 'reader')).toEqual([
      403,
      expect.stringContaining('not accessible by integration'),
    ]);
    api.world.settings.lockedConversations = [7];
    expect(await post({ body: 'x' })).toEqual([403, expect.stringContaining('issue is locked')]);
  });

  it('cuts long conversations into pages', async () => {
    await using api = await start();
    for (let id = 1; id <= 130; id++) {
      api.world.comments.push({ repository: 'octo/app', number: 7, id, author: 'a', body: `${id}` });
    }
    expect((await send(api, 'GET', '/issues/7/comments')).body).toHaveLength(30);
    const second = (await send(api, 'GET', '/issues/7/comments?per_page=100&page=2')).body;
    expect(second).toHaveLength(30);
    expect(second).toMatchObject([{ id: 101 }, ...Array.from({ length: 29 }, () => ({}))]);
  });

  it('says whose a token is by GraphQL always, and by REST to people only', async () => {
    const tokens = { 'testbed-token': {}, octocat: {} } as const;
    await using api = await start({ tokens, logins: { octocat: 'octocat' } });
    const viewer = async (token: string) =>
      (await send(api, 'POST', 'graphql', { query: 'query { viewer { login } }' }, token)).body;
    expect(await viewer('testbed-token')).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect(await viewer('octocat')).toEqual({ data: { viewer: { login: 'octocat' } } });
    expect((await send(api, 'POST', 'graphql', { query: '{ rateLimit }' })).body).toMatchObject({ errors: [{}] });
    expect((await send(api, 'POST', 'graphql', {}, 'nobody')).status).toBe(401);
    expect((await send(api, 'GET', 'user')).status).toBe(403);
    expect((await send(api, 'GET', 'user', undefined, 'octocat')).body).toEqual({ login: 'octocat' });
  });

  it('lists a history, and the artifacts of a run', async () => {
    await using api = await start();
    expect((await send(api, 'GET', `/commits?sha=main`)).body).toMatchObject([{ sha: shas[1] }, { sha: shas[0] }]);
    expect((await send(api, 'GET', `/commits?sha=${shas[0]}`)).body).toMatchObject([{ sha: shas[0] }]);
    expect((await send(api, 'GET', `/commits?sha=${'f'.repeat(40)}`)).status).toBe(404);
    const run = { repository: 'octo/app', workflow: 'ci.yml', head_branch: 'main', head_sha: shas[1] ?? '' };
    api.world.workflowRuns.push({ ...run, id: 1 });
    const artifact = { repository: 'octo/app', run: 1, content: Buffer.from('zip') };
    api.world.artifacts.push({ ...artifact, id: 10, name: 'a' }, { ...artifact, id: 11, name: 'b', expired: true });
    expect((await send(api, 'GET', '/actions/runs/1/artifacts')).body).toMatchObject({ total_count: 2 });
    expect((await send(api, 'GET', '/actions/runs/1/artifacts?name=b')).body).toEqual({
      total_count: 1,
      artifacts: [{ id: 11, name: 'b', size_in_bytes: 3, expired: true, workflow_run: { id: 1 } }],
    });
    expect((await send(api, 'GET', '/actions/runs/2/artifacts')).status).toBe(404);
  });

  it('sends downloads to another server, which takes no token', async () => {
    await using api = await start();
    api.world.artifacts.push({ repository: 'octo/app', run: 1, content: Buffer.from('zip'), id: 10, name: 'a' });
    api.world.artifacts.push({
      repository: 'octo/app',
      run: 1,
      content: Buffer.from(''),
      id: 11,
      name: 'b',
      expired: true,
    });
    const headers = { authorization: 'Bearer testbed-token' };
    const zip = (id: number) =>
      fetch(`${api.url}/repos/octo/app/actions/artifacts/${id}/zip`, { headers, redirect: 'manual' });
    const location = (await zip(10)).headers.get('location') ?? '';
    expect(new URL(location).host).not.toBe(new URL(api.url).host);
    expect(await (await fetch(location)).text()).toBe('zip');
    expect((await fetch(location, { headers })).status).toBe(400);
    expect((await fetch(location.replace('sig=good', 'sig=bad'))).status).toBe(403);
    expect(api.store.authorizations).toEqual([undefined, 'Bearer testbed-token', undefined]);
    expect((await zip(11)).status).toBe(410);
    expect((await zip(12)).status).toBe(404);
  });
});
