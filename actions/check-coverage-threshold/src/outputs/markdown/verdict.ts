import type { Judged, Result } from '../../judged.ts';
import { nameSpan, sentence } from './names.ts';

const signs: Readonly<Record<Result, string>> = {
  passed: '✅ passed',
  below: '🔴 below',
  missing: '🟠 missing',
  malformed: '🟠 malformed',
  'no-data': '🟠 no data',
};

/** The word of the verdict with its sign: green only when nothing is unknown. */
export function verdictWord({ result, informational }: Judged): string {
  return informational && result !== 'passed' ? `ℹ️ would fail: ${signs[result]}` : signs[result];
}

/** What failed and what to do, or how much was judged. */
export function verdictText({ failure, gates, informational }: Judged): string {
  if (failure !== undefined) {
    const story = `${sentence(failure.message)} ${sentence(failure.fix)}`;
    return informational ? `${story} The step is informational and does not fail.` : story;
  }
  const met = gates.filter(({ verdict }) => verdict === 'met').length;
  if (gates.length === 0) return 'Nothing was asked of it.';
  if (met === 0) return 'No gate applied; the table says why.';
  return met === gates.length ? 'Every gate is met.' : `Every gate that applies is met (${met} of ${gates.length}).`;
}

/** Which of the overrides changed the gates. Empty when none did. */
export function overridesLine(overrides: readonly string[]): string {
  if (overrides.length === 0) return '';
  const shown = overrides.slice(0, 10).map(nameSpan).join(', ');
  const rest = overrides.length > 10 ? ` and ${overrides.length - 10} more` : '';
  return `Gates of this run are overridden by ${shown}${rest}.`;
}
