import { type BuiltImage, buildImage, type ImageSpec, type Stored } from './image.ts';
import type { Backend } from './server.ts';

/** Where to push: a registry of the test bed. Pushes go past the front, so that they are not counted and need no token. */
export interface PushTarget {
  readonly host: string;
  readonly backend: Pick<Backend, 'url' | 'authorization'>;
}

export interface Pushed {
  /** `127.0.0.1:<port>/team/app:v1`, as a file would name it. */
  readonly reference: string;
  /** What the tag names: of the index where there is one. */
  readonly digest: string;
  readonly mediaType: string;
  /** The bytes behind the digest. */
  readonly body: Buffer;
  /** Digests of the children by platform, without attestations; the image's own when there is no index. */
  readonly platforms: Readonly<Record<string, string>>;
  /** Digests of the attestations. */
  readonly attestations: readonly string[];
}

/** Builds an image and pushes it under a tag, which moves there when it names something already. */
export async function pushImage(
  registry: PushTarget,
  repository: string,
  tag: string,
  spec: ImageSpec = {},
): Promise<Pushed> {
  const { top, manifests }: BuiltImage = buildImage(spec);
  await Promise.all(manifests.flatMap(({ blobs }) => blobs).map((blob) => pushBlob(registry, repository, blob)));
  for (const manifest of manifests) await pushManifest(registry, repository, manifest.digest, manifest);
  await pushManifest(registry, repository, tag, top);
  const images = manifests.filter(({ platform }) => platform !== 'unknown/unknown');
  return {
    reference: `${registry.host}/${repository}:${tag}`,
    digest: top.digest,
    mediaType: top.mediaType,
    body: top.body,
    platforms: Object.fromEntries(images.map(({ platform, digest }) => [platform, digest])),
    attestations: manifests.filter((each) => !images.includes(each)).map(({ digest }) => digest),
  };
}

/** Puts a manifest under a tag or its digest; what it names must be there. @throws Error with the registry's words */
export async function pushManifest(
  registry: PushTarget,
  repository: string,
  reference: string,
  manifest: Pick<Stored, 'body' | 'mediaType'>,
): Promise<void> {
  const url = `/v2/${repository}/manifests/${reference}`;
  await call(registry, 'PUT', url, 201, { body: manifest.body, type: manifest.mediaType });
}

/** Removes a manifest by its digest, and with it all tags on it. */
export async function deleteManifest(registry: PushTarget, repository: string, digest: string): Promise<void> {
  await call(registry, 'DELETE', `/v2/${repository}/manifests/${digest}`, 202);
}

/** In one go: POST opens an upload, PUT with the digest sends and ends it (OCI distribution specification). */
export async function pushBlob(registry: PushTarget, repository: string, blob: Stored): Promise<void> {
  const opened = await call(registry, 'POST', `/v2/${repository}/blobs/uploads/`, 202);
  const upload = new URL(opened.headers.get('location') ?? '', registry.backend.url);
  upload.searchParams.set('digest', blob.digest);
  await call(registry, 'PUT', upload.href, 201, { body: blob.body, type: 'application/octet-stream' });
}

async function call(
  { backend }: PushTarget,
  method: string,
  target: string,
  expected: number,
  content?: { readonly body: Buffer; readonly type: string },
): Promise<Response> {
  const answer = await fetch(new URL(target, backend.url), {
    method,
    headers: {
      ...(backend.authorization === undefined ? {} : { authorization: backend.authorization }),
      ...(content === undefined ? {} : { 'content-type': content.type }),
    },
    ...(content === undefined ? {} : { body: new Uint8Array(content.body) }),
  });
  const said = await answer.text();
  if (answer.status !== expected) throw new Error(`${method} ${target}: ${answer.status} ${said}`);
  return answer;
}
