import { describe, expect, it } from 'vitest';
import {
  app,
  connect,
  content,
  failureOf,
  image,
  index,
  refuse,
  serve,
  sha256,
  startRegistry,
  types,
} from './registry-server.ts';

const amd64 = image({ os: 'linux', architecture: 'amd64' });
const multi = index([{ of: amd64.manifest, platform: { os: 'linux', architecture: 'amd64' } }]);
const other = index([], { annotations: { note: 'another' } });

describe('looking a tag up', () => {
  it('takes the digest of a HEAD, in one request', async () => {
    await using registry = await startRegistry({ 1: multi });
    using client = connect();
    expect(await client.digestOf(app(registry))).toEqual({ digest: multi.digest, mediaType: types.index });
    expect(registry.lines()).toEqual(['HEAD /v2/app/manifests/1']);
    expect(client.requests()).toEqual({ manifests: 1, tokens: 0, challenges: 0, blobs: 0 });
    const accepted = registry.asked[0]?.headers.accept ?? '';
    const { schema1: _, ...wanted } = types;
    for (const type of Object.values(wanted)) expect(accepted).toContain(type);
  });

  it('asks once for each distinct reference, however many want it and however its name is mapped', async () => {
    await using registry = await startRegistry({ 1: multi, 2: other });
    using client = connect({ registryMap: [{ from: 'ghcr.io/org', to: registry.host }] });
    const mapped = { host: 'ghcr.io', repository: 'org/app', reference: '1' };
    const images = [app(registry), app(registry), app(registry, '2'), mapped, app(registry)];
    const found = await Promise.all(images.map((one) => client.digestOf(one)));
    await client.digestOf(app(registry));
    expect(found.map(({ digest }) => digest)).toEqual([multi, multi, other, multi, multi].map(({ digest }) => digest));
    expect(registry.lines().sort()).toEqual(['HEAD /v2/app/manifests/1', 'HEAD /v2/app/manifests/2']);
  });

  it('asks for a digest in the same way, to tell whether it exists', async () => {
    await using registry = await startRegistry({ 1: multi });
    using client = connect();
    expect((await client.digestOf(app(registry, multi.digest))).digest).toBe(multi.digest);
    expect((await failureOf(client.digestOf(app(registry, sha256('gone'))))).kind).toBe('not-found');
  });

  it.each([404, 403, 405, 400, 500, 503])('lets a GET decide when HEAD is answered by %i', async (status) => {
    await using registry = await startRegistry({ 1: multi }, [], ({ method }, response) => {
      return method === 'HEAD' && refuse(response, status);
    });
    using client = connect();
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
    expect(client.told.slept).toEqual([]);
    expect(client.requests().manifests).toBe(2);
  });

  it.each(['', 'sha256:pending', `sha256:${'0'.repeat(64)}`, `SHA256:${'a'.repeat(64)}`, 'sha256:abc'])(
    'hashes the body when the header says %j',
    async (header) => {
      await using registry = await startRegistry({}, [], ({ method }, response) =>
        serve(response, method, multi, { 'docker-content-digest': header }),
      );
      using client = connect();
      expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
      expect(registry.lines()).toHaveLength(2);
    },
  );

  it('does not believe a header that the body disproves', async () => {
    await using registry = await startRegistry({}, [], ({ method }, response) =>
      serve(response, method, multi, { 'docker-content-digest': other.digest }),
    );
    using client = connect();
    expect(await failureOf(client.manifestOf(app(registry)))).toMatchObject({
      kind: 'mismatch',
      message: expect.stringContaining(multi.digest),
    });
  });

  it('does not believe content that is not what the digest names', async () => {
    await using registry = await startRegistry({}, [], ({ method }, response) =>
      serve(response, method, other, { 'docker-content-digest': other.digest }),
    );
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry, multi.digest)))).kind).toBe('mismatch');
    expect((await failureOf(client.manifestOf(app(registry, multi.digest)))).kind).toBe('mismatch');
  });
});

