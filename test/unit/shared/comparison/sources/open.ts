/** Opens the sources of a checkout, beside the servers of the forge, as an action does. */
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../../../../shared/action/index.ts';
import type { History } from '../../../../../shared/comparison/history.ts';
import { connect } from '../../../../../shared/comparison/sources/connect.ts';
import { openSources, type Sources } from '../../../../../shared/comparison/sources/open-sources.ts';
import type { Repository as Source } from '../../../../../shared/comparison/sources/repository.ts';
import { readEvent } from '../../../../../shared/github/index.ts';
import { type Forge, fullName, goodToken } from '../../../../bundle/forge.ts';
import type { Checkout } from '../../../../testbed/clone.ts';

const nothing = (): void => {};
const quiet: Log = {
  info: nothing,
  debug: nothing,
  warning: nothing,
  notice: nothing,
  group: async (_, body) => body(),
};

export interface Opened extends Sources {
  readonly history: History;
  readonly repository: Source;
}

export type Place = Pick<Checkout, 'path' | 'home' | 'env'>;

export interface OpenOptions {
  readonly forge: Forge;
  /** Ask the API as well. */
  readonly api?: boolean;
  readonly runId?: number;
}

/** @param place a checkout, or any folder; what is written goes into its home, which is removed with it */
export async function open(place: Place, options: OpenOptions): Promise<Opened> {
  const env = {
    ...place.env,
    ...options.forge.env,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: 'event.json',
    GITHUB_REPOSITORY: fullName,
    GITHUB_WORKFLOW_REF: `${fullName}/.github/workflows/ci.yml@refs/heads/main`,
    GITHUB_RUN_ID: String(options.runId ?? 1000),
  };
  const event = readEvent(env, () => '{}');
  const sources = await openSources({
    directory: place.path,
    workspace: place.path,
    event,
    token: goodToken,
    contents: 'none',
    guess: undefined,
    env,
    temporaryFolder: () => mkdtemp(path.join(place.home, 'temporary-')),
    api: options.api === true ? connect(event, goodToken, 'test', quiet) : undefined,
    log: nothing,
  });
  const { history, repository } = sources;
  if (history === undefined || repository === undefined) throw new Error('git is missing');
  return { ...sources, history, repository };
}
