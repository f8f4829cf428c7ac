import { escapeMarkdown } from '../text/index.ts';

/**
 * A GitHub Markdown table. Cells are inline Markdown: foreign text in them has gone through `codeSpan` or
 * `escapeMarkdown` before. The table itself only sees to it that a cell stays one cell: line ends become spaces, pipes
 * entities. Short rows are filled up, and what is beyond the header is dropped, as GitHub would.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${header.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function cell(markdown: string): string {
  return markdown.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('|', '&#124;');
}

/** A folded part of a page. `title` is plain text and gets escaped; `body` is Markdown. */
export function details(title: string, body: string): string {
  // Without the blank lines GitHub would take the body for HTML.
  return `<details>\n<summary>${escapeMarkdown(title)}</summary>\n\n${body.trim()}\n\n</details>`;
}
