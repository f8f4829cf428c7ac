import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const mediaTypes = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
} as const;

export interface ImageSpec {
  /** Default `oci`. */
  readonly format?: 'oci' | 'docker';
  /** Such as `linux/arm64/v8`. Given: an index (a list) with a child for each. Not given: one manifest, linux/amd64. */
  readonly platforms?: readonly string[];
  /** Of the configuration; default 2026-01-01T00:00:00Z. `null` leaves it out. */
  readonly created?: string | null;
  /** Of the manifest, and of the index where there is one. OCI only. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Whether each child has an attestation beside it, of platform `unknown/unknown`, as BuildKit writes it. */
  readonly attestations?: boolean;
  /** What the image's only file says: another text, another digest. */
  readonly content?: string;
}

/** Something that is stored by its digest. */
export interface Stored {
  readonly digest: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

export interface BuiltManifest extends Stored {
  readonly blobs: readonly Stored[];
  /** As an index names it; `unknown/unknown` for an attestation. */
  readonly platform: string;
  /** Digest of the manifest that an attestation is about. */
  readonly about?: string;
}

export interface BuiltImage {
  /** What the tag is put on. */
  readonly top: Stored;
  /** The manifests: the top itself when there is no index. */
  readonly manifests: readonly BuiltManifest[];
}

/**
 * Builds an image from scratch; the same specification gives the same bytes. Sources: the OCI image specification
 * (manifest.md, image-index.md, config.md) and the distribution project's docs/spec/manifest-v2-2.md.
 */
export function buildImage(spec: ImageSpec): BuiltImage {
  const built = (spec.platforms ?? ['linux/amd64']).map((platform) => buildManifest(spec, platform));
  const [only] = built;
  if (spec.platforms === undefined && only !== undefined) return { top: only, manifests: [only] };
  const manifests = built.flatMap((each) => (spec.attestations === true ? [each, attest(each)] : [each]));
  const isDocker = spec.format === 'docker';
  const mediaType = isDocker ? mediaTypes.dockerList : mediaTypes.ociIndex;
  const top = store(mediaType, {
    schemaVersion: 2,
    mediaType,
    manifests: manifests.map((each) => ({
      ...descriptor(each),
      platform: platformFields(each.platform),
      ...subject(each),
    })),
    ...(isDocker || spec.annotations === undefined ? {} : { annotations: spec.annotations }),
  });
  return { top, manifests };
}

function buildManifest(spec: ImageSpec, platform: string): BuiltManifest {
  const isDocker = spec.format === 'docker';
  const tar = archive('content.txt', `${spec.content ?? 'content'} for ${platform}\n`);
  const layer = asStored(isDocker ? mediaTypes.dockerLayer : mediaTypes.ociLayer, gzipSync(tar));
  const created = spec.created === undefined ? '2026-01-01T00:00:00Z' : spec.created;
  const config = store(isDocker ? mediaTypes.dockerConfig : mediaTypes.ociConfig, {
    ...(created === null ? {} : { created }),
    ...platformFields(platform),
    config: { Cmd: ['/content.txt'] },
    rootfs: { type: 'layers', diff_ids: [sha256(tar)] },
    history: [{ ...(created === null ? {} : { created }), created_by: 'test bed' }],
  });
  const mediaType = isDocker ? mediaTypes.dockerManifest : mediaTypes.ociManifest;
  const manifest = store(mediaType, {
    schemaVersion: 2,
    mediaType,
    config: descriptor(config),
    layers: [descriptor(layer)],
    ...(isDocker || spec.annotations === undefined ? {} : { annotations: spec.annotations }),
  });
  return { ...manifest, blobs: [config, layer], platform };
}

/** Source: BuildKit's docs/attestations/attestation-storage.md. */
function attest(about: BuiltManifest): BuiltManifest {
  const statement = store('application/vnd.in-toto+json', {
    _type: 'https://in-toto.io/Statement/v0.1',
    predicateType: 'https://slsa.dev/provenance/v0.2',
    subject: [{ name: 'test bed', digest: { sha256: about.digest.slice('sha256:'.length) } }],
  });
  const config = store(mediaTypes.ociConfig, {
    ...platformFields('unknown/unknown'),
    config: {},
    rootfs: { type: 'layers', diff_ids: [statement.digest] },
  });
  const manifest = store(mediaTypes.ociManifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: descriptor(config),
    layers: [descriptor(statement)],
  });
  return { ...manifest, blobs: [config, statement], platform: 'unknown/unknown', about: about.digest };
}

function subject({ about }: BuiltManifest) {
  if (about === undefined) return {};
  return {
    annotations: { 'vnd.docker.reference.digest': about, 'vnd.docker.reference.type': 'attestation-manifest' },
  };
}

function platformFields(platform: string): { os: string; architecture: string; variant?: string } {
  const [os = '', architecture = '', variant] = platform.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

function descriptor({ mediaType, digest, body }: Stored): { mediaType: string; digest: string; size: number } {
  return { mediaType, digest, size: body.length };
}

function store(mediaType: string, content: unknown): Stored {
  return asStored(mediaType, Buffer.from(JSON.stringify(content, undefined, 2)));
}

export function asStored(mediaType: string, body: Buffer): Stored {
  return { mediaType, body, digest: sha256(body) };
}

export function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A tar archive of one readable file (POSIX ustar: a header block, the content in blocks, two blocks of zeros). */
function archive(name: string, content: string): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  const put = (at: number, value: string): number => header.write(value, at, 'latin1');
  const octal = (value: number, width: number): string => value.toString(8).padStart(width, '0');
  put(0, name);
  put(100, `${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`);
  put(124, `${octal(bytes.length, 11)}\0${octal(0, 11)}\0`);
  put(148, '        0');
  put(257, 'ustar\u000000');
  put(
    148,
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
  );
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header, bytes, padding, Buffer.alloc(1024)]);
}
