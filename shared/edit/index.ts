/** Editors that find with a parser and write by source range: YAML, JSON, TOML, Dockerfile. */
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
