/** A picture of what a change concerns, in the language that GitHub draws in Markdown. */
import type { AffectedProject } from './affected.ts';
import type { WorkspaceGraph } from './model.ts';

/** Mermaid gives up above 500 edges and above 50,000 characters of source (its `maxEdges` and `maxTextSize`). */
const mostEdges = 400;
const longestLabel = 60;

/**
 * Body of a ```` ```mermaid ```` block, without the fence: arrows lead from what changed to what it concerns, projects that
 * the change touches itself have a thick border. Above `limit` the nearest to the change are shown, and a node says how
 * many are not. Empty when nothing is affected.
 */
export function mermaid(affected: readonly AffectedProject[], graph: WorkspaceGraph, limit = 60): string {
  if (affected.length === 0) return '';
  const shown = [...affected].sort((left, right) => left.distance - right.distance).slice(0, limit);
  const ids = shown.map((project, index) => ({ ...project, id: `n${index}` }));
  const byPath = Map.groupBy(ids, ({ path }) => path);
  const nodes = ids.map(({ id, name, direct }) => `  ${id}["${label(name)}"]${direct ? ':::direct' : ''}`);
  const arrows = graph.edges.flatMap(({ from, to }) =>
    (byPath.get(to) ?? []).flatMap((source) =>
      (byPath.get(from) ?? []).map((target) => `  ${source.id} --> ${target.id}`),
    ),
  );
  const hidden = affected.length - shown.length;
  return [
    'graph LR',
    '  classDef direct stroke-width:3px',
    ...nodes,
    ...(hidden > 0 ? [`  more["and ${hidden} more"]`] : []),
    ...arrows.slice(0, mostEdges),
    ...(arrows.length > mostEdges ? [`  arrows["and ${arrows.length - mostEdges} more arrows"]`] : []),
  ].join('\n');
}

/** A name as a label: letters, digits and a few signs stay, the rest become Mermaid's numbered entities. */
function label(name: string): string {
  const characters = [...name];
  const cut = characters.length > longestLabel ? [...characters.slice(0, longestLabel - 1), '…'] : characters;
  return cut.map((char) => (/[\p{L}\p{N} ./_…-]/u.test(char) ? char : entity(char))).join('');
}

function entity(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || code === 127 ? ' ' : `#${code};`;
}
