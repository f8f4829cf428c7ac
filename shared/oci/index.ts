/** Images at registries: their names, their digests, and the protocol that tells one from the other. */
export { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './client.ts';
export { isDigest } from './digest.ts';
export type { RegistryMapping } from './endpoint.ts';
export { RegistryFailure, type RegistryFailureKind } from './failure.ts';
export type { Child, Descriptor, Manifest } from './manifest.ts';
export { formatPlatform, type Platform, parsePlatform, samePlatform } from './platform.ts';
export { formatImage, type ImageAddress, type ImageReference, parseImageReference } from './reference.ts';
export type { RegistryRequests } from './transport.ts';
