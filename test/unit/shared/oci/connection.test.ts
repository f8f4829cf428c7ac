import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startLogins } from './logins.ts';
import { app, connect, failureOf, image, index, refuse, serve, startRegistry } from './registry-server.ts';

const amd64 = image({ os: 'linux', architecture: 'amd64' });
const multi = index([{ of: amd64.manifest, platform: { os: 'linux', architecture: 'amd64' } }]);

describe('a registry under load', () => {
  it('is waited for as long as it says, then asked again', async () => {
    await using registry = await startRegistry({ 1: multi }, [], (_, response, number) => {
      return number <= 2 && refuse(response, 429, 'TOOMANYREQUESTS', 'slow down', { 'retry-after': '7' });
    });
    using client = connect();
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(client.told.slept).toEqual([7000, 7000]);
    expect(client.told.info[0]).toContain('answered 429; trying again in 7.0 s');
  });

  it('is not waited for longer than a minute in all', async () => {
    await using registry = await startRegistry({}, [], (_, response) =>
      refuse(response, 429, '', '', { 'retry-after': '40' }),
    );
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure).toMatchObject({ kind: 'rate-limited', message: expect.stringContaining('a wait of 40 s') });
    expect(client.told.slept).toEqual([40_000]);
  });

  it('is given up at once when it names an hour', async () => {
    await using registry = await startRegistry({}, [], (_, response) =>
      refuse(response, 429, '', '', { 'retry-after': '3600' }),
    );
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure).toMatchObject({ kind: 'rate-limited', message: expect.stringContaining('3600 s') });
    expect(failure.fix).toContain('log in');
    expect(registry.asked).toHaveLength(1);
  });

  it.each([429, 500, 502, 503, 408])('is given up after three tries of %i', async (status) => {
    await using registry = await startRegistry({}, [], (_, response) => refuse(response, status));
    using client = connect();
    const failure = await failureOf(client.manifestOf(app(registry)));
    expect(failure.kind).toBe(status === 429 ? 'rate-limited' : 'unavailable');
    expect(failure.message).toContain('tried 3 times');
    expect(registry.asked).toHaveLength(3);
  });

  it('gets no more requests at once than allowed', async () => {
    let [now, most] = [0, 0];
    await using registry = await startRegistry({}, [], ({ method }, response) => {
      most = Math.max(most, ++now);
      sleep(5).then(() => {
        now--;
        serve(response, method, multi);
      });
      return true;
    });
    using client = connect({ concurrency: 4 });
    const tags = Array.from({ length: 30 }, (_, number) => `v${number}`);
    await Promise.all(tags.map((tag) => client.digestOf(app(registry, tag))));
    expect(most).toBe(4);
    expect(registry.asked).toHaveLength(30);
  });
});

