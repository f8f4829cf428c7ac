import { type Answer, known, unknown } from '../../../../shared/comparison/index.ts';
import type { Repository } from '../../../../shared/comparison/sources/index.ts';
import { complaint, GitMissing, missingBelow, splitNul, succeeded } from '../../../../shared/git/index.ts';
import {
  createPatchReader,
  type PatchedFile,
  PatchMalformed,
  patchArguments,
  renamesSkipped,
} from '../../../../shared/git/patch/index.ts';

export interface Patched {
  readonly files: readonly PatchedFile[];
  /** There were too many files to look for renamed and edited ones, which count as new then. */
  readonly renamesSkipped: boolean;
}

class PatchTooLarge extends Error {}

/** Of stderr, and of what nobody reads again. */
const keptBytes = 64 * 1024;
/** A clone without trees lacks the two at the top, and few more. */
const mostTrees = 400;
const longestDiff = 5 * 60_000;

/**
 * Changed lines between two trees. Blobs that are not at hand (a partial clone, files over the limit of the fetch) are
 * fetched when git has missed them, so that a checkout that has everything costs one process and no network.
 * @param base a commit or a tree
 * @param limit bytes of the patch, above which the answer is unknown
 */
export async function readPatch(
  repository: Repository,
  base: string,
  head: string,
  limit: number,
): Promise<Answer<Patched>> {
  const first = await tryPatch(repository, base, head, limit);
  if (first.kind !== 'failed') return first;
  const brought = await bringBlobs(repository, base, head);
  if (brought.kind === 'unknown') return unknown(`${brought.why}, and without them ${first.why}`);
  const again = await tryPatch(repository, base, head, limit);
  return again.kind === 'failed' ? unknown(again.why) : again;
}

type Try = Answer<Patched> | { readonly kind: 'failed'; readonly why: string };

async function tryPatch(repository: Repository, base: string, head: string, limit: number): Promise<Try> {
  const reader = createPatchReader();
  let bytes = 0;
  try {
    const finished = await repository.git().run([...patchArguments, '--end-of-options', base, head], {
      // A blank line of a hunk would come without its first byte.
      config: [{ key: 'diff.suppressBlankEmpty', value: 'false' }],
      maxOutputBytes: keptBytes,
      timeoutMs: longestDiff,
      onStdout(chunk) {
        bytes += chunk.length;
        if (bytes > limit) throw new PatchTooLarge();
        reader.push(chunk);
      },
    });
    const whole = { ...finished, truncated: false };
    if (!succeeded(whole)) {
      const why = `git could not compare the lines of the two commits (${complaint(whole)})`;
      return finished.timedOut || finished.cancelled ? unknown(why) : { kind: 'failed', why };
    }
    return known({ files: reader.end(), renamesSkipped: renamesSkipped(finished.stderr.toString('utf8')) });
  } catch (error) {
    if (error instanceof PatchTooLarge)
      return unknown(`the change is larger than ${Math.floor(limit / 1024 / 1024)} MiB of text`);
    if (error instanceof PatchMalformed) return unknown(error.message);
    throw error;
  }
}

/** Fetches what is missing of both sides of every file that differs: git may look into each of them for a rename. */
async function bringBlobs(repository: Repository, base: string, head: string): Promise<Answer<void>> {
  try {
    let missing = await missingBelow(repository.git(), [base, head]);
    let listed = await listBlobs(repository, base, head);
    if (listed.kind === 'unknown' && missing.size > 0 && missing.size <= mostTrees) {
      // A clone without trees, too: they come with all that is below them.
      const brought = await repository.bring([...missing]);
      if (brought.kind === 'unknown') return brought;
      missing = await missingBelow(repository.git(), [base, head]);
      listed = await listBlobs(repository, base, head);
    }
    return listed.kind === 'unknown' ? listed : repository.bring(listed.value.filter((id) => missing.has(id)));
  } catch (error) {
    if (error instanceof GitMissing) throw error;
    return unknown(error instanceof Error ? error.message : String(error));
  }
}

async function listBlobs(repository: Repository, base: string, head: string): Promise<Answer<string[]>> {
  const args = ['diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative'];
  const finished = await repository.git().run([...args, '--ignore-submodules=all', '--end-of-options', base, head]);
  if (!succeeded(finished)) return unknown(`git could not list the files that differ (${complaint(finished)})`);
  const ids = splitNul(finished.stdout).flatMap((record) => {
    const found = /^:[0-7]{6} [0-7]{6} ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z]$/.exec(record);
    return found === null ? [] : [found[1] ?? '', found[2] ?? ''];
  });
  return known([...new Set(ids)]);
}
