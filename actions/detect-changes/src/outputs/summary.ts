import { details, table } from '../../../../shared/report/index.ts';
import { codeSpan, escapeMarkdown } from '../../../../shared/text/index.ts';
import type { Answer } from '../answer.ts';
import type { FilterResult } from '../filters/evaluate.ts';

const mostRows = 200;

/**
 * The job summary: verdict, what was compared, a table, and the details folded. Foreign text is escaped throughout.
 * @param drawing Mermaid source of the affected projects
 */
export function renderSummary(answer: Answer, drawing: string | undefined): string {
  const parts = [`### ${verdict(answer)}`, escapeMarkdown(answer.reason), compared(answer)];
  if (answer.filters !== undefined) parts.push(filterTable(answer.filters), ...filterDetails(answer.filters));
  if (answer.projects !== undefined) parts.push(...projectParts(answer.projects, drawing));
  if (answer.deadPatterns.length > 0) {
    const lines = answer.deadPatterns
      .slice(0, 50)
      .map(({ filter, pattern }) => `- ${codeSpan(filter)}: ${codeSpan(pattern)}`);
    parts.push(details(`${answer.deadPatterns.length} patterns match no tracked file`, lines.join('\n')));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function verdict(answer: Answer): string {
  const filters = answer.filters ?? [];
  const changed = filters.filter((filter) => filter.changed).length;
  const counts: string[] = [];
  if (answer.filters !== undefined) counts.push(`${changed} of ${filters.length} filters`);
  if (answer.projects !== undefined)
    counts.push(`${answer.projects.affected.length} of ${answer.projects.graph.projects.length} projects`);
  const word = { changed: '🔵 changed', unchanged: '⚪ unchanged', undetermined: '🟠 undetermined' }[answer.result];
  return `detect-changes: ${word} (${counts.join(', ')})`;
}

function compared(answer: Answer): string {
  const rows: [string, string][] = [];
  if (answer.base !== '') rows.push(['base', codeSpan(answer.base)]);
  if (answer.head !== '') rows.push(['head', codeSpan(answer.head)]);
  if (answer.strategy !== '') rows.push(['strategy', codeSpan(answer.strategy)]);
  rows.push(['changed files', String(answer.files.length)]);
  return table(['', 'compared'], rows);
}

function filterTable(filters: readonly FilterResult[]): string {
  const rows = filters.slice(0, mostRows).map(({ name, changed, files, because }) => {
    const first = because[0];
    const why = first === undefined ? '' : `${codeSpan(first.file.path)} matches ${codeSpan(first.pattern)}`;
    return [codeSpan(name), changed ? '✅ true' : '– false', String(files.length), why];
  });
  const more = filters.length > mostRows ? `\n\n… and ${filters.length - mostRows} more filters` : '';
  return table(['filter', 'changed', 'files', 'because'], rows) + more;
}

function filterDetails(filters: readonly FilterResult[]): string[] {
  return filters
    .filter(({ because }) => because.length > 1)
    .slice(0, 50)
    .map(({ name, files, because }) => {
      const lines = because.map(
        ({ file, pattern }) => `- ${file.status} ${codeSpan(file.path)} matches ${codeSpan(pattern)}`,
      );
      const more = files.length > because.length ? [`- … and ${files.length - because.length} more`] : [];
      return details(`${name}: ${files.length} files`, [...lines, ...more].join('\n'));
    });
}

function projectParts({ affected }: NonNullable<Answer['projects']>, drawing: string | undefined): string[] {
  const rows = affected
    .slice(0, mostRows)
    .map((project) => [
      codeSpan(project.name),
      codeSpan(project.path),
      project.language,
      project.direct ? 'direct' : `${project.distance} away`,
      escapeMarkdown(project.because),
    ]);
  if (rows.length === 0) return [];
  const more = affected.length > mostRows ? `\n\n… and ${affected.length - mostRows} more projects` : '';
  return [
    table(['project', 'path', 'language', 'change', 'because'], rows) + more,
    drawing ? `\`\`\`mermaid\n${drawing}\n\`\`\`` : '',
  ];
}
