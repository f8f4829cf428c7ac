import { GitHubFailure } from '../../../../shared/github/client/index.ts';
import { type Answer, unknown } from '../comparison/history.ts';

/** A question to GitHub whose failure is an answer: unknown, with the reason and the remedy. */
export async function asking<T>(question: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof GitHubFailure) return unknown(`${error.message} ${error.fix}`);
    throw error;
  }
}
