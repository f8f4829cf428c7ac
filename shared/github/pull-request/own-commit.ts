import type { Branch, BranchCommit } from './model.ts';

/**
 * A commit of ours says so in a trailer, with the tree that we gave it: `Ci-Actions: pin-digests <tree id>`. Whoever
 * amends or rebases it keeps the message, and gets another tree. So the trailer tells our commits from a person's
 * without any memory between runs, and without trusting a name or an address that everybody can set.
 */
const KEY = 'Ci-Actions';

export function withTrailer(message: string, marker: string, tree: string): string {
  const text = message.trim() === '' ? marker : message.trimEnd();
  const trailer = `${KEY}: ${marker} ${tree}`;
  // Joins trailers that the message ends with: git reads the last paragraph only (git-interpret-trailers(1)).
  const last = text.split(/\n[ \t]*\n/);
  const trailers = last.length > 1 && (last.at(-1) ?? '').split('\n').every((line) => /^[A-Za-z0-9-]+: \S/.test(line));
  return `${text}\n${trailers ? '' : '\n'}${trailer}\n`;
}

/** Whether the commit is one that we made, for this marker, and that nobody has changed since. */
export function isOwnCommit(commit: BranchCommit, marker: string): boolean {
  if (commit.parents.length !== 1) return false;
  const trailers = commit.message.split('\n').filter((line) => line.startsWith(`${KEY}:`));
  return trailers.length === 1 && trailers[0]?.trimEnd() === `${KEY}: ${marker} ${commit.tree}`;
}

/** The first commit on the branch that is not ours; `'unknown'` when not all of them could be seen. */
export function foreignCommit(branch: Branch, marker: string): BranchCommit | 'unknown' | undefined {
  return branch.commits.find((commit) => !isOwnCommit(commit, marker)) ?? (branch.complete ? undefined : 'unknown');
}
