import type { Log } from '../../action/index.ts';
import { createGitHubClient } from '../../github/client/index.ts';
import type { EventContext } from '../../github/index.ts';
import { createGitHubApi, type GitHubApi } from './github-api.ts';

/**
 * Nothing is asked, and no connection made, before the first question.
 * @param action whose name goes into the user agent
 */
export function connect(event: EventContext, token: string, action: string, log: Log): GitHubApi {
  const client = createGitHubClient({ apiUrl: event.apiUrl, token, userAgent: `ci-actions/${action}`, log });
  return createGitHubApi(client, event.repository);
}
