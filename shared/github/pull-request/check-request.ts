import { UserError } from '../../action/index.ts';
import { isValidRefName } from '../../git/names/index.ts';
import { quoteForMessage } from '../../text/index.ts';
import type { PullRequestRequest } from './model.ts';

/**
 * Checks what can be checked without asking GitHub.
 * @throws UserError `invalid-branch`, `invalid-repository`
 */
export function checkRequest(request: PullRequestRequest): { owner: string; name: string } {
  for (const [input, branch] of [
    ['branch', request.branch],
    ['base', request.base],
  ] as const) {
    if (input === 'base' && branch === '') continue;
    if (isValidRefName(branch) && !branch.startsWith('refs/')) continue;
    throw new UserError(
      'invalid-branch',
      `The input \`${input}\` is no name of a branch: ${quoteForMessage(branch)}.`,
      'Give the name alone, such as `bot/pin-digests`, without `refs/heads/`.',
    );
  }
  const [owner = '', name = '', ...rest] = request.repository.split('/');
  if (owner !== '' && name !== '' && rest.length === 0) return { owner, name };
  throw new UserError(
    'invalid-repository',
    `The repository should be owner/name, and is ${quoteForMessage(request.repository)}.`,
    'Run this as a step of a GitHub Actions job, where GITHUB_REPOSITORY is set.',
  );
}
