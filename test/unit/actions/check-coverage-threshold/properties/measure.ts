import {
  rowsOf,
  type Selection,
  totalsOf,
} from '../../../../../actions/check-coverage-threshold/src/files-that-count.ts';
import { readReport } from '../../../../../actions/check-coverage-threshold/src/formats/index.ts';
import {
  type GateTexts,
  gateInputs,
  readGates,
} from '../../../../../actions/check-coverage-threshold/src/gates/gate-settings.ts';
import { Gathered } from '../../../../../actions/check-coverage-threshold/src/gather.ts';
import { judge, resultOf } from '../../../../../actions/check-coverage-threshold/src/judge/index.ts';
import type { Gate } from '../../../../../actions/check-coverage-threshold/src/judged.ts';
import type { Count, Metric } from '../../../../../actions/check-coverage-threshold/src/model.ts';
import { createPathMap } from '../../../../../actions/check-coverage-threshold/src/paths/map.ts';
import { bytesSource } from '../sink.ts';
import { paths, type World } from './world.ts';

/** What a format writes of a world. */
export type Writer = (world: World) => string;

export interface Measured {
  readonly totals: Partial<Record<Metric, Count>>;
  /** Counts of each file. */
  readonly files: Readonly<Record<string, Readonly<Record<Metric, Count>>>>;
  /** Lines that ran, and those that did not, as `path:line`. */
  readonly ran: readonly string[];
  readonly missed: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly warnings: readonly string[];
  verdict(gates: Partial<GateTexts>): { readonly result: string; readonly gates: readonly Gate[] };
}

const everything: Selection = { include: undefined, exclude: undefined };

/** Reads reports as the action does: by content, into one table, under repository paths. */
export async function measure(reports: readonly string[]): Promise<Measured> {
  const gathered = new Gathered(createPathMap({ tracked: paths, sourceRoots: ['example.com/m'], top: '/work' }));
  for (const [index, report] of reports.entries()) {
    const bytes = new TextEncoder().encode(report);
    const of = { path: `report-${index}`, bytes: bytes.length, reportFolder: '' };
    await gathered.read(of, (sink) => readReport(bytesSource(bytes, 97), sink, 'auto'));
  }
  const rows = rowsOf(gathered, everything);
  const totals = totalsOf(gathered, rows);
  const [ran, missed]: [string[], string[]] = [[], []];
  for (const { path } of rows) {
    gathered.files.get(path)?.coverage.lines.forEach((line, hits) => {
      (hits > 0 ? ran : missed).push(`${path}:${line}`);
    });
  }
  return {
    totals,
    files: Object.fromEntries(rows.map(({ path, counts }) => [path, counts])),
    ran,
    missed,
    formats: gathered.reports.map(({ format }) => format),
    warnings: gathered.warnings,
    verdict(given) {
      const texts = { ...Object.fromEntries(gateInputs.map((name) => [name, ''])), ...given } as GateTexts;
      const gates = judge({
        gates: readGates(texts, undefined),
        totals,
        rows,
        totalsOnly: false,
        patch: { kind: 'not-asked' },
        baseline: { kind: 'absent', why: 'none' },
      });
      return { result: resultOf(gates), gates };
    },
  };
}
