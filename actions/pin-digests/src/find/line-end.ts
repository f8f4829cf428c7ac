import type { EditableSource, Node, Scalar, Splice } from '../../../../shared/edit/index.ts';

/**
 * Puts a comment at the end of the line on which a scalar of a flow mapping stands, where more of the mapping follows
 * it. Undefined where the line's end is inside another scalar, which the comment would become a part of.
 */
export function commentAtLineEnd(
  source: EditableSource,
  scalar: Scalar,
  comment: string,
  separator: string,
): readonly Splice[] | undefined {
  if (source.format !== 'yaml' || !scalar.flow) return undefined;
  const lineEnd = endOfLine(source.text, scalar.end);
  const last = lastTokenOn(source, scalar.end, lineEnd);
  if (last === undefined) return undefined;
  const rest = source.text.slice(last, lineEnd).trimEnd();
  const hash = rest.indexOf('#');
  const between = hash < 0 ? rest : rest.slice(0, hash);
  // Nothing but punctuation of the flow style may follow the last scalar.
  if (!/^[ \t,:?{}[\]]*$/.test(between)) return undefined;
  if (hash < 0) return [{ start: last + rest.length, end: last + rest.length, text: separator + comment }];
  const old = rest.slice(hash);
  const mark = /^#+[ \t]*/.exec(old)?.[0] ?? '#';
  if (old === mark + comment) return [];
  const start = last + hash;
  return [{ start: start + mark.length, end: start + old.length, text: comment }];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' ? at - 1 : at;
}

/** Where the last scalar or alias before the line's end ends; undefined when one runs on beyond it. */
function lastTokenOn(source: EditableSource, from: number, lineEnd: number): number | undefined {
  let last = from;
  const waiting: Node[] = [...source.documents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.start >= lineEnd || node.end < from) continue;
    if (node.kind === 'sequence') for (const item of node.items) waiting.push(item);
    else if (node.kind === 'mapping') for (const { key, value } of node.entries) waiting.push(key, value);
    else if (node.end > lineEnd) return undefined;
    else last = Math.max(last, node.end);
  }
  return last;
}
