import { quoteForMessage } from '../../../shared/text/index.ts';
import { unusedPatterns } from './files-that-count.ts';
import type { Findings } from './findings.ts';
import type { Gathered } from './gather.ts';
import type { Gate, Judged } from './judged.ts';
import { type Metric, metrics } from './model.ts';

/** What a person should know besides the verdict, and which of it somebody has to look at. */
export function tellBesides(findings: Findings, gates: readonly Gate[]): Pick<Judged, 'notes' | 'warnings'> {
  const unused = gates.filter(isUnusedRule).map(({ message }) => message);
  const warnings = [...findings.gathered.warnings, ...aboutPaths(findings), ...unused, ...unknowns(findings)];
  return { notes: [...warnings, ...plainNotes(findings, gates)], warnings };
}

const mostNamed = 3;

function aboutPaths({ gathered, selection }: Findings): string[] {
  const { names, matched, unmatched, ambiguous, verified } = gathered;
  const said = unusedPatterns(selection, [...gathered.files.keys()]).map(
    (unused) => `The ${unused} matches no measured file.`,
  );
  if (gathered.totals.size > 0) {
    said.push('The report holds totals and names no file: it cannot be told whether they are about this repository.');
  }
  if (verified && ambiguous.size > 0) {
    said.push(
      `It is not known which files of the repository ${named(ambiguous.keys(), ambiguous.size)} of the reports stand for; they count under these names. Say with \`source-roots\` which folder is meant.`,
    );
  }
  if (verified && unmatched.size > 0) {
    said.push(
      `${matched} of ${names} report paths are files of the repository. The others count all the same: ${named(unmatched, unmatched.size)}. Leave them out with \`exclude\`, or map them with \`source-roots\`.`,
    );
  }
  return said;
}

function named(paths: Iterable<string>, all: number): string {
  const shown = [...paths].slice(0, mostNamed).map((path) => quoteForMessage(path));
  return all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : shown.join(', ');
}

/** A rule that matches nothing is a mistake more often than not. */
function isUnusedRule({ input, verdict, message }: Gate): boolean {
  return input === 'rules' && verdict === 'not-applied' && message.endsWith('matches no measured file.');
}

function unknowns({ baseline, settings, chosen, tracked, patch }: Findings): string[] {
  const said: string[] = [];
  const gate = chosen.gates.maxDrop === undefined ? '' : ', so `max-drop` is not applied';
  if (settings.baseline !== '' && baseline.kind === 'absent') {
    said.push(`There is no baseline to compare with${gate}: ${baseline.why}.`);
  }
  if (baseline.kind === 'unknown' && gate === '') {
    said.push(`It is not known whether there is a baseline: ${baseline.why}.`);
  }
  if (tracked.kind === 'unknown') {
    said.push(`The files of the repository are not known, so report paths were taken as they are: ${tracked.why}.`);
  }
  if (patch.kind === 'unknown' && chosen.gates.patch === undefined) {
    said.push(`It is not known which lines this change edits: ${patch.why}.`);
  }
  return said;
}

function plainNotes({ chosen, gathered, patch }: Findings, gates: readonly Gate[]): string[] {
  const notes = gates
    .filter((gate) => gate.verdict === 'not-applied' && !isUnusedRule(gate))
    .map(({ message }) => message);
  if (gates.length === 0)
    notes.push('No gate is set: only a report that is missing or cannot be used makes this step fail.');
  const bounds = metrics.filter((metric) => isLowerBound(gathered, metric));
  if (bounds.length > 0) {
    notes.push(
      `The count of ${bounds.join(' and ')} is a lower bound: some reports do not say which ones ran, or name them in another way than others, so the larger count of each place was taken.`,
    );
  }
  const summaries = [...gathered.files.values()].filter(({ coverage }) => coverage.isSummary('lines')).length;
  if (summaries > 0) notes.push(`${summaries} of the files are known from a summary only, without lines.`);
  if (patch.kind === 'known' && patch.count.total === 0 && chosen.gates.patch === undefined) {
    notes.push('This change edits no measured line.');
  }
  return notes;
}

/** One report alone is exact, however it counts. */
function isLowerBound({ reports, files }: Gathered, metric: Metric): boolean {
  return reports.length > 1 && [...files.values()].some(({ coverage }) => coverage.isLowerBound(metric));
}
