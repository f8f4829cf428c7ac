import { apiPath } from '../client/index.ts';
import { viewOf } from '../payload.ts';
import type { Branch } from './model.ts';
import { withTrailer } from './own-commit.ts';
import { CONTENTS, isProtected, isRefusal } from './refusals.ts';
import { StateMoved, type Work } from './run-state.ts';
import { readHead, required } from './situation.ts';

/** Makes the commit, without author and committer: then GitHub signs it for bots and apps. Answers its id. */
export async function writeCommit(work: Work, tree: string, parent: string): Promise<string> {
  const { client, request, owner, name, memory } = work;
  // A commit made twice would be two, as its time is in it. The first one serves when a round is repeated.
  if (memory.commit?.tree === tree && memory.commit.parent === parent) return memory.commit.sha;
  const message = withTrailer(request.commitMessage, request.marker, tree);
  const path = apiPath`/repos/${owner}/${name}/git/commits`;
  const { body } = await client.send('POST', path, { message, tree, parents: [parent] }, CONTENTS);
  const sha = required(viewOf(body).text('sha'), 'a commit', 'sha');
  memory.commit = { sha, tree, parent };
  memory.commits.add(sha);
  return sha;
}

/**
 * Points the branch at a commit. REST has no compare and swap for refs, so the head is read right before the write and
 * again after it: what remains is the moment between two requests.
 * @throws StateMoved when the branch is not, or does not stay, what it was
 */
export async function pointBranch(work: Work, branch: Branch | undefined, commit: string): Promise<void> {
  const { client, request, owner, name, memory } = work;
  if (branch === undefined) {
    memory.changed = true;
    const body = { ref: `refs/heads/${request.branch}`, sha: commit };
    await client.send('POST', apiPath`/repos/${owner}/${name}/git/refs`, body, CONTENTS).catch(orMoved);
  } else {
    if ((await readHead(work, request.branch)) !== branch.head) throw moved(request.branch);
    memory.changed = true;
    await client.send('PATCH', refPath(work), { sha: commit, force: true }, CONTENTS).catch(orMoved);
  }
  if ((await readHead(work, request.branch)) !== commit) throw moved(request.branch);
}

/** Deletes the branch if it still points at one of these commits; answers whether it is gone. */
export async function deleteBranch(work: Work, heads: ReadonlySet<string>): Promise<boolean> {
  const head = await readHead(work, work.request.branch);
  if (head === undefined) return true;
  if (!heads.has(head)) return false;
  try {
    await work.client.send('DELETE', refPath(work), undefined, CONTENTS);
  } catch (error) {
    const gone = isRefusal(error) && (error.status === 404 || /does not exist/i.test(error.words));
    if (!gone) throw error;
  }
  return true;
}

function refPath({ request, owner, name }: Work): string {
  return apiPath`/repos/${owner}/${name}/git/refs/${`heads/${request.branch}`}`;
}

/** Some refusals mean that somebody was faster: the ref is there already, is there no more, or is being written. */
function orMoved(error: unknown): never {
  if (isRefusal(error) && !isProtected(error)) {
    const raced = /reference (already exists|does not exist)/i.test(error.words);
    if (raced || error.status === 409) throw new StateMoved(error.words || 'a conflict');
  }
  throw error;
}

function moved(branch: string): StateMoved {
  return new StateMoved(`the branch ${branch} has moved`);
}
