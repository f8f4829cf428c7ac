import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createGitHubClient } from '../../../../../shared/github/client/index.ts';
import { type ScriptedServer, type Step, serve } from './scripted-server.ts';

const clientOf = (server: ScriptedServer, proxyEnv: Record<string, string> = {}) =>
  createGitHubClient({ apiUrl: server.url, token: 'tok', userAgent: 'test', sleep: async () => {}, proxyEnv });

describe('getPages', () => {
  const page = (number: number, next?: string): Step => ({
    status: 200,
    headers: next === undefined ? {} : { link: `<${next}>; rel="next"` },
    body: [number],
  });

  it('follows the links to the last page', async () => {
    await using server = await serve(page(1, '/x?page=2'), page(2, '/x?page=3'), page(3));
    const bodies: unknown[] = [];
    for await (const { body } of clientOf(server).getPages('/x', { per_page: 100 }, { maxPages: 9 })) bodies.push(body);
    expect(bodies).toEqual([[1], [2], [3]]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/x?per_page=100', '/x?page=2', '/x?page=3']);
  });

  it('stops at the given number of pages and says that there are more', async () => {
    await using server = await serve(page(1, '/x?page=2'));
    const more: boolean[] = [];
    for await (const answer of clientOf(server).getPages('/x', {}, { maxPages: 2 })) more.push(answer.more);
    expect(more).toEqual([true, true]);
    expect(server.requests).toHaveLength(2);
  });

  it('refuses to send the token to another origin for the next page', async () => {
    await using other = await serve(page(2));
    await using server = await serve(page(1, `${other.url}/x?page=2`));
    const pages = clientOf(server).getPages('/x', {}, { maxPages: 9 });
    await expect(pages.next()).rejects.toMatchObject({ kind: 'refused' });
    expect(other.requests).toEqual([]);
  });
});

describe('redirects', () => {
  const to = (location: string): Step => ({ status: 301, headers: { location }, body: { message: 'Moved' } });

  it('keeps the token at the same origin, as for a renamed repository', async () => {
    await using server = await serve(to('/repositories/1'), { status: 200, body: { id: 1 } });
    expect((await clientOf(server).get('/repos/o/old')).body).toEqual({ id: 1 });
    expect(server.requests[1]).toMatchObject({ path: '/repositories/1', headers: { authorization: 'Bearer tok' } });
  });

  it('drops the token at another origin, for good', async () => {
    const steps: Step[] = [];
    await using server = await serve(...steps, (_, response) => {
      response.writeHead(server.requests.length === 1 ? 302 : 200, { location: `${other.url}/y` });
      response.end('{}');
    });
    await using other = await serve(to(`${server.url}/z`));
    await clientOf(server).get('/x');
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    expect(server.requests[1]).toMatchObject({ path: '/z' });
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['a loop', '/x'],
    ['another protocol', 'file:///etc/passwd'],
    ['the metadata address', 'http://169.254.169.254/latest'],
  ])('refuses %s', async (_, location) => {
    await using server = await serve(to(location));
    await expect(clientOf(server).get('/x')).rejects.toMatchObject({ kind: 'refused' });
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });
});

describe('proxies', () => {
  it('goes through HTTP_PROXY, and past it for NO_PROXY', async () => {
    await using proxy = await serve({ status: 200, body: { via: 'proxy' } });
    await using server = await serve({ status: 200, body: { via: 'direct' } });
    expect((await clientOf(server, { HTTP_PROXY: proxy.url }).get('/x')).body).toEqual({ via: 'proxy' });
    const past = { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    expect((await clientOf(server, past).get('/x')).body).toEqual({ via: 'direct' });
  });

  it('opens a tunnel through HTTPS_PROXY, without showing it the token', async () => {
    const seen: string[] = [];
    const proxy = createServer((socket) => {
      socket.once('data', (chunk) => {
        seen.push(chunk.toString('latin1'));
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const client = createGitHubClient({
      apiUrl: 'https://api.example.test',
      token: 'tok',
      userAgent: 'test',
      sleep: async () => {},
      proxyEnv: { HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` },
    });
    await expect(client.get('/x')).rejects.toMatchObject({ kind: 'unavailable' });
    await new Promise((resolve) => proxy.close(resolve));
    expect(seen[0]).toMatch(/^CONNECT api\.example\.test:443 /);
    expect(seen.join('')).not.toContain('tok');
  });
});
