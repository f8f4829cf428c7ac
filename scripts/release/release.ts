// The story of a release commit: the checked-out commit, its bundles as the sources build them, lifted, with two
// parents (the previous release, the source), so that the source stays reachable from the release branch. Everything
// that goes into the commit comes from the source commit, its dates included: the same inputs give the same id.
import { lift } from './lift.ts';
import type { Identity, Objects } from './objects.ts';

export interface ReleaseRequest {
  /** `vX.Y.Z`; the tag is made, and never moved when it exists. */
  readonly version?: string | undefined;
  /** The release before this one. Without it, what `ref` points to now. */
  readonly previous?: string | undefined;
  /** Branch to move forward, `refs/heads/v1`. */
  readonly ref?: string | undefined;
}

export interface Release {
  readonly commit: string;
  readonly source: string;
  /** False when the version was released from this source before: nothing was changed. */
  readonly made: boolean;
}

/** What the releaser has to mend, in a sentence. */
export class ReleaseRefused extends Error {}

const releasedPaths = ['actions', 'dist', '.github/workflows', 'README.md', 'LICENSE', 'SECURITY.md', 'CHANGELOG.md'];

/**
 * @param staleBundles given the committed files below dist/, tells which of them the sources no longer build
 */
export async function release(
  objects: Objects,
  request: ReleaseRequest,
  staleBundles: (committed: ReadonlyMap<string, Buffer>) => Promise<readonly string[]>,
): Promise<Release> {
  const { version, ref } = request;
  if (version !== undefined && !/^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)) {
    throw new ReleaseRefused(`A version reads vX.Y.Z, not "${version}".`);
  }
  if (ref !== undefined && !/^refs\/heads\/[\w./-]+$/.test(ref)) {
    throw new ReleaseRefused(`--ref takes a branch in full, like refs/heads/v1, not "${ref}".`);
  }
  const source = objects.commitOf('HEAD');
  if (!source) throw new ReleaseRefused('There is no commit to release from.');
  const changed = objects.git(['status', '--porcelain']);
  if (changed) {
    throw new ReleaseRefused(`The working tree is not what is committed. Commit or remove:\n${changed}`);
  }

  const tagged = version && objects.commitOf(`refs/tags/${version}`);
  if (tagged) {
    const parents = objects.git(['show', '-s', '--format=%P', tagged]).split(' ');
    if (parents.at(-1) === source) return { commit: tagged, source, made: false };
    throw new ReleaseRefused(
      `${version} was released from another source (${tagged}). A tag never moves: choose the next version.`,
    );
  }

  const files = objects.filesOf(source, releasedPaths);
  const stale = await staleBundles(new Map([...files].filter(([file]) => file.startsWith('dist/'))));
  if (stale.length > 0) {
    throw new ReleaseRefused(
      `dist/ is not what the sources build. Run \`npm run build\` and commit:\n${stale.join('\n')}`,
    );
  }

  const previous = previousRelease(objects, request, source);
  const tree = objects.writeTree(lift(files, source));
  const message = `Release ${version ?? 'without a version'}\n\nBuilt from ${source}.\n`;
  const commit = objects.writeCommit(
    tree,
    previous ? [previous, source] : [source],
    message,
    identityOf(objects, source),
  );
  const nothing = '0'.repeat(source.length);
  // Both updates name the value they expect, so a release made meanwhile is noticed, not overwritten.
  if (ref) objects.git(['update-ref', '-m', 'release', ref, commit, objects.commitOf(ref) ?? nothing]);
  if (version) objects.git(['update-ref', '-m', 'release', `refs/tags/${version}`, commit, nothing]);
  return { commit, source, made: true };
}

function previousRelease(objects: Objects, { previous, ref }: ReleaseRequest, source: string): string | undefined {
  const tip = ref && objects.commitOf(ref);
  const commit = previous === undefined ? tip : objects.commitOf(previous);
  if (previous !== undefined && !commit)
    throw new ReleaseRefused(`--previous ${previous} is not a commit here. Fetch it first.`);
  if (!commit) return undefined;
  if (objects.isAncestor(commit, source)) {
    throw new ReleaseRefused(
      `${commit} belongs to the sources and is not a release: a release branch holds releases only.`,
    );
  }
  if (tip && !objects.isAncestor(tip, commit)) {
    throw new ReleaseRefused(
      `${ref} is at ${tip}, which --previous does not contain: a release branch only moves forward.`,
    );
  }
  return commit;
}

function identityOf(objects: Objects, commit: string): Identity {
  const [name = '', email = '', date = ''] = objects
    .git(['show', '-s', '--date=raw', '--format=%cn%n%ce%n%cd', commit])
    .split('\n');
  return { name, email, date };
}
