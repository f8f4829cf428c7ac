/** What a git server has: its refs over HTTP without a clone, and whether a commit is part of a repository's history. */
export type { Proof } from './ancestry.ts';
export { RemoteFailure, type RemoteFailureKind } from './failure.ts';
export { createRefLister, type RefLister, type RefListerOptions } from './lister.ts';
export type { RemoteRefs, RemoteTag } from './model.ts';
export {
  type CommitOfRef,
  type CommitProver,
  type CommitProverOptions,
  createCommitProver,
} from './prover.ts';
export type { Unknown } from './stored-objects.ts';
