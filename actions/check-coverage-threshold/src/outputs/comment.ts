import { cutToBytes } from '../../../../shared/report/index.ts';
import type { Judged } from '../judged.ts';
import { paragraphs } from './markdown/bounded.ts';
import { filesPart } from './markdown/files.ts';
import { gatesPart } from './markdown/gates.ts';
import { link, nameSpan } from './markdown/names.ts';
import { patchPart } from './markdown/patch.ts';
import { matchLine, notesPart } from './markdown/reports.ts';
import { baselineLine, totalsTable } from './markdown/totals.ts';
import { overridesLine, verdictText, verdictWord } from './markdown/verdict.ts';

// GitHub takes 65,536 characters; the marker that finds the comment again goes on top.
const longest = 60_000;
const rooms = {
  gates: { rows: 10, bytes: 8_000 },
  patch: { rows: 30, bytes: 14_000 },
  files: { rows: 20, bytes: 12_000 },
  notes: { rows: 5, bytes: 4_000 },
} as const;

export interface CommentFacts {
  /** What tells several comments apart, '' for the only one. */
  readonly title: string;
  /** Of the run that wrote it, '' when it is not known. */
  readonly runUrl: string;
}

/**
 * The pull request comment: the story of the summary, shorter. Markdown without the hidden marker, at most 60,000 bytes
 * and so characters; every foreign text in it is escaped.
 */
export function renderComment(judged: Judged, { title, runUrl }: CommentFacts): string {
  const summary = runUrl === '' ? 'the summary of the run' : link('the summary of the run', runUrl);
  const where = `: see ${summary}`;
  // Met gates stand in the table of totals already; per-file ones would fill the page.
  const unmet = judged.gates.filter(({ verdict }) => verdict !== 'met');
  const text = paragraphs([
    `### Coverage${title === '' ? '' : ` of ${nameSpan(title)}`}: ${verdictWord(judged)}`,
    verdictText(judged),
    overridesLine(judged.overrides),
    totalsTable(judged),
    baselineLine(judged),
    gatesPart(unmet, rooms.gates, where),
    patchPart(judged.patch, rooms.patch, where),
    filesPart(judged.files, rooms.files, undefined, where),
    matchLine(judged),
    notesPart(judged, rooms.notes, where),
    `<sub>Written by check-coverage-threshold. More is in ${summary}.</sub>`,
  ]);
  return cutToBytes(`${text}\n`, longest, `*This comment is cut to what GitHub takes. More is in ${summary}.*`);
}
