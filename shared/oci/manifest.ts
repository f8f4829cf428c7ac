import { isDigest } from './digest.ts';
import { field, list } from './failure.ts';
import { indexTypes, kindOfMediaType, type ManifestKind, manifestTypes } from './media-types.ts';
import type { Platform } from './platform.ts';

/** A reference inside a manifest to other content. */
export interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
}

export interface Child extends Descriptor {
  /** As written; absent when the index does not tell. */
  readonly platform?: Platform;
  /** Tells about another child (provenance, SBOM) instead of being an image. */
  readonly attestation: boolean;
}

export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly kind: 'index' | 'manifest';
  /** Of an index, in its order; else empty. */
  readonly children: readonly Child[];
  /** Of a single manifest. */
  readonly config?: Descriptor;
  /** The annotation `org.opencontainers.image.created`, as written. */
  readonly created?: string;
}

/** What was read is not a manifest that may be pinned; the message completes "the registry answered with ...". */
export class NotAManifest extends Error {}

/**
 * Reads a manifest or index. `contentType` is the media type of the answer, empty or unspecific ones are passed over.
 * Content that could be read as either kind is refused (CVE-2021-41190).
 * @throws NotAManifest
 */
export function parseManifest(bytes: Buffer, contentType: string, digest: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new NotAManifest(bytes.length === 0 ? 'nothing' : 'something that is not JSON');
  }
  const { kind, mediaType } = kindOf(value, contentType);
  const annotation = field(field(value, 'annotations'), 'org.opencontainers.image.created');
  const created = typeof annotation === 'string' ? { created: annotation } : {};
  if (kind === 'index') {
    const children = list(field(value, 'manifests')).map(childOf);
    return { digest, mediaType, kind, children, ...created };
  }
  const config = descriptorOf(field(value, 'config'));
  return { digest, mediaType, kind, children: [], config, ...created };
}

function kindOf(value: unknown, contentType: string): { kind: 'index' | 'manifest'; mediaType: string } {
  const version = field(value, 'schemaVersion');
  const written = field(value, 'mediaType');
  const told = kindOfMediaType(contentType);
  const own = typeof written === 'string' ? kindOfMediaType(written) : undefined;
  if (told === 'schema1' || own === 'schema1' || version === 1) {
    throw new NotAManifest('a manifest of schema 1, a format given up in 2017 whose digest is not that of the content');
  }
  if (version !== 2) throw new NotAManifest('JSON that is no manifest (schemaVersion is not 2)');
  if (typeof written === 'string' && own === undefined) throw new NotAManifest('a manifest of an unknown media type');
  const isIndex = Array.isArray(field(value, 'manifests'));
  const isManifest = Array.isArray(field(value, 'layers')) && field(value, 'config') !== undefined;
  if (isIndex === isManifest) throw new NotAManifest('JSON that is neither an index nor an image manifest, or both');
  const kind: ManifestKind = isIndex ? 'index' : 'manifest';
  if ((own ?? kind) !== kind || (told ?? kind) !== kind) {
    throw new NotAManifest('a manifest whose media type contradicts its content');
  }
  if (typeof written === 'string') return { kind, mediaType: written };
  return { kind, mediaType: told === undefined ? (kind === 'index' ? indexTypes : manifestTypes)[0] : contentType };
}

function childOf(value: unknown): Child {
  const os = field(field(value, 'platform'), 'os');
  const architecture = field(field(value, 'platform'), 'architecture');
  const variant = field(field(value, 'platform'), 'variant');
  const known = typeof os === 'string' && typeof architecture === 'string' && os !== 'unknown';
  const reference = field(field(value, 'annotations'), 'vnd.docker.reference.type');
  return {
    ...descriptorOf(value),
    ...(known && { platform: { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) } }),
    attestation: os === 'unknown' || reference === 'attestation-manifest',
  };
}

function descriptorOf(value: unknown): Descriptor {
  const digest = field(value, 'digest');
  const mediaType = field(value, 'mediaType');
  if (typeof digest !== 'string' || !isDigest(digest)) throw new NotAManifest('a manifest with a malformed digest');
  return { digest, mediaType: typeof mediaType === 'string' ? mediaType : '' };
}
