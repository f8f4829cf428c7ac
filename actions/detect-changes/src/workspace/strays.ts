/** Changed files that no project owns: a Makefile at the root, data that a crate includes from beside the workspace. */
import type { WorkspaceGraph } from './model.ts';
import { Ownership } from './ownership.ts';

/** Files that people read, and settings of hosts and editors: no build depends on them. */
const inert = [
  /\.(?:md|markdown|adoc|rst)$/i,
  /(?:^|\/)(?:licen[cs]e|copying|notice|authors|codeowners)[^/]*$/i,
  /(?:^|\/)\.(?:gitignore|gitattributes|mailmap|editorconfig)$/,
  /^(?:docs|\.vscode|\.idea)\//,
  // Composite actions of the repository may be part of any job.
  /^\.github\/(?!actions\/)/,
];

/**
 * The first such file in the order of `paths`, undefined when each has an owner, is shared, is a lockfile, or is one of
 * the files that no build depends on. Whom the file concerns cannot be told from the manifests.
 */
export function findStray(base: WorkspaceGraph, head: WorkspaceGraph, paths: Iterable<string>): string | undefined {
  const graphs = [base, head];
  const owners = new Ownership(graphs.flatMap(({ projects }) => projects.map(({ path }) => path)));
  const known = new Set(
    graphs.flatMap(({ sharedFiles, lockfiles }) => [...sharedFiles, ...lockfiles].map(({ path }) => path)),
  );
  for (const path of paths) {
    if (known.has(path) || inert.some((expression) => expression.test(path))) continue;
    if (owners.nearest(path) === undefined) return path;
  }
  return undefined;
}
