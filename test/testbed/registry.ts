import { findProgram } from './programs.ts';
import type { RegistryFault } from './registry/faults.ts';
import { type RegistryRequest, startFront } from './registry/front.ts';
import type { PushTarget } from './registry/push.ts';
import { startBackend } from './registry/server.ts';
import type { Credentials, TokenServer } from './registry/tokens.ts';

export {
  errorReply,
  forgedDigest,
  methodNotAllowed,
  noDigestHeader,
  type RegistryFault,
  type Reply,
  redirectTo,
  type StatusFault,
  withHeader,
  withoutHeader,
} from './registry/faults.ts';
export type { RegistryRequest } from './registry/front.ts';
export { type ImageSpec, mediaTypes } from './registry/image.ts';
export { deleteManifest, type Pushed, pushBlob, pushImage, pushManifest } from './registry/push.ts';
export { type Credentials, startTokenServer, type TokenRequest, type TokenServer } from './registry/tokens.ts';

export interface RegistryOptions {
  /** Every request needs it, as Basic; the registry itself asks for it and checks it (htpasswd). */
  readonly password?: Credentials;
  /** Every request needs a token of this server; it outlives the registry and is disposed of by who started it. */
  readonly tokens?: TokenServer;
  /** With tokens: another `WWW-Authenticate` header, or none. `usual` is what it would have been. */
  readonly challenge?: (repository: string | undefined, usual: string) => string | undefined;
}

export interface Registry extends PushTarget, AsyncDisposable {
  /** `127.0.0.1:<port>`, as image references name it. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** What clients asked, in order. Pushes of the test bed go past this and are not in it. */
  readonly requests: RegistryRequest[];
  /** The next requests that match, written `HEAD /v2/team/app/manifests/v1`, meet these faults, one each. */
  fault(pattern: RegExp, ...steps: RegistryFault[]): void;
  /** Every such request meets the fault, until `clearFaults`. */
  alwaysFault(pattern: RegExp, step: RegistryFault): void;
  clearFaults(): void;
}

/** Where the program is, for `requireComponent('docker-registry', findRegistry)`. */
export function findRegistry(): string | undefined {
  return findProgram('docker-registry');
}

/** Starts a real registry on loopback, over plain http, with a front that counts, guards and spoils. */
export async function startRegistry(options: RegistryOptions = {}): Promise<Registry> {
  const program = findRegistry();
  if (program === undefined) throw new Error('docker-registry is not installed: see scripts/setup-testbed');
  const backend = await startBackend(program, { guarded: options.password !== undefined });
  const front = await startFront(backend, options);
  return {
    host: front.host,
    url: `http://${front.host}`,
    backend,
    requests: front.requests,
    fault: (pattern, ...steps) => front.faults.add(pattern, steps, false),
    alwaysFault: (pattern, step) => front.faults.add(pattern, [step], true),
    clearFaults: () => front.faults.clear(),
    async [Symbol.asyncDispose]() {
      await front[Symbol.asyncDispose]();
      await backend[Symbol.asyncDispose]();
    },
  };
}
