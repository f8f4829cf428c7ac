import type { Judged, Patch } from '../judged.ts';
import type { Count } from '../model.ts';
import { byUncovered } from './annotations.ts';
import { showDelta, showPercent } from './percent.ts';

// Half of what the outputs of a job may have, counted as GitHub does, in UTF-16 units of two bytes.
const uncoveredBudget = 450_000;

export interface OutputFiles {
  /** Absolute paths of what was written; empty for what was not. */
  readonly badge: string;
  readonly badgeSvg: string;
  readonly cobertura: string;
}

/** The outputs by their fixed names, all but `result` and `report`. What no report measures is empty, and never 0. */
export function buildOutputs(
  judged: Judged,
  files: OutputFiles,
): { outputs: Record<string, string>; truncated: boolean } {
  const { totals, baseline, patch } = judged;
  const { text, truncated } = uncoveredLines(patch);
  return {
    outputs: {
      passed: String(judged.result === 'passed'),
      coverage: percentOf(totals.lines),
      'lines-covered': numberOf(totals.lines?.covered),
      'lines-total': numberOf(totals.lines?.total),
      'branches-covered': numberOf(totals.branches?.covered),
      'branches-total': numberOf(totals.branches?.total),
      'functions-covered': numberOf(totals.functions?.covered),
      'functions-total': numberOf(totals.functions?.total),
      'statements-covered': numberOf(totals.statements?.covered),
      'statements-total': numberOf(totals.statements?.total),
      'patch-coverage': percentOf(patch.kind === 'known' ? patch.count : undefined),
      'baseline-coverage': percentOf(baseline?.totals.lines),
      delta: totals.lines && baseline?.totals.lines ? showDelta(totals.lines, baseline.totals.lines) : '',
      'uncovered-changed-lines': text,
      badge: files.badge,
      'badge-svg': files.badgeSvg,
      cobertura: files.cobertura,
    },
    truncated,
  };
}

function percentOf(count: Count | undefined): string {
  return count === undefined ? '' : showPercent(count);
}

function numberOf(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

/** Whole entries as long as they fit, the files with the most lines first. Empty when the change is not known. */
function uncoveredLines(patch: Patch): { text: string; truncated: boolean } {
  if (patch.kind !== 'known') return { text: '', truncated: false };
  const kept: string[] = [];
  let size = 2;
  for (const { path, uncovered } of byUncovered(patch.files)) {
    const entry = JSON.stringify({ file: path, lines: uncovered });
    size += entry.length + 1;
    if (size > uncoveredBudget) return { text: `[${kept.join(',')}]`, truncated: true };
    kept.push(entry);
  }
  return { text: `[${kept.join(',')}]`, truncated: false };
}
