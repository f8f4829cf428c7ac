import { EditRefused } from '../../../shared/edit/index.ts';
import type { OpenFile } from './gather.ts';
import type { Verdict } from './judge/index.ts';
import type { Judged } from './judged.ts';
import { rewriteFile } from './rewrite.ts';

/** A file with its new content. */
export interface Change {
  readonly file: OpenFile;
  readonly after: Buffer;
}

export interface Plan {
  readonly changes: readonly Change[];
  readonly judged: readonly Judged[];
}

/** The new content of every file that changes; where that cannot be had, the file stays and its references are unresolved. */
export async function planChanges(files: readonly OpenFile[], verdicts: readonly Verdict[]): Promise<Plan> {
  const changes: Change[] = [];
  const refused = new Map<OpenFile, string>();
  for (const file of files) {
    const rewritings = verdicts.filter((one) => one.file === file).flatMap(({ rewriting }) => rewriting ?? []);
    if (rewritings.length === 0) continue;
    try {
      changes.push({ file, after: file.encode(await rewriteFile(file, rewritings)) });
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      refused.set(file, error.message);
    }
  }
  const judged = verdicts.map(({ file, judged: one, rewriting }): Judged => {
    const why = refused.get(file);
    if (why === undefined || rewriting === undefined) return one;
    return { ...one, status: 'unresolved', resolved: '', reason: `The file cannot be changed safely: ${why}.` };
  });
  return { changes, judged };
}
