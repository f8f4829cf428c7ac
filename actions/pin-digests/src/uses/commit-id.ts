/**
 * Whether a ref is a whole commit id: 40 hex digits, or 64 in a SHA-256 repository. Git reads upper case as well.
 * Anything shorter is an abbreviation, which the runner does not take for a commit; zeros alone name none.
 */
export function isCommit(ref: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref) && !/^0+$/.test(ref);
}
