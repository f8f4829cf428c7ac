export { apiPath, type Query } from './address.ts';
export {
  createGitHubClient,
  type GitHubAnswer,
  type GitHubClient,
  type GitHubClientOptions,
  type PagesOptions,
  type ReadOptions,
} from './client.ts';
export { type EventContext, type ReadFile, readEvent } from './event.ts';
export { type FailureKind, GitHubFailure } from './failure.ts';
export { type Payload, type Step, viewOf } from './payload.ts';
export { readBounded } from './read-bounded.ts';
