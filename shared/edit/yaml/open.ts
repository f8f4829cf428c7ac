import { openComments } from '../comments.ts';
import { openLines } from '../lines.ts';
import type { EditableSource, Node } from '../model.ts';
import { YamlScalar } from './nodes.ts';
import { parseStream } from './parse.ts';
import { setScalar } from './set-scalar.ts';
import { TreeBuilder } from './tree.ts';

/**
 * Parses YAML 1.2, one document or several. `<<` is a key like any other, whose value is most often an alias.
 * @throws SourceMalformed
 */
export async function openYaml(text: string): Promise<EditableSource> {
  // About 13 ms of start-up: only paid when there is YAML to read.
  const yaml = await import('yaml');
  const lines = openLines(text);
  const stream = parseStream(yaml, text, lines);
  const comments = openComments(text, lines, stream.comments);
  const documents: Node[] = [];
  stream.documents.forEach(({ contents }, index) => {
    const root = new TreeBuilder(yaml, text, lines, index).build(contents);
    if (root !== undefined) documents.push(root);
  });
  return {
    format: 'yaml',
    text,
    documents,
    place: lines.place,
    line: lines.line,
    setScalar: (scalar, wanted) => {
      if (!(scalar instanceof YamlScalar)) throw new TypeError('the scalar is none of this source');
      return setScalar(yaml, text, scalar, wanted);
    },
    commentBehind: comments.behind,
    setCommentBehind: comments.setBehind,
    commentLine: comments.line,
  };
}
