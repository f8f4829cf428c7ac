import { GitHubFailure } from '../../github/client/index.ts';
import { type Answer, unknown } from '../history.ts';

export type Asking = <T>(question: () => Promise<Answer<T>>) => Promise<Answer<T>>;

/**
 * Questions to GitHub whose failure is an answer: unknown, with the reason and the remedy. A server that gave no answer
 * at all is not asked again: each question would wait out its deadlines.
 */
export function createAsking(): Asking {
  let lost: string | undefined;
  return async (question) => {
    if (lost !== undefined) return unknown(lost);
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error;
      const why = `${error.message} ${error.fix}`;
      if (error.kind === 'unavailable' && error.status === undefined) lost = why;
      return unknown(why);
    }
  };
}
