import type { Gate, Judged, Patch } from '../judged.ts';
import { type Count, type Metric, metrics } from '../model.ts';
import { showDelta, showPercent } from './percent.ts';

/** The body of the JSON report, as `report.schema.json` describes it: everything that is told, and nothing cut. */
export function reportOf(judged: Judged): Record<string, unknown> {
  const { informational, totals, baseline, reports, match, failure } = judged;
  const error = failure && { code: failure.code, message: failure.message, fix: failure.fix };
  return {
    passed: judged.result === 'passed',
    informational,
    totals: countsOf(totals),
    gates: judged.gates.map(gateOf),
    patch: patchOf(judged.patch),
    ...(baseline && { baseline: baselineOf(judged, baseline) }),
    reports,
    ...(match && { match: { paths: match.paths, matched: match.matched } }),
    ambiguous: judged.ambiguous,
    unmatched: judged.unmatched,
    overrides: judged.overrides,
    notes: judged.notes,
    files: judged.files.map(({ path, known, counts }) => ({ path, known, ...measuredOf(counts) })),
    ...(error && { [informational ? 'would-fail' : 'error']: error }),
  };
}

function gateOf(gate: Gate): Record<string, unknown> {
  const { input, subject, metric, verdict, count, required, missing, message, candidates } = gate;
  return { input, subject, metric, verdict, ...count, required, missing, message, candidates };
}

function patchOf(patch: Patch): Record<string, unknown> {
  if (patch.kind === 'not-asked') return { kind: patch.kind };
  if (patch.kind !== 'known') return { kind: patch.kind, why: patch.why };
  const { kind, base, head, why, count, files, notMeasured } = patch;
  return {
    kind,
    base,
    head,
    why,
    ...countOf(count),
    files: files.map(({ path, count: of, uncovered }) => ({ path, ...of, uncovered })),
    'not-measured': notMeasured,
  };
}

function baselineOf({ totals }: Judged, { source, sha, totals: before }: NonNullable<Judged['baseline']>) {
  const deltas = metrics.flatMap((metric) => {
    const [now, then] = [totals[metric], before[metric]];
    const delta = now === undefined || then === undefined ? '' : showDelta(now, then);
    return delta === '' ? [] : [[metric, delta] as const];
  });
  return { source, sha, totals: countsOf(before), deltas: Object.fromEntries(deltas) };
}

function countsOf(totals: Readonly<Partial<Record<Metric, Count>>>): Record<string, unknown> {
  const known = metrics.flatMap((metric) => (totals[metric] === undefined ? [] : [[metric, countOf(totals[metric])]]));
  return Object.fromEntries(known);
}

/** Without a percent when nothing was measured. */
function countOf(count: Count): Record<string, unknown> {
  const percent = showPercent(count);
  return { covered: count.covered, total: count.total, ...(percent === '' ? {} : { percent }) };
}

/** Only what was measured: most files have two metrics, and there may be very many files. */
function measuredOf(counts: Readonly<Record<Metric, Count>>): Record<string, Count> {
  return Object.fromEntries(
    metrics.flatMap((metric) => (counts[metric].total > 0 ? [[metric, counts[metric]] as const] : [])),
  );
}
