/**
 * What an editable file looks like from outside, whatever its format. Offsets count UTF-16 units of the text, lines and
 * columns from 1.
 */
export type Path = readonly (string | number)[];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text between two offsets. Nothing else of a file changes. */
export interface Splice extends Span {
  readonly text: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface Scalar extends Span {
  readonly kind: 'scalar';
  readonly path: Path;
  /** Which document of the file, from 0. */
  readonly document: number;
  /** What stands there: the text of a string; of an unquoted value the source text, so that `1.10` stays `1.10`. */
  readonly text: string;
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'other';
  readonly style: ScalarStyle;
  /** Whether it stands inside `{}` or `[]`. */
  readonly flow: boolean;
  /** Name of the anchor on it, `i` of `&i redis:7`. */
  readonly anchor?: string;
}

export interface Entry {
  readonly key: Scalar;
  /** A key without a value has an empty `null` scalar at the place where the value would stand. */
  readonly value: Node;
}

export interface Mapping extends Span {
  readonly kind: 'mapping';
  readonly path: Path;
  readonly document: number;
  readonly entries: readonly Entry[];
  readonly flow: boolean;
}

export interface Sequence extends Span {
  readonly kind: 'sequence';
  readonly path: Path;
  readonly document: number;
  readonly items: readonly Node[];
  readonly flow: boolean;
}

/** `*name`. What it stands for is edited at its anchor, once. */
export interface Alias extends Span {
  readonly kind: 'alias';
  readonly path: Path;
  readonly document: number;
  readonly name: string;
  /** Undefined when it would contain itself. */
  readonly target: Node | undefined;
}

export type Node = Scalar | Mapping | Sequence | Alias;

/** A comment on a line, from its `#` to the last character that is no white space. */
export interface Comment extends Span {
  /** Without the `#` and the white space after it. */
  readonly text: string;
  /** The white space before the `#`. */
  readonly gap: Span;
}

/** A file that was parsed, and can say how to change it. Pure: nothing is written. */
export interface EditableSource {
  readonly format: 'yaml' | 'json' | 'toml';
  readonly text: string;
  /** The root of each document; an empty document has none and is left out. */
  readonly documents: readonly Node[];
  place(offset: number): { readonly line: number; readonly column: number };
  /** The line without its end, from 1; undefined beyond the file. */
  line(number: number): string | undefined;
  /** The splices that give the scalar another text, keeping style and quotes. @throws EditRefused */
  setScalar(scalar: Scalar, text: string): readonly Splice[];
  /** The comment behind the scalar on the line where it ends (YAML, TOML). */
  commentBehind(scalar: Scalar): Comment | undefined;
  /**
   * Puts `text` (without `#`) behind the scalar as a comment, replacing the one that is there. `separator` is what goes
   * between value and comment, such as ` # `; an existing gap is kept. Undefined when there is no free place: JSON, a
   * block scalar, something else behind it on the line.
   */
  setCommentBehind(scalar: Scalar, text: string, separator: string): readonly Splice[] | undefined;
  /** Whether the line is a comment and nothing else (`# ...`), and no part of a block scalar: its text, else undefined. */
  commentLine(number: number): string | undefined;
}

/** One scalar that is meant to get another text. */
export interface Intent {
  readonly scalar: Scalar;
  readonly text: string;
}
