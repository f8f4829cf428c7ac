import type { ActionFound } from '../model.ts';
import { isCommit, readPinComment } from '../uses/reference.ts';
import type { Context, Decision } from './decision.ts';
import { isFullVersion, lookUp, movedTag, tagsOf } from './remote-tags.ts';

/**
 * Proves the pin of an action: the commit belongs to the repository, and the comment says the truth about it.
 * What is no branch's and no tag's commit may come from anybody's fork: GitHub serves it under the same name.
 */
export async function verifyPin(found: ActionFound, { lookups, commits }: Context): Promise<Decision> {
  const repository = `${found.owner}/${found.repository}`;
  const commit = found.ref.toLowerCase();
  const answer = await lookups.refs(repository);
  if (answer.kind === 'failed') return { status: answer.status, reason: answer.message };
  const refs = answer.value;
  const finding = (status: Decision['status'], reason: string, version = ''): Decision => ({
    status,
    reason,
    digest: commit,
    version,
  });
  if (lookUp(refs, found.ref) !== undefined) {
    return finding(
      'mismatch',
      `${repository} has a tag or branch of exactly this name, and the runner may take that instead of the commit.`,
    );
  }
  const proof = await lookups.proof(repository, commit, commits.get(repository) ?? [commit]);
  if (proof.kind === 'unknown')
    return finding('unresolved', `Whether the commit belongs to ${repository} is not known: ${proof.message}`);
  if (proof.kind === 'tag-object') {
    return finding('mismatch', `This is the id of a tag, not of a commit. The commit is ${proof.commit}.`);
  }
  if (proof.kind === 'unreachable') {
    return finding('impostor', `No branch and no tag of ${repository} contains this commit: it may come from a fork.`);
  }
  const named = readPinComment(found.comment ?? '')?.version;
  if (named === undefined) return finding('pinned', `The commit belongs to ${repository}.`);
  const target = lookUp(refs, named) ?? lookUp(refs, `v${named}`);
  if (target === undefined)
    return finding('mismatch', `The comment names ${named}, and ${repository} has no such tag or branch.`, named);
  if (target.commit === commit)
    return finding('pinned', `The commit belongs to ${repository} and is what ${named} means.`, named);
  if (target.branch)
    return finding('pinned', `The commit belongs to ${repository}; ${named} is a branch, which has moved on.`, named);
  const others = tagsOf(refs, commit).filter(isFullVersion);
  if (isFullVersion(named)) {
    if (others.length === 0) return movedTag(found, named, target.commit);
    return finding('mismatch', `The comment says ${named}, and the commit is ${others.join(', ')}.`, named);
  }
  return finding(
    'moved',
    `Since it was pinned, ${named} has moved on to ${target.commit}. Look at what changed, then run with \`mode: update\`.`,
    named,
  );
}

/** Every commit that stands behind an action of a repository. */
export function commitsByRepository(all: readonly ActionFound[]): ReadonlyMap<string, readonly string[]> {
  const commits = new Map<string, Set<string>>();
  for (const { owner, repository, ref, settled } of all) {
    if (settled !== undefined || !isCommit(ref)) continue;
    const name = `${owner}/${repository}`;
    commits.set(name, (commits.get(name) ?? new Set()).add(ref.toLowerCase()));
  }
  return new Map([...commits].map(([name, ids]) => [name, [...ids]]));
}
