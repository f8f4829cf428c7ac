// Git plumbing for the release: reads a commit's files, writes trees and commits. The index is a temporary one, so the
// user's index and working tree stay as they are; a linked worktree works because git itself finds its object store.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Files } from './lift.ts';

export interface Identity {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970 and offset, as git writes them: `1763733000 +0100`. */
  readonly date: string;
}

export interface Objects {
  /** Trimmed output of a git command. Throws with git's own words when it fails. */
  git(args: readonly string[], options?: { input?: string | Buffer; env?: Record<string, string> }): string;
  /** Full commit id, or undefined when the name does not lead to a commit. */
  commitOf(name: string): string | undefined;
  isAncestor(older: string, newer: string): boolean;
  /** Files of a commit below these paths, as they are stored. */
  filesOf(commit: string, paths: readonly string[]): Map<string, Buffer>;
  writeTree(files: Files): string;
  writeCommit(tree: string, parents: readonly string[], message: string, who: Identity): string;
}

export function createObjects(repository: string): Objects {
  const run = (args: readonly string[], input?: string | Buffer, env: Record<string, string> = {}): Buffer =>
    execFileSync('git', args, {
      cwd: repository,
      input: input ?? '',
      env: { ...process.env, ...env },
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const git: Objects['git'] = (args, options = {}) => run(args, options.input, options.env).toString().trim();

  return {
    git,
    commitOf(name) {
      try {
        return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
      } catch {
        return undefined;
      }
    },
    isAncestor(older, newer) {
      // An ancestor and all before it are reachable from the newer commit: nothing is left over.
      return git(['rev-list', '--count', older, `^${newer}`]) === '0';
    },
    filesOf(commit, paths) {
      const listed = run(['ls-tree', '-r', '-z', commit, '--', ...paths]).toString();
      const files = new Map<string, Buffer>();
      for (const record of listed.split('\0')) {
        const [, id, file] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(record) ?? [];
        if (id && file) files.set(file, run(['cat-file', 'blob', id]));
      }
      return files;
    },
    writeTree(files) {
      const lines = [...files].map(([file, content]) => {
        const id = run(['hash-object', '-w', '--no-filters', '--stdin'], content).toString().trim();
        return `100644 ${id}\t${file}\0`;
      });
      const scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-release-'));
      try {
        const env = { GIT_INDEX_FILE: path.join(scratch, 'index') };
        run(['read-tree', '--empty'], undefined, env);
        run(['update-index', '-z', '--index-info'], lines.join(''), env);
        return run(['write-tree'], undefined, env).toString().trim();
      } finally {
        rmSync(scratch, { recursive: true, force: true });
      }
    },
    writeCommit(tree, parents, message, who) {
      const env = {
        GIT_AUTHOR_NAME: who.name,
        GIT_AUTHOR_EMAIL: who.email,
        GIT_AUTHOR_DATE: who.date,
        GIT_COMMITTER_NAME: who.name,
        GIT_COMMITTER_EMAIL: who.email,
        GIT_COMMITTER_DATE: who.date,
      };
      const args = ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', '--no-gpg-sign', tree];
      return git([...args, ...parents.flatMap((parent) => ['-p', parent])], { input: message, env });
    },
  };
}
