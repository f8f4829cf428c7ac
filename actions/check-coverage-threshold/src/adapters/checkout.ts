import path from 'node:path';
import {
  complaint,
  createGit,
  type Git,
  GitMissing,
  isDistrust,
  openCheckout,
  splitNul,
  succeeded,
  trustingConfig,
} from '../../../../shared/git/index.ts';
import { isObjectId } from '../../../../shared/git/names/index.ts';
import type { Answer } from '../ports.ts';

export interface CheckoutOptions {
  /** Absolute, symlinks resolved. */
  readonly directory: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For git before 2.38 and the checkout of another user, which it trusts by a file only; without it that is unknown. */
  readonly temporaryFolder?: () => Promise<string>;
}

export interface CheckoutFiles {
  /** Absolute path of the top folder; the workspace where there is no checkout. */
  readonly top: string;
  /** Paths that git tracks, from the top folder, also when the working directory is below it. Submodules are one path. */
  trackedFiles(): Promise<Answer<readonly string[]>>;
  /** Full id of the commit that is checked out. */
  headCommit(): Promise<Answer<string>>;
}

/** Opens the checkout, in which nothing is changed. That there is none, or no git, is an answer, no error. */
export async function openCheckoutFiles(options: CheckoutOptions): Promise<CheckoutFiles> {
  const opened = await openWith(options, options.env);
  if (opened.kind === 'opened') return opened.files;
  if (options.temporaryFolder === undefined) return nothing(options, opened.message);
  const trusting = await trustingConfig(await options.temporaryFolder(), options.env);
  const again = await openWith(options, { ...options.env, GIT_CONFIG_GLOBAL: trusting });
  return again.kind === 'opened' ? again.files : nothing(options, again.message);
}

type Opening =
  | { readonly kind: 'opened'; readonly files: CheckoutFiles }
  | { readonly kind: 'distrusted'; readonly message: string };

async function openWith(options: CheckoutOptions, env: CheckoutOptions['env']): Promise<Opening> {
  const { directory, workspace } = options;
  // The workspace may lie inside a foreign repository.
  const ceiling = path.dirname(workspace);
  const git = createGit({ directory, env });
  try {
    // At once: waiting for one process costs more than what it does.
    const tracked = heard(listTracked(git, ceiling));
    const opened = await openCheckout(git, directory, ceiling);
    if (opened.kind === 'found') {
      const { top } = opened.checkout;
      return { kind: 'opened', files: { top, trackedFiles: () => tracked, headCommit: () => readHead(git) } };
    }
    if (opened.kind === 'unreadable' && isDistrust(opened.message))
      return { kind: 'distrusted', message: opened.message };
    const why = opened.kind === 'none' ? `${directory} is not a git checkout` : opened.message;
    return { kind: 'opened', files: nothing(options, why) };
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error;
    return { kind: 'opened', files: nothing(options, error.message) };
  }
}

function nothing({ workspace }: CheckoutOptions, why: string): CheckoutFiles {
  const answer = async () => ({ kind: 'unknown', why }) as const;
  return { top: workspace, trackedFiles: answer, headCommit: answer };
}

/** A rejection waits for whoever asks. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The index: a commit does not know what a step has staged. A path with several merge stages is listed once. */
async function listTracked(git: Git, ceiling: string): Promise<Answer<readonly string[]>> {
  const finished = await git.run(['ls-files', '-z', '--cached', '--full-name', '--', ':/'], {
    env: { GIT_CEILING_DIRECTORIES: ceiling },
  });
  return succeeded(finished)
    ? { kind: 'known', value: [...new Set(splitNul(finished.stdout))] }
    : { kind: 'unknown', why: `git could not list the files of the checkout (${complaint(finished)})` };
}

async function readHead(git: Git): Promise<Answer<string>> {
  const finished = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
  const id = finished.stdout.toString('latin1').trim();
  return succeeded(finished) && isObjectId(id)
    ? { kind: 'known', value: id }
    : { kind: 'unknown', why: 'the checkout has no commit yet' };
}