describe('a registry that refuses', () => {
  it.each([
    [401, 'unauthorized', 'does not tell how to log in'],
    [403, 'forbidden', 'no access, or it does not exist'],
    [404, 'not-found', 'it is not there'],
    [410, 'not-found', 'it is not there'],
    [400, 'refused', 'answered 400'],
    [418, 'refused', 'answered 418'],
    [204, 'malformed', 'answered 204'],
    [302, 'malformed', 'answered 302'],
  ])('is told apart: %i is %s', async (status, kind, words) => {
    await using registry = await startRegistry({}, [], (_, response) => refuse(response, status, 'CODE', 'its\nwords'));
    using client = connect();
    const failure = await failureOf(client.digestOf(app(registry)));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toContain(words);
    expect(failure.message).toContain(`${registry.host}/app:1`);
    expect(failure.message).not.toContain('\n');
    expect(client.told.slept).toEqual([]);
  });

  it('is quoted on one line, cut, and without what could be a command', async () => {
    await using registry = await startRegistry({}, [], (_, response) =>
      refuse(response, 404, 'X', `\u001b[31m\n::error::${'long '.repeat(200)}`),
    );
    using client = connect();
    const { message } = await failureOf(client.digestOf(app(registry)));
    expect(message).toContain('\\x1b');
    expect(message).not.toMatch(/[\u0000-\u001f]/);
    expect(message.length).toBeLessThan(500);
  });

  it.each([
    ['an HTML page', '<html>sign in</html>', 'text/html'],
    ['nothing', '', types.index],
    ['JSON that is no manifest', '{"a":1}', types.index],
    ['an index without its list', '{"schemaVersion":2}', types.index],
    ['schema 1', '{"schemaVersion":1,"name":"app","tag":"1"}', types.schema1],
    ['schema 1 that calls itself something else', '{"schemaVersion":1}', types.manifest],
    ['an index called a manifest', multi.bytes, types.manifest],
    ['an index and manifest at once', '{"schemaVersion":2,"manifests":[],"layers":[],"config":{}}', types.index],
    ['a list with a malformed digest', '{"schemaVersion":2,"manifests":[{"digest":"sha256:1"}]}', types.index],
  ])('is not understood when it answers with %s', async (_, bytes, mediaType) => {
    const odd = content(bytes, mediaType);
    await using registry = await startRegistry({ 1: odd });
    using client = connect();
    expect((await failureOf(client.manifestOf(app(registry)))).kind).toBe('malformed');
  });

  it('is not believed when a HEAD tells a digest of something that is no manifest', async () => {
    await using registry = await startRegistry({ 1: content('<html>', 'text/html'), 2: content('{}', types.schema1) });
    using client = connect();
    expect((await failureOf(client.digestOf(app(registry)))).kind).toBe('malformed');
    expect((await failureOf(client.digestOf(app(registry, '2')))).kind).toBe('malformed');
  });

  it('is understood when a plain file server tells no useful type', async () => {
    await using registry = await startRegistry({ 1: { ...multi, mediaType: 'application/octet-stream' } });
    using client = connect();
    expect(await client.digestOf(app(registry))).toEqual({ digest: multi.digest, mediaType: types.index });
  });
});

describe('what is asked', () => {
  it.each([
    [{ repository: '../../etc', reference: '1' }],
    [{ repository: 'app', reference: '../../x' }],
    [{ repository: 'App', reference: '1' }],
    [{ repository: 'app', reference: 'sha256:pending' }],
    [{ repository: 'app', reference: '' }],
  ])('never leaves when it is no address of an image: %j', async (place) => {
    await using registry = await startRegistry({ 1: multi });
    using client = connect();
    expect((await failureOf(client.digestOf({ host: registry.host, ...place }))).kind).toBe('malformed');
    expect(registry.asked).toEqual([]);
  });

  it('never goes to a link-local address', async () => {
    using client = connect({ insecureRegistries: ['169.254.169.254'] });
    for (const host of ['169.254.169.254', 'metadata.google.internal', '[fe80::1]:80']) {
      const failure = await failureOf(client.digestOf({ host, repository: 'latest/meta-data', reference: 'x' }));
      expect(failure, host).toMatchObject({ kind: 'refused' });
    }
    expect(client.requests().manifests).toBe(0);
  });
});
