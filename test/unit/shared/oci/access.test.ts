import { describe, expect, it } from 'vitest';
import { startLogins } from './logins.ts';
import {
  type Asked,
  app,
  connect,
  failureOf,
  type Intercept,
  index,
  json,
  refuse,
  startRegistry,
} from './registry-server.ts';

const multi = index([]);
const basic = (user: string, word: string) => Buffer.from(`${user}:${word}`).toString('base64');

interface TokenRules {
  /** The realm's address; default: this server. */
  realm?: string;
  challenge?: string;
  /** Default: a token for everybody. */
  token?: (asked: Asked, number: number) => { status?: number; body: unknown };
  /** Which tokens open the door; default: all. */
  accepts?: (token: string) => boolean;
}

/** A registry that wants a token from `/token` on the same server. */
function guarded(rules: TokenRules = {}): Intercept {
  let tokens = 0;
  return (asked, response) => {
    const { host = '' } = asked.headers;
    if (asked.path.startsWith('/token')) {
      const { status = 200, body } = rules.token?.(asked, ++tokens) ?? { body: { token: 'open-sesame' } };
      return json(response, body, status);
    }
    const [, token] = /^Bearer (.*)$/.exec(asked.authorization ?? '') ?? [];
    if (token !== undefined && (rules.accepts?.(token) ?? true)) return false;
    const challenge = rules.challenge ?? `Bearer realm="${rules.realm ?? `http://${host}/token`}",service="reg,istry"`;
    return refuse(response, 401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': challenge });
  };
}

describe('a registry that wants a token', () => {
  it('is asked for one token per repository, with our scope, and once per reference', async () => {
    await using registry = await startRegistry({ 1: multi, 2: multi, 3: multi }, [], guarded());
    using client = connect();
    const places = ['app', 'org/tool'].flatMap((repository) =>
      ['1', '2', '3', '1'].map((reference) => ({ host: registry.host, repository, reference })),
    );
    await Promise.all(places.map((place) => client.digestOf(place)));
    expect(client.requests()).toEqual({ manifests: 6, tokens: 2, challenges: 1, blobs: 0 });
    const [token] = registry.asked.filter(({ path }) => path.startsWith('/token'));
    const query = new URL(`http://x${token?.path}`).searchParams;
    expect([query.get('service'), query.get('scope')]).toEqual(['reg,istry', 'repository:app:pull']);
    expect(client.told.masked).toEqual(['open-sesame']);
  });

  it.each([
    ['token', { token: 'a' }],
    ['access_token', { access_token: 'a' }],
    ['an empty one beside the other', { token: '', access_token: 'a' }],
  ])('may call it %s', async (_, body) => {
    await using registry = await startRegistry({ 1: multi }, [], guarded({ token: () => ({ body }) }));
    using client = connect();
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
  });

  it.each([
    ['no token', { expires_in: 300 }],
    ['a token that is no text', { token: 5 }],
    ['a token that forges a header', { token: 'a\r\nX-Evil: 1' }],
    ['JSON of another shape', ['token']],
  ])('is malformed when it answers with %s', async (_, body) => {
    await using registry = await startRegistry({ 1: multi }, [], guarded({ token: () => ({ body }) }));
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry)))).kind).toBe('malformed');
  });

  it.each([
    ['in another case', (host: string) => `bEARER REALM="http://${host}/token"`],
    ['after Basic', (host: string) => `Basic realm="x, y", Bearer realm="http://${host}/token"`],
    [
      'before Basic',
      (host: string) => `Bearer realm="http://${host}/token",scope="repository:a:pull,push",Basic realm="x"`,
    ],
    ['after one that nobody knows', (host: string) => `Negotiate, Bearer realm="http://${host}/token"`],
  ])('is understood when it asks %s', async (_, challenge) => {
    let host = '';
    await using registry = await startRegistry({ 1: multi }, [], (asked, response, number) => {
      host ||= asked.headers.host ?? '';
      return guarded({ challenge: challenge(host) })(asked, response, number);
    });
    using client = connect();
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(client.requests().tokens).toBe(1);
  });

  it('gets one renewal of a token that ran out, shared by all', async () => {
    let good = 'first';
    await using registry = await startRegistry(
      { 1: multi, 2: multi, 3: multi, 4: multi },
      [],
      guarded({
        token: (_, number) => ({ body: { token: number === 1 ? 'first' : 'second' } }),
        accepts: (one) => one === good,
      }),
    );
    using client = connect();
    await client.digestOf(app(registry, '1'));
    good = 'second';
    const rest = await Promise.all(['2', '3', '4'].map((tag) => client.digestOf(app(registry, tag))));
    expect(rest).toHaveLength(3);
    expect(client.requests().tokens).toBe(2);
  });

  it('is not asked for ever when no token opens the door', async () => {
    await using registry = await startRegistry({ 1: multi }, [], guarded({ accepts: () => false }));
    using client = connect();
    expect(await failureOf(client.digestOf(app(registry)))).toMatchObject({ kind: 'unauthorized' });
    expect(registry.asked.length).toBeLessThan(10);
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [400, 'refused'],
    [500, 'unavailable'],
  ])('and answers %i for it: %s, and nobody is let in', async (status, kind) => {
    const body = { errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }] };
    await using registry = await startRegistry({ 1: multi }, [], guarded({ token: () => ({ status, body }) }));
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure.kind).toBe(kind);
    if (status < 404 && status > 400)
      expect(failure.message).toContain('(DENIED: requested access to the resource is denied)');
    if (status < 404 && status > 400) expect(failure.message).toContain('no access, or it does not exist');
  });

  it.each([
    'http://10.1.2.3/token',
    'https://10.1.2.3/token',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/token',
    'https://167772161/token',
    'https://localhost/token',
    'https://100.64.0.1/token',
    'http://auth.example.com/token',
    'ftp://example.com/token',
    '',
  ])(
    'elsewhere, at "%s", gets no request and no password',
    async (realm) => {
      await using registry = await startRegistry({ 1: multi }, [], guarded({ realm }));
      await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'canary-word') } } });
      using client = connect({ env: logins.env });
      const failure = await failureOf(client.digestOf(app(registry)));
      expect(failure.kind).toBe('refused');
      expect(failure.message).not.toContain('canary-word');
      expect(client.requests()).toMatchObject({ tokens: 0, challenges: 1 });
    },
    10_000,
  );

  it('on another port of its own host is believed', async () => {
    await using tokens = await startRegistry({}, [], (_, response) => json(response, { token: 'a' }));
    await using registry = await startRegistry({ 1: multi }, [], guarded({ realm: `http://${tokens.host}/token` }));
    using client = connect();
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(tokens.asked).toHaveLength(1);
  });
});

