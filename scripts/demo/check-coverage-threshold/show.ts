// How the chapter looks in the terminal.
import { bar } from '../../../shared/report/index.ts';
import type { Stage } from '../stage.ts';

/** One line of bars. */
export interface Measured {
  readonly name: string;
  /** As in the output `coverage`: `79.99`. */
  readonly percent: string;
  readonly covered: number;
  readonly total: number;
  readonly verdict: string;
}

export function showBars(stage: Stage, rows: readonly Measured[]): void {
  stage.blank();
  stage.table(
    ['', 'lines', '', 'ran', 'verdict'],
    rows.map(({ name, percent, covered, total, verdict }) => [
      { text: name },
      { text: bar(covered / total, 20), format: verdict === 'passed' ? 'green' : 'yellow' },
      { text: `${percent} %` },
      { text: `${covered} of ${total}` },
      verdict === 'passed' ? { text: verdict, format: 'green' } : { text: verdict, format: 'red' },
    ]),
  );
  stage.blank();
}

/** Lines of a source file with their numbers, from the first one on; those that did not run are marked. */
export function showLines(
  stage: Stage,
  file: string,
  lines: readonly string[],
  first: number,
  missed: Set<number>,
): void {
  stage.paragraph(file, 'bold');
  for (const [index, line] of lines.entries()) {
    const number = first + index;
    const shown = `${missed.has(number) ? '!' : '|'} ${String(number).padStart(3)}  ${line}`;
    stage.paragraph(shown, missed.has(number) ? 'red' : 'dim');
  }
  stage.blank();
}
