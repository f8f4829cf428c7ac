// Answers of a real server, given again from memory: what is measured is who asks, not how fast a CGI program starts.
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

export interface Replay extends AsyncDisposable {
  readonly url: string;
  /** Requests since the start. */
  asked(): number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * Stands before the server at `origin`. What was asked before, with the same body, is answered from memory: the runs that
 * warm up fill it.
 * @param latency what each answer is held back, in milliseconds; asked at every request
 */
export async function startReplay(origin: string, latency: () => number): Promise<Replay> {
  const known = new Map<string, Promise<Answer>>();
  let count = 0;
  const server = createServer((incoming, response) => {
    count++;
    answer(incoming, response).catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const { method = 'GET', url: path = '/', headers } = incoming;
    const key = JSON.stringify([
      method,
      path,
      headers['git-protocol'],
      headers['content-encoding'],
      body.toString('latin1'),
    ]);
    const answered = known.get(key) ?? forward(origin, incoming, body);
    known.set(key, answered);
    const { status, headers: kept, body: content } = await answered;
    if (latency() > 0) await wait(latency());
    response.writeHead(status, { ...kept, 'content-length': content.length }).end(content);
  }

  return { url: await listen(server), asked: () => count, [Symbol.asyncDispose]: () => stop(server) };
}

function forward(origin: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = ask(new URL(url ?? '/', origin), { method: method ?? 'GET', headers }, (answered) => {
      const { connection, 'transfer-encoding': _, ...kept } = answered.headers;
      const status = answered.statusCode ?? 502;
      buffer(answered).then((content) => resolve({ status, headers: kept, body: content }), reject);
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Answers the URL. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