describe('a login', () => {
  it('gets the token, and is masked in all its forms', async () => {
    await using registry = await startRegistry({ 1: multi }, [], guarded());
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'canary:word') } } });
    using client = connect({ env: logins.env });
    await client.digestOf(app(registry));
    expect(registry.asked.find(({ path }) => path.startsWith('/token'))?.authorization).toBe(
      `Basic ${basic('me', 'canary:word')}`,
    );
    expect(client.told.masked).toEqual(['canary:word', basic('me', 'canary:word'), 'open-sesame']);
  });

  it('that is not accepted is left out once, with a warning, as the image may be public', async () => {
    const token: TokenRules['token'] = ({ authorization }) =>
      authorization === undefined ? { body: { token: 'public' } } : { status: 401, body: {} };
    await using registry = await startRegistry({ 1: multi, 2: multi }, [], guarded({ token }));
    await using logins = await startLogins({ auths: { [registry.host]: { auth: basic('me', 'old') } } });
    using client = connect({ env: logins.env });
    await Promise.all([client.digestOf(app(registry)), client.digestOf(app(registry, '2'))]);
    expect(client.told.warnings).toHaveLength(1);
    expect(client.told.warnings[0]).toContain('does not accept the login from');
    expect(client.requests().tokens).toBe(2);
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
