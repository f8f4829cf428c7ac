import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { isolatedEnvironment } from './git.ts';
import { findHttpBackend } from './programs.ts';
import { readQuestion, type UploadPackQuestion } from './upload-pack.ts';

export interface GitServerOptions {
  /** Folder with bare repositories, `<owner>/<name>.git` (see `Repository.publish`). */
  readonly repositories: string;
  /** When given, every request needs it: Basic, user `x-access-token`. */
  readonly token?: string;
  /** `owner/name` of those that need no token; a wrong one is turned away all the same, as GitHub does. */
  readonly open?: readonly string[];
  /** Old `owner/name` to new: answered with 301, as for a renamed repository. A URL is another server. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Old names are sent on by GET alone, and are unknown else. */
  readonly movesGetOnly?: boolean;
  /** The server does not know protocol version 2. */
  readonly onlyVersion0?: boolean;
}

export interface GitRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly service: 'git-upload-pack' | 'git-receive-pack' | undefined;
  /** Value of the Authorization header as sent. */
  readonly authorization: string | undefined;
  /** Present for a request to upload-pack itself, absent for the advertisement before it. */
  readonly question: UploadPackQuestion | undefined;
  status: number | undefined;
  /** Whether objects were sent back: these requests are the fetches proper. */
  sentPack: boolean;
}

/** `refuse` closes the port; `hang` never answers; `drop` cuts the connection in the middle of the answer. */
export type GitFault = 'none' | 'refuse' | 'error-500' | 'hang' | 'drop';

export interface GitServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`: what `GITHUB_SERVER_URL` would be. */
  readonly url: string;
  readonly requests: GitRequest[];
  urlOf(fullName: string): string;
  /** The requests that were answered with objects, in order. */
  fetches(): GitRequest[];
  /** Switches a fault on, for the requests that `when` picks (default: all), or off with `none`. */
  fault(kind: GitFault, when?: (request: GitRequest) => boolean): Promise<void>;
}

/** Serves bare repositories over HTTP through git's own http-backend, as a forge does: shallow, partial, any commit. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const backend = findHttpBackend();
  if (backend === undefined) throw new Error('git-http-backend is not installed: see scripts/setup-testbed');
  const requests: GitRequest[] = [];
  let fault: GitFault = 'none';
  let chosen: (request: GitRequest) => boolean = () => true;

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      process.stderr.write(`git server: ${error}\n`);
      response.destroy();
    });
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const request = describe(incoming, body);
    requests.push(request);
    response.once('finish', () => {
      request.status = response.statusCode;
    });
    const active = fault !== 'none' && chosen(request) ? fault : 'none';
    if (active === 'hang') return;
    if (active === 'error-500') return void response.writeHead(500).end('internal error');
    const [, owner, name, rest] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(.*)$/.exec(request.path) ?? [];
    const open = options.open?.includes(`${owner}/${name}`) === true && request.authorization === undefined;
    const wanted = options.token === undefined || open ? undefined : basic(options.token);
    if (wanted !== undefined && request.authorization?.toLowerCase() !== wanted.toLowerCase()) {
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('authentication required');
    }
    const moved = options.moved?.[`${owner}/${name}`];
    if (moved !== undefined) {
      if (options.movesGetOnly && request.method !== 'GET') return void response.writeHead(404).end('Not Found');
      const location = new URL(`${moved}.git/${rest}`, `${url}/`).href;
      return void response.writeHead(301, { location }).end();
    }
    runBackend(backend ?? '', options, incoming, request, body, response, active === 'drop');
  }

  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    requests,
    urlOf: (fullName) => `${url}/${fullName}`,
    fetches: () => requests.filter((request) => request.sentPack),
    async fault(kind, when = () => true) {
      if (kind === 'refuse' && server.listening) await stop(server);
      if (kind !== 'refuse' && !server.listening) await listen(server, port);
      fault = kind;
      chosen = when;
    },
    [Symbol.asyncDispose]: () => stop(server),
  };
}

/** How actions/checkout sends a token. */
function basic(token: string): string {
  return `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

function describe(incoming: IncomingMessage, body: Buffer): GitRequest {
  const url = new URL(incoming.url ?? '/', 'http://server');
  const named = url.searchParams.get('service') ?? url.pathname.split('/').at(-1);
  const service = named === 'git-upload-pack' || named === 'git-receive-pack' ? named : undefined;
  const asks = service === 'git-upload-pack' && incoming.method === 'POST';
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    service,
    authorization: incoming.headers.authorization,
    question: asks ? readQuestion(body, incoming.headers['content-encoding']) : undefined,
    status: undefined,
    sentPack: false,
  };
}

/** Runs the CGI program for one request (RFC 3875; git-http-backend(1) lists the variables it reads). */
function runBackend(
  backend: string,
  options: GitServerOptions,
  incoming: IncomingMessage,
  request: GitRequest,
  body: Buffer,
  response: ServerResponse,
  drop: boolean,
): void {
  const url = new URL(incoming.url ?? '/', 'http://server');
  const header = (name: string) => String(incoming.headers[name] ?? '');
  const child = spawn(backend, [], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...isolatedEnvironment(options.repositories),
      GIT_PROJECT_ROOT: options.repositories,
      GIT_HTTP_EXPORT_ALL: '1',
      // A forge serves `owner/name` and `owner/name.git` alike.
      PATH_INFO: decodeURIComponent(url.pathname).replace(/^(\/[^/]+\/[^/]+?)(?:\.git)?\//, '$1.git/'),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: incoming.method ?? '',
      REMOTE_USER: options.token === undefined ? '' : 'x-access-token',
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: options.onlyVersion0 === true ? '' : header('git-protocol'),
      ...SERVING,
    },
  });
  response.once('close', () => child.kill());
  child.stdin.on('error', () => {});
  child.stdin.end(body);
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    let rest = chunk;
    if (head !== undefined) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      sendHead(head.toString('latin1', 0, end), response);
      rest = head.subarray(end + 4);
      head = undefined;
    }
    if (request.question?.command === 'fetch' && rest.includes('PACK')) request.sentPack = true;
    if (drop) response.write(rest.subarray(0, rest.length / 2), () => response.destroy());
    else response.write(rest);
  });
  child.once('close', () => {
    if (head !== undefined) response.writeHead(500);
    if (!drop) response.end();
  });
}

const SETTINGS = {
  'uploadpack.allowFilter': 'true',
  'uploadpack.allowAnySHA1InWant': 'true',
  'http.receivepack': 'true',
};
const SERVING = Object.fromEntries([
  ['GIT_CONFIG_COUNT', String(Object.keys(SETTINGS).length)],
  ...Object.entries(SETTINGS).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]),
]) as Record<string, string>;

function sendHead(head: string, response: ServerResponse): void {
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
