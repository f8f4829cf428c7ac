// Makes a job summary readable in a terminal: headings, lists, tables, code, folded details. A reading aid, no parser.
import { showLines } from '../../shared/text/index.ts';
import type { Paint } from './paint.ts';
import { padTo, widthOf } from './width.ts';

/** Foreign control characters are shown; only the colours come from here. */
export function renderMarkdown(markdown: string, paint: Paint): string {
  const lines = showLines(markdown.replaceAll(/<!--.*?-->/gs, '')).split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      for (at++; at < lines.length && !(lines[at] ?? '').trimStart().startsWith(fence); at++) {
        out.push(paint('gray', `    ${lines[at]}`));
      }
    } else if (isRow(line) && /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(lines[at + 1] ?? '')) {
      let end = at + 2;
      while (isRow(lines[end] ?? '')) end++;
      out.push(...renderTable([line, ...lines.slice(at + 2, end)], lines[at + 1] ?? '', paint));
      at = end - 1;
    } else out.push(...renderLine(line, paint));
  }
  return out
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function renderLine(line: string, paint: Paint): string[] {
  const summary = /<summary>(.*?)<\/summary>/i.exec(line)?.[1];
  if (summary !== undefined) return [paint('bold', `▾ ${plain(summary)}`)];
  if (/^\s*<\/?details[^>]*>\s*$/i.test(line)) return [];
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading !== null) return ['', paint('bold', plain(heading[2] ?? ''))];
  const quote = /^\s*>\s?(.*)$/.exec(line);
  if (quote !== null) return [`${paint('gray', '│')} ${inline(quote[1] ?? '', paint)}`];
  const item = /^(\s*)[-*+]\s+(.*)$/.exec(line);
  if (item !== null) return [`${item[1]}• ${inline(item[2] ?? '', paint)}`];
  return inline(line, paint).split('\n');
}

function isRow(line: string): boolean {
  return line.includes('|') && line.trim() !== '';
}

function renderTable(rows: readonly string[], rule: string, paint: Paint): string[] {
  const cells = rows.map((row) => splitCells(row).map((cell) => plain(cell)));
  const sides = splitCells(rule).map((cell) => (/^\s*-+:\s*$/.test(cell) ? 'left' : 'right'));
  const count = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  return cells.map((row, index) => {
    const text = widths.map((width, column) => padTo(row[column] ?? '', width, sides[column] ?? 'right'));
    const line = text.join('  ').trimEnd();
    return index === 0 ? paint('bold', line) : line;
  });
}

/** Cells of a table row; a bar behind a backslash belongs to its cell. */
function splitCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function inline(text: string, paint: Paint): string {
  // Cut into code, strong text and the rest before any colour is added: a colour's own bracket must not be read as
  // the start of a link. What is inside code is no markup.
  return text
    .split(/(`+[^`]+`+|(?<!\\)\*\*(?=\S).+?\*\*)/)
    .map((part, index) => {
      if (index % 2 === 0) return unmark(part);
      return part.startsWith('`')
        ? paint('cyan', part.replaceAll(/^`+ ?| ?`+$/g, ''))
        : paint('bold', unmark(part.slice(2, -2)));
    })
    .join('');
}

/** Text without any markup, for cells whose width counts. */
function plain(text: string): string {
  return inline(text, (_, part) => part);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unmark(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, label: string, url: string) =>
      url === '' ? label : `${label} (${url})`,
    )
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => decodeEntity(name) ?? whole)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // A control character must not come in by this door.
  return code > 0x10ffff ? undefined : showLines(String.fromCodePoint(code));
}
