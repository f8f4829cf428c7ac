import { UserError } from '../../../shared/action/index.ts';
import type { LoadedBaseline } from './baseline/load.ts';
import { rowsOf, type Selection, totalsOf, unusedPatterns } from './files-that-count.ts';
import type { ChosenGates } from './gates/overrides.ts';
import type { Gathered } from './gather.ts';
import type { Settings } from './inputs.ts';
import { judge, resultOf } from './judge/index.ts';
import type { Gate, Judged, Patch } from './judged.ts';
import { type Metric, metrics } from './model.ts';
import type { Answer } from './ports.ts';
import type { Stopped } from './read-reports.ts';

export interface Findings {
  readonly settings: Settings;
  readonly chosen: ChosenGates;
  readonly selection: Selection;
  readonly gathered: Gathered;
  readonly stopped: Stopped | undefined;
  readonly patch: Patch;
  readonly baseline: LoadedBaseline;
  readonly tracked: Answer<readonly string[]>;
}

/** From all that was found to one verdict. */
export function judgeCoverage(findings: Findings): Judged {
  const { settings, chosen, gathered, selection, patch, baseline } = findings;
  const stopped = findings.stopped ?? foreign(gathered) ?? nothingMeasured(gathered) ?? unfiltered(gathered, selection);
  const common = {
    informational: settings.informational,
    reports: gathered.reports.map(({ format, ...report }) => ({ ...report, format: format ?? 'unknown' })),
    match: matchOf(gathered),
    ambiguous: [...gathered.ambiguous].map(([path, candidates]) => ({ path, candidates })),
    unmatched: [...gathered.unmatched],
    overrides: chosen.applied,
    baseline:
      baseline.kind === 'known'
        ? { source: baseline.source, sha: baseline.file.sha, totals: baseline.file.totals }
        : undefined,
  };
  if (stopped !== undefined) {
    const { result, failure } = stopped;
    // What was read so far may be half of it: no number of it is told.
    return { ...common, result, totals: {}, gates: [], files: [], patch: { kind: 'not-asked' }, notes: [], failure };
  }
  const rows = rowsOf(gathered, selection);
  const totals = totalsOf(gathered, rows);
  const gates = judge({
    gates: chosen.gates,
    totals,
    rows,
    totalsOnly: gathered.totals.size > 0,
    patch,
    baseline: baselineFact(findings),
  });
  const empty = rows.length === 0 && gathered.totals.size === 0;
  const result = empty ? 'no-data' : resultOf(gates);
  return {
    ...common,
    result,
    totals,
    gates,
    files: rows,
    patch,
    notes: notesOf(findings, gates),
    failure: empty ? nothingLeft() : failureOf(gates, patch),
  };
}

function baselineFact({ baseline, tracked }: Findings): Parameters<typeof judge>[0]['baseline'] {
  if (baseline.kind !== 'known') return baseline;
  const files = tracked.kind === 'known' ? new Set(tracked.value) : undefined;
  return { kind: 'known', file: baseline.file, stillTracked: files && ((path) => files.has(path)) };
}

function matchOf(gathered: Gathered): Judged['match'] {
  return gathered.verified && gathered.names > 0 ? { matched: gathered.matched, paths: gathered.names } : undefined;
}

/** Not one path of the reports is a file of this repository: they are somebody else's, or need a source root. */
function foreign(gathered: Gathered): Stopped | undefined {
  if (!gathered.verified || gathered.names === 0 || gathered.matched > 0) return undefined;
  const [first = [...gathered.ambiguous.keys()][0] ?? ''] = gathered.unmatched;
  return {
    result: 'no-data',
    failure: new UserError(
      'foreign-report',
      `None of the ${gathered.names} paths in the reports is a file of this repository; the first is ${JSON.stringify(first.slice(0, 200))}.`,
      'Give the reports of this repository. If they are, name the folder or prefix of their paths in `source-roots`.',
    ),
  };
}

