import { quoteForMessage } from '../text/index.ts';
import { field, RegistryFailure } from './failure.ts';
import type { ManifestLookup } from './lookup.ts';
import type { Descriptor, Manifest } from './manifest.ts';
import { kindOfMediaType } from './media-types.ts';
import { formatPlatform, normalise, type Platform, parsePlatform, samePlatform } from './platform.ts';
import { type ImageAddress, showAddress } from './reference.ts';

// An index in an index is allowed and rare; a tower of them is not an image.
const deepest = 3;

/**
 * The digest of an image for one platform: the first child of that platform in the index's order, or the manifest
 * itself when it is a single one of that platform.
 * @throws RegistryFailure `no-platform`, naming what there is
 */
export async function digestForPlatform(
  lookup: ManifestLookup,
  image: ImageAddress,
  text: string,
): Promise<Descriptor> {
  const wanted = parsePlatform(text);
  if (wanted === undefined) {
    const message = `${quoteForMessage(text)} is no platform.`;
    throw new RegistryFailure('no-platform', message, 'Write os/architecture, such as linux/amd64 or linux/arm/v7.');
  }
  const manifest = await lookup.manifestOf(image);
  const offered: string[] = [];
  const found = await search(lookup, image, manifest, wanted, offered, deepest);
  if (found !== undefined) return found;
  const names = offered.length === 0 ? 'a platform that it does not tell' : [...new Set(offered)].join(', ');
  const shown = names.length > 500 ? `${names.slice(0, 500)}…` : names;
  const message = `${showAddress(image)} is not there for ${formatPlatform(wanted)}; it is there for ${shown}.`;
  throw new RegistryFailure(
    'no-platform',
    message,
    'Choose one of these platforms, or pin the index (platform empty).',
  );
}

async function search(
  lookup: ManifestLookup,
  image: ImageAddress,
  manifest: Manifest,
  wanted: Platform,
  offered: string[],
  depth: number,
): Promise<Descriptor | undefined> {
  if (manifest.kind === 'manifest') {
    const own = await readConfigPlatform(lookup, image, manifest);
    if (own !== undefined) offered.push(show(own));
    const fits = own !== undefined && samePlatform(own, wanted);
    return fits ? { digest: manifest.digest, mediaType: manifest.mediaType } : undefined;
  }
  const images = manifest.children.filter(({ attestation }) => !attestation);
  const direct = images.find(({ platform }) => platform !== undefined && samePlatform(platform, wanted));
  if (direct && kindOfMediaType(direct.mediaType) !== 'index') {
    return { digest: direct.digest, mediaType: direct.mediaType };
  }
  for (const { platform, mediaType, digest } of images) {
    if (platform !== undefined) offered.push(show(platform));
    const worth = kindOfMediaType(mediaType) === 'index' && (platform === undefined || samePlatform(platform, wanted));
    if (!worth || depth === 0) continue;
    const inner = await lookup.manifestOf({ ...image, reference: digest });
    const found = await search(lookup, image, inner, wanted, offered, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The platform that the configuration of a single manifest names; undefined for an index or when it names none. */
export async function readConfigPlatform(
  lookup: ManifestLookup,
  image: ImageAddress,
  manifest: Manifest,
): Promise<Platform | undefined> {
  if (manifest.config === undefined) return undefined;
  const config = await lookup.configOf(image, manifest.config);
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => field(config, name));
  if (typeof os !== 'string' || typeof architecture !== 'string' || os === '' || architecture === '') return undefined;
  return normalise({ os, architecture, ...(typeof variant === 'string' && { variant }) });
}

/** Foreign words: cut, and harmless in a line. */
function show(platform: Platform): string {
  return formatPlatform(normalise(platform))
    .replaceAll(/[^\w./-]/g, '?')
    .slice(0, 60);
}
