import { createGitHubClient, GitHubFailure } from '../../../../shared/github/client/index.ts';
import { upsertComment } from '../../../../shared/github/comment/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import type { CommentOutcome, CommentRequest } from '../ports.ts';
import { pullRequestOf } from './pull-request.ts';

const ACTION = 'check-coverage-threshold';

export interface CommentSurroundings {
  readonly event: EventContext;
  /** Empty: there is none. */
  readonly token: string;
  readonly log: { info(text: string): void };
  /** Waits, in milliseconds; for tests. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** Writes the comment on the pull request that the event is about. Never throws: a comment changes no verdict. */
export async function commentOnPullRequest(
  { event, token, log, pause }: CommentSurroundings,
  { id, body }: CommentRequest,
): Promise<CommentOutcome> {
  if (token === '') {
    return { kind: 'skipped', because: 'there is no token. Leave the input `token` out, and the job passes its own.' };
  }
  const options = { token, userAgent: `ci-actions/${ACTION}`, log, ...(pause && { sleep: pause }) };
  const client = createGitHubClient({ ...options, apiUrl: event.apiUrl });
  const parent = graphqlParent(event.apiUrl);
  const graphql = parent === event.apiUrl ? client : createGitHubClient({ ...options, apiUrl: parent });
  try {
    const found = await pullRequestOf(event, client);
    if (found.kind === 'none') return { kind: 'skipped', because: found.because };
    const request = { repository: event.repository, number: found.number, action: ACTION, id, body };
    return await upsertComment(client, request, { graphql, ...(pause && { pause }) });
  } catch (error) {
    if (error instanceof GitHubFailure) return { kind: 'failed', because: `${error.message} ${error.fix}` };
    return { kind: 'failed', because: `something went wrong that should not: ${String(error)}` };
  } finally {
    client.close();
    graphql.close();
  }
}

/** An Enterprise Server has `/api/graphql` beside `/api/v3`; github.com has `/graphql` at its top. */
export function graphqlParent(apiUrl: string): string {
  return apiUrl.replace(/\/api\/v3\/?$/, '/api');
}
