import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../action/index.ts';
import { type GitHubClient, GitHubFailure } from '../client/index.ts';
import { blobId } from './blobs.ts';
import { deleteBranch, pointBranch, writeCommit } from './branch.ts';
import { checkRequest } from './check-request.ts';
import { closePullRequest } from './close.ts';
import { addLabels, askReviewers } from './extras.ts';
import type { Branch, FileChange, PullRequestOutcome, PullRequestRequest, Situation } from './model.ts';
import { foreignCommit, isOwnCommit } from './own-commit.ts';
import { openPullRequest, refreshPullRequest } from './pull.ts';
import { isRefusal, pushRefused } from './refusals.ts';
import { type Memory, StateMoved, type Work } from './run-state.ts';
import { readSituation } from './situation.ts';
import { filesOnBase, treeOf, writeTree } from './tree.ts';

type Ending = Omit<PullRequestOutcome, 'warnings'>;

/** How often the state is read and acted on, when an answer is lost or somebody else is at work at the same time. */
const MAX_ROUNDS = 4;

/**
 * Brings one branch and one pull request to the state asked for: opened, updated in place with one commit on the head of
 * the base, or closed. Whatever it finds there, it ends with at most one of each. Commits of other people are never
 * overwritten.
 *
 * It works in rounds: read everything, decide, write. A write whose answer was lost, and a race with another run or a
 * person, both lead to the next round, which sees what is there now. So no write is ever repeated blindly.
 *
 * @param sleep waits this many milliseconds between two rounds
 * @throws UserError for all that a person can mend; GitHub's failures come as `github-<kind>`
 */
export async function upsertPullRequest(
  client: GitHubClient,
  request: PullRequestRequest,
  log: { info(text: string): void },
  sleep: (ms: number) => Promise<unknown> = wait,
): Promise<PullRequestOutcome> {
  const { owner, name } = checkRequest(request);
  const memory: Memory = {
    commits: new Set(),
    openingInDoubt: false,
    changed: false,
    draft: request.draft,
    reviewersAsked: false,
    warnings: new Set(),
  };
  for (let round = 1; ; round++) {
    const last = round === MAX_ROUNDS;
    const work: Work = { client, request, owner, name, memory, last, log: (text) => log.info(text) };
    try {
      const ending = await goThrough(work);
      return { ...ending, warnings: [...memory.warnings] };
    } catch (error) {
      const again = error instanceof StateMoved || (error instanceof GitHubFailure && error.uncertain);
      if (!again) throw await leaveNothing(work, error);
      if (last) throw gaveUp(error, request.branch);
      log.info(
        `${error.message.replace(/\.$/, '')}; reading the state again (round ${round + 1} of at most ${MAX_ROUNDS})`,
      );
      await sleep(1000 * 2 ** (round - 1));
    }
  }
}

async function goThrough(work: Work): Promise<Ending> {
  const { request, memory } = work;
  const situation = await readSituation(work);
  const { base, branch } = situation;
  memory.branchWasAbsent ??= branch === undefined;
  const files = request.files.filter((file) => file.before === null || !file.before.equals(file.after));
  if (files.length === 0 && situation.pullRequest === undefined && memory.closing === undefined) {
    return { operation: 'none', because: 'There is nothing to change, and no open pull request.' };
  }
  const foreign = branch && foreignCommit(branch, request.marker);
  if (foreign !== undefined) return keepHands(work, situation, foreign === 'unknown' ? undefined : foreign.sha);
  if (files.length === 0) return closePullRequest(work, situation);
  const commit = isCurrent(branch, base.sha, files, request.marker) ? branch?.head : await push(work, situation, files);
  if (commit === undefined) return closePullRequest(work, situation);
  return { ...(await settlePullRequest(work, situation)), commit };
}

/** Whether the branch is already the one commit that would be made: then nothing has to be written to find that out. */
function isCurrent(branch: Branch | undefined, base: string, files: readonly FileChange[], marker: string): boolean {
  const [commit, ...more] = branch?.commits ?? [];
  if (branch?.files === undefined || commit === undefined || more.length > 0 || commit.sha !== branch.head)
    return false;
  if (commit.parents[0] !== base || !isOwnCommit(commit, marker) || branch.files.size !== files.length) return false;
  return files.every((file) => branch.files?.get(file.path) === blobId(file.after, base));
}

