import { describe, expect, it } from 'vitest';
import { createGitHubClient, GitHubFailure } from '../../../../../shared/github/client/index.ts';
import { type ScriptedServer, type Step, serve } from './scripted-server.ts';

const TOKEN = 'ghs_secretsecretsecret';

function clientOf(server: Pick<ScriptedServer, 'url'>) {
  const slept: number[] = [];
  const client = createGitHubClient({
    apiUrl: server.url,
    token: TOKEN,
    userAgent: 'test',
    sleep: async (ms) => void slept.push(ms),
    random: () => 0,
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    proxyEnv: {},
    deadlineMs: 300,
    maxBodyBytes: 1000,
  });
  return { client, slept };
}

async function failure(...steps: Step[]) {
  await using server = await serve(...steps);
  const { client, slept } = clientOf(server);
  const error = await client
    .send('POST', '/x', {}, { permission: 'contents: write' })
    .catch((reason: unknown) => reason);
  if (!(error instanceof GitHubFailure)) throw new Error(`not a GitHubFailure: ${error}`);
  expect(JSON.stringify([error.message, error.fix, error.words])).not.toContain(TOKEN);
  return { error, slept, requests: server.requests.length };
}

describe('send', () => {
  it('sends JSON with the token, and answers what came back', async () => {
    const seen: unknown[] = [];
    await using server = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { authorization, 'content-type': type, 'content-length': length } = request.headers;
      seen.push(request.method, authorization, type, length, Buffer.concat(chunks).toString());
      response.writeHead(201, {}).end('{"id":7}');
    });
    const answer = await clientOf(server).client.send<{ id: number }>('PUT', '/x', { name: 'ü' });
    expect(answer).toMatchObject({ status: 201, body: { id: 7 }, more: false });
    expect(seen).toEqual(['PUT', `Bearer ${TOKEN}`, 'application/json', '13', '{"name":"ü"}']);
  });

  it('needs no body, and takes an answer without one', async () => {
    await using server = await serve({ status: 204 });
    expect(await clientOf(server).client.send('DELETE', '/x')).toMatchObject({ status: 204, body: undefined });
    expect(server.requests[0]?.headers['content-type']).toBeUndefined();
  });

  it('is never repeated when the effect is in doubt, and says that it is', async () => {
    const broken: [string, Step][] = [
      ['unavailable', { status: 500 }],
      ['unavailable', { status: 503, headers: { 'retry-after': '1' } }],
      ['unavailable', { status: 408 }],
      ['unavailable', (_, response) => void response.destroy()],
      ['unavailable', () => {}],
      ['malformed', { status: 201, body: '{"cut":' }],
      ['malformed', { status: 201, body: 'x'.repeat(2000) }],
    ];
    for (const [kind, step] of broken) {
      const { error, requests, slept } = await failure(step, { status: 201 });
      expect([error.kind, error.uncertain, requests, slept]).toEqual([kind, true, 1, []]);
    }
  });

  it('is in no doubt when no connection came about', async () => {
    const server = await serve({ status: 201 });
    await server[Symbol.asyncDispose]();
    const sent = clientOf(server).client.send('POST', '/x', {});
    await expect(sent).rejects.toMatchObject({ kind: 'unavailable', uncertain: false });
  });

  it('waits for a limit that refuses without effect, up to a minute', async () => {
    const limit = (after: string): Step => ({
      status: 403,
      headers: { 'retry-after': after },
      body: { message: 'wait' },
    });
    await using server = await serve(
      limit('5'),
      { status: 429, headers: { 'retry-after': '6' } },
      { status: 201, body: {} },
    );
    const { client, slept } = clientOf(server);
    expect((await client.send('POST', '/x', {})).status).toBe(201);
    expect(slept).toEqual([5000, 6000]);
    const { error, requests } = await failure(limit('61'), { status: 201 });
    expect([error.kind, error.uncertain, requests]).toEqual(['rate-limited', false, 1]);
  });

  it('tells a refusal in the words of GitHub, with what the validation found', async () => {
    const errors = [
      { message: 'A pull request already exists' },
      { resource: 'Label', field: 'name', code: 'invalid' },
      'text',
    ];
    const { error } = await failure({ status: 422, body: { message: 'Validation Failed', errors } });
    expect(error).toMatchObject({
      kind: 'refused',
      status: 422,
      uncertain: false,
      words: 'Validation Failed: A pull request already exists: Label name invalid: text',
    });
    const forbidden = await failure({ status: 403, body: { message: `no ${TOKEN}` } });
    expect(forbidden.error.fix).toContain('`contents: write`');
  });

  it.each([301, 307, 308])('does not follow a redirect: %i', async (status) => {
    await using other = await serve({ status: 201 });
    const { error, requests } = await failure({ status, headers: { location: `${other.url}/y` } });
    expect([error.kind, error.uncertain, requests, other.requests]).toEqual(['refused', false, 1, []]);
    expect(error.fix).toContain('use its new name');
  });
});
