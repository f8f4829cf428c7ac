// api.github.com for programs that know no other address: they take a proxy from the environment, and the proxy, which
// lets nobody out of the machine, answers for that host itself with a certificate that they are told to trust.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from '../../test/testbed/leftovers.ts';
import type { ActionRepository } from './actions.ts';
import { listen, stop } from './replay.ts';

export interface GitHubStandIn extends AsyncDisposable {
  /** What a program needs in its environment to get here. */
  readonly env: Readonly<Record<string, string>>;
  /** Requests since the start. */
  asked(): number;
  /** Hosts and paths that were asked for and are not here, for a look at a peer that fails. */
  readonly missed: Set<string>;
}

/** Host that the stand-in plays. */
const host = 'api.github.com';

/** @param latency what each answer is held back, in milliseconds; asked at every request */
export async function startGitHub(
  repositories: ReadonlyMap<string, ActionRepository>,
  latency: () => number,
): Promise<GitHubStandIn> {
  const folder = await makeFolder('bench');
  const certificate = path.join(folder, 'certificate.pem');
  const missed = new Set<string>();
  const sockets = new Set<Duplex>();
  let count = 0;
  const secure = createSecureServer(
    { allowHTTP1: true, ...makeCertificate(folder, certificate) },
    (request, response) => {
      count++;
      answer(request, response).catch(() => response.stream?.destroy());
    },
  );

  async function answer(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const found = find(repositories, new URL(request.url, `https://${host}`), String(request.headers.accept ?? ''));
    if (found === undefined) missed.add(request.url);
    if (latency() > 0) await wait(latency());
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(found === undefined ? 404 : 200, headers);
    response.end(typeof found === 'string' ? found : JSON.stringify(found ?? { message: 'Not Found' }));
  }

  const proxy = createServer((_, response) => void response.writeHead(403).end());
  proxy.on('connect', (request, socket) => {
    if (request.url !== `${host}:443`) {
      missed.add(request.url ?? '');
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => {}); // a client that ends without a goodbye
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  const url = await listen(proxy);
  return {
    env: { HTTPS_PROXY: url, https_proxy: url, SSL_CERT_FILE: certificate, GITHUB_TOKEN: 'bench' },
    asked: () => count,
    missed,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await stop(proxy);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function makeCertificate(folder: string, certificate: string): { key: Buffer; cert: Buffer } {
  const key = path.join(folder, 'key.pem');
  const what = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const whom = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync('openssl', ['req', '-x509', ...what, ...whom, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return { key: readFileSync(key), cert: readFileSync(certificate) };
}

/** The routes that programs which resolve refs use; text for a plain answer, nothing for a 404. */
function find(repositories: ReadonlyMap<string, ActionRepository>, url: URL, accept: string): unknown {
  const [, name = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)(?:\/(.*))?$/.exec(url.pathname) ?? [];
  const repository = repositories.get(name);
  if (repository === undefined) return undefined;
  const { tags, heads } = repository;
  const [, namespace, ref = ''] = /^git\/refs?\/(tags|heads)\/(.+)$/.exec(rest) ?? [];
  if (namespace === 'heads') return reference(rest, heads.get(ref), 'commit');
  if (namespace === 'tags') {
    const tag = tags.get(ref);
    return reference(rest, tag?.object, tag?.object === tag?.commit ? 'commit' : 'tag');
  }
  const object = /^git\/tags\/([0-9a-f]{40})$/.exec(rest)?.[1];
  if (object !== undefined) {
    const tag = repository.tagObjects.get(object);
    return tag && { sha: object, object: { sha: tag.target, type: tag.type } };
  }
  const revision = /^commits\/(.+)$/.exec(rest)?.[1];
  if (revision !== undefined) {
    const sha = tags.get(revision)?.commit ?? heads.get(revision);
    return accept.includes('sha') ? sha : sha && { sha };
  }
  const firstPage = (url.searchParams.get('page') ?? '1') === '1';
  if (rest === 'tags')
    return firstPage ? [...tags].map(([tag, { commit }]) => ({ name: tag, commit: { sha: commit } })) : [];
  if (rest === 'releases') return [];
  return rest === '' ? { full_name: name, default_branch: 'main', private: false } : undefined;
}

function reference(path: string, sha: string | undefined, type: string): unknown {
  return sha && { ref: path.replace(/^git\/refs?\//, 'refs/'), object: { sha, type } };
}
