import { HUB, type ImageAddress, isHostLike, normaliseHost } from './reference.ts';

/** A mirror for look-ups: images whose name begins with `from` are looked for below `to`. */
export interface RegistryMapping {
  readonly from: string;
  readonly to: string;
}

/**
 * Where an image is looked up: the longest prefix that fits wins, on the borders of path segments only, so that
 * `ghcr.io/org` does not touch `ghcr.io/organisation`. A prefix without a host is one on Docker Hub.
 */
export function mapAddress(image: ImageAddress, mappings: readonly RegistryMapping[]): ImageAddress {
  const name = `${image.host}/${image.repository}`;
  const fitting = mappings
    .map(({ from, to }) => ({ from: normalisePrefix(from), to: trimSlashes(to) }))
    .filter(({ from }) => name === from || name.startsWith(`${from}/`))
    .sort((a, b) => b.from.length - a.from.length)[0];
  if (fitting === undefined) return image;
  const [host = '', ...path] = `${fitting.to}${name.slice(fitting.from.length)}`.split('/');
  return { host: normaliseHost(host), repository: path.join('/'), reference: image.reference };
}

function normalisePrefix(prefix: string): string {
  const [first = '', ...rest] = trimSlashes(prefix).split('/');
  return isHostLike(first) ? [normaliseHost(first), ...rest].join('/') : [HUB, first, ...rest].join('/');
}

function trimSlashes(text: string): string {
  return text.trim().replaceAll(/^\/+|\/+$/g, '');
}

/** The host that serves the API of a registry: Docker Hub's is not the one in its names. */
export function apiHost(host: string): string {
  return host === HUB ? 'registry-1.docker.io' : host;
}

/** The address of a manifest or blob. Repository and reference have been checked against their grammars. */
export function contentUrl(origin: string, { repository }: ImageAddress, kind: 'manifests' | 'blobs', id: string): URL {
  return new URL(`${origin}/v2/${repository}/${kind}/${id}`);
}
