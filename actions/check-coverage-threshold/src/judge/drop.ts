import { compareFractions, type Fraction } from '../../../../shared/text/index.ts';
import type { BaselineFile } from '../baseline/baseline-file.ts';
import type { FileRow, Gate } from '../judged.ts';
import { type Count, nothing, sum } from '../model.ts';
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
  const left = whatStays(rows, baseline);
  if (left.total === 0) return [notApplied(gate, '`max-drop` is not applied: all lines of the baseline went away.')];
  // Removing covered code lowers the bar. Removing uncovered code does not raise it.
  const bar = compareFractions(shareOf(left), shareOf(before)) < 0 ? left : before;
  const required = below(bar, maxDrop.share);
  const asked = `at most ${maxDrop.text} ${maxDrop.text === '1' ? 'point' : 'points'} below ${showPercent(bar)} %`;
  const missing = unitsNeeded(now, required);
  const less = bar === left ? `; of what is left of it ${left.covered} of ${left.total}` : '';
  const facts = `Lines: ${showPercent(now)} % (${now.covered} of ${now.total}), baseline ${showPercent(before)} % (${before.covered} of ${before.total}${less})`;
  const result = { ...gate, required: asked, count: now, missing };
  if (missing === 0) return [{ ...result, verdict: 'met', message: `${facts}; allowed is ${asked}.`, candidates: [] }];
  const candidates = candidatesFor(rows, 'lines', missing);
  const message = `${facts}, and allowed is ${asked}: ${missing} more ${unitWord('lines', missing)} must run.${most(candidates)}`;
  return [{ ...result, verdict: 'below', message, candidates }];
}

function shareOf({ covered, total }: Count): Fraction {
  return { numerator: BigInt(covered), denominator: BigInt(total) };
}

/** A share, less some points, not below zero. */
function below({ covered, total }: Count, points: Fraction): Fraction {
  const numerator = BigInt(covered) * points.denominator - points.numerator * BigInt(total);
  return { numerator: numerator > 0n ? numerator : 0n, denominator: BigInt(total) * points.denominator };
}

/**
 * The baseline without the lines that are gone. Of a file that is measured still, also under a new name, those by which
 * it shrank: what was replaced by uncovered lines is no removal. Of one that is measured no more all, if the repository
 * does not have it any more; else its report is lost, and nothing went away. Where it is not known which files were
 * moved, no more went away than the total shrank.
 */
export function whatStays(rows: readonly FileRow[], baseline: Extract<BaselineFact, { kind: 'known' }>): Count {
  const now = new Map(rows.map(({ path, counts }) => [path, counts.lines]));
  const { renamed, stillTracked, file } = baseline;
  let gone = nothing;
  for (const [path, before] of file.files) {
    const moved = renamed?.get(path);
    const lines = now.get(path) ?? (moved === undefined ? undefined : now.get(moved));
    if (lines !== undefined && lines.total > 0) gone = sum(gone, shrinkage(before, lines));
    else if (stillTracked?.(path) === false && moved === undefined) gone = sum(gone, before);
  }
  const before = file.totals.lines ?? nothing;
  if (renamed === undefined) {
    const total = rows.reduce((all, { counts }) => all + counts.lines.total, 0);
    gone = atMost(gone, Math.max(0, before.total - total));
  }
  return { covered: before.covered - gone.covered, total: before.total - gone.total };
}

/** By how many covered and by how many lines a file shrank. */
function shrinkage(before: Count, now: Count): Count {
  const less = Math.max(0, before.total - now.total);
  const covered = Math.min(less, Math.max(0, before.covered - now.covered));
  const uncovered = Math.max(0, before.total - before.covered - (now.total - now.covered));
  return { covered, total: covered + Math.min(less - covered, uncovered) };
}

/** So many lines and no more, the uncovered ones first: that keeps the bar higher. */
function atMost({ covered, total }: Count, lines: number): Count {
  const uncovered = Math.min(total - covered, lines);
  const left = Math.min(covered, lines - uncovered);
  return { covered: left, total: left + uncovered };
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
