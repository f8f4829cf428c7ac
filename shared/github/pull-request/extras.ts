import { apiPath, GitHubFailure } from '../client/index.ts';
import type { OpenPullRequest } from './model.ts';
import { isRefusal, PULL_REQUESTS } from './refusals.ts';
import type { Work } from './run-state.ts';

/** Adds the labels that are missing. None is ever taken away: people label, too. */
export async function addLabels(work: Work, pull: OpenPullRequest): Promise<void> {
  const { client, request, owner, name, memory } = work;
  // GitHub holds two labels for the same that differ in case only.
  const there = new Set(pull.labels.map((label) => label.toLowerCase()));
  const missing = request.labels.filter((label) => !there.has(label.toLowerCase()));
  if (missing.length === 0) return;
  const path = apiPath`/repos/${owner}/${name}/issues/${pull.number}/labels`;
  const add = async (labels: readonly string[]) => {
    try {
      await client.send('POST', path, { labels }, PULL_REQUESTS);
      memory.changed = true;
    } catch (error) {
      // Where the answer was lost, the next round may find nothing left to add.
      if (error instanceof GitHubFailure && error.uncertain) memory.changed = true;
      throw error;
    }
  };
  await oneByOne(work, missing, add, (label) => `The label "${label}"`);
}

/** Asks for reviews, once: when the pull request is opened. */
export async function askReviewers(work: Work, pull: OpenPullRequest): Promise<void> {
  const { client, request, owner, name, memory } = work;
  if (memory.reviewersAsked) return;
  const path = apiPath`/repos/${owner}/${name}/pulls/${pull.number}/requested_reviewers`;
  const people = request.reviewers.map((login) => ({ reviewers: [login], team_reviewers: [] as string[] }));
  const teams = request.teamReviewers.map((slug) => ({ reviewers: [] as string[], team_reviewers: [slug] }));
  type Ask = (typeof people)[number];
  const ask = async (all: readonly Ask[]) => {
    const reviewers = all.flatMap((one) => one.reviewers);
    const teamReviewers = all.flatMap((one) => one.team_reviewers);
    await client.send('POST', path, { reviewers, team_reviewers: teamReviewers }, PULL_REQUESTS);
  };
  const nameOf = ({ reviewers, team_reviewers }: Ask) =>
    reviewers.length > 0 ? `The reviewer "${reviewers[0]}"` : `The reviewing team "${team_reviewers[0]}"`;
  await oneByOne(work, [...people, ...teams], ask, nameOf);
  memory.reviewersAsked = true;
}

/**
 * Sends all at once; GitHub refuses the whole list for one bad name, so then each alone, and the bad ones become
 * warnings. A lost answer is worth another round, until the last: adding twice is the same as once.
 */
async function oneByOne<T>(
  work: Work,
  all: readonly T[],
  send: (some: readonly T[]) => Promise<void>,
  nameOf: (one: T) => string,
): Promise<void> {
  if (all.length === 0) return;
  const whole = await attempt(work, () => send(all));
  if (whole === undefined) return;
  if (all.length === 1 || whole.status !== 422) {
    for (const one of all) work.memory.warnings.add(`${nameOf(one)} could not be added. ${whole.message}`);
    return;
  }
  for (const one of all) {
    const failure = await attempt(work, () => send([one]));
    if (failure !== undefined) work.memory.warnings.add(`${nameOf(one)} could not be added. ${failure.message}`);
  }
}

async function attempt(work: Work, send: () => Promise<void>): Promise<GitHubFailure | undefined> {
  try {
    await send();
    return undefined;
  } catch (error) {
    if (!(error instanceof GitHubFailure) || (!isRefusal(error) && !work.last)) throw error;
    return error;
  }
}
