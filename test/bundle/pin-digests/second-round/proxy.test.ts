// NO_PROXY as curl, git and docker read it. The host does not exist anywhere (RFC 6761).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { folderWith, it, pins, shown } from './helper.ts';

async function startProxy() {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { asked, url, [Symbol.asyncDispose]: async () => void proxy.close() };
}

describe.concurrent('a proxy', () => {
  it.each(['example.invalid', '.example.invalid', '*.example.invalid', 'registry.example.invalid'])(
    'NO_PROXY=%s covers registry.example.invalid',
    async (no) => {
      await using proxy = await startProxy();
      await using work = await folderWith({ Dockerfile: 'FROM registry.example.invalid/a/b:v1\n' });
      const result = await pins(work.path, {}, { env: { HTTPS_PROXY: proxy.url, NO_PROXY: no } });
      expect(proxy.asked, shown(result)).toEqual([]);
    },
  );
});
