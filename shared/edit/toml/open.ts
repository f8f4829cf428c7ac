import { showOnOneLine } from '../../text/index.ts';
import { openComments } from '../comments.ts';
import { EditRefused, SourceMalformed } from '../errors.ts';
import type { PlainMapping } from '../json/nodes.ts';
import { type Lines, openLines } from '../lines.ts';
import type { EditableSource, Scalar, Splice } from '../model.ts';
import { spliceDifference } from '../splice.ts';
import { firstDisagreement } from './agree.ts';
import { TomlReader, Unplaced } from './read.ts';
import { writeString } from './strings.ts';
import { TomlKey } from './tables.ts';

type TomlLibrary = typeof import('smol-toml');

/**
 * Opens TOML. The library says whether the file is well formed and what it holds, a reader of our own where everything
 * stands; when the two do not agree on each value, the file is not touched.
 * @throws SourceMalformed with line and column
 */
export async function openToml(text: string): Promise<EditableSource> {
  const lines = openLines(text);
  const values = readValues(await import('smol-toml'), text);
  const { root, comments: starts } = readPlaces(text, lines);
  const stranger = firstDisagreement(root, values);
  if (stranger !== undefined) {
    const { line, column } = lines.place(stranger.start);
    throw new SourceMalformed(
      'two readers of TOML do not agree on what stands here; write it in another way',
      line,
      column,
    );
  }
  const comments = openComments(text, lines, starts);
  return {
    format: 'toml',
    text,
    documents: [root],
    place: lines.place,
    line: lines.line,
    setScalar: (scalar, to) => setScalar(text, scalar, to),
    commentBehind: comments.behind,
    setCommentBehind: comments.setBehind,
    commentLine: comments.line,
  };
}

function readValues(library: TomlLibrary, text: string): unknown {
  try {
    return library.parse(text, { integersAsBigInt: 'asNeeded', useLegacyDate: true });
  } catch (error) {
    if (!(error instanceof library.TomlError)) throw error;
    const [summary = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    throw new SourceMalformed(showOnOneLine(summary), error.line, error.column);
  }
}

function readPlaces(text: string, lines: Lines): { root: PlainMapping; comments: readonly number[] } {
  const reader = new TomlReader(text);
  try {
    return { root: reader.read(), comments: reader.comments };
  } catch (error) {
    if (!(error instanceof Unplaced)) throw error;
    const { line, column } = lines.place(error.offset);
    throw new SourceMalformed(error.message, line, column);
  }
}

const number = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;

/** A string keeps its quotes. A number or a boolean stays what it is while it can, else it becomes a string. */
function setScalar(source: string, scalar: Scalar, text: string): readonly Splice[] {
  if (scalar.text === text) return [];
  if (scalar instanceof TomlKey)
    throw new EditRefused('keys of a TOML file are not changed: they can stand in many places');
  const before = source.slice(scalar.start, scalar.end);
  if (scalar.style !== 'plain') return spliceDifference(before, writeString(text, before), scalar.start);
  const staysPlain =
    (scalar.type === 'number' && number.test(text)) ||
    (scalar.type === 'boolean' && (text === 'true' || text === 'false'));
  return spliceDifference(before, staysPlain ? text : writeString(text, '"'), scalar.start);
}
