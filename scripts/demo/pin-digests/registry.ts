// A registry in thirty lines, so that the demo needs Node and git only: it knows tags and the digests behind them, and
// nothing of layers or logins. The tests run against a real one.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface DemoRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** Requests answered so far, such as `HEAD /v2/octo-org/api/manifests/1.4`. */
  readonly requests: string[];
  /** @param image `octo-org/api:1.4` */
  digestOf(image: string): string;
}

const mediaType = 'application/vnd.oci.image.index.v1+json';

/** @param images `octo-org/api:1.4`, each with an index of its own */
export async function startRegistry(images: readonly string[]): Promise<DemoRegistry> {
  const indexes = new Map(images.map((image) => [image, indexOf(image)]));
  const byDigest = new Map([...indexes].map(([image, body]) => [`${nameOf(image)}@${digest(body)}`, body]));
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const place = `${request.method} ${request.url}`;
    requests.push(place);
    const [, name = '', reference = ''] = /^\/v2\/(.+)\/manifests\/([^/]+)$/.exec(request.url ?? '') ?? [];
    const body = indexes.get(`${name}:${reference}`) ?? byDigest.get(`${name}@${decodeURIComponent(reference)}`);
    if (body === undefined) {
      response
        .writeHead(request.url === '/v2/' ? 200 : 404, { 'content-type': 'application/json' })
        .end('{"errors":[]}');
      return;
    }
    response.writeHead(200, {
      'content-type': mediaType,
      'content-length': Buffer.byteLength(body),
      'docker-content-digest': digest(body),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    digestOf: (image) => digest(indexes.get(image) ?? ''),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An index that no other image has. */
function indexOf(image: string): string {
  const manifests = ['amd64', 'arm64'].map((architecture) => ({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digest(`${image} for ${architecture}`),
    size: 512,
    platform: { os: 'linux', architecture },
  }));
  return JSON.stringify({ schemaVersion: 2, mediaType, manifests });
}

const digest = (body: string): string => `sha256:${createHash('sha256').update(body).digest('hex')}`;
const nameOf = (image: string): string => image.slice(0, image.lastIndexOf(':'));
