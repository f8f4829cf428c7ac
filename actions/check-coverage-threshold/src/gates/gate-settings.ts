import { type Metric, metrics } from '../model.ts';
import { type Rule, readRules } from './rules.ts';
import { parseMinimum, parsePoints, parseWhole, type Threshold } from './threshold.ts';

/** The inputs that `overrides` may give other values. */
export const gateInputs = [
  'min-lines',
  'min-branches',
  'min-functions',
  'min-statements',
  'min-patch',
  'min-changed-lines',
  'min-file',
  'max-drop',
  'expect-reports',
] as const;
export type GateInput = (typeof gateInputs)[number];

/** Values as they were given; empty is not given. */
export type GateTexts = Readonly<Record<GateInput, string>>;

/** Everything that decides between passed and below. */
export interface GateSettings {
  readonly minimums: Readonly<Partial<Record<Metric, Threshold>>>;
  readonly patch: Threshold | undefined;
  readonly minChangedLines: number;
  readonly file: Threshold | undefined;
  readonly maxDrop: Threshold | undefined;
  readonly expectReports: number | undefined;
  readonly rules: readonly Rule[];
}

/** @throws UserError */
export function readGates(texts: GateTexts, rules: unknown): GateSettings {
  const minimums: Partial<Record<Metric, Threshold>> = {};
  for (const metric of metrics) {
    const threshold = when(texts, `min-${metric}`, parseMinimum);
    if (threshold !== undefined) minimums[metric] = threshold;
  }
  return {
    minimums,
    patch: when(texts, 'min-patch', parseMinimum),
    minChangedLines: when(texts, 'min-changed-lines', parseWhole) ?? 0,
    file: when(texts, 'min-file', parseMinimum),
    maxDrop: when(texts, 'max-drop', parsePoints),
    expectReports: when(texts, 'expect-reports', parseWhole),
    rules: readRules(rules),
  };
}

function when<T>(texts: GateTexts, input: GateInput, parse: (source: string, text: string) => T): T | undefined {
  return texts[input].trim() === '' ? undefined : parse(input, texts[input]);
}
