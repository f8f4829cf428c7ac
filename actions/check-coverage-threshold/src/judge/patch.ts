import type { Patch, PatchFile, Range } from '../judged.ts';
import { nothing, sum } from '../model.ts';
import type { ChangedLines } from '../ports.ts';
import type { CoverageView } from '../table/coverage-view.ts';

/**
 * The changed lines that a report knows, and whether they ran.
 * @param coverageOf what is known of a file that counts; undefined when no report knows it
 * @param isCounted whether include and exclude let a path count
 * @param isCandidate whether an ambiguous path of a report may stand for it
 */
export function measurePatch(
  changed: ChangedLines,
  coverageOf: (path: string) => CoverageView | undefined,
  isCounted: (path: string) => boolean,
  measuredPaths: Iterable<string>,
  isCandidate: (path: string) => boolean,
): Patch {
  const kinds = new Set([...measuredPaths].map(kindOf));
  const files: PatchFile[] = [];
  const notMeasured: string[] = [];
  const doubtful: string[] = [];
  for (const { path, lines } of changed.files) {
    if (lines.length === 0 || !isCounted(path)) continue;
    const coverage = coverageOf(path);
    if (coverage === undefined || coverage.lines.count.total === 0) {
      // Only what looks like the files that are measured: a README is no gap.
      if (kinds.has(kindOf(path))) notMeasured.push(path);
      if (isCandidate(path)) doubtful.push(path);
      continue;
    }
    const file = measureFile(path, lines, coverage);
    if (file.count.total > 0) files.push(file);
  }
  const { base, head, why } = changed;
  const count = files.reduce((all, file) => sum(all, file.count), nothing);
  return { kind: 'known', base, head, why, count, files, notMeasured, doubtful };
}

function measureFile(path: string, ranges: readonly Range[], coverage: CoverageView): PatchFile {
  let [covered, total] = [0, 0];
  const uncovered: [number, number][] = [];
  for (const [from, to] of ranges) {
    for (let line = from; line <= to; line++) {
      const hits = coverage.lines.hits(line) ?? coverage.hitsAround(line);
      if (hits === undefined) continue;
      total++;
      if (hits > 0) {
        covered++;
        continue;
      }
      const last = uncovered.at(-1);
      if (last !== undefined && last[1] === line - 1) last[1] = line;
      else uncovered.push([line, line]);
    }
  }
  return { path, count: { covered, total }, uncovered };
}

/** The extension, or the whole name without one. */
function kindOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : name;
}