function nothingMeasured(gathered: Gathered): Stopped | undefined {
  if (!gathered.isEmpty) return undefined;
  return {
    result: 'no-data',
    failure: new UserError(
      'empty-report',
      'The reports are well-formed, and nothing in them was measured: they name no line, branch, function or statement.',
      'See whether the tests ran with coverage on, and whether the tool looked at the right folder.',
    ),
  };
}

/** Totals without files cannot be filtered, and the whole total is not what was asked for. */
function unfiltered({ totals }: Gathered, { include, exclude }: Selection): Stopped | undefined {
  if (totals.size === 0 || (include === undefined && exclude === undefined)) return undefined;
  return {
    result: 'no-data',
    failure: new UserError(
      'no-data',
      'The report holds totals and names no file, so `include` and `exclude` cannot be applied to it.',
      'Let the tool write its detailed report, or leave `include` and `exclude` out.',
    ),
  };
}

function nothingLeft(): UserError {
  return new UserError(
    'no-data',
    'The reports measure something, and `include` and `exclude` leave none of it to judge.',
    'Correct the patterns: they are matched against paths from the top of the repository.',
  );
}

function notesOf(
  { chosen, gathered, selection, baseline, settings, tracked, patch }: Findings,
  gates: readonly Gate[],
): string[] {
  const notes = gates.filter(({ verdict }) => verdict === 'not-applied').map(({ message }) => message);
  const { maxDrop } = chosen.gates;
  if (settings.baseline !== '' && baseline.kind !== 'known' && maxDrop === undefined) {
    notes.push(`There is no baseline to compare with: ${baseline.why}.`);
  }
  if (gates.length === 0)
    notes.push('No gate is set: only a report that is missing or cannot be used makes this step fail.');
  const bounds = metrics.filter((metric) => isLowerBound(gathered, metric));
  if (bounds.length > 0) {
    notes.push(
      `The count of ${bounds.join(' and ')} is a lower bound: some reports do not say which ones ran, or name them in another way than others, so the larger count of each place was taken.`,
    );
  }
  const summaries = [...gathered.files.values()].filter(({ coverage }) =>
    metrics.some((metric) => coverage.isSummary(metric)),
  );
  if (summaries.length > 0)
    notes.push(`${summaries.length} of the files are known from a summary only, without lines.`);
  for (const unused of unusedPatterns(selection, [...gathered.files.keys()]))
    notes.push(`The ${unused} matches no measured file.`);
  if (tracked.kind === 'unknown')
    notes.push(`The files of the repository are not known, so report paths were taken as they are: ${tracked.why}.`);
  if (patch.kind === 'unknown' && chosen.gates.patch === undefined)
    notes.push(`It is not known which lines this change edits: ${patch.why}.`);
  if (patch.kind === 'known' && patch.count.total === 0 && chosen.gates.patch === undefined)
    notes.push('This change edits no measured line.');
  return notes;
}

/** One report alone is exact, however it counts. */
function isLowerBound({ reports, files }: Gathered, metric: Metric): boolean {
  return reports.length > 1 && [...files.values()].some(({ coverage }) => coverage.isLowerBound(metric));
}

function failureOf(gates: readonly Gate[], patch: Patch): UserError | undefined {
  const below = gates.filter(({ verdict }) => verdict === 'below');
  const [first] = below;
  if (first !== undefined) {
    return new UserError(
      'below',
      below.map(({ message }) => message).join(' '),
      'Cover the lines that the summary and the annotations name, or change the gate knowingly.',
    );
  }
  const unknown = gates.filter(({ verdict }) => verdict === 'no-data');
  if (unknown.length === 0) return undefined;
  const told = unknown.map(({ message }) => message).join(' ');
  if (unknown.every(({ input }) => input === 'min-patch') && patch.kind === 'unknown') {
    return new UserError(
      'no-base',
      told,
      'Check out with `fetch-depth: 2` or more and give `token` the permission `contents: read`, or name `base`.',
    );
  }
  if (unknown.every(({ input }) => input === 'max-drop')) {
    return new UserError(
      'baseline-unreadable',
      told,
      'Give `token` the permission `actions: read`, or run again when GitHub answers.',
    );
  }
  return new UserError('no-data', told, 'Let the tool write a report that measures it, or leave the gate away.');
}
