import { apiPath } from '../client/index.ts';
import { viewOf } from '../payload.ts';
import { bodyWithMarker, hasMarker, sameText, titleOf } from './body.ts';
import type { OpenPullRequest } from './model.ts';
import { isRefusal, openRefused, PULL_REQUESTS } from './refusals.ts';
import { StateMoved, type Work } from './run-state.ts';
import { pullRequestOf } from './situation.ts';

/** Brings title, body and base of the open pull request in line. One that a person opened keeps its own words. */
export async function refreshPullRequest(work: Work, open: OpenPullRequest, base: string): Promise<void> {
  const { client, request, owner, name, memory } = work;
  const changes: Record<string, string> = {};
  if (hasMarker(open.body, request.marker)) {
    const title = titleOf(request.title);
    const body = bodyWithMarker(request.body, request.marker);
    if (!sameText(open.title, title)) changes.title = title;
    if (!sameText(open.body, body)) changes.body = body;
  } else {
    memory.warnings.add(
      `Pull request #${open.number} of the branch ${request.branch} was not opened by this action, so its title and text stay as they are.`,
    );
  }
  if (open.base !== base) changes.base = base;
  if (Object.keys(changes).length === 0) return;
  memory.changed = true;
  await client.send('PATCH', apiPath`/repos/${owner}/${name}/pulls/${open.number}`, changes, PULL_REQUESTS);
  work.log(`Updated ${Object.keys(changes).join(', ')} of pull request #${open.number}`);
}

/**
 * Opens the pull request.
 * @throws StateMoved when there is one already, or the branch is gone
 * @throws UserError when GitHub refuses
 */
export async function openPullRequest(work: Work, base: string): Promise<OpenPullRequest> {
  const { client, request, owner, name, memory } = work;
  const body = bodyWithMarker(request.body, request.marker);
  const pull = { title: titleOf(request.title), head: request.branch, base, body, draft: memory.draft };
  memory.changed = true;
  try {
    const answer = await client.send('POST', apiPath`/repos/${owner}/${name}/pulls`, pull, PULL_REQUESTS);
    const opened = pullRequestOf(viewOf(answer.body));
    memory.opened = opened.number;
    work.log(`Opened pull request #${opened.number}`);
    return opened;
  } catch (error) {
    if (!isRefusal(error)) {
      memory.openingInDoubt = true;
      throw error;
    }
    if (error.status === 422 && memory.draft && /draft/i.test(error.words)) {
      memory.draft = false;
      memory.warnings.add('This repository has no draft pull requests, so the pull request is an ordinary one.');
      return openPullRequest(work, base);
    }
    const moved = /already exists|no commits between|head invalid/i.test(error.words);
    if (error.status === 422 && moved) throw new StateMoved(error.words);
    throw openRefused(error);
  }
}
