import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { primaryLimit, secondaryLimit, startGitHubApi } from '../../testbed/github-api.ts';
import { makeFolder } from '../../testbed/leftovers.ts';
import { createRepository } from '../../testbed/repository.ts';

const good = { headers: { authorization: 'Bearer testbed-token' } };

describe('the API of the test bed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder('api');
    await using repo = await createRepository({ a: '1' });
    await repo.publish(path.join(folder, 'octo', 'app.git'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('meets each request with the next fault, and is well again after the last', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    api.fault(/compare/, { status: 502 }, secondaryLimit(2), primaryLimit(1_800_000_000));
    const statuses: unknown[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const { status, headers } = await fetch(`${api.url}/repos/octo/app/compare/main...main`, good);
      statuses.push([status, headers.get('retry-after'), headers.get('x-ratelimit-reset')?.startsWith('18')]);
    }
    expect(statuses).toEqual([
      [502, null, false],
      [403, '2', false],
      [403, null, true],
      [200, null, false],
    ]);
    expect((await fetch(`${api.url}/repos/octo/app`, good)).status).toBe(200);
  });

  it('cuts, replaces, delays and edits answers', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    const ask = () => fetch(`${api.url}/repos/octo/app`, good);
    api.fault(/app/, 'truncate', 'html', 'reset', 'reset-mid-body', { delayMs: 60 });
    api.fault(/app/, { edit: (reply) => ({ ...reply, body: { default_branch: 'edited' } }) });
    await expect((await ask()).json()).rejects.toThrow(SyntaxError);
    expect(await (await ask()).text()).toContain('<!DOCTYPE html>');
    await expect(ask()).rejects.toThrow();
    await expect(ask().then((answer) => answer.text())).rejects.toThrow();
    const started = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(50);
    expect(await (await ask()).json()).toEqual({ default_branch: 'edited' });
  });

  it('never answers when it hangs, and hardly when it drips', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    api.fault(/app/, 'hang', 'drip');
    for (let turn = 0; turn < 2; turn++) {
      const ask = fetch(`${api.url}/repos/octo/app`, { ...good, signal: AbortSignal.timeout(200) });
      await expect(ask.then((answer) => answer.text())).rejects.toThrow();
    }
  });

  it('asks for permissions as GitHub does, and writes down what was needed', async () => {
    const tokens = { reader: { contents: 'read' }, all: 'all' } as const;
    await using api = await startGitHubApi({ repositories: folder, tokens, isPrivate: true });
    api.world.pullRequests.push({ repository: 'octo/app', number: 1, base: { ref: 'main' }, head: { ref: 'main' } });
    const ask = async (token: string | undefined, target: string) => {
      const headers = token === undefined ? {} : { authorization: `token ${token}` };
      const answer = await fetch(`${api.url}/repos/octo/app${target}`, { headers });
      return [answer.status, answer.headers.get('x-accepted-github-permissions')];
    };
    expect(await ask('reader', '/compare/main...main')).toEqual([200, null]);
    expect(await ask('reader', '/pulls/1/files')).toEqual([403, 'pull_requests=read']);
    expect(await ask('all', '/pulls/1/files')).toEqual([200, null]);
    expect(await ask('nobody', '/tags')).toEqual([401, null]);
    expect(await ask(undefined, '/tags')).toEqual([404, null]);
    expect(api.requests.map(({ needs, status }) => `${needs} ${status}`)).toEqual([
      'contents=read 200',
      'pull_requests=read 403',
      'pull_requests=read 200',
      'contents=read 401',
      'contents=read 404',
    ]);
  });

  it('stops at its rate limit, and lives below the path of an Enterprise Server', async () => {
    await using api = await startGitHubApi({ repositories: folder, rateLimit: 1, basePath: '/api/v3' });
    expect(api.url).toMatch(/\/api\/v3$/);
    expect((await fetch(`${api.url}/repos/octo/app`, good)).headers.get('x-ratelimit-remaining')).toBe('0');
    expect((await fetch(`${api.url}/repos/octo/app`, good)).status).toBe(403);
    expect((await fetch(new URL('/repos/octo/app', api.url), good)).status).toBe(404);
  });
});
