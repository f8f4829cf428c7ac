import type { EditableSource } from '../../../../shared/edit/index.ts';

/** Where GitHub keeps the locked commits of a repository's workflows (docs.github.com, "Workflow dependency lockfiles"). */
export const lockFile = '.github/workflows/actions.lock';

/** The workflows that the lock file lists, as paths from the root of the repository; undefined when it has another shape. */
export function lockedWorkflows(source: EditableSource): ReadonlySet<string> | undefined {
  const [root, ...more] = source.documents;
  if (root?.kind !== 'mapping' || more.length > 0) return undefined;
  const workflows = root.entries.find(({ key }) => key.text === 'workflows')?.value;
  if (workflows === undefined) return new Set();
  if (workflows.kind !== 'mapping') return undefined;
  return new Set(workflows.entries.map(({ key }) => key.text));
}
