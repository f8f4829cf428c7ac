/**
 * Where commits and their history are read from: the checkout, a repository of our own, GitHub. A door of its own: who
 * only plans a comparison needs no git. The API is heavy, so `connect.ts` is loaded by path, where there is a token.
 */
export { completeFacts } from './complete-facts.ts';
export type { GitHubApi } from './github-api.ts';
export { openSources, type SourceOptions, type Sources } from './open-sources.ts';
export type { Contents, Repository } from './repository.ts';
