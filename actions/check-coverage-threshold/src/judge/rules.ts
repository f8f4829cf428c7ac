import { quoteForMessage } from '../../../../shared/text/index.ts';
import type { Rule } from '../gates/rules.ts';
import type { FileRow, Gate } from '../judged.ts';
import { type Count, type Metric, metrics, nothing, sum } from '../model.ts';
import { showPercent } from '../outputs/percent.ts';
import type { Facts } from './facts.ts';
import { candidatesFor, unitsNeeded } from './needed.ts';
import { carriedNowhere, most, notApplied, unitWord, unknown } from './sentences.ts';

/** `rules`: each over the sum of the files that match. */
export function judgeRules(facts: Facts): Gate[] {
  return facts.gates.rules.flatMap((rule) => judgeRule(facts, rule));
}

function judgeRule({ rows, totals, totalsOnly }: Facts, rule: Rule): Gate[] {
  const matching = rows.filter(({ path }) => rule.patterns.matches(path));
  const name = quoteForMessage(rule.pattern);
  const judge = (metric: Metric, required: string, decide: (gate: GateStart, count: Count) => Gate): Gate => {
    const gate: GateStart = { input: 'rules', subject: rule.pattern, metric, required };
    if (totalsOnly) return unknown(gate, `The report names totals and no files, so the rule ${name} cannot be judged.`);
    if (matching.length === 0) return notApplied(gate, `The rule ${name} matches no measured file.`);
    if (totals[metric] === undefined) return carriedNowhere(gate);
    const count = matching.reduce((all, { counts }) => sum(all, counts[metric]), nothing);
    return count.total === 0
      ? notApplied(gate, `The files of the rule ${name} have no ${metric}.`)
      : decide(gate, count);
  };
  const minimums = metrics.flatMap((metric) => {
    const threshold = rule.minimums[metric];
    if (threshold === undefined) return [];
    return [
      judge(metric, `at least ${threshold.text} %`, (gate, count) =>
        decided(
          gate,
          count,
          unitsNeeded(count, threshold.share),
          matching,
          `at least ${threshold.text} % is asked for`,
        ),
      ),
    ];
  });
  const { maxUncovered } = rule;
  if (maxUncovered === undefined) return minimums;
  const limit = judge('lines', `at most ${maxUncovered} uncovered`, (gate, count) => {
    const over = Math.max(0, count.total - count.covered - maxUncovered);
    return decided(gate, count, over, matching, `at most ${maxUncovered} may be uncovered`);
  });
  return [...minimums, limit];
}

type GateStart = Pick<Gate, 'input' | 'subject' | 'metric' | 'required'>;

function decided(gate: GateStart, count: Count, missing: number, rows: readonly FileRow[], asked: string): Gate {
  const { metric, subject } = gate;
  const now = `Rule ${quoteForMessage(subject)}: ${showPercent(count)} % of ${metric} (${count.covered} of ${count.total})`;
  if (missing === 0) return { ...gate, count, verdict: 'met', missing, message: `${now}; ${asked}.`, candidates: [] };
  const candidates = candidatesFor(rows, metric, missing);
  const message = `${now}, and ${asked}: ${missing} more ${unitWord(metric, missing)} must run.${most(candidates)}`;
  return { ...gate, count, verdict: 'below', missing, message, candidates };
}
