import { type GitHubClient, GitHubFailure } from '../client/index.ts';
import { viewOf } from '../payload.ts';

const MAX_ATTEMPTS = 3;

/**
 * Whose token it is. GraphQL tells every kind of token, in the spelling that REST gives an author (`octocat`,
 * `github-actions[bot]`); REST's own `GET /user` answers 403 to the token of a job, as to that of any App.
 *
 * @param graphql a client whose `/graphql` is GraphQL
 * @throws GitHubFailure when it cannot be told
 */
export async function ownLogin(graphql: GitHubClient, pause: (ms: number) => Promise<void>): Promise<string> {
  const login = viewOf(await ask(graphql, pause)).text('data', 'viewer', 'login') ?? '';
  if (login !== '') return login;
  throw new GitHubFailure(
    'malformed',
    200,
    'POST /graphql: GitHub did not say whose token it is.',
    'Run the job again; if it stays, pass the token of the job: `token: ${{ github.token }}`.',
  );
}

async function ask(graphql: GitHubClient, pause: (ms: number) => Promise<void>): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await graphql.send('POST', '/graphql', { query: 'query { viewer { login } }' })).body;
    } catch (error) {
      if (!(error instanceof GitHubFailure) || !error.uncertain) throw error;
      // A question, though it is sent as a write: it may be asked again, and an answer that is lost changes nothing.
      const { kind, status, message, fix, words } = error;
      if (attempt === MAX_ATTEMPTS) throw new GitHubFailure(kind, status, message, fix, { words });
      await pause(1000 * attempt);
    }
  }
}
