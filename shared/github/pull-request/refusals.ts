import { UserError } from '../../action/index.ts';
import { GitHubFailure } from '../client/index.ts';

export const CONTENTS = { permission: 'contents: write' } as const;
export const PULL_REQUESTS = { permission: 'pull-requests: write' } as const;

const WORKFLOWS = '.github/workflows/';

const REMEDY =
  'Pass another token as `token`: one of a GitHub App with the permissions Contents, Pull requests and Workflows ' +
  '(read and write), for example from actions/create-github-app-token, a fine-grained personal access token with the ' +
  'same three, or a classic one with the scopes `repo` and `workflow`. There is no line for it under `permissions:` ' +
  '(`workflows: write` is no valid syntax), as GITHUB_TOKEN can never change workflow files.';

/**
 * Whether a change is bound to be refused because the job's own token may not touch workflow files. To be asked before
 * anything is written.
 * @param defaultToken the job's own token (`github.token`)
 */
export function workflowFilesNeedToken(
  paths: readonly string[],
  token: string,
  defaultToken: string,
): UserError | undefined {
  const workflow = paths.find((path) => path.startsWith(WORKFLOWS));
  if (workflow === undefined || token === '' || token !== defaultToken) return undefined;
  return new UserError(
    'workflow-files-need-token',
    `The change touches ${workflow}, and the job's own token (GITHUB_TOKEN) may not change workflow files. Nothing was written.`,
    REMEDY,
  );
}

/**
 * What a refused write of a tree, a commit or a ref means. GitHub refuses workflow files in several ways: 404 for a
 * tree (personal tokens), 403 "Resource not accessible by integration", 422 "without `workflows` permission" for a ref.
 */
export function pushRefused(failure: GitHubFailure, paths: readonly string[], branch: string): UserError {
  const { status, words } = failure;
  const workflow = paths.find((path) => path.startsWith(WORKFLOWS));
  if (isProtected(failure)) {
    return new UserError(
      'branch-protected',
      `GitHub refuses the change of branch ${branch}: ${words}.`,
      'Let a rule set or branch protection that covers this branch name allow the token to create, force-push and delete it, or choose another `branch`.',
    );
  }
  const named = /without `?workflows?`? (permission|scope)/i.test(words);
  if (workflow !== undefined && (named || status === 403 || status === 404 || status === 422)) {
    const why = words === '' ? `status ${status}` : `${status}: ${words}`;
    return new UserError(
      'workflow-files-need-token',
      `The change touches ${workflow}, and GitHub refuses it from this token (${why}).`,
      `${REMEDY} The token also needs \`contents: write\` on this repository.`,
    );
  }
  return failure.toUserError();
}

/** What a refused opening of a pull request means. */
export function openRefused(failure: GitHubFailure): UserError {
  if (failure.status === 403 && /not permitted to create or approve pull requests/i.test(failure.words)) {
    return new UserError(
      'pull-requests-not-allowed',
      'GitHub Actions may not open pull requests in this repository.',
      'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General > Workflow permissions ' +
        "(where it is greyed out, the organisation's settings decide, at the same place), or pass the token of a GitHub App as `token`.",
    );
  }
  return failure.toUserError();
}

/** Whether a branch protection or a rule set is the reason. */
export function isProtected({ words }: GitHubFailure): boolean {
  return /protected branch|protected ref|repository rule/i.test(words);
}

/** Whether GitHub knew the request and turned it down: then it had no effect, and asking again helps nobody. */
export function isRefusal(error: unknown): error is GitHubFailure {
  return (
    error instanceof GitHubFailure && !error.uncertain && error.kind !== 'unavailable' && error.kind !== 'rate-limited'
  );
}
