/** Media types of the OCI image specification and of Docker's schema 2, which it grew from. */
export const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;

export const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;

/**
 * All four, always: what is missing here decides the answer. A registry that holds a list and is asked for the single
 * type only answers with the manifest of one platform, or with schema 1, which has another digest.
 */
export const acceptManifests = [...indexTypes, ...manifestTypes].join(', ');

export type ManifestKind = 'index' | 'manifest' | 'schema1';

/** What a media type stands for; undefined for one that is not of a manifest (or that tells nothing, as a static server's). */
export function kindOfMediaType(mediaType: string): ManifestKind | undefined {
  if ((indexTypes as readonly string[]).includes(mediaType)) return 'index';
  if ((manifestTypes as readonly string[]).includes(mediaType)) return 'manifest';
  return /^application\/vnd\.docker\.distribution\.manifest\.v1\+(json|prettyjws)$/.test(mediaType)
    ? 'schema1'
    : undefined;
}

/** The type of a Content-Type header, without parameters, in lower case. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
