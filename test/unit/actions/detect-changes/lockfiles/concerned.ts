/** Verdicts in one word, for tables. */
import { expect } from 'vitest';
import {
  compareLockfiles,
  type Importer,
} from '../../../../../actions/detect-changes/src/workspace/lockfiles/index.ts';
import type { WorkspaceKind } from '../../../../../actions/detect-changes/src/workspace/model.ts';

/** Projects `a` and `b` in folders of their names; `externals` are what yarn 1 does not tell. */
const projects: readonly Importer[] = [
  { projectPath: 'a', key: 'a', packageName: 'a', externals: ['x@^1.0.0', 'y@npm:x@^2.0.0'] },
  { projectPath: 'b', key: 'b', packageName: 'b', externals: ['z@^1.0.0'] },
];

/** Which of `a` and `b` are concerned when `before` in the text becomes `after`; or the kind of the verdict. */
export async function concerned(kind: WorkspaceKind, text: string, before: string, after: string): Promise<string> {
  expect(text.includes(before)).toBe(true);
  const verdict = await compareLockfiles(kind, text, text.replaceAll(before, after), projects);
  return verdict.kind === 'projects' ? [...verdict.changed.keys()].join(' ') : verdict.kind;
}
