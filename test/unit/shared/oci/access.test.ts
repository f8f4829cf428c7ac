import { describe, expect, it } from 'vitest';
import { startLogins } from './logins.ts';
import { app, connect, failureOf, index, json, refuse, startRegistry } from './registry-server.ts';
import { basic, guarded } from './token-guard.ts';

const multi = index([]);

describe('a registry that wants a token', () => {
  it.each(['pinned', 'e', `sha256:${'a'.repeat(64)}`, 'a'.repeat(40)])(
    'cannot make us mask %s in the log of the whole job with it',
    async (word) => {
      const rules = { token: () => ({ body: { token: word } }) };
      await using registry = await startRegistry({ 1: multi }, [], guarded(rules));
      using client = connect();
      expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
      expect(client.told.masked).toEqual([]);
    },
  );

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
    expect(client.told.masked).toEqual(['Sesame1eyJhbGciOiJub25lIn0']);
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

  it('is asked again in the way it asked before, when it turns an old token away without a word', async () => {
    let turnedAway = false;
    const open = guarded();
    await using registry = await startRegistry({ 1: multi, 2: multi }, [], (asked, response, number) => {
      if (turnedAway || asked.path !== '/v2/app/manifests/2') return open(asked, response, number);
      turnedAway = true;
      return refuse(response, 401);
    });
    using client = connect();
    await client.digestOf(app(registry, '1'));
    expect((await client.digestOf(app(registry, '2'))).digest).toBe(multi.digest);
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
