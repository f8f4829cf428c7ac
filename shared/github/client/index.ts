/** The REST API. A door of its own: Node's HTTP is not loaded by those who only ask which event it was. */
export { apiPath, type Query } from './address.ts';
export {
  createGitHubClient,
  type GitHubAnswer,
  type GitHubClient,
  type GitHubClientOptions,
  type PagesOptions,
  type ReadOptions,
} from './client.ts';
export { type FailureKind, GitHubFailure } from './failure.ts';
export type { WriteMethod } from './writing.ts';
