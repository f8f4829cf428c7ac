import { field, isRecord } from './values.ts';

/** Where something starts. `place` tells it from all others that start elsewhere. */
export interface Position {
  readonly line: unknown;
  readonly place: string;
}

/** The start of `{start: {line, column}, end: {line, column}}`; undefined when it has none, as generated code may. */
export function positionOf(location: unknown): Position | undefined {
  const start = isRecord(location) ? field(location, 'start') : undefined;
  if (!isRecord(start)) return undefined;
  const line = field(start, 'line');
  // A column may be missing, or be Infinity, which JSON writes as null: the end of the line.
  return typeof line === 'number' ? { line, place: `${line}.${String(field(start, 'column') ?? '$')}` } : undefined;
}

/** Start and end. */
export function spanOf(location: unknown): { line: unknown; lastLine: unknown; place: string | undefined } {
  const start = positionOf(location);
  const end = isRecord(location) ? positionOf({ start: field(location, 'end') }) : undefined;
  const place = start === undefined ? undefined : `${start.place},${end?.place ?? '$'}`;
  return { line: start?.line, lastLine: end?.line, place };
}
