/** Editors that find with a parser and write by source range: YAML, JSON, TOML, Dockerfile. */
export { type DecodedSource, decodeSource } from './decode.ts';
export type { Directive } from './dockerfile/directives.ts';
export { type Dockerfile, type Instruction, parseDockerfile } from './dockerfile/parse.ts';
export { argumentsOf, type Flag } from './dockerfile/split-instruction.ts';
export { cut, type Stretch, unquoted } from './dockerfile/stretch.ts';
export { keyAndValue, listFields } from './dockerfile/words.ts';
export { EditRefused, SourceMalformed } from './errors.ts';
export { type FieldStep, PathMalformed, parsePath } from './field-path.ts';
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
export { openSource } from './open.ts';
export { showPath } from './path.ts';
export { mergedEntries, resolveAlias, type Selected, selectCollections, selectPath } from './select.ts';
export { applySplices, spliceDifference } from './splice.ts';
export { applyEdit } from './verify.ts';