/** Commits the files on the base and points the branch there. `undefined`: the base has it all already. */
async function push(work: Work, situation: Situation, files: readonly FileChange[]): Promise<string | undefined> {
  const { base, branch } = situation;
  const baseTree = await treeOf(work, base.sha);
  const toCommit = await filesOnBase(work, files, baseTree, base.branch);
  try {
    const tree = await writeTree(work, baseTree, toCommit);
    if (tree === baseTree) return undefined;
    const [only, ...more] = branch?.commits ?? [];
    const there = only?.tree === tree && only.parents[0] === base.sha && more.length === 0;
    if (there && only.sha === branch?.head) return only.sha;
    const commit = await writeCommit(work, tree, base.sha);
    await pointBranch(work, branch, commit);
    work.log(`Pushed ${commit} to ${work.request.branch}, on top of ${base.branch}`);
    return commit;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const paths = files.map((file) => file.path);
    throw pushRefused(error, paths, work.request.branch);
  }
}

async function settlePullRequest(work: Work, { base, pullRequest }: Situation): Promise<Ending> {
  const { memory } = work;
  const open = pullRequest ?? (await openPullRequest(work, base.branch));
  // A lost answer to the opening, and now there is one: it is the one that we opened.
  if (memory.openingInDoubt && pullRequest !== undefined) memory.opened = pullRequest.number;
  if (pullRequest !== undefined) await refreshPullRequest(work, pullRequest, base.branch);
  await addLabels(work, open);
  const created = memory.opened === open.number;
  if (created) await askReviewers(work, open);
  const { number, url } = open;
  if (created) return { operation: 'created', number, url, because: 'There was no open pull request for the branch.' };
  if (memory.changed)
    return { operation: 'updated', number, url, because: 'The open pull request was brought up to date.' };
  return { operation: 'none', number, url, because: 'The open pull request already holds exactly this change.' };
}

/** Somebody works on the branch: nothing is pushed, nothing is closed. */
function keepHands({ request, memory }: Work, { pullRequest }: Situation, sha: string | undefined): Ending {
  const what =
    sha === undefined
      ? 'commits that cannot all be told to be ours'
      : `a commit (${sha.slice(0, 10)}) that is not ours`;
  const because = `The branch ${request.branch} holds ${what}.`;
  memory.warnings.add(
    `${because} It is left as it is, so that no work is lost. Merge or delete the branch to have it written again.`,
  );
  if (memory.closing !== undefined) return { operation: 'closed', ...memory.closing, because };
  const found = pullRequest && { number: pullRequest.number, url: pullRequest.url };
  return { operation: 'none', ...found, because };
}

/** A refusal for good: the branch that was made on the way is removed again, and only that one. */
async function leaveNothing(work: Work, error: unknown): Promise<unknown> {
  const failure = error instanceof GitHubFailure ? error.toUserError() : error;
  const { memory, request } = work;
  if (!(failure instanceof UserError) || memory.opened !== undefined) return failure;
  if (memory.branchWasAbsent !== true || memory.commits.size === 0) return failure;
  let ending = 'No branch was left behind.';
  try {
    if (!(await deleteBranch(work, memory.commits)))
      ending = `The branch ${request.branch} has moved meanwhile, and stays.`;
  } catch (problem) {
    if (!(problem instanceof GitHubFailure)) throw problem;
    ending = `The branch ${request.branch} that was made for it could not be removed: delete it by hand.`;
  }
  return new UserError(failure.code, `${failure.message} ${ending}`, failure.fix);
}

function gaveUp(error: StateMoved | GitHubFailure, branch: string): UserError {
  if (error instanceof GitHubFailure) return error.toUserError();
  return new UserError(
    'branch-moving',
    `Somebody else was always faster: ${error.message}.`,
    `Let only one run at a time write ${branch} (a \`concurrency:\` group in the workflow), and run the job again.`,
  );
}
