// These cases wait for something on purpose, so they run at the same time: a helper, a registry, retries.
import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { pushImage, startRegistry } from '../../../testbed/registry.ts';
import { folderWith, it, pins, shown } from './scene.ts';

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

describe.concurrent('what takes long', () => {
  it('a credential helper that hangs ends with a message and leaves no process', { timeout: 200_000 }, async () => {
    await using registry = await startRegistry({ password: { user: 'robot', password: 'p4ss' } });
    const image = await pushImage(registry, 'team/app', 'v1');
    await using work = await folderWith({ Dockerfile: `FROM ${image.reference}\n` });
    await using docker = await folderWith({
      'config.json': JSON.stringify({ credHelpers: { [registry.host]: 'slow' } }),
    });
    const helper = path.join(docker.path, 'docker-credential-slow');
    await writeFile(helper, '#!/bin/sh\nsleep 300 & sleep 301\n');
    await chmod(helper, 0o755);
    const result = await pins(
      work.path,
      {},
      { env: { DOCKER_CONFIG: docker.path, PATH: `${docker.path}:${process.env.PATH}` }, timeoutMs: 150_000 },
    );
    expect(result.outputs.result).toBe('unresolved');
    expect(result.run.orphans).toEqual([]);
    expect(result.run.durationMs).toBeLessThan(90_000);
    expect(result.code).toBe('unresolved');
    expect(result.references[0]?.status).toBe('unresolved');
  });

  it('a slow run tells its progress at least every 10 seconds, with count, percent and elapsed time', {
    timeout: 60_000,
  }, async () => {
    await using registry = await startRegistry();
    const image = await pushImage(registry, 'team/app', 'v1');
    await pushImage(registry, 'team/app', 'slow');
    registry.fault(/manifests\/slow/, { delayMs: 11_000 });
    await using work = await folderWith({
      Dockerfile: `FROM ${image.reference}\nFROM ${registry.host}/team/app:slow\n`,
    });
    const result = await pins(work.path);
    expect(result.outputs.result).toBe('changed');
    expect(result.run.log).toMatch(/1 of 2 .*50 %.*\d+(\.\d)? ?s/);
  });

  // As curl, git and docker read it. The host exists nowhere (RFC 6761).
  it.each([
    ['example.invalid', 'covers', []],
    ['.example.invalid', 'covers', []],
    ['*.example.invalid', 'covers', []],
    ['ample.invalid', 'does not cover', ['registry.example.invalid:443']],
  ])('NO_PROXY=%s %s registry.example.invalid', async (no, _, asked) => {
    await using proxy = await startProxy();
    await using work = await folderWith({ Dockerfile: 'FROM registry.example.invalid/a/b:v1\n' });
    const result = await pins(work.path, {}, { env: { HTTPS_PROXY: proxy.url, NO_PROXY: no } });
    expect([...new Set(proxy.asked)], shown(result)).toEqual(asked);
  });
});
