import type { GitHubFailure } from '../client/index.ts';

/** What happened, why, and what to do, in one line. */
export function wordsOf(failure: GitHubFailure, number: number): string {
  const { status, words } = failure;
  if (status === 403 && /\blocked\b/i.test(words)) {
    return (
      `The conversation of pull request #${number} is locked, and GitHub takes no comment from this token ` +
      `(${words}). Unlock it, or pass the token of a collaborator.`
    );
  }
  return `${failure.message} ${failure.fix}`;
}
