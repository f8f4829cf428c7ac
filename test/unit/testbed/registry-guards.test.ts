import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../shared/process/index.ts';
import { findProgram } from '../../testbed/programs.ts';
import {
  findRegistry,
  mediaTypes,
  pushImage,
  type Registry,
  startRegistry,
  startTokenServer,
  type TokenServer,
} from '../../testbed/registry.ts';
import { requireComponent } from '../../testbed/require.ts';

const program = requireComponent('docker-registry', findRegistry);
const skopeo = requireComponent('skopeo', () => findProgram('skopeo'));

const ada = { user: 'ada', password: 'söme: pass' };
const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

function ask(registry: Registry, repository: string, authorization?: string): Promise<Response> {
  return fetch(`${registry.url}/v2/${repository}/manifests/v1`, {
    method: 'HEAD',
    headers: { accept: mediaTypes.ociManifest, ...(authorization && { authorization }) },
  });
}

/** Status of the answer, and the token if there is one, with the name of its field. */
async function token(tokens: TokenServer, repository: string, init: RequestInit = {}) {
  const scope = encodeURIComponent(`repository:${repository}:pull`);
  const answer = await fetch(`${tokens.realm}?service=x&scope=${scope}`, init);
  const body = (await answer.json()) as { token?: string; access_token?: string };
  const field = 'token' in body ? 'token' : 'access_token';
  return { status: answer.status, field, bearer: `Bearer ${body[field]}` };
}

describe.skipIf(!program)('a registry with a password', () => {
  it("is the registry's own business, and opens to nobody else", async () => {
    await using registry = await startRegistry({ password: ada });
    await pushImage(registry, 'team/app', 'v1');
    const anonymous = await ask(registry, 'team/app');
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    expect((await ask(registry, 'team/app', basic('ada', 'wrong'))).status).toBe(401);
    expect((await ask(registry, 'team/app', basic(ada.user, ada.password))).status).toBe(200);
    expect(registry.requests.map(({ authorization }) => authorization !== undefined)).toEqual([false, true, true]);
  });
});

describe.skipIf(!program)('a registry with tokens', () => {
  it('names the realm and the scope, and takes a token for that repository only', async () => {
    await using tokens = await startTokenServer();
    await using registry = await startRegistry({ tokens });
    await pushImage(registry, 'team/app', 'v1');
    await pushImage(registry, 'team/other', 'v1');
    expect((await ask(registry, 'team/app')).headers.get('www-authenticate')).toBe(
      `Bearer realm="${tokens.realm}",service="registry of the test bed",scope="repository:team/app:pull"`,
    );
    const { bearer } = await token(tokens, 'team/app');
    expect((await ask(registry, 'team/app', bearer)).status).toBe(200);
    expect((await ask(registry, 'team/other', bearer)).status).toBe(401);
    expect((await ask(registry, 'team/app', 'Bearer made-up')).status).toBe(401);
    tokens.expireAll();
    expect((await ask(registry, 'team/app', bearer)).status).toBe(401);
    expect(tokens.requests).toMatchObject([{ method: 'GET', scopes: ['repository:team/app:pull'], status: 200 }]);
  });

  it('keeps private repositories to who has the password, and says no where it is told to', async () => {
    const isPrivate = (repository: string): boolean => repository.startsWith('secret/');
    await using early = await startTokenServer({ credentials: ada, isPrivate });
    await using late = await startTokenServer({ credentials: ada, isPrivate, refuses: 'at the registry' });
    const headers = { authorization: basic(ada.user, ada.password) };
    expect((await token(early, 'open/app')).status).toBe(200);
    expect((await token(early, 'secret/app')).status).toBe(401);
    expect((await token(early, 'open/app', { headers: { authorization: basic('ada', 'no') } })).status).toBe(401);
    expect(early.allows((await token(early, 'secret/app', { headers })).bearer, 'secret/app')).toBe(true);
    const useless = await token(late, 'secret/app');
    expect([useless.status, late.allows(useless.bearer, 'secret/app')]).toEqual([200, false]);
  });

  it('exchanges a refresh token by POST where it knows one, under the other name of the field', async () => {
    await using tokens = await startTokenServer({ credentials: ada, refreshToken: 'r', field: 'access_token' });
    await using plain = await startTokenServer();
    const post = (refresh: string) => ({
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh, scope: 'repository:a/b:pull' }),
    });
    const { bearer, field } = await token(tokens, 'ignored/by-post', post('r'));
    expect([field, tokens.allows(bearer, 'a/b')]).toEqual(['access_token', true]);
    expect((await token(tokens, 'a/b', post('wrong'))).status).toBe(401);
    expect((await token(plain, 'a/b', post('r'))).status).toBe(404);
  });

  it('can challenge in other words, fail for a while, and still be served', async () => {
    await using tokens = await startTokenServer();
    await using registry = await startRegistry({
      tokens,
      challenge: (_, usual) => `Negotiate, ${usual}, Basic realm="b"`,
    });
    tokens.fault(/^GET \/token/, { status: 503, headers: { 'retry-after': '1' }, body: '{}' });
    expect((await ask(registry, 'a/b')).headers.get('www-authenticate')).toMatch(
      /^Negotiate, Bearer .*, Basic realm="b"$/,
    );
    expect((await token(tokens, 'a/b')).status).toBe(503);
    expect((await token(tokens, 'a/b')).status).toBe(200);
  });

  it.skipIf(!skopeo)('lets skopeo through the whole dance', async () => {
    await using tokens = await startTokenServer({ credentials: ada });
    await using registry = await startRegistry({ tokens });
    const { reference, digest } = await pushImage(registry, 'team/app', 'v1');
    const args = ['inspect', '--tls-verify=false', '--format={{.Digest}}', `--creds=${ada.user}:${ada.password}`];
    const { stdout } = await runProgram(skopeo ?? '', [...args, `docker://${reference}`], { timeoutMs: 20_000 });
    expect(stdout.toString().trim()).toBe(digest);
    expect((await runProgram(skopeo ?? '', [...args.slice(0, 3), `docker://${reference}`])).code).not.toBe(0);
  });
});
