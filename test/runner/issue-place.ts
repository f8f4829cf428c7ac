// Where an annotation points: the runner's reading of `file`, `line`, `endLine`, `col` and `endColumn`.
import path from 'node:path';
import type { Annotation } from './types.ts';

/** The properties of an issue command after the runner's repairs (IssueCommandExtension.ValidateLinesAndColumns). */
export function place(properties: Readonly<Record<string, string>>, workspace: string): Partial<Annotation> {
  const get = (name: string): string | undefined =>
    Object.entries(properties).find(([key]) => key.toLowerCase() === name)?.[1];
  let line = integer(get('line'));
  let endLine = integer(get('endline'));
  let column = integer(get('col'));
  let endColumn = integer(get('endcolumn'));
  line ??= endLine;
  column ??= endColumn;
  const severalLines = endLine !== undefined && endLine !== line;
  if (line === undefined || severalLines) column = endColumn = undefined;
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined;
  if (column !== undefined && endColumn !== undefined && endColumn < column) column = endColumn = undefined;
  const title = get('title');
  const file = get('file');
  return {
    ...(title ? { title } : {}),
    ...(file ? { file: relativeToWorkspace(file, workspace) } : {}),
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}

function relativeToWorkspace(file: string, workspace: string): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(workspace, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
    ? file
    : relative.split(path.sep).join('/');
}
