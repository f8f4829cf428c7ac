/** One branch and one pull request with a change: opened, updated in place, closed. Commits are made through the API. */
export type { FileChange, PullRequestOutcome, PullRequestRequest } from './model.ts';
export { workflowFilesNeedToken } from './refusals.ts';
export { upsertPullRequest } from './upsert.ts';
