import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { errorReply, Faults, type Reply, send } from './faults.ts';
import { type Backend, basic } from './server.ts';
import type { Credentials, TokenServer } from './tokens.ts';

export interface RegistryRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly kind: 'ping' | 'manifest' | 'blob' | 'other';
  /** `team/app`; nothing for a ping. */
  readonly repository: string | undefined;
  /** Value of the Authorization header as sent. */
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
  readonly userAgent: string | undefined;
  status: number | undefined;
}

export interface FrontOptions {
  readonly password?: Credentials;
  readonly tokens?: TokenServer;
  readonly challenge?: (repository: string | undefined, usual: string) => string | undefined;
}

export interface Front extends AsyncDisposable {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly requests: RegistryRequest[];
  readonly faults: Faults;
}

/** Stands before the registry, writes down what is asked, checks tokens, and spoils answers as told. */
export async function startFront(backend: Backend, options: FrontOptions): Promise<Front> {
  const requests: RegistryRequest[] = [];
  const faults = new Faults();
  const agent = new Agent({ keepAlive: true });

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const request = describe(incoming);
    requests.push(request);
    response.once('finish', () => {
      request.status = response.statusCode;
    });
    const fault = faults.next(`${request.method} ${request.path}`);
    if (fault === 'hang') return;
    if (fault === 'reset') return void response.destroy();
    if (typeof fault === 'object' && 'delayMs' in fault) await wait(fault.delayMs);
    const instead = typeof fault === 'object' && 'status' in fault ? fault : challengeFor(request);
    const reply =
      instead === undefined
        ? await forward(incoming, body)
        : { status: instead.status, headers: instead.headers ?? {}, body: Buffer.from(instead.body ?? '') };
    send(response, request.method, reply, fault);
  }

  /** The 401 of a registry that takes tokens, unless the request has a good one. */
  function challengeFor({ repository, authorization }: RegistryRequest) {
    const { tokens, challenge } = options;
    if (tokens === undefined) return undefined;
    const entered = repository === undefined ? authorization !== undefined : tokens.allows(authorization, repository);
    if (entered) return undefined;
    const scope = repository === undefined ? '' : `,scope="repository:${repository}:pull"`;
    const usual = `Bearer realm="${tokens.realm}",service="${tokens.service}"${scope}`;
    const header = challenge === undefined ? usual : challenge(repository, usual);
    return errorReply(
      401,
      'UNAUTHORIZED',
      'authentication required',
      header === undefined ? {} : { 'www-authenticate': header },
    );
  }

  function forward(incoming: IncomingMessage, body: Buffer): Promise<Reply> {
    const headers = { ...incoming.headers };
    if (options.tokens !== undefined) delete headers.authorization; // the registry itself knows no tokens
    const { password } = options;
    if (password !== undefined && headers.authorization === basic(`${password.user}:${password.password}`)) {
      headers.authorization = backend.authorization;
    }
    return new Promise((resolve, reject) => {
      const { method, url } = incoming;
      const outgoing = ask(
        new URL(url ?? '/', backend.url),
        { method: method ?? 'GET', headers, agent },
        (answered) => {
          buffer(answered).then(
            (read) => resolve({ status: answered.statusCode ?? 502, headers: plain(answered.headers), body: read }),
            reject,
          );
        },
      );
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests,
    faults,
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function describe({ method = '', url: path = '', headers }: IncomingMessage): RegistryRequest {
  const [, repository, what] = /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\//.exec(path) ?? [];
  const kinds: Readonly<Record<string, RegistryRequest['kind']>> = { manifests: 'manifest', blobs: 'blob' };
  return {
    method,
    path,
    kind: /^\/v2\/?$/.test(path) ? 'ping' : (kinds[what ?? ''] ?? 'other'),
    repository,
    authorization: headers.authorization,
    accept: headers.accept,
    userAgent: headers['user-agent'],
    status: undefined,
  };
}

/** Headers as single strings, without those that concern one connection only. */
function plain(headers: IncomingMessage['headers']): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'connection' || name === 'transfer-encoding') continue;
    kept[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return kept;
}
