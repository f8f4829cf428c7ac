import { isDigest } from './digest.ts';

/** The words of an image reference, and the names under which registries know it. */
export interface ImageReference {
  /** As it was written, without tag and digest: `nginx`, `ghcr.io/org/app`. */
  readonly name: string;
  readonly tag?: string;
  /** The text behind `@`, unchecked: `sha256:pending` is found here too (see `isDigest`). */
  readonly digest?: string;
  /** Normalised: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly host: string;
  /** Normalised: `library/nginx`. */
  readonly repository: string;
}

/** The address of one image at a registry, normalised as in ImageReference. */
export interface ImageAddress {
  readonly host: string;
  readonly repository: string;
  /** A tag or a digest. */
  readonly reference: string;
}

export const HUB = 'docker.io';
const hubAliases = ['index.docker.io', 'registry-1.docker.io'];

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const hostPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::\\d{1,5})?$`);
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`);
const tagPattern = /^\w[\w.-]{0,127}$/;
const longestRepository = 255;

/**
 * Reads `[host[:port]/]repository[:tag][@digest]`. Anything else is undefined: capitals in the repository, a bad tag,
 * white space, an identifier of 64 hex digits.
 * Sources: distribution/reference (regexp.go, normalize.go); OCI distribution specification, "Pulling manifests".
 */
export function parseImageReference(text: string): ImageReference | undefined {
  // Far longer than any reference; the patterns are linear, but there is no need to try.
  if (text.length > 1024 || /\s/.test(text)) return undefined;
  const at = text.indexOf('@');
  const beforeDigest = at === -1 ? text : text.slice(0, at);
  const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
  const name = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
  if (tag !== undefined && !tagPattern.test(tag)) return undefined;
  const place = normaliseName(name);
  if (place === undefined) return undefined;
  return {
    name,
    ...(tag !== undefined && { tag }),
    ...(at !== -1 && { digest: text.slice(at + 1) }),
    ...place,
  };
}

function normaliseName(name: string): { host: string; repository: string } | undefined {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = isHostLike(first);
  // The grammar knows neither the largest port nor the largest byte of an address.
  if (hasHost && !(hostPattern.test(first) && URL.canParse(`https://${first}`))) return undefined;
  const host = hasHost ? normaliseHost(first) : HUB;
  const path = hasHost ? name.slice(slash + 1) : name;
  if (!repositoryPattern.test(path) || (!hasHost && /^[0-9a-f]{64}$/.test(path))) return undefined;
  const repository = host === HUB && !path.includes('/') ? `library/${path}` : path;
  return repository.length > longestRepository ? undefined : { host, repository };
}

/** Whether the first segment of a name is a registry: `foo/bar` is on Docker Hub, `localhost/foo` is not. */
export function isHostLike(segment: string): boolean {
  return /[.:]/.test(segment) || segment === 'localhost';
}

/** Lower case, and one name for the several of Docker Hub. */
export function normaliseHost(host: string): string {
  const lower = host.toLowerCase();
  return hubAliases.includes(lower) ? HUB : lower;
}

/** Whether a text may stand in the place of a tag or digest. */
export function isReference(text: string): boolean {
  return tagPattern.test(text) || isDigest(text);
}

/** Writes a reference from its parts, the name as it stands. */
export function formatImage(image: Pick<ImageReference, 'name' | 'tag' | 'digest'>): string {
  const tag = image.tag === undefined ? '' : `:${image.tag}`;
  return `${image.name}${tag}${image.digest === undefined ? '' : `@${image.digest}`}`;
}

/** How an address is written in messages: `docker.io/library/nginx:1.27`. */
export function showAddress({ host, repository, reference }: ImageAddress): string {
  return `${host}/${repository}${reference.includes(':') ? '@' : ':'}${reference}`;
}
