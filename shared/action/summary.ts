import { appendFileSync, statSync } from 'node:fs';
import { cutToBytes } from '../report/index.ts';

/** GitHub drops the whole summary of a step that is larger. */
export const summaryLimit = 1024 * 1024;
const notice = '> The rest is left out, as GitHub shows at most 1 MiB of a summary. The report file has everything.';

/**
 * Appends to the job summary, cut to what GitHub accepts for the step; does nothing outside a runner.
 * @throws what the file system throws
 */
export async function appendSummary(file: string | undefined, markdown: string): Promise<void> {
  if (file === undefined || file === '' || markdown === '') return;
  const room = summaryLimit - 1 - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const end = markdown.endsWith('\n') ? '' : '\n';
  if (room > 0) appendFileSync(file, cutToBytes(markdown + end, room, notice));
}
