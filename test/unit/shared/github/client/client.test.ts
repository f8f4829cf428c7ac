import { describe, expect, it } from 'vitest';
import {
  createGitHubClient,
  type GitHubClientOptions,
  GitHubFailure,
} from '../../../../../shared/github/client/index.ts';
import { type ScriptedServer, type Step, serve } from './scripted-server.ts';

const TOKEN = 'ghs_secretsecretsecret';
const NOW = Date.parse('2026-01-01T00:00:00Z');

/** A client whose sleeps take no time and are written down. */
function clientOf(server: ScriptedServer, more: Partial<GitHubClientOptions> = {}) {
  const slept: number[] = [];
  const lines: string[] = [];
  const client = createGitHubClient({
    apiUrl: server.url,
    token: TOKEN,
    userAgent: 'ci-actions/test',
    log: { info: (line) => lines.push(line) },
    sleep: async (ms) => void slept.push(ms),
    random: () => 0,
    now: () => NOW,
    proxyEnv: {},
    ...more,
  });
  return { client, slept, lines };
}

async function failure(steps: Step[], more: Partial<GitHubClientOptions> = {}, permission = 'pull-requests: read') {
  await using server = await serve(...steps);
  const { client, slept } = clientOf(server, more);
  const error = await client.get('/repos/o/r', {}, { permission }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  client.close();
  if (!(error instanceof GitHubFailure)) throw new Error(`not a GitHubFailure: ${error}`);
  expect(JSON.stringify([error.message, error.fix, error.stack])).not.toContain(TOKEN);
  return { error, slept, requests: server.requests.length };
}

describe('get', () => {
  it('asks with the token, a user agent and the API version, below the base path', async () => {
    await using server = await serve({ status: 200, headers: { 'x-ratelimit-remaining': '9' }, body: { id: 1 } });
    const { client } = clientOf(server, { apiUrl: `${server.url}/api/v3/` });
    const answer = await client.get<{ id: number }>('/repos/o/r', { per_page: 100 });
    expect(answer).toMatchObject({ status: 200, body: { id: 1 }, more: false });
    expect(answer.headers['x-ratelimit-remaining']).toBe('9');
    expect(server.requests[0]).toMatchObject({
      path: '/api/v3/repos/o/r?per_page=100',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'user-agent': 'ci-actions/test',
        'x-github-api-version': '2022-11-28',
      },
    });
  });

  it('asks without a token when there is none', async () => {
    await using server = await serve({ status: 200, body: [] });
    await clientOf(server, { token: '' }).client.get('/x');
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('survives 5xx, a reset connection and a body that stops half-way, telling of each', async () => {
    await using server = await serve(
      { status: 502, body: { message: 'Server Error' } },
      (_, response) => response.destroy(),
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"cut":');
        setTimeout(() => response.destroy(), 20);
      },
      { status: 200, body: { ok: true } },
    );
    const { client, slept, lines } = clientOf(server);
    expect((await client.get('/x')).body).toEqual({ ok: true });
    expect(slept).toEqual([500, 1000, 2000]);
    expect(lines[0]).toBe('GET /x: GitHub answered 502 (Server Error); trying again in 0.5 s (try 2 of at most 4)');
    expect(lines).toHaveLength(3);
  });

  it('honours Retry-After and then goes on', async () => {
    await using server = await serve({ status: 503, headers: { 'retry-after': '2' } }, { status: 200 });
    const { client, slept } = clientOf(server);
    await client.get('/x');
    expect(slept).toEqual([2000]);
  });
});

describe('a failing get', () => {
  it('gives up on a server that stays broken', async () => {
    const { error, requests } = await failure([{ status: 500 }]);
    expect(error).toMatchObject({
      kind: 'unavailable',
      status: 500,
      message: expect.stringContaining('tried 4 times'),
    });
    expect(requests).toBe(4);
  });

  it('names the permission that a 403 or 404 may want', async () => {
    const body = { message: `Resource not accessible by integration ${TOKEN}` };
    const forbidden = await failure([{ status: 403, body }]);
    expect(forbidden.error).toMatchObject({ kind: 'forbidden', fix: expect.stringContaining('`pull-requests: read`') });
    expect(forbidden.requests).toBe(1);
    const hidden = await failure([{ status: 404, body: { message: 'Not Found' } }], {}, 'contents: read');
    expect(hidden.error).toMatchObject({ kind: 'not-found', fix: expect.stringContaining('`contents: read`') });
    expect(hidden.error.toUserError()).toMatchObject({ code: 'github-not-found' });
  });

  it.each([
    [401, 'unauthorized'],
    [410, 'not-found'],
    [422, 'refused'],
    [409, 'refused'],
  ])('with %i is %s', async (status, kind) => {
    expect((await failure([{ status, body: { message: 'no' } }])).error).toMatchObject({ kind, status });
  });

  it('at the primary limit fails at once and names the reset time', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 2400) };
    const { error, slept } = await failure([{ status: 403, headers, body: { message: 'API rate limit exceeded' } }]);
    expect(error.kind).toBe('rate-limited');
    expect(error.message).toContain('2026-01-01T00:40:00.000Z (in 40 min)');
    expect(slept).toEqual([]);
  });

  it('names a wait that is too long instead of sleeping', async () => {
    const { error, slept } = await failure([{ status: 429, headers: { 'retry-after': '120' } }]);
    expect(error).toMatchObject({ kind: 'rate-limited', message: expect.stringContaining('120 s') });
    expect(slept).toEqual([]);
  });

  it('adds up the waits it was told, and sleeps no more than a minute in all', async () => {
    const { error, slept } = await failure([{ status: 503, headers: { 'retry-after': '40' } }]);
    expect(error).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('40 s (tried 2 times)') });
    expect(slept).toEqual([40_000]);
  });

  it.each([
    ['an HTML page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>sign in</html>' }],
    ['broken JSON', { status: 200, body: '{"files":[{"filename":"a' }],
    ['nothing', { status: 200, body: '' }],
  ])('is malformed when GitHub sends %s with 200', async (what, step) => {
    const { error, requests } = await failure([step]);
    expect(error).toMatchObject({ kind: 'malformed', message: expect.stringContaining(what) });
    expect(requests).toBe(1);
  });

  it('ends within its deadline, however slowly the bytes drip, after one more try', async () => {
    const drip: Step = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    };
    const started = performance.now();
    const { error, requests } = await failure([drip], { deadlineMs: 200 });
    expect(error).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('within 0.2 s') });
    expect(requests).toBe(2);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('ends when nobody answers at all', async () => {
    const { error, requests } = await failure([() => {}], { deadlineMs: 100 });
    expect([error.kind, requests]).toEqual(['unavailable', 2]);
  });

  it('says so when the connection is refused', async () => {
    await using gone = await serve();
    await gone[Symbol.asyncDispose]();
    const { client } = clientOf(gone);
    await expect(client.get('/x')).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('does not read an answer beyond its limit', async () => {
    const { error } = await failure([{ status: 200, body: 'x'.repeat(5000) }], { maxBodyBytes: 1000 });
    expect(error).toMatchObject({ kind: 'refused', message: expect.stringContaining('1000 bytes') });
  });
});
