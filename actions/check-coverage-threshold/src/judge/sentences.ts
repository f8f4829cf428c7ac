import { quoteForMessage } from '../../../../shared/text/index.ts';
import type { Candidate, Gate } from '../judged.ts';
import { type Metric, nothing } from '../model.ts';

const one: Readonly<Record<Metric, string>> = {
  lines: 'line',
  branches: 'branch',
  functions: 'function',
  statements: 'statement',
};

/** `line`, or `lines` for any other number than 1. */
export function unitWord(metric: Metric, count: number): string {
  return count === 1 ? one[metric] : metric;
}

/** Where the missing units are, as a sentence with a space before it; empty without any. */
export function most(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return '';
  return ` Most to gain: ${candidates.map(({ path, uncovered }) => `${quoteForMessage(path)} (${uncovered} uncovered)`).join(', ')}.`;
}

/** A gate on something that no report measures: it cannot be told whether it is met. */
export function carriedNowhere(gate: Pick<Gate, 'input' | 'subject' | 'metric' | 'required'>): Gate {
  return unknown(gate, `No report measures ${gate.metric}, so it cannot be told whether \`${gate.input}\` is met.`);
}

export function unknown(gate: Pick<Gate, 'input' | 'subject' | 'metric' | 'required'>, message: string): Gate {
  return { ...gate, verdict: 'no-data', count: nothing, missing: 0, message, candidates: [] };
}

export function notApplied(gate: Pick<Gate, 'input' | 'subject' | 'metric' | 'required'>, message: string): Gate {
  return { ...gate, verdict: 'not-applied', count: nothing, missing: 0, message, candidates: [] };
}
