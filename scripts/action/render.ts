// What the terminal shows of a run: its log as it comes, then annotations, outputs and the summary. Pure: the caller
// writes. Text of the run is foreign, so its control characters are shown and not sent.
import { showLines, showOnOneLine } from '../../shared/text/index.ts';
import type { Annotation, RunResult } from '../../test/runner/index.ts';
import { renderMarkdown } from './markdown.ts';
import type { Paint } from './paint.ts';
import { padTo } from './width.ts';

const levels = {
  error: { colour: 'red', word: 'Error' },
  warning: { colour: 'yellow', word: 'Warning' },
  notice: { colour: 'cyan', word: 'Notice' },
} as const;

/** Turns the lines of a log, one after the other, into lines of a terminal: groups indented, levels coloured. */
export class LogRenderer {
  readonly #paint: Paint;
  #indent = '';

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  line(line: string): string {
    const tag = /^##\[(group|endgroup|error|warning|notice|debug)\](.*)$/s.exec(line);
    const text = showLines(tag?.[2] ?? line).replaceAll('\n', `\n${this.#indent}`);
    switch (tag?.[1]) {
      case 'group':
        this.#indent = '  ';
        return `${this.#paint('bold', `▾ ${text}`)}\n`;
      case 'endgroup':
        this.#indent = '';
        return '';
      case 'error':
      case 'warning':
      case 'notice': {
        const { colour, word } = levels[tag[1]];
        return `${this.#indent}${this.#paint(colour, `${word}: ${text}`)}\n`;
      }
      case 'debug':
        return `${this.#indent}${this.#paint('gray', text)}\n`;
      default:
        return `${this.#indent}${text}\n`;
    }
  }
}

/** Everything below the log, `post` included. `columns` is the width of the terminal. */
export function renderResult(result: RunResult, columns: number, paint: Paint): string {
  const stages = [result, ...(result.post === undefined ? [] : [result.post])];
  const annotations = stages.flatMap((stage) => stage.annotations);
  // What the runner already said in an annotation need not be said again.
  const said = new Set(annotations.map(({ message }) => message));
  const problems = stages.flatMap((stage) => stage.problems).filter((problem) => !said.has(problem));
  const summary = stages.map((stage) => stage.summary).join('\n');
  const sections = [
    section(
      'Annotations',
      annotations.map((annotation) => renderAnnotation(annotation, paint)),
      paint,
    ),
    section('Outputs', renderOutputs(result.outputs, columns, paint), paint),
    section('Summary', summary.trim() === '' ? [] : [renderMarkdown(summary, paint)], paint),
    section(
      "Broken rules of GitHub's runner",
      problems.map((problem) => `- ${showOnOneLine(problem)}`),
      paint,
    ),
  ];
  return `${sections.join('')}\n${stages.map((stage) => verdict(stage, stage === result ? '' : 'post: ', paint)).join('\n')}\n`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : `\n${paint(['bold', 'underline'], title)}\n${lines.join('\n')}\n`;
}

function renderAnnotation(annotation: Annotation, paint: Paint): string {
  const { colour, word } = levels[annotation.level];
  const place =
    annotation.file === undefined
      ? ''
      : `${annotation.file}${annotation.line === undefined ? '' : `:${annotation.line}`}  `;
  const title = annotation.title === undefined ? '' : `${paint('bold', showOnOneLine(annotation.title))}  `;
  const message = showLines(annotation.message).replaceAll('\n', '\n  ');
  return `${paint(colour, word)}  ${showOnOneLine(place)}${title}${message}`;
}

function renderOutputs(outputs: Readonly<Record<string, string>>, columns: number, paint: Paint): string[] {
  const rows = Object.entries(outputs).map(([name, value]) => [showOnOneLine(name), value] as const);
  const widest = Math.max(0, ...rows.map(([name]) => name.length));
  const room = Math.max(20, columns - widest - 4);
  return rows.map(([name, value]) => `${paint('cyan', padTo(name, widest))}  ${cut(value, room)}`);
}

/** One line of at most `room` characters; what was longer says how long it is. */
function cut(value: string, room: number): string {
  const shown = showOnOneLine(value.slice(0, 4 * room));
  if (shown.length <= room && value.length <= 4 * room) return shown;
  const size = ` … (${value.length} characters)`;
  return `${shown.slice(0, Math.max(0, room - size.length))}${size}`;
}

function verdict(result: RunResult, prefix: string, paint: Paint): string {
  const colour = { success: 'green', failure: 'red', cancelled: 'yellow' } as const;
  const end = result.signal ?? `exit code ${result.exitCode}`;
  return `${prefix}${paint([colour[result.conclusion], 'bold'], result.conclusion)} after ${(result.durationMs / 1000).toFixed(2)} s (${end})`;
}
