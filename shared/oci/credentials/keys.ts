import { HUB, isHostLike, normaliseHost } from '../reference.ts';

/** The key of Docker Hub in docker's configuration, and the address that its helpers are asked for. */
export const HUB_KEY = 'https://index.docker.io/v1/';

/** The address by which a credential helper knows a registry. */
export function serverAddress(host: string): string {
  return host === HUB ? HUB_KEY : host;
}

/**
 * The entry for a repository: podman's keys may reach into a registry (`quay.io/org`), and the longest that fits wins;
 * docker's are hosts, in old files written as an address (`https://quay.io/v1/`).
 */
export function entryFor<T>(
  entries: readonly [string, T][],
  host: string,
  repository: string,
): [string, T] | undefined {
  const name = `${host}/${repository}`;
  return entries
    .map((entry) => ({ entry, prefix: prefixOf(entry[0]) }))
    .filter(({ prefix }) => name === prefix || name.startsWith(`${prefix}/`))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0]?.entry;
}

function prefixOf(key: string): string {
  const address = /^https?:\/\/([^/]+)/i.exec(key);
  if (address) return normaliseHost(address[1] ?? '');
  const [first = '', ...rest] = key.replace(/\/+$/, '').split('/');
  const host = normaliseHost(first);
  // `docker.io/v1` and the like are addresses that lost their scheme.
  const path = /^v[12]$/.test(rest.join('/')) ? [] : rest;
  return isHostLike(first) || rest.length === 0 ? [host, ...path].join('/') : key;
}
