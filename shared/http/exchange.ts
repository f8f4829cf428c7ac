import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { AddressRefused } from './guard.ts';
import { checkedLookup } from './lookup.ts';

/** One HTTP request and its whole answer: no retry, no redirect, no opinion about the status. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first packet to the last byte of the answer, so that a trickle of bytes cannot hold the job. */
  readonly deadlineMs: number;
  readonly maxBodyBytes: number;
  /**
   * Judges every address that the host's name resolves to, before a connection is opened; a refusal ends the exchange
   * with AddressRefused. Behind a proxy the proxy resolves the name, and nothing is judged here.
   */
  readonly refuseAddress?: RefuseAddress;
}

export type RefuseAddress = (address: string) => boolean;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** No whole answer came. `code` is the system's (`ECONNRESET`, ...), empty if it gave none. */
export class BrokenConnection extends Error {
  readonly code: string;
  readonly timedOut: boolean;

  constructor(message: string, code: string, timedOut: boolean) {
    super(message);
    this.name = 'BrokenConnection';
    this.code = code;
    this.timedOut = timedOut;
  }
}

/** The answer is larger than `maxBodyBytes`. */
export class BodyTooLarge extends Error {}

/** Connections that are kept between requests, by protocol, and that go through the proxy the environment names. */
export interface Connections {
  send(exchange: Exchange): Promise<Answer>;
  close(): void;
}

/**
 * @param proxyEnv where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read (Node 24.5 and later; older ones go direct)
 */
export function openConnections(proxyEnv: Readonly<Record<string, string | undefined>>): Connections {
  // A connection that was opened without a judge must not serve an exchange that has one.
  const agents = new Map<RefuseAddress | undefined, Map<string, Agent>>();
  return {
    async send(exchange) {
      const secure = exchange.url.protocol === 'https:';
      // Loaded here: most runs of most actions never call the API, and should not pay for it.
      const { request, Agent } = secure ? await import('node:https') : await import('node:http');
      const judged = agents.get(exchange.refuseAddress) ?? new Map<string, Agent>();
      agents.set(exchange.refuseAddress, judged);
      let agent = judged.get(exchange.url.protocol);
      if (agent === undefined) {
        agent = new Agent({ keepAlive: true, proxyEnv: { ...proxyEnv, ...withSubdomains(proxyEnv) } });
        judged.set(exchange.url.protocol, agent);
      }
      return talk(request, agent, exchange);
    },
    close() {
      for (const judged of agents.values()) for (const agent of judged.values()) agent.destroy();
      agents.clear();
    },
  };
}

/** `example.com` covers what is below it, as for curl, git and the runner; Node takes only `.example.com` for that. */
export function withSubdomains(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const widened: Record<string, string> = {};
  for (const name of ['NO_PROXY', 'no_proxy']) {
    const hosts = env[name]?.split(',').map((host) => host.trim());
    if (hosts === undefined) continue;
    const below = hosts.filter((host) => /^[a-z][\w-]*(?:\.[\w-]+)*$/i.test(host)).map((host) => `.${host}`);
    widened[name] = [...hosts, ...below].join(',');
  }
  return widened;
}

type Request = typeof import('node:http').request;

function talk(request: Request, agent: Agent, exchange: Exchange): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url, headers, deadlineMs, refuseAddress } = exchange;
    const lookup = refuseAddress && checkedLookup(url.hostname, refuseAddress);
    const outgoing = request(url, { method, headers, agent, ...(lookup && { lookup }) });
    const late = new BrokenConnection(`no whole answer within ${deadlineMs / 1000} s`, 'ETIMEDOUT', true);
    const timer = setTimeout(() => outgoing.destroy(late), deadlineMs);
    const fail = (error: Error & { code?: string }) => {
      clearTimeout(timer);
      const known = [BrokenConnection, BodyTooLarge, AddressRefused].some((kind) => error instanceof kind);
      // What Node says when the other side goes away in the middle of an answer.
      const message = error.message === 'aborted' ? 'the connection closed in the middle of the answer' : error.message;
      reject(known ? error : new BrokenConnection(message, error.code ?? '', false));
    };
    outgoing.once('error', fail);
    outgoing.once('response', (incoming) => {
      collect(incoming, exchange.maxBodyBytes).then((body) => {
        clearTimeout(timer);
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
      }, fail);
    });
    outgoing.end(exchange.body);
  });
}

function collect(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) incoming.destroy(new BodyTooLarge(`the answer is larger than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', reject);
    // Destroyed without an error of its own: the other side went away in the middle.
    incoming.once('close', () => reject(new BrokenConnection('the connection closed early', 'ECONNRESET', false)));
  });
}
