import type { Gate, Result } from '../judged.ts';
import { judgeDrop } from './drop.ts';
import type { Facts } from './facts.ts';
import { judgeFiles } from './files.ts';
import { judgePatch } from './patch-gate.ts';
import { judgeRules } from './rules.ts';
import { judgeTotals } from './totals.ts';

/** What every gate says, in the order of the inputs. */
export function judge(facts: Facts): Gate[] {
  return [...judgeTotals(facts), ...judgePatch(facts), ...judgeFiles(facts), ...judgeRules(facts), ...judgeDrop(facts)];
}

/** A gate that says no is the clearest answer; one that cannot tell is never a pass. */
export function resultOf(gates: readonly Gate[]): Result {
  if (gates.some(({ verdict }) => verdict === 'below')) return 'below';
  return gates.some(({ verdict }) => verdict === 'no-data') ? 'no-data' : 'passed';
}
