import type { SendWithAccess } from './access.ts';
import { digestOfBytes, isDigest } from './digest.ts';
import { apiHost, contentUrl, mapAddress, type RegistryMapping } from './endpoint.ts';
import { RegistryFailure, type Subject, showSubject, wordsOf } from './failure.ts';
import { type Descriptor, type Manifest, NotAManifest, parseManifest } from './manifest.ts';
import { acceptManifests, kindOfMediaType, mediaTypeOf } from './media-types.ts';
import { type ImageAddress, isReference, parseImageReference, showAddress } from './reference.ts';
import { remembered } from './remembered.ts';
import type { SchemeOf } from './scheme.ts';
import type { Outgoing, Received } from './transport.ts';
import { failureOfStatus } from './unanswered.ts';

const maxManifestBytes = 4 * 1024 * 1024;
const maxConfigBytes = 8 * 1024 * 1024;

export interface LookupOptions {
  readonly send: SendWithAccess;
  readonly schemeOf: SchemeOf;
  readonly registryMap: readonly RegistryMapping[];
  readonly userAgent: string;
  readonly secrets: readonly string[];
}

/** What can be asked of one registry about one image. All throw RegistryFailure. */
export interface ManifestLookup {
  digestOf(image: ImageAddress): Promise<Descriptor>;
  manifestOf(image: ImageAddress): Promise<Manifest>;
  /** The configuration of a single manifest, proven against its digest: JSON, or undefined when it is not. */
  configOf(image: ImageAddress, config: Descriptor): Promise<unknown>;
}

export function createLookup(options: LookupOptions): ManifestLookup {
  const digests = remembered<Descriptor>();
  const manifests = remembered<Manifest>();
  const configs = remembered<unknown>();

  async function ask(method: 'GET' | 'HEAD', subject: Subject, blob?: string): Promise<Received> {
    const { at } = subject;
    const origin = `${await options.schemeOf(at.host)}://${apiHost(at.host)}`;
    const outgoing: Outgoing = {
      method,
      url: contentUrl(origin, at, blob === undefined ? 'manifests' : 'blobs', blob ?? at.reference),
      headers: {
        accept: blob === undefined ? acceptManifests : '*/*',
        'accept-encoding': 'identity',
        'user-agent': options.userAgent,
      },
      maxBodyBytes: blob === undefined ? maxManifestBytes : maxConfigBytes,
      counts: blob === undefined ? 'manifests' : 'blobs',
      what: `the ${blob === undefined ? 'manifest' : 'configuration'} of ${showSubject(subject)}`,
    };
    return options.send(outgoing, subject);
  }

  /** Undefined when only a GET can tell. */
  async function head(subject: Subject): Promise<Descriptor | undefined> {
    const answer = await ask('HEAD', subject);
    const digest = headerDigest(answer);
    const mediaType = mediaTypeOf(answer.headers['content-type']);
    // Every other answer is asked again with GET: some registries and gateways refuse HEAD (405, 404, 403, 5xx), some
    // leave the digest out, and the body of an error says why.
    if (answer.status !== 200 || digest === undefined) return undefined;
    if (kindOfMediaType(mediaType) === undefined || kindOfMediaType(mediaType) === 'schema1') return undefined;
    const { reference } = subject.at;
    return reference.includes(':') && reference !== digest ? undefined : { digest, mediaType };
  }

  async function get(subject: Subject): Promise<Manifest> {
    const answer = await ask('GET', subject);
    const { body, status, url } = answer;
    if (status !== 200) throw failureOfStatus(status, url.host, showSubject(subject), wordsOf(body, options.secrets));
    const told = headerDigest(answer);
    const { reference } = subject.at;
    const byDigest = reference.includes(':');
    for (const expected of [byDigest ? reference : undefined, told]) {
      if (expected !== undefined) prove(body, expected, subject, url.host);
    }
    try {
      const digest = byDigest ? reference : (told ?? digestOfBytes(body));
      return parseManifest(body, mediaTypeOf(answer.headers['content-type']), digest);
    } catch (error) {
      if (!(error instanceof NotAManifest)) throw error;
      const fix =
        'Check that this is an OCI registry and an image, and that no proxy or sign-in page stands in between.';
      const message = `${url.host} answered with ${error.message} for ${showSubject(subject)}.`;
      throw new RegistryFailure('malformed', message, fix);
    }
  }

  const manifestOf = async (image: ImageAddress): Promise<Manifest> => {
    const subject = subjectOf(image, options.registryMap);
    return manifests(showAddress(subject.at), () => get(subject));
  };

  return {
    manifestOf,
    async digestOf(image) {
      const subject = subjectOf(image, options.registryMap);
      const key = showAddress(subject.at);
      if (manifests.has(key)) return manifestOf(image);
      return digests(key, async () => {
        const { digest, mediaType } = (await head(subject)) ?? (await manifestOf(image));
        return { digest, mediaType };
      });
    },
    async configOf(image, config) {
      const subject = subjectOf(image, options.registryMap);
      return configs(`${showAddress(subject.at)} ${config.digest}`, async () => {
        const { status, body, url } = await ask('GET', subject, config.digest);
        const words = wordsOf(body, options.secrets);
        if (status !== 200)
          throw failureOfStatus(status, url.host, `the configuration of ${showSubject(subject)}`, words);
        prove(body, config.digest, subject, url.host);
        try {
          return JSON.parse(body.toString('utf8')) as unknown;
        } catch {
          return undefined;
        }
      });
    },
  };
}

function headerDigest(answer: Received): string | undefined {
  const header = answer.headers['docker-content-digest'];
  return typeof header === 'string' && isDigest(header) ? header : undefined;
}

/** @throws RegistryFailure `mismatch` when the bytes are not those that the digest names */
function prove(body: Buffer, expected: string, subject: Subject, host: string): void {
  const found = digestOfBytes(body, expected);
  if (found === expected) return;
  const message = `${host} answered for ${showSubject(subject)} with content whose digest is ${found}, not ${expected} as it should be.`;
  const fix = 'Do not use this image before its publisher or the operator of the registry has explained it.';
  throw new RegistryFailure('mismatch', message, fix);
}

/** Where an image is looked up. @throws RegistryFailure `malformed` for words that are no name of an image */
function subjectOf(image: ImageAddress, registryMap: readonly RegistryMapping[]): Subject {
  const asked = { host: image.host, repository: image.repository, reference: image.reference };
  const at = mapAddress(asked, registryMap);
  const parsed = parseImageReference(`${at.host}/${at.repository}`);
  const sound = parsed?.host === at.host && parsed.repository === at.repository && isReference(at.reference);
  if (sound) return { asked, at };
  const fix = 'Correct the reference, or the mapping in registry-map that leads there.';
  const name = JSON.stringify(showAddress(at)).slice(0, 300);
  throw new RegistryFailure('malformed', `${name} is no address of an image.`, fix);
}
