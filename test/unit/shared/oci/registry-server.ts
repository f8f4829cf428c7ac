import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRegistryClient, type RegistryClientOptions } from '../../../../shared/oci/index.ts';

export const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  schema1: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
} as const;

export const sha256 = (bytes: string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Bytes that a registry holds, with the type it serves them as. */
export interface Content {
  readonly bytes: string;
  readonly digest: string;
  readonly mediaType: string;
}

export function content(value: unknown, mediaType: string): Content {
  const bytes = typeof value === 'string' ? value : JSON.stringify(value);
  return { bytes, digest: sha256(bytes), mediaType };
}

/** A single manifest with its configuration. */
export function image(config: object, extra: object = {}): { manifest: Content; config: Content } {
  const blob = content(config, 'application/vnd.oci.image.config.v1+json');
  const descriptor = { mediaType: blob.mediaType, digest: blob.digest, size: blob.bytes.length };
  const value = { schemaVersion: 2, mediaType: types.manifest, config: descriptor, layers: [], ...extra };
  return { manifest: content(value, types.manifest), config: blob };
}

export function index(
  children: readonly { of: Content; platform?: object; annotations?: object }[],
  extra = {},
): Content {
  const manifests = children.map(({ of, ...rest }) => ({
    mediaType: of.mediaType,
    digest: of.digest,
    size: 1,
    ...rest,
  }));
  return content({ schemaVersion: 2, mediaType: types.index, manifests, ...extra }, types.index);
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers a request and returns true, or leaves it to the registry. */
export type Intercept = (asked: Asked, response: ServerResponse, number: number) => boolean;

export interface FakeRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly asked: Asked[];
  /** `GET /v2/app/manifests/1 200`-like lines, without the status. */
  lines(): string[];
}

/** A registry on loopback that serves `app:<tag>` and everything by digest, unless `intercept` answers first. */
export async function startRegistry(
  tags: Readonly<Record<string, Content>>,
  others: readonly Content[] = [],
  intercept: Intercept = () => false,
): Promise<FakeRegistry> {
  const held = [...Object.values(tags), ...others];
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const body = Buffer.concat(chunks).toString();
    const one: Asked = { method, path: url, authorization: headers.authorization, headers, body };
    asked.push(one);
    if (intercept(one, response, asked.length)) return;
    const id = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
    const found = tags[id] ?? held.find(({ digest }) => digest === id);
    if (!found) refuse(response, 404, 'MANIFEST_UNKNOWN', 'manifest unknown');
    else serve(response, method, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    lines: () => asked.map(({ method, path }) => `${method} ${path}`),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function serve(
  response: ServerResponse,
  method: string,
  found: Content,
  headers: Record<string, string> = {},
): true {
  response.writeHead(200, {
    'content-type': found.mediaType,
    'docker-content-digest': found.digest,
    'content-length': String(Buffer.byteLength(found.bytes)),
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : found.bytes);
  return true;
}

export function refuse(response: ServerResponse, status: number, code = '', message = '', headers = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(code === '' ? undefined : JSON.stringify({ errors: [{ code, message }] }));
  return true;
}

export function json(response: ServerResponse, value: unknown, status = 200): true {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
  return true;
}

/** A client that does not wait, with what it said, masked and slept. */
export function connect(options: Partial<RegistryClientOptions> = {}) {
  const told = { info: [] as string[], warnings: [] as string[], masked: [] as string[], slept: [] as number[] };
  const client = createRegistryClient({
    env: {},
    insecureRegistries: [],
    registryMap: [],
    userAgent: 'test/1',
    mask: (secret) => told.masked.push(secret),
    log: { info: (text) => told.info.push(text), warning: (text) => told.warnings.push(text) },
    sleep: async (ms) => {
      told.slept.push(ms);
    },
    random: () => 0,
    ...options,
  });
  return Object.assign(client, { told, [Symbol.dispose]: () => client.close() });
}

export const app = (registry: FakeRegistry, reference = '1') => ({ host: registry.host, repository: 'app', reference });

/** The failure of a look-up, for the tests that want one. */
export async function failureOf(work: Promise<unknown>): Promise<{ kind: string; message: string; fix: string }> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error && 'kind' in outcome && 'fix' in outcome) {
    return { kind: String(outcome.kind), message: outcome.message, fix: String(outcome.fix) };
  }
  throw new Error(`expected a RegistryFailure, got ${String(outcome)}`);
}
