import {
  type GateTexts,
  gateInputs,
  readGates,
} from '../../../../../actions/check-coverage-threshold/src/gates/gate-settings.ts';
import type { Facts } from '../../../../../actions/check-coverage-threshold/src/judge/facts.ts';
import type { FileRow } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import {
  type Count,
  type Metric,
  metrics,
  nothing,
  sum,
} from '../../../../../actions/check-coverage-threshold/src/model.ts';

/** A file of which so many lines ran, of so many. */
export function row(
  path: string,
  covered: number,
  total: number,
  others: Partial<Record<Metric, Count>> = {},
): FileRow {
  const counts = Object.fromEntries(metrics.map((metric) => [metric, nothing])) as Record<Metric, Count>;
  return { path, known: true, counts: { ...counts, lines: { covered, total }, ...others } };
}

/** What gates are judged on, with lines alone measured unless told otherwise. */
export function facts(
  given: Partial<GateTexts>,
  rows: readonly FileRow[],
  more: Partial<Facts> & { readonly rules?: unknown } = {},
): Facts {
  const texts = { ...Object.fromEntries(gateInputs.map((name) => [name, ''])), ...given } as GateTexts;
  return {
    gates: readGates(texts, more.rules),
    rows,
    totals: { lines: rows.reduce((all, { counts }) => sum(all, counts.lines), nothing) },
    totalsOnly: false,
    patch: { kind: 'not-asked' },
    baseline: { kind: 'absent', why: 'none' },
    ...more,
  };
}
