import { table } from '../../../../../shared/report/index.ts';
import { codeSpan } from '../../../../../shared/text/index.ts';
import type { Gate } from '../../judged.ts';
import { percentWords } from '../percent.ts';
import { andMore, bounded, paragraphs, type Room } from './bounded.ts';
import { nameSpan, sentence } from './names.ts';

const worst = ['below', 'no-data', 'not-applied', 'met'] as const;
const signs: Readonly<Record<Gate['verdict'], string>> = {
  met: '✅',
  below: '🔴',
  'not-applied': '⚪',
  'no-data': '🟠',
};

export const gateSign = (verdict: Gate['verdict']): string => signs[verdict];

/** What failed first, by the most units, then what nobody could judge, last what is met. */
export function worstFirst(gates: readonly Gate[]): Gate[] {
  return gates.toSorted((a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict) || b.missing - a.missing);
}

/**
 * The gates as a table, and below it for the first of those that failed the files that would get there. Empty without
 * any. @param where the rest of them is told
 */
export function gatesPart(gates: readonly Gate[], room: Room, where: string): string {
  if (gates.length === 0) return '';
  const { rows, left } = bounded(worstFirst(gates), room, gateRow);
  return paragraphs([
    table(['', 'gate', 'of', 'asked for', 'is', ''], rows),
    andMore(left, 'gate', where),
    ...worstFirst(gates)
      .filter(({ verdict, candidates }) => verdict === 'below' && candidates.length > 0)
      .slice(0, 3)
      .map(candidatesLine),
  ]);
}

function gateRow(gate: Gate): string[] {
  const { input, subject, metric, verdict, count, required, missing, message } = gate;
  const sign = gateSign(verdict);
  if (verdict === 'no-data' || verdict === 'not-applied') {
    return [sign, codeSpan(input), subjectCell(gate), sentence(required), '–', sentence(message)];
  }
  const is = `${input === 'min-file' && verdict === 'below' ? 'the worst: ' : ''}${percentWords(count)} (${count.covered} of ${count.total} ${metric})`;
  const needed = missing === 0 ? '' : `${missing} more ${missing === 1 ? singular(metric) : metric}`;
  return [sign, codeSpan(input), subjectCell({ input, subject }), sentence(required), is, needed];
}

/** The glob of a rule is foreign, anything else our own words. */
function subjectCell({ input, subject }: Pick<Gate, 'input' | 'subject'>): string {
  return input === 'rules' ? nameSpan(subject) : sentence(subject);
}

function candidatesLine(gate: Gate): string {
  const files = gate.candidates.slice(0, 5).map(({ path, uncovered }) => `${nameSpan(path)} (${uncovered})`);
  return `Where ${codeSpan(gate.input)} (${subjectCell(gate)}, ${gate.metric}) has the most to gain: ${files.join(', ')}.`;
}

function singular(metric: Gate['metric']): string {
  return metric === 'branches' ? 'branch' : metric.slice(0, -1);
}
