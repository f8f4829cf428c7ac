import { invalidInput, parseYaml } from '../../../shared/action/index.ts';
import { isDigest, parseImageReference } from '../../../shared/oci/index.ts';
import { parseList } from '../../../shared/text/index.ts';

/** Digests that the build knows, by image. */
export interface DigestMap {
  readonly size: number;
  /** The digest for `tag` of this image: the entry of that tag, else the one without a tag. */
  find(image: { readonly host: string; readonly repository: string }, tag: string | undefined): string | undefined;
}

const forms = 'one `name[:tag]@sha256:<64 hex digits>` per line, or a JSON map from `name[:tag]` to `sha256:...`';

/**
 * @param text the input `digests`
 * @throws UserError invalid-input: no digest, no image name, or two digests for one name
 */
export async function parseDigestMap(text: string): Promise<DigestMap> {
  const digests = new Map<string, string>();
  for (const [name, digest, shown] of await entries(text)) {
    const image = parseImageReference(name);
    if (image === undefined || image.digest !== undefined || !isDigest(digest)) {
      throw invalidInput('digests', shown, forms);
    }
    const key = keyOf(image, image.tag);
    if ((digests.get(key) ?? digest) !== digest) {
      throw invalidInput('digests', shown, `one digest for each name, and ${name} is given two`);
    }
    digests.set(key, digest);
    const whole = keyOf(image, undefined);
    const others = [...digests].filter(([other]) => other === whole || key === whole);
    const other = others.find(([name, value]) => value !== digest && (name === whole || name.startsWith(`${whole}:`)));
    if (other !== undefined) {
      throw invalidInput('digests', shown, `one digest for each name, and ${other[0]} is given ${other[1]}`);
    }
  }
  return {
    size: digests.size,
    find: (image, tag) => digests.get(keyOf(image, tag)) ?? digests.get(keyOf(image, undefined)),
  };
}

/** Name, digest, and the entry as it was given. */
async function entries(text: string): Promise<[string, string, string][]> {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const { value } = await parseYaml(trimmed, 'The input `digests`');
    if (typeof value !== 'object' || value === null) throw invalidInput('digests', trimmed, forms);
    return Object.entries(value).map(([name, digest]) => {
      if (typeof digest !== 'string') throw invalidInput('digests', `${name}: ${JSON.stringify(digest)}`, forms);
      // The value may be a whole reference, as `docker buildx imagetools` prints it.
      return [name, digest.slice(digest.lastIndexOf('@') + 1), `${name}: ${digest}`];
    });
  }
  return parseList(text).map((line) => {
    const at = line.indexOf('@');
    return [line.slice(0, Math.max(0, at)), line.slice(at + 1), line];
  });
}

const keyOf = ({ host, repository }: { host: string; repository: string }, tag: string | undefined): string =>
  `${host}/${repository}${tag === undefined ? '' : `:${tag}`}`;
