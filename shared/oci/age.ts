import { parseCreated } from './created.ts';
import { field } from './failure.ts';
import type { ManifestLookup } from './lookup.ts';
import type { Manifest } from './manifest.ts';
import type { ImageAddress } from './reference.ts';

// Real indexes have about ten platforms; each costs two requests.
const mostChildren = 32;

/**
 * When an image was made: the annotation, else the configuration; of an index the newest of its images, as one of them
 * may have been replaced. Undefined when any of them does not tell: then the age is not known.
 */
export async function newestCreation(lookup: ManifestLookup, image: ImageAddress): Promise<Date | undefined> {
  const manifest = await lookup.manifestOf(image);
  const own = await creationOf(lookup, image, manifest);
  if (own !== undefined || manifest.kind === 'manifest') return own;
  const images = manifest.children.filter(({ attestation }) => !attestation);
  if (images.length === 0 || images.length > mostChildren) return undefined;
  const dates = await Promise.all(
    images.map(async ({ digest }) => {
      const child = { ...image, reference: digest };
      return creationOf(lookup, child, await lookup.manifestOf(child));
    }),
  );
  const known = dates.filter((date) => date !== undefined);
  if (known.length < dates.length) return undefined;
  return known.reduce((newest, date) => (date > newest ? date : newest));
}

async function creationOf(lookup: ManifestLookup, image: ImageAddress, manifest: Manifest): Promise<Date | undefined> {
  const annotated = parseCreated(manifest.created);
  if (annotated !== undefined || manifest.config === undefined) return annotated;
  return parseCreated(field(await lookup.configOf(image, manifest.config), 'created'));
}
