import type { Log } from '../../../../shared/action/index.ts';
import { createGitHubClient } from '../../../../shared/github/client/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import { createGitHubApi, type GitHubApi } from './github-api.ts';

/** Nothing is asked, and no connection made, before the first question. */
export function connect(event: EventContext, token: string, log: Log): GitHubApi {
  const client = createGitHubClient({ apiUrl: event.apiUrl, token, userAgent: 'ci-actions/detect-changes', log });
  return createGitHubApi(client, event.repository);
}
