import path from 'node:path';
import { UserError } from '../../action/index.ts';
import {
  type Checkout,
  chooseRemote,
  createGit,
  type Git,
  GitMissing,
  isDistrust,
  openCheckout,
  parseCommit,
  readObjects,
  readRemoteConfiguration,
  trustingConfig,
} from '../../git/index.ts';
import type { EventContext } from '../../github/index.ts';
import type { History } from '../history.ts';
import type { CheckedOut } from '../model/words.ts';

import { createGitHistory } from './git-history.ts';
import type { GitHubApi } from './github-api.ts';
import { type Contents, compareEarly, createRepository, type Repository } from './repository.ts';

/** Everything a change can be read from. What is not there is undefined, and `note` says why. */
export interface Sources {
  readonly checkout: Checkout | undefined;
  /** Reads the commit that is checked out; undefined before the first commit, and without a checkout. */
  readonly checkedOut: () => Promise<CheckedOut | undefined>;
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
  /** File contents that are going to be read. */
  readonly contents: Contents;
  /** Two commits that will be compared if they are at hand, as a push names them. */
  readonly guess: { readonly base: string; readonly head: string } | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: () => Promise<string>;
  readonly api: GitHubApi | undefined;
  readonly log: (line: string) => void;
}

export async function openSources(options: SourceOptions): Promise<Sources> {
  const opened = await openWith(options, options.env);
  if (opened.kind === 'opened') return opened.sources;
  // git before 2.38 takes `safe.directory` from files only, and container jobs run on such versions.
  const folder = await options.temporaryFolder();
  const again = await openWith(options, {
    ...options.env,
    GIT_CONFIG_GLOBAL: await trustingConfig(folder, options.env),
  });
  if (again.kind === 'opened') return again.sources;
  throw unreadableCheckout(options.directory, again.message);
}

type Opening =
  | { readonly kind: 'opened'; readonly sources: Sources }
  | { readonly kind: 'distrusted'; readonly message: string };

async function openWith(options: SourceOptions, env: SourceOptions['env']): Promise<Opening> {
  const { directory, event } = options;
  const git = createGit({ directory, env });
  try {
    // All processes at once: waiting for one costs more than what it does.
    const opening = openCheckout(git, directory, path.dirname(options.workspace));
    const early = options.guess && compareEarly(git, options.guess.base, options.guess.head);
    const head = once(() => readHead(git));
    if (early === undefined) head().catch(() => undefined);
    const opened = await opening;
    const checkout = opened.kind === 'found' ? opened.checkout : undefined;
    const checkedOut = async () => (checkout === undefined ? undefined : head());
    if (opened.kind === 'unreadable') {
      if (isDistrust(opened.message)) return { kind: 'distrusted', message: opened.message };
      throw unreadableCheckout(directory, opened.message);
    }
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
      have: async () => (await checkedOut())?.id,
      early,
      env,
      contents: options.contents,
      log: options.log,
    });
    const history = createGitHistory({
      repository,
      api: options.api,
      workflow: workflowFile(event.workflowRef),
      runId: event.runId,
    });
    const note = checkout === undefined ? `${directory} is not a git checkout` : '';
    return { kind: 'opened', sources: { checkout, checkedOut, git, repository, history, api: options.api, note } };
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error;
    const nothing = {
      checkout: undefined,
      checkedOut: async () => undefined,
      git: undefined,
      repository: undefined,
      history: undefined,
    };
    return { kind: 'opened', sources: { ...nothing, api: options.api, note: error.message } };
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Undefined before the first commit. */
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
