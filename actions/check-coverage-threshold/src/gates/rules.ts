import { UserError } from '../../../../shared/action/index.ts';
import { compilePatterns, type Patterns } from '../../../../shared/action/patterns/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';
import { type Metric, metrics } from '../model.ts';
import { parseMinimum, parseWhole, type Threshold } from './threshold.ts';
import { entriesOf, invalid, scalarText } from './yaml-map.ts';

/** Minimums for the sum of the files that match. */
export interface Rule {
  /** As written. */
  readonly pattern: string;
  readonly patterns: Patterns;
  readonly minimums: Readonly<Partial<Record<Metric, Threshold>>>;
  /** How many lines may be uncovered at most. */
  readonly maxUncovered: number | undefined;
}

/**
 * @param value the parsed input `rules`
 * @throws UserError invalid-input, unknown-metric, and what thresholds throw
 */
export function readRules(value: unknown): Rule[] {
  return entriesOf('`rules`', value, 'a map from globs to what they must reach').map(([pattern, wanted]) =>
    readRule(pattern, wanted),
  );
}

function readRule(pattern: string, wanted: unknown): Rule {
  const minimums: Partial<Record<Metric, Threshold>> = {};
  let maxUncovered: number | undefined;
  const where = `rules: ${pattern}`;
  const entries = entriesOf(`The rule ${quoteForMessage(pattern)}`, wanted, 'a map such as `{lines: 80}`');
  for (const [name, given] of entries) {
    const text = scalarText(`\`${name}\` of the rule ${quoteForMessage(pattern)}`, given);
    const metric = metrics.find((one) => one === name);
    if (metric !== undefined) minimums[metric] = parseMinimum(`${where}: ${name}`, text);
    else if (name === 'max-uncovered') maxUncovered = parseWhole(`${where}: ${name}`, text);
    else throw unknownMetric(`The rule ${quoteForMessage(pattern)}`, name, `${metrics.join(', ')} and max-uncovered`);
  }
  if (entries.length === 0) throw invalid(`The rule ${quoteForMessage(pattern)} asks for nothing`);
  return { pattern, patterns: compilePatterns('rules', [pattern]), minimums, maxUncovered };
}

/** @param known what there is, as part of a sentence */
export function unknownMetric(where: string, name: string, known: string): UserError {
  return new UserError(
    'unknown-metric',
    `${where} names ${quoteForMessage(name)}, and there is no such gate.`,
    `Known are ${known}.`,
  );
}
