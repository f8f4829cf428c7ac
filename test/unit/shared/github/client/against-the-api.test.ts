import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiPath, createGitHubClient, type GitHubClientOptions } from '../../../../../shared/github/client/index.ts';
import { viewOf } from '../../../../../shared/github/index.ts';
import { primaryLimit, secondaryLimit, startGitHubApi } from '../../../../testbed/github-api.ts';
import { makeFolder } from '../../../../testbed/leftovers.ts';
import { createRepository } from '../../../../testbed/repository.ts';

describe('the client against an API that knows a real repository', () => {
  let folder: string;
  let base: string;
  beforeAll(async () => {
    folder = await makeFolder('client');
    await using repo = await createRepository({ a: '1' });
    base = await repo.head();
    await repo.checkoutNew('feature/x');
    await repo.commit(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}`, 'x'])));
    await repo.publish(path.join(folder, 'octo', 'app.git'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const clientOf = (apiUrl: string, more: Partial<GitHubClientOptions> = {}) =>
    createGitHubClient({
      apiUrl,
      token: 'testbed-token',
      userAgent: 'test',
      proxyEnv: {},
      sleep: async () => {},
      ...more,
    });
  const compare = apiPath`/repos/${'octo'}/${'app'}/compare/${'main'}...${'feature/x'}`;

  it('learns the merge base', async () => {
    await using api = await startGitHubApi({ repositories: folder, basePath: '/api/v3' });
    expect(viewOf((await clientOf(api.url).get(compare)).body).text('merge_base_commit', 'sha')).toBe(base);
  });

  it('reads all pages of a pull request', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    api.world.pullRequests.push({
      repository: 'octo/app',
      number: 7,
      base: { ref: 'main' },
      head: { ref: 'feature/x' },
    });
    const names = new Set<string | undefined>();
    const pages = clientOf(api.url).getPages('/repos/octo/app/pulls/7/files', { per_page: 100 }, { maxPages: 30 });
    for await (const { body } of pages) for (const file of viewOf(body).list()) names.add(file.text('filename'));
    expect(names.size).toBe(250);
    expect(api.requests).toHaveLength(3);
  });

  it('gets its answer in spite of a bad moment', async () => {
    await using api = await startGitHubApi({ repositories: folder });
    api.fault(/compare/, 'reset', { status: 502 }, secondaryLimit(3));
    const slept: number[] = [];
    const sleep = async (ms: number) => void slept.push(Math.floor(ms / 1000));
    expect((await clientOf(api.url, { sleep, random: () => 0.5 }).get(compare)).status).toBe(200);
    expect(slept).toEqual([0, 1, 3]);
  });

  it.each([
    ['truncate', 'malformed'],
    ['html', 'malformed'],
    ['hang', 'unavailable'],
    ['drip', 'unavailable'],
    ['reset-mid-body', 'unavailable'],
  ] as const)('ends %s as %s', async (fault, kind) => {
    await using api = await startGitHubApi({ repositories: folder });
    api.fault(/compare/, fault, fault, fault, fault);
    await expect(clientOf(api.url, { deadlineMs: 150 }).get(compare)).rejects.toMatchObject({ kind });
  });

  it('tells a used-up limit, a missing permission, a bad token and a hidden repository apart', async () => {
    const tokens = { 'testbed-token': { contents: 'read' } } as const;
    await using api = await startGitHubApi({ repositories: folder, tokens, isPrivate: true });
    api.fault(/compare/, primaryLimit(4_000_000_000));
    const client = clientOf(api.url);
    await expect(client.get(compare)).rejects.toMatchObject({
      kind: 'rate-limited',
      message: expect.stringContaining('2096-10-02T07:06:40'),
    });
    const files = client.get('/repos/octo/app/pulls/7/files', {}, { permission: 'pull-requests: read' });
    await expect(files).rejects.toMatchObject({
      kind: 'forbidden',
      fix: expect.stringContaining('`pull-requests: read`'),
    });
    await expect(clientOf(api.url, { token: 'old' }).get(compare)).rejects.toMatchObject({ kind: 'unauthorized' });
    await expect(clientOf(api.url, { token: '' }).get(compare)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
