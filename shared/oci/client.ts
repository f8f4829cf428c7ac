import { createAccess } from './access.ts';
import { newestCreation } from './age.ts';
import { createCredentials } from './credentials/index.ts';
import type { RegistryMapping } from './endpoint.ts';
import { createLookup, type ManifestLookup } from './lookup.ts';
import type { Manifest } from './manifest.ts';
import type { Platform } from './platform.ts';
import { digestForPlatform, readConfigPlatform } from './platform-child.ts';
import { type ImageAddress, showAddress } from './reference.ts';
import { remembered } from './remembered.ts';
import { createSchemes } from './scheme.ts';
import { createTransport, type RegistryRequests } from './transport.ts';

export interface RegistryClientOptions {
  /** Where the logins of docker and podman are found, and the environment of credential helpers. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `host[:port]` reached over plain http. This machine is tried over https first, then http, without being listed. */
  readonly insecureRegistries: readonly string[];
  /** Mirrors, for look-ups only. */
  readonly registryMap: readonly RegistryMapping[];
  readonly userAgent: string;
  /** Told of every retry, and of logins that are not accepted; one line each. */
  readonly log?: { info(text: string): void; warning?(text: string): void };
  /** Told of every password and token before it is used. */
  readonly mask: (secret: string) => void;
  /** Where the proxy variables are read; default: `env`. */
  readonly proxyEnv?: Readonly<Record<string, string | undefined>>;
  readonly sleep?: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** For one request with its whole answer, default 30 s. */
  readonly deadlineMs?: number;
  /** Requests at once, default 16. */
  readonly concurrency?: number;
}

/** All look-ups throw RegistryFailure, and nothing else, when there is no answer. Each is done once and remembered. */
export interface RegistryClient {
  /**
   * What a tag stands for now, or whether a digest exists. With a platform (`linux/arm64`), the digest of that child of
   * an index; a single manifest must be of that platform.
   */
  digestOf(image: ImageAddress, platform?: string): Promise<{ digest: string; mediaType: string }>;
  /** The manifest, its bytes proven against the digest. */
  manifestOf(image: ImageAddress): Promise<Manifest>;
  /** The platform of a single manifest, by its configuration; undefined for an index or when it does not tell. */
  platformOf(image: ImageAddress): Promise<Platform | undefined>;
  /**
   * When an image was made, in its publisher's own words: the newest of its platforms. Undefined when that is not told
   * or is a placeholder.
   */
  createdAt(image: ImageAddress): Promise<Date | undefined>;
  requests(): RegistryRequests;
  /** Ends the kept connections. */
  close(): void;
}

/** Speaks the OCI distribution protocol, version 1.1, as far as looking up needs it. */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const secrets: string[] = [];
  const transport = createTransport({
    proxyEnv: options.proxyEnv ?? options.env,
    log: options.log,
    sleep: options.sleep ?? ((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms))),
    random: options.random ?? Math.random,
    now: options.now ?? Date.now,
    deadlineMs: options.deadlineMs ?? 30_000,
    concurrency: options.concurrency ?? 16,
  });
  const send = createAccess({
    transport,
    findCredential: createCredentials(options.env),
    userAgent: options.userAgent,
    log: options.log,
    secrets,
    remember(secret, masked = true) {
      if (secret === '' || secrets.includes(secret)) return;
      secrets.push(secret);
      if (masked) options.mask(secret);
    },
  });
  const lookup: ManifestLookup = createLookup({
    send,
    schemeOf: createSchemes(options.insecureRegistries),
    registryMap: options.registryMap,
    userAgent: options.userAgent,
    secrets,
  });
  const children = remembered<{ digest: string; mediaType: string }>();
  const ages = remembered<Date | undefined>();

  return {
    digestOf: (image, platform) =>
      platform === undefined || platform === ''
        ? lookup.digestOf(image)
        : children(`${showAddress(image)} ${platform}`, () => digestForPlatform(lookup, image, platform)),
    manifestOf: (image) => lookup.manifestOf(image),
    async platformOf(image) {
      return readConfigPlatform(lookup, image, await lookup.manifestOf(image));
    },
    createdAt: (image) => ages(showAddress(image), () => newestCreation(lookup, image)),
    requests: () => transport.requests(),
    close: () => transport.close(),
  };
}
