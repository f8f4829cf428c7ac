import { UserError } from '../../../shared/action/index.ts';
import type { PullRequestOutcome } from '../../../shared/github/pull-request/index.ts';
import type { Change } from './changes.ts';
import type { Settings } from './inputs.ts';
import type { FileProblem, Judged, Result } from './judged.ts';
import { pullRequestBody } from './outputs/pull-request-body.ts';
import type { Checkout, Ports } from './ports.ts';

export interface Facts {
  readonly judged: readonly Judged[];
  readonly changes: readonly Change[];
  readonly problems: readonly FileProblem[];
  readonly checkout: Checkout | undefined;
  readonly result: Result;
  /** Why there can be none. */
  readonly refused: UserError | undefined;
}

export interface Proposal {
  readonly outcome: PullRequestOutcome;
  readonly failure: UserError | undefined;
}

/** Opens, updates or closes the pull request. A failure comes back as a value, as all outputs are set before it is told. */
export async function proposePullRequest(settings: Settings, ports: Ports, facts: Facts): Promise<Proposal> {
  const { pullRequest } = settings;
  if (pullRequest === undefined) return none('No pull request was asked for.');
  if (facts.refused !== undefined) return { ...none(facts.refused.message), failure: facts.refused };
  if (settings.dryRun) {
    const what = facts.changes.length === 0 ? 'be closed if it is open' : `hold ${facts.changes.length} changed files`;
    const because = `A dry run: the pull request from ${pullRequest.branch} would ${what}.`;
    ports.log.info(because);
    return none(because);
  }
  const proposed = facts.changes.filter(({ file }) => facts.checkout?.isTracked(file.place));
  // Also when all that changes is untracked: without a file, an open pull request would be closed.
  if (proposed.length === 0 && facts.result === 'unresolved') {
    return none(
      'Something could not be resolved, so it is not known whether anything is left to pin. An open pull request stays as it is.',
    );
  }
  const { owner, name } = ports.event.repository;
  const left = facts.changes.filter((change) => !proposed.includes(change)).map(({ file }) => file.path);
  if (left.length > 0)
    ports.log.warning(`Git does not track these files, so they are not in the pull request: ${left.join(', ')}`);
  try {
    const outcome = await ports.log.group('Pull request', () =>
      ports.upsertPullRequest({
        ...pullRequest,
        repository: `${owner}/${name}`,
        marker: 'pin-digests',
        body: pullRequestBody({
          intro: pullRequest.body,
          judged: facts.judged,
          problems: facts.problems,
          serverUrl: ports.event.serverUrl,
          ...(ports.runUrl === undefined ? {} : { runUrl: ports.runUrl }),
        }),
        computedFrom: facts.checkout?.head ?? '',
        files: proposed.map(({ file, after }) => ({
          path: facts.checkout?.pathOf(file.place) ?? file.path,
          before: file.bytes,
          after,
        })),
      }),
    );
    for (const warning of outcome.warnings) ports.log.warning(warning);
    ports.log.info(`pull request: ${outcome.operation}. ${outcome.because}`);
    return { outcome, failure: undefined };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...none(error.message), failure: error };
  }
}

function none(because: string): Proposal {
  return { outcome: { operation: 'none', warnings: [], because }, failure: undefined };
}
