import { details, table } from '../../../../../shared/report/index.ts';
import type { Judged } from '../../judged.ts';
import { counted } from '../counted.ts';
import { percentWords } from '../percent.ts';
import { andMore, bounded, paragraphs, type Room } from './bounded.ts';
import { endOf, nameSpan, sentence } from './names.ts';

const inReport = ', all in the report';

/** What was read, folded. */
export function reportsPart({ reports }: Judged, room: Room): string {
  if (reports.length === 0) return '';
  const { rows, left } = bounded(reports, room, ({ path, format, bytes, files }) => [
    nameSpan(path),
    sentence(format),
    sizeWords(bytes),
    counted(files, 'file'),
  ]);
  const body = paragraphs([table(['report', 'format', 'size', 'names'], rows), andMore(left, 'report', inReport)]);
  return details(`${counted(reports.length, 'report')} read`, body);
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte');
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;
}

/** How many of the report's paths are files of the repository. Said only where something is left to say. */
export function matchLine({ match }: Pick<Judged, 'match'>): string {
  if (match === undefined || match.matched === match.paths) return '';
  const share = percentWords({ covered: match.matched, total: match.paths });
  return `⚠️ ${match.matched} of ${counted(match.paths, 'report path')} (${share}) could be told to be files of the repository.`;
}

/** Paths that stand for no file, or for several, folded. */
export function strangersPart({ ambiguous, unmatched }: Judged, room: Room): string {
  return paragraphs([ambiguousPart(ambiguous, room), unmatchedPart(unmatched, room)]);
}

function ambiguousPart(ambiguous: Judged['ambiguous'], room: Room): string {
  if (ambiguous.length === 0) return '';
  const { rows, left } = bounded(ambiguous, room, ({ path, candidates }) => {
    const rest = candidates.length > 5 ? ` and ${candidates.length - 5} more` : '';
    return [nameSpan(path), `${candidates.slice(0, 5).map(nameSpan).join(', ')}${rest}`];
  });
  const body = paragraphs([
    'Counted under their own names; `source-roots` can say which file is meant.',
    table(['report path', 'could be'], rows),
    andMore(left, 'path', inReport),
  ]);
  return details(`${counted(ambiguous.length, 'report path')} with several possible files`, body);
}

function unmatchedPart(unmatched: readonly string[], room: Room): string {
  if (unmatched.length === 0) return '';
  const { rows, left } = bounded(unmatched, room, (path) => [`- ${nameSpan(path)}`]);
  const body = paragraphs([rows.flat().join('\n'), andMore(left, 'path', inReport)]);
  const first = unmatched.length === 1 ? `: ${endOf(unmatched[0] ?? '')}` : '';
  return details(`${counted(unmatched.length, 'report path')} that no file of the repository has${first}`, body);
}

/** What a person should know besides, as a list. What the table of gates says already is not said again. */
export function notesPart({ notes, gates }: Pick<Judged, 'notes' | 'gates'>, room: Room, where: string): string {
  const told = new Set(gates.map(({ message }) => message));
  const untold = notes.filter((note) => !told.has(note));
  if (untold.length === 0) return '';
  const { rows, left } = bounded(untold, room, (note) => [`- ${sentence(note)}`]);
  return paragraphs([rows.flat().join('\n'), andMore(left, 'note', where)]);
}