describe('a connection that breaks', () => {
  it('in the middle of the body is tried again', async () => {
    await using registry = await startRegistry({ 1: multi }, [], (_, response, number) => {
      if (number > 1) return false;
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"schema', () => response.destroy());
      return true;
    });
    using client = connect();
    expect((await client.manifestOf(app(registry))).digest).toBe(multi.digest);
    expect(registry.asked).toHaveLength(2);
  });

  it('each time is unavailable, and never an answer', async () => {
    await using registry = await startRegistry({}, [], (_, response) => {
      response.writeHead(200, { 'content-length': '1000', 'content-type': multi.mediaType });
      response.write(multi.bytes, () => response.destroy());
      return true;
    });
    using client = connect();
    expect((await failureOf(client.manifestOf(app(registry)))).kind).toBe('unavailable');
  });

  it('is not waited for beyond the deadline, and tried once more', async () => {
    await using registry = await startRegistry({}, [], (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{');
      return true;
    });
    using client = connect({ deadlineMs: 500 });
    const failure = await failureOf(client.manifestOf(app(registry)));
    expect(failure).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('no whole answer within') });
    expect(registry.asked).toHaveLength(2);
  });

  it('costs the tries once, however many images are asked for', async () => {
    const registry = await startRegistry({});
    await registry[Symbol.asyncDispose]();
    using client = connect();
    const tags = Array.from({ length: 50 }, (_, number) => `v${number}`);
    const failures = await Promise.all(tags.map((tag) => failureOf(client.digestOf(app(registry, tag)))));
    expect(new Set(failures.map(({ kind }) => kind))).toEqual(new Set(['unavailable']));
    expect(failures[49]?.message).toMatch(/app:v49: .*ECONNREFUSED/);
    expect(client.told.slept).toHaveLength(2);
  });

  it('for one image does not speak for the others of a registry that has answered', async () => {
    await using registry = await startRegistry({ 1: multi, 3: multi }, [], ({ path }, response) => {
      if (!path.endsWith('/2')) return false;
      response.destroy();
      return true;
    });
    using client = connect();
    await client.digestOf(app(registry, '1'));
    expect((await failureOf(client.digestOf(app(registry, '2')))).kind).toBe('unavailable');
    expect((await client.digestOf(app(registry, '3'))).digest).toBe(multi.digest);
  });

  it('for more than a manifest may be is not read on', async () => {
    await using registry = await startRegistry({}, [], (_, response) => {
      response.writeHead(200, { 'content-type': multi.mediaType });
      response.end(Buffer.alloc(5 * 1024 * 1024, 32));
      return true;
    });
    using client = connect();
    expect(await failureOf(client.manifestOf(app(registry)))).toMatchObject({ kind: 'refused' });
    expect(registry.asked).toHaveLength(1);
  });
});

describe('a redirect', () => {
  const to = (location: string) => (_: unknown, response: Parameters<typeof refuse>[0]) =>
    refuse(response, 307, '', '', { location });

  it('to another port of the same host is followed, without the credentials', async () => {
    await using store = await startRegistry({ 1: multi });
    await using registry = await startRegistry({}, [], ({ authorization }, response) => {
      if (authorization === undefined) return refuse(response, 401, '', '', { 'www-authenticate': 'Basic realm="x"' });
      return to(`http://${store.host}/v2/app/manifests/1`)(undefined, response);
    });
    const auth = Buffer.from('user:secret-word').toString('base64');
    await using logins = await startLogins({ auths: { [registry.host]: { auth } } });
    using client = connect({ env: logins.env });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(registry.asked.map(({ authorization }) => authorization)).toEqual([undefined, `Basic ${auth}`]);
    expect(store.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it.each([
    'http://localhost:1/x',
    'http://[::1]:1/x',
    'http://10.0.0.1/x',
    'https://10.0.0.1/x',
    'https://0x7f.1.1.1/x',
    'https://2852039166/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://auth.internal/x',
    'http://example.com/x',
    'file:///etc/passwd',
    'https://user:word@example.com/',
    'http://[bad',
  ])('to %s is refused', async (location) => {
    await using registry = await startRegistry({}, [], to(location));
    using client = connect();
    expect(await failureOf(client.digestOf(app(registry)))).toMatchObject({ kind: 'refused' });
    expect(client.requests().manifests).toBe(1);
  });

  it('in a circle ends', async () => {
    await using registry = await startRegistry({}, [], to('/v2/app/manifests/1'));
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry)))).message).toContain('more than 5 redirects');
    expect(registry.asked).toHaveLength(6);
  });

  it('to a host that asks for a login does not get ours', async () => {
    await using store = await startRegistry({}, [], (_, response) =>
      refuse(response, 401, '', '', { 'www-authenticate': 'Basic realm="give it to me"' }),
    );
    await using registry = await startRegistry({}, [], to(`http://${store.host}/`));
    const login = { auth: Buffer.from('user:secret-word').toString('base64') };
    await using logins = await startLogins({ auths: { [registry.host]: login, [store.host]: login } });
    using client = connect({ env: logins.env });
    expect((await failureOf(client.digestOf(app(registry)))).kind).toBe('unauthorized');
    expect(store.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });
});
