import type { Fraction } from '../../../../shared/text/index.ts';
import type { BaselineFile } from '../baseline/baseline-file.ts';
import type { FileRow, Gate } from '../judged.ts';
import type { Count } from '../model.ts';
import { showPercent } from '../outputs/percent.ts';
import type { BaselineFact, Facts } from './facts.ts';
import { candidatesFor, unitsNeeded } from './needed.ts';
import { carriedNowhere, most, notApplied, unitWord, unknown } from './sentences.ts';

/** `max-drop`: the total of lines against the baseline. */
export function judgeDrop({ gates: { maxDrop }, totals, rows, baseline }: Facts): Gate[] {
  if (maxDrop === undefined) return [];
  const gate = {
    input: 'max-drop' as const,
    subject: 'all files',
    metric: 'lines' as const,
    required: `at most ${maxDrop.text} points below the baseline`,
  };
  if (baseline.kind === 'absent') return [notApplied(gate, `\`max-drop\` is not applied: ${baseline.why}.`)];
  if (baseline.kind === 'unknown') {
    return [unknown(gate, `It is not known whether \`max-drop\` is met: ${baseline.why}.`)];
  }
  const now = totals.lines;
  if (now === undefined) return [carriedNowhere(gate)];
  const before = baseline.file.totals.lines;
  if (before === undefined) return [notApplied(gate, '`max-drop` is not applied: the baseline holds no lines.')];
  if (now.total === 0 || before.total === 0) {
    const which = now.total === 0 ? 'there are no lines now' : 'the baseline has no lines';
    return [notApplied(gate, `\`max-drop\` is not applied: ${which}.`)];
  }
  const removed = removedCovered(rows, baseline);
  const adjusted: Count = { covered: before.covered - removed, total: before.total - removed };
  if (adjusted.total === 0)
    return [notApplied(gate, '`max-drop` is not applied: all lines of the baseline went away.')];
  const required = below(adjusted, maxDrop.share);
  const asked = `at most ${maxDrop.text} ${maxDrop.text === '1' ? 'point' : 'points'} below ${showPercent(adjusted)} %`;
  const missing = unitsNeeded(now, required);
  const less = removed === 0 ? '' : `, ${removed} covered ${unitWord('lines', removed)} that went away left out`;
  const facts = `Lines: ${showPercent(now)} % (${now.covered} of ${now.total}), baseline ${showPercent(before)} % (${before.covered} of ${before.total}${less})`;
  const result = { ...gate, required: asked, count: now, missing };
  if (missing === 0) return [{ ...result, verdict: 'met', message: `${facts}; allowed is ${asked}.`, candidates: [] }];
  const candidates = candidatesFor(rows, 'lines', missing);
  const message = `${facts}, and allowed is ${asked}: ${missing} more ${unitWord('lines', missing)} must run.${most(candidates)}`;
  return [{ ...result, verdict: 'below', message, candidates }];
}

/** A share, less some points, not below zero. */
function below({ covered, total }: Count, points: Fraction): Fraction {
  if (total === 0) return { numerator: 0n, denominator: 1n };
  const numerator = BigInt(covered) * points.denominator - points.numerator * BigInt(total);
  return { numerator: numerator > 0n ? numerator : 0n, denominator: BigInt(total) * points.denominator };
}

/**
 * Covered lines of the baseline that are gone. Of a file that is measured still, also under a new name: as many as it
 * lost, at most by how much it shrank, so that what was replaced by uncovered lines counts as the drop it is. Of one
 * that is measured no more: all, if the repository does not have it any more; else its report is lost, and nothing went
 * away. Where it is not known which files were moved, no more went away than the total shrank.
 */
export function removedCovered(rows: readonly FileRow[], baseline: Extract<BaselineFact, { kind: 'known' }>): number {
  const now = new Map(rows.map(({ path, counts }) => [path, counts.lines]));
  const { renamed, stillTracked, file } = baseline;
  let removed = 0;
  for (const [path, before] of file.files) {
    const moved = renamed?.get(path);
    const lines = now.get(path) ?? (moved === undefined ? undefined : now.get(moved));
    if (lines !== undefined && lines.total > 0) {
      removed += Math.max(0, Math.min(before.covered - lines.covered, before.total - lines.total));
    } else if (stillTracked?.(path) === false && moved === undefined) removed += before.covered;
  }
  if (renamed !== undefined) return removed;
  const total = rows.reduce((sum, { counts }) => sum + counts.lines.total, 0);
  return Math.min(removed, Math.max(0, (file.totals.lines?.total ?? 0) - total));
}

/** Whether any measured file of the baseline is neither measured nor tracked any more: it was deleted, or moved. */
export function hasGoneFiles(
  rows: readonly FileRow[],
  files: BaselineFile['files'],
  stillTracked: (path: string) => boolean,
): boolean {
  const now = new Set(rows.map(({ path }) => path));
  return [...files].some(([path, { covered }]) => covered > 0 && !now.has(path) && !stillTracked(path));
}
