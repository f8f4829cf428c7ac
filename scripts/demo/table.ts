// A table for the terminal: every column as wide as it needs, the last one folded to fit. Pure.
import { showOnOneLine } from '../../shared/text/index.ts';
import type { Paint } from '../action/paint.ts';
import { padTo, widthOf } from '../action/width.ts';

export interface Cell {
  readonly text: string;
  readonly format?: Parameters<Paint>[0];
}

const gap = '  ';
/** However narrow the terminal, the last column keeps so many columns. */
const narrowest = 20;

/** Lines of at most `width` columns. Cells are foreign text: control characters are shown. */
export function renderTable(
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: Paint,
): string[] {
  const heads = titles.map((text): Cell => ({ text, format: 'dim' }));
  const shown = [heads, ...rows].map((row) => row.map((cell) => ({ ...cell, text: showOnOneLine(cell.text) })));
  const widths = titles
    .slice(0, -1)
    .map((_, column) => Math.max(...shown.map((row) => widthOf(row[column]?.text ?? ''))));
  const room = Math.max(narrowest, width - widths.reduce((sum, each) => sum + each + gap.length, 0));
  return shown.flatMap((row) => {
    const first = widths.map((each, column) => paintCell(row[column], padTo(row[column]?.text ?? '', each), paint));
    const last = row[titles.length - 1];
    const blank = widths.map((each) => ' '.repeat(each));
    return fold(last?.text ?? '', room).map((part, line) =>
      [...(line === 0 ? first : blank), paintCell(last, part, paint)].join(gap).trimEnd(),
    );
  });
}

function paintCell(cell: Cell | undefined, text: string, paint: Paint): string {
  return cell?.format === undefined || text.trim() === '' ? text : paint(cell.format, text);
}

/** Splits at blanks, and inside a word only when it is wider than the line. At least one line. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && widthOf(line) + 1 + widthOf(rest) > width) {
      lines.push(line);
      line = '';
    }
    while (widthOf(rest) > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}
