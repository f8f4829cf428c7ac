import { isUtf8 } from 'node:buffer';
import { copyFile, lstat, mkdtemp, readFile, realpath, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { type Answer, known, unknown } from '../../../../shared/comparison/index.ts';
import {
  type Checkout,
  complaint,
  encodePath,
  type Git,
  type GitConfigEntry,
  openCheckout,
  parseRawDiff,
  splitNul,
  succeeded,
} from '../../../../shared/git/index.ts';
import type { ChangedFile } from '../changed-file.ts';
import type { Snapshot } from '../snapshot.ts';

const largestFile = 64 * 1024 * 1024;

/** Uncommitted changes of tracked files against HEAD, staged or not; untracked files do not count (as in dorny/paths-filter). */
export async function workingTreeChanges(
  git: Git,
  checkout: Checkout,
  folder: string,
): Promise<Answer<readonly ChangedFile[]>> {
  // git would write refreshed times into the index; a copy keeps the checkout as it is.
  const index = path.join(folder, 'index');
  try {
    const original = path.join(checkout.gitDirectory, 'index');
    await copyFile(original, index);
    // Files as young as the index are looked into, as their times cannot tell (git's "racy" entries): keep its age.
    const { atime, mtime } = await stat(original);
    await utimes(index, atime, mtime);
  } catch (error) {
    return unknown(`the index of the checkout cannot be read (${error instanceof Error ? error.message : error})`);
  }
  const config = await withoutFilters(git);
  const env = { GIT_INDEX_FILE: index };
  await git.run(['update-index', '-q', '--refresh'], { env, config });
  const finished = await git.run(
    [
      'diff-index',
      '--raw',
      '-z',
      '--no-abbrev',
      '--no-ext-diff',
      '--no-renames',
      '--no-relative',
      // Else git looks into submodules itself, and there their configuration could name programs.
      '--ignore-submodules=dirty',
      'HEAD',
      '--',
    ],
    { env, config },
  );
  if (!succeeded(finished)) return unknown(`git could not compare the working tree with HEAD (${complaint(finished)})`);
  const changes = parseRawDiff(finished.stdout);
  const edited = await editedSubmodules(git, checkout, folder);
  if (edited.kind === 'unknown') return edited;
  const told = new Set(changes.map((change) => change.path));
  const more = edited.value.filter((name) => !told.has(name));
  return known([...changes, ...more.map((name): ChangedFile => ({ path: name, status: 'modified', renamed: false }))]);
}

/** Submodules with uncommitted changes of their own; one that cannot be looked into counts as edited. */
async function editedSubmodules(git: Git, checkout: Checkout, folder: string): Promise<Answer<readonly string[]>> {
  const listed = await git.run(['-C', checkout.top, 'ls-files', '-z', '--stage']);
  if (!succeeded(listed)) return unknown(`git could not list the submodules (${complaint(listed)})`);
  const names = splitNul(listed.stdout).flatMap((record) => /^160000 [0-9a-f]+ 0\t(.+)$/s.exec(record)?.[1] ?? []);
  const edited: string[] = [];
  for (const name of names) {
    const place = Buffer.concat([Buffer.from(`${checkout.top}/`), encodePath(`${name}/.git`)]);
    const populated = await lstat(place).catch(() => undefined);
    if (populated !== undefined && (await isEdited(git, path.join(checkout.top, name), folder))) edited.push(name);
  }
  return known(edited);
}

async function isEdited(git: Git, directory: string, folder: string): Promise<boolean> {
  const inside: Git = { run: (args, call) => git.run(['-C', directory, ...args], call) };
  const opened = await openCheckout(inside, directory, path.dirname(directory));
  if (opened.kind !== 'found') return true;
  const changes = await workingTreeChanges(inside, opened.checkout, await mkdtemp(path.join(folder, 'submodule-')));
  return changes.kind === 'unknown' || changes.value.length > 0;
}

/**
 * Clean filters are programs, and a repository's own configuration can name them. A file they would have made equal
 * then counts as changed, which is the safe side.
 */
async function withoutFilters(git: Git): Promise<GitConfigEntry[]> {
  const listed = await git.run(['config', '--show-scope', '--null', '--name-only', '--get-regexp', '^filter\\.']);
  const fields = splitNul(listed.stdout);
  // Pairs of scope and key. What the machine's owner configured (Git LFS, say) stays in force.
  const own = fields.filter((_, at) => at % 2 === 1 && /^(?:local|worktree)$/.test(fields[at - 1] ?? ''));
  return own
    .filter((key) => /\.(clean|smudge|process|required)$/.test(key))
    .map((key) => ({ key, value: key.endsWith('.required') ? 'false' : '' }));
}

/** The files as they lie on the disk. Symlinks are not followed: they could lead out of the repository. */
export function workingTreeSnapshot(git: Git, checkout: Checkout): Snapshot {
  return {
    name: 'working tree',
    async paths() {
      const finished = await git.run(['-C', checkout.top, 'ls-files', '-z', '--cached']);
      if (!succeeded(finished))
        throw new Error(`git could not list the files of the checkout (${complaint(finished)})`);
      return [...new Set(splitNul(finished.stdout))];
    },
    async readMany(paths) {
      const texts = new Map<string, string | undefined>();
      const top = await realpath(checkout.top);
      for (const name of paths) {
        const file = Buffer.concat([Buffer.from(`${top}/`), encodePath(name)]);
        const stat = await lstat(file).catch(() => undefined);
        if (stat === undefined) continue;
        const folder = await realpath(path.dirname(path.join(top, name))).catch(() => '');
        const inside = folder === top || folder.startsWith(top + path.sep);
        const usable = stat.isFile() && inside && stat.size <= largestFile;
        const body = usable ? await readFile(file).catch(() => undefined) : undefined;
        texts.set(name, body !== undefined && isUtf8(body) ? body.toString('utf8') : undefined);
      }
      return texts;
    },
  };
}
