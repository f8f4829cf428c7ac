import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReportChoice } from '../find-reports.ts';
import { type Candidate, codeOf } from './examine-report.ts';

interface Walked {
  /** Everything that is no folder. */
  readonly found: readonly Candidate[];
  readonly refused: readonly { readonly path: string; readonly because: string }[];
}

/** Goes once through the folders where reports may be. Links to folders are not followed, but where a pattern names one. */
export function walkReports(workspace: string, { roots, literals, skips }: ReportChoice): Walked {
  const found: Candidate[] = [];
  const refused: { path: string; because: string }[] = [];
  const pending = roots.flatMap((root) => {
    const because = refuseRoot(workspace, root);
    if (because !== undefined) refused.push({ path: root, because });
    return because === undefined && exists(path.join(workspace, root)) ? [root] : [];
  });
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of list(workspace, folder, refused)) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push({ file, kind: kindOf(entry) });
      else if (!skips.has(entry.name)) pending.push(file);
      if (entry.isDirectory() && literals.includes(file)) {
        refused.push({
          path: file,
          because: 'it is a folder; name its reports, such as with `/**/lcov.info` behind it',
        });
      }
    }
  }
  return { found, refused };
}

function kindOf(entry: Dirent): Candidate['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function list(workspace: string, folder: string, refused: { path: string; because: string }[]): Dirent[] {
  try {
    return readdirSync(path.join(workspace, folder), { withFileTypes: true });
  } catch (error) {
    const isNameless = codeOf(error) === 'ENOENT' && folder.includes('\ufffd');
    const because = isNameless ? 'its name is not UTF-8' : `the folder cannot be read (${codeOf(error)})`;
    refused.push({ path: folder === '' ? '.' : folder, because });
    return [];
  }
}

function exists(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A pattern may name a folder that is a link. */
function refuseRoot(workspace: string, root: string): string | undefined {
  try {
    const way = path.relative(workspace, realpathSync.native(path.join(workspace, root)));
    const isOut = way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
    return isOut ? 'it is a link out of the workspace, which is not followed' : undefined;
  } catch {
    return undefined;
  }
}
