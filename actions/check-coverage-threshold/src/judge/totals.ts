import type { Threshold } from '../gates/threshold.ts';
import type { Gate } from '../judged.ts';
import { type Metric, metrics } from '../model.ts';
import { showPercent } from '../outputs/percent.ts';
import type { Facts } from './facts.ts';
import { candidatesFor, unitsNeeded } from './needed.ts';
import { carriedNowhere, most, unitWord } from './sentences.ts';

/** `min-lines`, `min-branches`, `min-functions`, `min-statements`. */
export function judgeTotals(facts: Facts): Gate[] {
  return metrics.flatMap((metric) => {
    const threshold = facts.gates.minimums[metric];
    return threshold === undefined ? [] : [judgeTotal(facts, metric, threshold)];
  });
}

function judgeTotal({ totals, rows }: Facts, metric: Metric, threshold: Threshold): Gate {
  const count = totals[metric];
  const gate = {
    input: `min-${metric}` as const,
    subject: 'all files',
    metric,
    required: `at least ${threshold.text} %`,
  };
  if (count === undefined) return carriedNowhere(gate);
  if (count.total === 0) {
    const message = `The reports measure ${metric}, and there are none, so \`min-${metric}\` does not apply.`;
    return { ...gate, count, verdict: 'not-applied', missing: 0, message, candidates: [] };
  }
  const missing = unitsNeeded(count, threshold.share);
  const now = `${capital(metric)}: ${showPercent(count)} % (${count.covered} of ${count.total})`;
  if (missing === 0) {
    return {
      ...gate,
      count,
      verdict: 'met',
      missing,
      message: `${now}, at least ${threshold.text} % asked for.`,
      candidates: [],
    };
  }
  const candidates = candidatesFor(rows, metric, missing);
  const message = `${now}, and at least ${threshold.text} % is asked for: ${missing} more ${unitWord(metric, missing)} must run.${most(candidates)}`;
  return { ...gate, count, verdict: 'below', missing, message, candidates };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
