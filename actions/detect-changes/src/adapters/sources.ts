import path from 'node:path';
import { UserError } from '../../../../shared/action/index.ts';
import {
  type Checkout,
  chooseRemote,
  createGit,
  type Git,
  GitMissing,
  openCheckout,
  parseCommit,
  readObjects,
  readRemoteConfiguration,
} from '../../../../shared/git/index.ts';
import type { EventContext } from '../../../../shared/github/index.ts';
import type { History } from '../comparison/history.ts';
import type { CheckedOut } from '../comparison/model.ts';
import { createGitHistory } from './git-history.ts';
import type { GitHubApi } from './github-api.ts';
import { createRepository, type Repository } from './repository.ts';

/** Everything a change can be read from. What is not there is undefined, and `note` says why. */
export interface Sources {
  readonly checkout: Checkout | undefined;
  /** The commit that is checked out; undefined before the first commit. */
  readonly checkedOut: CheckedOut | undefined;
  /** Undefined when git itself is missing. */
  readonly git: Git | undefined;
  readonly repository: Repository | undefined;
  readonly history: History | undefined;
  readonly api: GitHubApi | undefined;
  readonly note: string;
}

export interface SourceOptions {
  /** Absolute, symlinks resolved. */
  readonly directory: string;
  readonly workspace: string;
  readonly event: EventContext;
  readonly token: string;
  /** Workspace mode reads files of both sides. */
  readonly readsFiles: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: () => Promise<string>;
  readonly api: GitHubApi | undefined;
  readonly log: (line: string) => void;
}

export async function openSources(options: SourceOptions): Promise<Sources> {
  const { directory, event, env } = options;
  const git = createGit({ directory, env });
  try {
    // Two processes at once: starting one costs more than what it does.
    const ceiling = path.dirname(options.workspace);
    const [opened, head] = await Promise.all([openCheckout(git, directory, ceiling), readHead(git)]);
    const checkout = opened.kind === 'found' ? opened.checkout : undefined;
    if (opened.kind === 'unreadable') throw unreadableCheckout(directory, opened.message);
    const repository = createRepository({
      checkout: checkout === undefined ? undefined : git,
      shallow: checkout?.shallow ?? true,
      source: storeSource(checkout),
      storeFolder: async () => path.join(await options.temporaryFolder(), 'objects.git'),
      remote: async () => {
        const configured =
          checkout === undefined ? { url: undefined, persisted: [] } : await readRemoteConfiguration(git);
        const name = `${event.repository.owner}/${event.repository.name}`;
        return chooseRemote({ ...configured, serverUrl: event.serverUrl, repository: name, token: options.token });
      },
      have: head?.id,
      env,
      blobs: options.readsFiles ? 'small' : 'none',
      log: options.log,
    });
    const history = createGitHistory({
      repository,
      api: options.api,
      workflow: workflowFile(event.workflowRef),
      runId: event.runId,
    });
    const checkedOut = checkout === undefined ? undefined : head;
    const note = checkout === undefined ? `${directory} is not a git checkout` : '';
    return { checkout, checkedOut, git, repository, history, api: options.api, note };
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error;
    const nothing = {
      checkout: undefined,
      checkedOut: undefined,
      git: undefined,
      repository: undefined,
      history: undefined,
    };
    return { ...nothing, api: options.api, note: error.message };
  }
}

/** Undefined before the first commit, and without a checkout. */
async function readHead(git: Git): Promise<CheckedOut | undefined> {
  try {
    const [object] = await readObjects(git, ['HEAD']);
    return object === undefined ? undefined : parseCommit(object);
  } catch (error) {
    if (error instanceof GitMissing) throw error;
    return undefined;
  }
}

function storeSource(checkout: Checkout | undefined): Parameters<typeof createRepository>[0]['source'] {
  if (checkout === undefined) return { objectFormat: 'sha1' };
  const { commonDirectory, objectFormat } = checkout;
  const objects = path.join(commonDirectory, 'objects');
  return checkout.shallow
    ? { objects, objectFormat, shallow: path.join(commonDirectory, 'shallow') }
    : { objects, objectFormat };
}

/** `owner/name/.github/workflows/ci.yml@refs/heads/main` -> `ci.yml`, which the API takes in place of an id. */
function workflowFile(workflowRef: string): string | undefined {
  return /\/\.github\/workflows\/([^/@]+)@/.exec(workflowRef)?.[1];
}

function unreadableCheckout(directory: string, message: string): UserError {
  return new UserError(
    'checkout-unreadable',
    `git cannot open the checkout in ${directory}: ${message}.`,
    'Check it out again with actions/checkout before this step.',
  );
}
