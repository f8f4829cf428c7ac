import { details, table } from '../../../../../shared/report/index.ts';
import type { FileRow } from '../../judged.ts';
import { counted } from '../counted.ts';
import { percentWords } from '../percent.ts';
import { andMore, bounded, paragraphs, type Room } from './bounded.ts';
import { nameSpan } from './names.ts';
import { shareBar } from './totals.ts';

const head: readonly string[] = ['file', '', 'lines', 'covered', 'uncovered'];

/** The files with uncovered lines, the most of them first, then by path. */
export function worstFiles(files: readonly FileRow[]): FileRow[] {
  return files
    .filter(({ counts: { lines } }) => lines.covered < lines.total)
    .toSorted((a, b) => uncoveredIn(b) - uncoveredIn(a) || (a.path < b.path ? -1 : 1));
}

/**
 * The worst files as a table, and the next ones folded where there is room for them.
 * @param where the rest is told
 */
export function filesPart(files: readonly FileRow[], room: Room, folded: Room | undefined, where: string): string {
  const worst = worstFiles(files);
  if (worst.length === 0) return '';
  const first = bounded(worst, room, fileRow);
  const second = folded === undefined ? undefined : bounded(worst.slice(first.rows.length), folded, fileRow);
  const left = second?.left ?? first.left;
  return paragraphs([
    '#### Files with the most uncovered lines',
    table(head, first.rows),
    second === undefined || second.rows.length === 0
      ? ''
      : details(`${counted(second.rows.length, 'more file')} with uncovered lines`, table(head, second.rows)),
    andMore(left, 'file', where),
  ]);
}

function fileRow(file: FileRow): string[] {
  const { lines } = file.counts;
  const covered = `${lines.covered} of ${lines.total}`;
  return [nameSpan(file.path), shareBar(lines, 5), percentWords(lines), covered, String(uncoveredIn(file))];
}

function uncoveredIn({ counts: { lines } }: FileRow): number {
  return lines.total - lines.covered;
}
