/** Editors that find with a parser and write by source range: YAML, JSON, TOML, Dockerfile. */
export { type DecodedSource, decodeSource } from './decode.ts';
export { EditRefused, SourceMalformed } from './errors.ts';
export { type Lines, openLines } from './lines.ts';
export type {
  Alias,
  Comment,
  EditableSource,
  Entry,
  Intent,
  Mapping,
  Node,
  Path,
  Scalar,
  ScalarStyle,
  Sequence,
  Span,
  Splice,
} from './model.ts';
export { applySplices, spliceDifference } from './splice.ts';
