import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { download } from '../../../../../../actions/check-coverage-threshold/src/adapters/artifacts/download.ts';

/** A server on loopback, for as long as `use` takes. */
async function withServer<T>(answer: RequestListener, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function fetchFrom(origin: string, patience: { total: number; progress: number }, pause = sleep) {
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line) };
  const start = performance.now();
  const url = new URL('/api/zip', origin);
  const answer = await download({ url, token: 'testbed-token', maxBytes: 1000, log, pause, patience });
  return { answer, lines, took: performance.now() - start };
}

/** Redirects to a store that sends a byte every 20 ms, for ever. */
const dripping: RequestListener = (incoming, response) => {
  if (incoming.url === '/api/zip') {
    response.writeHead(302, { location: '/store' }).end();
    return;
  }
  response.writeHead(200);
  const drip = setInterval(() => response.write('x'), 20);
  response.once('close', () => clearInterval(drip));
};

describe('the download of an artifact', () => {
  it('ends at its deadline, though bytes come one by one, and says on the way that it goes on', async () => {
    const { answer, lines, took } = await withServer(dripping, (origin) =>
      fetchFrom(origin, { total: 400, progress: 100 }),
    );
    expect(answer).toEqual({ kind: 'failed', why: 'it did not end within 0.4 s, and is not waited for any longer' });
    expect(took).toBeLessThan(2000);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(new Set(lines)).toEqual(new Set(['Download of the baseline: no end yet after 0 s']));
  });

  it('has one deadline for all of its tries', async () => {
    let asked = 0;
    const busyThenDripping: RequestListener = (incoming, response) => {
      if (incoming.url !== '/api/zip' || ++asked > 1) dripping(incoming, response);
      else response.writeHead(503).end();
    };
    const { answer, took } = await withServer(busyThenDripping, (origin) =>
      fetchFrom(origin, { total: 1500, progress: 10_000 }),
    );
    const why = 'it did not end within 1.5 s (tried 2 times), and is not waited for any longer';
    expect(answer).toEqual({ kind: 'failed', why });
    expect(took).toBeLessThan(3000);
  });

  it('does not begin a wait that would end after it', async () => {
    const busy: RequestListener = (_, response) => response.writeHead(503, { 'retry-after': '30' }).end();
    const paused: number[] = [];
    const { answer } = await withServer(busy, (origin) =>
      fetchFrom(origin, { total: 20_000, progress: 10_000 }, async (ms) => void paused.push(ms)),
    );
    const why = 'the answer was 503, and another try would not end within 20 s';
    expect([answer, paused]).toEqual([{ kind: 'failed', why }, []]);
  });

  it('says nothing where it ends soon', async () => {
    const { answer, lines } = await withServer(
      (_, response) => response.end('the bytes'),
      (origin) => fetchFrom(origin, { total: 5000, progress: 1000 }),
    );
    expect([answer, lines]).toEqual([{ kind: 'bytes', bytes: Buffer.from('the bytes') }, []]);
  });
});
