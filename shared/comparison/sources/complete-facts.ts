import type { EventFacts } from '../model/words.ts';
import type { GitHubApi } from './github-api.ts';

/** The payload of a `workflow_run` names no pull request when that comes from a fork; GitHub is asked by its head. */
export async function completeFacts(facts: EventFacts, api: GitHubApi | undefined): Promise<EventFacts> {
  const triggering = facts.workflowRun;
  if (triggering === undefined || triggering.pullRequest !== undefined || !triggering.event.startsWith('pull_request'))
    return facts;
  const found = await api?.pullRequestOf(triggering.headSha);
  if (found?.kind !== 'known' || found.value === undefined) return facts;
  return { ...facts, workflowRun: { ...triggering, pullRequest: found.value } };
}
