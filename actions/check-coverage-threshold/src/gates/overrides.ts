import { compilePatterns } from '../../../../shared/action/patterns/index.ts';
import { quoteForMessage } from '../../../../shared/text/index.ts';
import { type GateInput, type GateSettings, type GateTexts, gateInputs, readGates } from './gate-settings.ts';
import { unknownMetric } from './rules.ts';
import { entriesOf, invalid, scalarText } from './yaml-map.ts';

/** What started the run. */
export interface Occasion {
  /** Name of the event, such as `pull_request`. */
  readonly event: string;
  /** Full ref, such as `refs/tags/v1.0.0`. */
  readonly ref: string;
}

export interface ChosenGates {
  readonly gates: GateSettings;
  /** Keys of the overrides that apply, in their order. */
  readonly applied: readonly string[];
}

interface Override {
  readonly key: string;
  readonly texts: ReadonlyMap<GateInput, string>;
  readonly rules: unknown;
}

/**
 * The gates for this event and ref: what the inputs say, and then each override that applies, from top to bottom.
 * All overrides are checked, whether they apply or not: a wrong one would otherwise come out on the night of a release.
 * @param rules the parsed input `rules`
 * @param overrides the parsed input `overrides`
 * @throws UserError
 */
export function chooseGates(texts: GateTexts, rules: unknown, overrides: unknown, occasion: Occasion): ChosenGates {
  readGates(texts, rules);
  const all = entriesOf('`overrides`', overrides, 'a map from refs or events to gates').map(readOverride);
  const applied = all.filter(({ key }) => applies(key, occasion));
  for (const one of all) readGates(merged(texts, [one]), one.rules ?? rules);
  const lastRules = applied.reduce((found, one) => one.rules ?? found, rules);
  return { gates: readGates(merged(texts, applied), lastRules), applied: applied.map(({ key }) => key) };
}

function merged(texts: GateTexts, overrides: readonly Override[]): GateTexts {
  return Object.assign({ ...texts }, ...overrides.map((one) => Object.fromEntries(one.texts)));
}

function readOverride([key, value]: [string, unknown]): Override {
  if (key.startsWith('refs/')) compilePatterns('overrides', [key]);
  else if (!/^[a-z_]+$/.test(key)) {
    throw invalid(
      `\`overrides\` names ${quoteForMessage(key)}, which is neither a full ref such as \`refs/tags/v*\` nor an event such as \`pull_request\``,
    );
  }
  const where = `The override ${quoteForMessage(key)}`;
  const texts = new Map<GateInput, string>();
  let rules: unknown;
  for (const [name, given] of entriesOf(where, value, 'a map of gates such as `{min-lines: 80}`')) {
    const input = gateInputs.find((one) => one === name);
    // An override that takes all rules away says so with an empty map.
    if (name === 'rules') rules = given ?? {};
    else if (input === undefined) throw unknownMetric(where, name, `${gateInputs.join(', ')} and rules`);
    else texts.set(input, scalarText(`\`${name}\` of the override ${quoteForMessage(key)}`, given));
  }
  return { key, texts, rules };
}

function applies(key: string, { event, ref }: Occasion): boolean {
  return key.startsWith('refs/') ? compilePatterns('overrides', [key]).matches(ref) : key === event;
}
