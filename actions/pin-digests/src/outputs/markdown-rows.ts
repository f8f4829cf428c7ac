import { codeSpan, escapeMarkdown } from '../../../../shared/text/index.ts';
import type { Judged } from '../judged.ts';
import type { Status } from '../model.ts';

/** How a person reads a status at a glance. */
const signs: Readonly<Record<Status, string>> = {
  pinned: '✅ pinned',
  changed: '📌 changed',
  unpinned: '🔴 unpinned',
  unresolved: '🟠 unresolved',
  refused: '🟠 refused',
  mismatch: '🔴 mismatch',
  impostor: '🔴 impostor',
  moved: '🔴 moved',
  dynamic: '⚪ dynamic',
  locked: '🔒 locked',
  ignored: '⚪ ignored',
};

/** A status as a cell of a table. */
export const statusCell = (status: Status): string => signs[status];

/** `file:line` as a cell of a table. */
export const placeCell = ({ file, line }: Pick<Judged, 'file' | 'line'>): string => codeSpan(`${file}:${line}`);

/** A row of what somebody has to look at: place, reference, status, why. */
export function attentionRow(judged: Judged): string[] {
  return [placeCell(judged), referenceCell(judged), statusCell(judged.status), escapeMarkdown(judged.reason)];
}

export const attentionHead: readonly string[] = ['place', 'reference', 'status', 'why'];

function referenceCell({ original, where }: Judged): string {
  // A field may be empty, and then its path is all there is to show.
  return original === '' ? codeSpan(where) : codeSpan(original);
}

/** A list item of a change with both values in full. */
export function changeItem({ line, where, original, resolved, version }: Judged): string {
  const named = version === '' || resolved.includes(version) ? '' : ` (${escapeMarkdown(version)})`;
  const old = original === '' ? 'empty' : codeSpan(original);
  return `- line ${line}, ${codeSpan(where)}: ${old} → ${codeSpan(resolved)}${named}`;
}

/** By file, in the order in which they come. */
export function byFile(all: readonly Judged[]): Map<string, Judged[]> {
  const files = new Map<string, Judged[]>();
  for (const judged of all) {
    const file = files.get(judged.file);
    if (file === undefined) files.set(judged.file, [judged]);
    else file.push(judged);
  }
  return files;
}
