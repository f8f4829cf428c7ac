import type { Runtime } from '../../../../shared/action/index.ts';
import { createCommitProver, createRefLister } from '../../../../shared/git/refs/index.ts';
import { createGitHubClient } from '../../../../shared/github/client/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import type { PullRequestOutcome, PullRequestRequest } from '../../../../shared/github/pull-request/index.ts';
import { createRegistryClient } from '../../../../shared/oci/index.ts';
import type { Settings } from '../inputs.ts';
import type { Lookups } from '../judge/decision.ts';
import { createLookups } from './lookups.ts';
import { createReleaseDates } from './release-dates.ts';

const userAgent = 'ci-actions/pin-digests';
const gitHub = 'https://github.com';

/** Nothing is asked, and no connection made, before the first question. */
export function connectLookups(
  { env, log, mask, temporaryFolder }: Runtime,
  settings: Settings,
  event: EventContext,
): Lookups {
  const { token, insecureRegistries, registryMap } = settings;
  if (token !== '') mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
  const registries = createRegistryClient({
    env,
    insecureRegistries,
    registryMap,
    userAgent,
    log,
    mask,
    proxyEnv: env,
  });
  // Actions of github.com are used on an Enterprise Server under the same names (GitHub Connect).
  const fallback = event.serverUrl === gitHub ? {} : { fallbackUrl: gitHub };
  const server = { serverUrl: event.serverUrl, token, userAgent, log, proxyEnv: env, ...fallback };
  const releases = createReleaseDates(() =>
    createGitHubClient({ apiUrl: event.apiUrl, token, userAgent, log, proxyEnv: env }),
  );
  return createLookups({
    registries,
    lister: createRefLister({ ...server, concurrency: 16 }),
    prover: createCommitProver({ ...server, env, temporaryFolder }),
    releases,
  });
}

export async function sendPullRequest(
  { env, log }: Runtime,
  { token }: Settings,
  event: EventContext,
  request: PullRequestRequest,
): Promise<PullRequestOutcome> {
  const { upsertPullRequest } = await import('../../../../shared/github/pull-request/index.ts');
  const client = createGitHubClient({ apiUrl: event.apiUrl, token, userAgent, log, proxyEnv: env });
  return upsertPullRequest(client, request, log);
}
