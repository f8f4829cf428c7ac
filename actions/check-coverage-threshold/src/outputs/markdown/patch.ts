import { table } from '../../../../../shared/report/index.ts';
import { codeSpan } from '../../../../../shared/text/index.ts';
import type { Patch, PatchFile } from '../../judged.ts';
import { byUncovered } from '../annotations.ts';
import { counted } from '../counted.ts';
import { percentWords } from '../percent.ts';
import { showRanges } from '../ranges.ts';
import { andMore, bounded, paragraphs, type Room } from './bounded.ts';
import { nameSpan, sentence } from './names.ts';
import { shareBar } from './totals.ts';

const mostRanges = 20;
const mostUnmeasured = 20;

/**
 * What the change adds or edits: how much of it ran, which lines did not, which files nobody measured. Empty when it was
 * not asked for. @param where the rest of a list is told
 */
export function patchPart(patch: Patch, room: Room, where: string): string {
  if (patch.kind === 'not-asked' || patch.kind === 'none') return '';
  const heading = '#### Changed lines';
  if (patch.kind === 'unknown') return `${heading}\n\n🟠 What changed is not known: ${sentence(patch.why)}`;
  const { rows, left } = bounded(byUncovered(patch.files), room, patchRow);
  return paragraphs([
    heading,
    patchSentence(patch),
    rows.length === 0 ? '' : table(['file', '', 'ran', 'lines that did not run'], rows),
    andMore(left, 'file', where),
    unmeasuredLine(patch.notMeasured, where),
  ]);
}

function patchSentence({ count, base, head, why }: Extract<Patch, { kind: 'known' }>): string {
  const compared = `between ${codeSpan(base.slice(0, 12))} and ${codeSpan(head.slice(0, 12))} (${sentence(why)})`;
  if (count.total === 0) return `No report measures a line that changed ${compared}.`;
  const all = count.covered === count.total ? '✅ ' : '';
  return `${all}${count.covered} of ${counted(count.total, 'measured line')} that changed ${compared} ran: **${percentWords(count)}**.`;
}

function patchRow({ path, count, uncovered }: PatchFile): string[] {
  return [nameSpan(path), shareBar(count, 5), `${count.covered} of ${count.total}`, showRanges(uncovered, mostRanges)];
}

/** Changed files that no report knows must not look covered. */
function unmeasuredLine(paths: readonly string[], where: string): string {
  if (paths.length === 0) return '';
  const shown = paths.slice(0, mostUnmeasured).map(nameSpan).join(', ');
  const rest = paths.length - mostUnmeasured;
  const more = rest > 0 ? ` and ${rest} more${where}` : '';
  return `⚠️ ${counted(paths.length, 'changed file')} in no report, so not measured: ${shown}${more}.`;
}
