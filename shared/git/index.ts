/** Git plumbing: read a checkout without touching it, fetch into a repository of our own, parse exact output. */
export { type Checkout, type CheckoutResult, openCheckout } from './checkout.ts';
export { isDistrust, trustingConfig } from './distrust.ts';
export type { GitConfigEntry } from './environment.ts';
export { complaint, createGit, type Git, GitMissing, succeeded } from './git.ts';
export {
  createObjectStore,
  type FetchRequest,
  type FetchResult,
  type ObjectStore,
  type StoreSource,
} from './object-store.ts';
export { type Commit, type GitObject, missingBelow, parseCommit, readObjects } from './objects.ts';
export { decodePath, encodePath, splitNul } from './path-bytes.ts';
export { parseRawDiff, RawDiffMalformed, rawDiffArguments, type TreeChange } from './raw-diff.ts';
export { chooseRemote, type Remote, readRemoteConfiguration } from './remote.ts';
