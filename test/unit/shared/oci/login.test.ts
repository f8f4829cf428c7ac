import { describe, expect, it } from 'vitest';
import { startLogins } from './logins.ts';
import { app, connect, failureOf, index, refuse, startRegistry } from './registry-server.ts';
import { basic, guarded, type TokenRules } from './token-guard.ts';

const multi = index([]);

describe('a login', () => {
  it('gets the token, and is masked in all its forms', async () => {
    await using registry = await startRegistry({ 1: multi }, [], guarded());
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'canary:word') } } });
    using client = connect({ env: logins.env });
    await client.digestOf(app(registry));
    expect(registry.asked.find(({ path }) => path.startsWith('/token'))?.authorization).toBe(
      `Basic ${basic('me', 'canary:word')}`,
    );
    expect(client.told.masked).toEqual(['canary:word', basic('me', 'canary:word'), 'Sesame1eyJhbGciOiJub25lIn0']);
  });

  it('that is not accepted is left out once, with a warning, as the image may be public', async () => {
    const token: TokenRules['token'] = ({ authorization }) =>
      authorization === undefined ? { body: { token: 'public' } } : { status: 401, body: {} };
    await using registry = await startRegistry({ 1: multi, 2: multi }, [], guarded({ token }));
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'old') } } });
    using client = connect({ env: logins.env });
    const other = { ...app(registry), repository: 'org/tool' };
    await Promise.all([client.digestOf(app(registry)), client.digestOf(app(registry, '2')), client.digestOf(other)]);
    expect(client.told.warnings).toHaveLength(1);
    expect(client.told.warnings[0]).toContain('does not accept the login from');
    expect(client.requests().tokens).toBe(4);
  });

  it('whose token is not good enough is left out once too', async () => {
    const token: TokenRules['token'] = ({ authorization }) => ({ body: { token: authorization ? 'weak' : 'public' } });
    const deny = guarded({ token });
    await using registry = await startRegistry({ 1: multi }, [], (asked, response, number) => {
      if (asked.authorization === 'Bearer weak') return refuse(response, 403, 'DENIED', 'no');
      return deny(asked, response, number);
    });
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'weak') } } });
    using client = connect({ env: logins.env });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(client.told.warnings).toHaveLength(1);
  });

  it.each([200, 404, 405])('with a refresh token exchanges it (%i: else by Basic)', async (status) => {
    const token: TokenRules['token'] = ({ method }) =>
      method === 'POST' ? { status, body: { access_token: 'fresh' } } : { body: { token: 'by-basic' } };
    await using registry = await startRegistry({ 1: multi }, [], guarded({ token }));
    const login = { auth: basic('0000', ''), identitytoken: 'refresh&me' };
    await using logins = await startLogins({ auths: { [registry.host]: login } });
    using client = connect({ env: logins.env });
    await client.digestOf(app(registry));
    const [post, get] = registry.asked.filter(({ path }) => path.startsWith('/token'));
    const form = new URLSearchParams(post?.body);
    expect([form.get('grant_type'), form.get('refresh_token'), form.get('scope')]).toEqual([
      'refresh_token',
      'refresh&me',
      'repository:app:pull',
    ]);
    expect(get?.authorization).toBe(status === 200 ? undefined : `Basic ${basic('0000', 'refresh&me')}`);
    expect(client.told.masked).toContain('refresh&me');
  });

  it('is not doubted for a HEAD that a gateway forbids to all', async () => {
    const deny = guarded({ token: ({ authorization }) => ({ body: { token: authorization ? 'good' : 'public' } }) });
    await using registry = await startRegistry({ 1: multi }, [], (asked, response, number) => {
      if (asked.authorization === 'Bearer good' && asked.method === 'HEAD') return refuse(response, 403);
      return deny(asked, response, number);
    });
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'word') } } });
    using client = connect({ env: logins.env });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(client.told.warnings).toEqual([]);
  });

  it('is not sent after a redirect of the exchange', async () => {
    const open = guarded();
    await using registry = await startRegistry({ 1: multi }, [], (asked, response, number) => {
      if (asked.method === 'POST') return refuse(response, 307, '', '', { location: '/token/elsewhere' });
      return open(asked, response, number);
    });
    await using logins = await startLogins({
      auths: { [registry.host]: { auth: basic('0', ''), identitytoken: 'r' } },
    });
    using client = connect({ env: logins.env });
    expect((await failureOf(client.digestOf(app(registry)))).kind).toBe('refused');
    expect(registry.asked.map(({ path }) => path)).not.toContain('/token/elsewhere');
  });

  it('that cannot be read is a failure that says so, and no token is asked for', async () => {
    await using registry = await startRegistry({ 1: multi }, [], guarded());
    await using logins = await startLogins('{ broken');
    using client = connect({ env: logins.env });
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure).toMatchObject({ kind: 'unauthorized', message: expect.stringContaining('is not valid JSON') });
    expect(client.requests().tokens).toBe(0);
  });

  it('that cannot be read does not matter to a registry that asks for none', async () => {
    await using registry = await startRegistry({ 1: multi });
    await using logins = await startLogins('{ broken');
    using client = connect({ env: logins.env });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
  });

  it('by Basic is sent as it is, and there is no other way in', async () => {
    const want = basic('me', 'word');
    await using registry = await startRegistry({ 1: multi }, [], ({ authorization }, response) => {
      const challenge = { 'www-authenticate': 'Basic realm="registry"' };
      return authorization !== `Basic ${want}` && refuse(response, 401, '', '', challenge);
    });
    await using logins = await startLogins({ auths: { [registry.host]: { username: 'me', password: 'word' } } });
    await using wrong = await startLogins({ auths: { [registry.host]: { username: 'me', password: 'wrong' } } });
    using client = connect({ env: logins.env });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    for (const env of [wrong.env, {}]) {
      using stranger = connect({ env });
      expect((await failureOf(stranger.digestOf(app(registry)))).kind).toBe('unauthorized');
    }
  });

  it('is never shown, even by a server that repeats it', async () => {
    await using registry = await startRegistry({}, [], ({ authorization }, response) => {
      return refuse(response, authorization === undefined ? 401 : 404, 'X', `you sent ${authorization}`, {
        'www-authenticate': 'Basic realm="x"',
      });
    });
    const auth = basic('me', 'canary-word');
    await using logins = await startLogins({ auths: { [registry.host]: { auth } } });
    using client = connect({ env: logins.env });
    const { message } = await failureOf(client.digestOf(app(registry)));
    expect(message).toContain('you sent Basic ***');
    expect(message).not.toContain(auth);
  });
});
