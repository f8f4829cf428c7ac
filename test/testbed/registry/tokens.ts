import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { errorReply, Faults, type StatusFault } from './faults.ts';
import { basic } from './server.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface TokenServerOptions {
  /** Who may pull what is not public. */
  readonly credentials?: Credentials;
  /** Refresh token (`identitytoken` of a docker configuration) that is exchanged by POST; without it POST is 404. */
  readonly refreshToken?: string;
  /** Repositories that need credentials; default: all when there are credentials, none when there are not. */
  readonly isPrivate?: (repository: string) => boolean;
  /** Name of the field that holds the token: the specification knows both. Default `token`. */
  readonly field?: 'token' | 'access_token';
  /** Where a pull without rights fails: the server refuses (GHCR), or gives a token that is good for nothing (Docker Hub). */
  readonly refuses?: 'here' | 'at the registry';
}

export interface TokenRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly service: string | undefined;
  readonly scopes: readonly string[];
  readonly authorization: string | undefined;
  status: number | undefined;
}

/** Gives out tokens for scopes such as `repository:team/app:pull`. */
export interface TokenServer extends AsyncDisposable {
  /** The realm of the challenge: `http://127.0.0.1:<port>/token`. */
  readonly realm: string;
  readonly service: string;
  readonly requests: TokenRequest[];
  /** Whether the value of an Authorization header allows a pull from the repository. */
  allows(authorization: string | undefined, repository: string): boolean;
  /** No token given out until now is good any more. */
  expireAll(): void;
  /** As `Registry.fault`; the request reads `GET /token?...`. */
  fault(pattern: RegExp, ...steps: StatusFault[]): void;
}

/** Source: the distribution project's docs/spec/auth/token.md and oauth.md. */
export async function startTokenServer(options: TokenServerOptions = {}): Promise<TokenServer> {
  const service = 'registry of the test bed';
  const requests: TokenRequest[] = [];
  const faults = new Faults<StatusFault>();
  const granted = new Map<string, ReadonlySet<string>>();
  const isPrivate = options.isPrivate ?? (() => options.credentials !== undefined);

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: target = '/' } = incoming;
    const asked =
      method === 'POST' ? new URLSearchParams(await text(incoming)) : new URL(target, 'http://x').searchParams;
    const request: TokenRequest = {
      method,
      path: target,
      service: asked.get('service') ?? undefined,
      scopes: asked.getAll('scope').flatMap((scope) => scope.split(' ')),
      authorization: incoming.headers.authorization,
      status: undefined,
    };
    requests.push(request);
    const reply = faults.next(`${method} ${target}`) ?? decide(request, asked);
    request.status = reply.status;
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
  }

  function decide(request: TokenRequest, asked: URLSearchParams): StatusFault {
    if (!request.path.startsWith('/token')) return errorReply(404, 'UNKNOWN', 'not found');
    if (request.method === 'POST' && options.refreshToken === undefined) return errorReply(404, 'UNKNOWN', 'not found');
    const known =
      request.method === 'POST'
        ? asked.get('grant_type') === 'refresh_token' && asked.get('refresh_token') === options.refreshToken
        : isAccount(request.authorization);
    const offered = request.method === 'POST' || request.authorization !== undefined;
    if (offered && !known) return errorReply(401, 'UNAUTHORIZED', 'incorrect username or password');
    const names = request.scopes.flatMap((scope) => /^repository:(.+):(?:.*,)?pull(?:,.*)?$/.exec(scope)?.[1] ?? []);
    const allowed = names.filter((name) => known || !isPrivate(name));
    if (options.refuses !== 'at the registry' && allowed.length < names.length) {
      return errorReply(known ? 403 : 401, 'DENIED', 'requested access to the resource is denied');
    }
    const token = randomBytes(24).toString('base64url');
    granted.set(`bearer ${token}`, new Set(allowed));
    const body = { [options.field ?? 'token']: token, expires_in: 300, issued_at: new Date().toISOString() };
    return { status: 200, headers: {}, body: JSON.stringify(body) };
  }

  function isAccount(authorization: string | undefined): boolean {
    const { credentials } = options;
    return credentials !== undefined && authorization === basic(`${credentials.user}:${credentials.password}`);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    realm: `http://127.0.0.1:${port}/token`,
    service,
    requests,
    allows: (authorization = '', repository) =>
      granted.get(authorization.replace(/^bearer +/i, 'bearer '))?.has(repository) === true,
    expireAll: () => granted.clear(),
    fault: (pattern, ...steps) => faults.add(pattern, steps, false),
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
