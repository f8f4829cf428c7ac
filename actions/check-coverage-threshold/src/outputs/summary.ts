import type { Judged } from '../judged.ts';
import { paragraphs } from './markdown/bounded.ts';
import { filesPart } from './markdown/files.ts';
import { gatesPart } from './markdown/gates.ts';
import { patchPart } from './markdown/patch.ts';
import { matchLine, notesPart, reportsPart, strangersPart } from './markdown/reports.ts';
import { baselineLine, totalsTable } from './markdown/totals.ts';
import { overridesLine, verdictText, verdictWord } from './markdown/verdict.ts';

const inReport = ', all in the report';
// All together below 900 KiB, whatever names there are: a summary stops at 1 MiB, and other parts come with it.
const rooms = {
  gates: { rows: 100, bytes: 100_000 },
  patch: { rows: 100, bytes: 100_000 },
  worst: { rows: 20, bytes: 60_000 },
  folded: { rows: 500, bytes: 200_000 },
  reports: { rows: 200, bytes: 60_000 },
  strangers: { rows: 200, bytes: 60_000 },
  notes: { rows: 50, bytes: 50_000 },
} as const;

/**
 * The job summary: the verdict, all metrics with bars, gates, changed lines, the worst files, and folded what was read.
 * Markdown; every foreign text in it is escaped.
 */
export function renderSummary(judged: Judged): string {
  const parts = [
    `### check-coverage-threshold: ${verdictWord(judged)}`,
    verdictText(judged),
    overridesLine(judged.overrides),
    totalsTable(judged),
    baselineLine(judged),
    gatesPart(judged.gates, rooms.gates, inReport),
    patchPart(judged.patch, rooms.patch, inReport),
    filesPart(judged.files, rooms.worst, rooms.folded, inReport),
    matchLine(judged),
    notesPart(judged, rooms.notes, inReport),
    reportsPart(judged, rooms.reports),
    strangersPart(judged, rooms.strangers),
  ];
  return `${paragraphs(parts)}\n`;
}
