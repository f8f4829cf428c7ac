import path from 'node:path';
import { complaint, type Git, succeeded } from './git.ts';

/** A work tree as it was found, read with one process. */
export interface Checkout {
  /** Absolute path of the work tree's top. */
  readonly top: string;
  readonly gitDirectory: string;
  /** Where objects and the shallow file live; differs from `gitDirectory` in a linked work tree. */
  readonly commonDirectory: string;
  readonly shallow: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
}

export type CheckoutResult =
  | { readonly kind: 'found'; readonly checkout: Checkout }
  | { readonly kind: 'none'; readonly message: string }
  /** There is a repository, but git will not open it. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** @param ceiling folder above which no repository is looked for: the workspace may lie inside a foreign one */
export async function openCheckout(git: Git, directory: string, ceiling: string): Promise<CheckoutResult> {
  const questions = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--is-shallow-repository'];
  const finished = await git.run(['rev-parse', ...questions, '--show-object-format'], {
    env: { GIT_CEILING_DIRECTORIES: ceiling },
  });
  if (!succeeded(finished)) {
    const message = complaint(finished);
    return { kind: /not a git repository/i.test(message) ? 'none' : 'unreadable', message };
  }
  const lines = finished.stdout.toString('utf8').replace(/\n$/, '').split('\n');
  const [top, gitDirectory, common, shallow, format] = lines;
  if (lines.length !== 5 || top === undefined || gitDirectory === undefined || common === undefined) {
    return { kind: 'unreadable', message: 'git rev-parse gave an answer of another shape' };
  }
  return {
    kind: 'found',
    checkout: {
      top,
      gitDirectory,
      commonDirectory: path.resolve(directory, common),
      shallow: shallow === 'true',
      objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    },
  };
}
