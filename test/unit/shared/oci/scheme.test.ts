import { createServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { createSchemes } from '../../../../shared/oci/scheme.ts';
import { selfSigned } from './certificate.ts';
import { app, connect, failureOf, index, serve, startRegistry } from './registry-server.ts';

const multi = index([]);
const { key, cert } = selfSigned();

async function listening(server: Server): Promise<AsyncDisposable & { host: string; connections: () => number }> {
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

describe('a registry on this machine', () => {
  it('that speaks plain http is spoken to so, and the greeting is no request', async () => {
    await using registry = await startRegistry({ 1: multi, 2: multi });
    const schemeOf = createSchemes([]);
    expect(await Promise.all([schemeOf(registry.host), schemeOf(registry.host)])).toEqual(['http', 'http']);
    using client = connect();
    await client.digestOf({ ...app(registry), host: registry.host.replace('127.0.0.1', 'localhost') });
    expect(registry.asked).toHaveLength(1);
  });

  it('that speaks https is spoken to so, and its certificate is checked', async () => {
    const secure = createServer({ key, cert }, (request, response) => serve(response, request.method ?? '', multi));
    await using registry = await listening(secure);
    expect(await createSchemes([])(registry.host)).toBe('https');
    const image = { host: registry.host, repository: 'app', reference: '1' };
    using stranger = connect();
    const failure = await failureOf(stranger.digestOf(image));
    expect(failure).toMatchObject({ kind: 'unavailable', message: expect.stringContaining('self-signed') });
    expect(stranger.told.slept).toEqual([]);

    const before = getCACertificates('default');
    setDefaultCACertificates([...before, cert]);
    try {
      using client = connect();
      expect((await client.digestOf(image)).digest).toBe(multi.digest);
      using twice = connect({ registryMap: [{ from: 'ghcr.io', to: registry.host }] });
      expect((await twice.digestOf({ host: 'ghcr.io', repository: 'app', reference: '1' })).digest).toBe(multi.digest);
    } finally {
      setDefaultCACertificates(before);
      secure.closeAllConnections();
    }
  });

  it('over https does not get its token over http', async () => {
    const plain = await startRegistry({});
    const secure = createServer({ key, cert }, (_, response) => {
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${plain.host}/token"` }).end();
    });
    await using registry = await listening(secure);
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, cert]);
    try {
      using client = connect();
      const failure = await failureOf(client.digestOf({ host: registry.host, repository: 'app', reference: '1' }));
      expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('over plain http') });
      expect(plain.asked).toEqual([]);
    } finally {
      setDefaultCACertificates(before);
      secure.closeAllConnections();
      await plain[Symbol.asyncDispose]();
    }
  });

  it('is not reached through a proxy', async () => {
    await using registry = await startRegistry({ 1: multi });
    using client = connect({ env: { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' } });
    expect((await client.digestOf(app(registry))).digest).toBe(multi.digest);
  });

  it('that says nothing is greeted once, and taken for one without https after a while', async () => {
    const silent = createSocketServer((socket) => socket.resume());
    await using registry = await listening(silent);
    const schemeOf = createSchemes([], 100);
    expect(await Promise.all([schemeOf(registry.host), schemeOf(registry.host)])).toEqual(['http', 'http']);
    expect(await schemeOf(registry.host)).toBe('http');
    expect(registry.connections()).toBe(1);
  });
});

describe('a registry elsewhere', () => {
  it('is spoken to over https, unless it is listed', async () => {
    const schemeOf = createSchemes(['plain.example:5000']);
    expect(await schemeOf('ghcr.io')).toBe('https');
    expect(await schemeOf('10.0.0.1:5000')).toBe('https');
    expect(await schemeOf('plain.example')).toBe('https');
    expect(await schemeOf('plain.example:5000')).toBe('http');
  });

  it('that is listed in another case or as an alias is listed all the same', async () => {
    const schemeOf = createSchemes(['PLAIN.example', 'index.docker.io']);
    expect(await Promise.all([schemeOf('plain.example'), schemeOf('docker.io')])).toEqual(['http', 'http']);
  });
});
