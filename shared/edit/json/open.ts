import { EditRefused } from '../errors.ts';
import { openLines } from '../lines.ts';
import type { EditableSource, Scalar, Splice } from '../model.ts';
import { spliceDifference } from '../splice.ts';
import { JsonReader } from './read.ts';

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Opens strict JSON. It has no comments, so there are none to read or to set.
 * @throws SourceMalformed with line and column
 */
export function openJson(text: string): EditableSource {
  const lines = openLines(text);
  const root = new JsonReader(text, lines).read();
  return {
    format: 'json',
    text,
    documents: [root],
    place: lines.place,
    line: lines.line,
    setScalar: (scalar, to) => setScalar(text, scalar, to),
    commentBehind: () => undefined,
    setCommentBehind: () => undefined,
    commentLine: () => undefined,
  };
}

/**
 * A string stays a string. A number or a boolean stays what it is while the new text is one, too; anything else becomes
 * a string, as a placeholder `null` does.
 */
function setScalar(source: string, scalar: Scalar, text: string): readonly Splice[] {
  if (scalar.text === text) return [];
  const before = source.slice(scalar.start, scalar.end);
  if (before === '') throw new EditRefused('the value is no part of this file');
  return spliceDifference(before, staysPlain(scalar, text) ? text : JSON.stringify(text), scalar.start);
}

function staysPlain({ type }: Scalar, text: string): boolean {
  if (type === 'number') return number.test(text);
  return type === 'boolean' && (text === 'true' || text === 'false');
}
