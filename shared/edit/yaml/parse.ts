import type { Document } from 'yaml';
import { showOnOneLine } from '../../text/index.ts';
import { SourceMalformed } from '../errors.ts';
import type { Lines } from '../lines.ts';

export type YamlLibrary = typeof import('yaml');

/** A stream of YAML that was read, without an error. */
export interface ParsedYaml {
  readonly documents: readonly Document.Parsed[];
  /** Where each comment begins (its `#`), in order. */
  readonly comments: readonly number[];
}

// Every nested collection takes a place on the parser's stack, and a frame on ours. Real files stay under a hundred.
const mostNested = 500;

export const options = {
  // A file that says `%YAML 1.1` is read by the same rules: no `<<` that has vanished into its mapping, no `yes` that is
  // a boolean, no `!!omap` that is no sequence any more.
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // It would compare each key with every other one.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

// Marks between lexemes that are no characters of the text (`yaml`, parse/cst: DOCUMENT, FLOW_END, SCALAR).
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);
const scalarFollows = '\u001f';

/**
 * Parses a stream of YAML 1.2 documents. Keys that stand twice in a mapping are no error here: files in use have them.
 * Takes time linear in the length.
 * @throws SourceMalformed
 */
export function parseStream(yaml: YamlLibrary, text: string, lines: Lines): ParsedYaml {
  refuseOddLineBreaks(text, lines);
  const comments: number[] = [];
  const composer = new yaml.Composer(options);
  const documents = [...composer.compose(readTokens(yaml, text, lines, comments))];
  const [problem] = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors];
  if (problem !== undefined) throw malformed(lines, problem.pos[0], showOnOneLine(problem.message));
  return { documents, comments };
}

/**
 * YAML 1.2 (5.4) breaks a line at a lone carriage return, readers of YAML 1.1 (libyaml, go-yaml, PyYAML) at three more
 * characters; the library here at none of these. What stands behind one in a comment is content for the others.
 */
function refuseOddLineBreaks(text: string, lines: Lines): void {
  const at = text.search(/\r(?!\n)|[\u0085\u2028\u2029]/);
  if (at < 0) return;
  const { line, column } = lines.place(at);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new SourceMalformed(
    `it holds U+${code}, where some readers begin a new line and others do not`,
    line,
    column,
    true,
  );
}

/** What is wrong at an offset. */
export function malformed(lines: Lines, offset: number, message: string): SourceMalformed {
  const { line, column } = lines.place(offset);
  return new SourceMalformed(message, line, column);
}

function* readTokens(yaml: YamlLibrary, text: string, lines: Lines, comments: number[]) {
  const parser = new yaml.Parser();
  // The library takes a mark before `- x` for indentation, and fails: it gets the text behind the mark.
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  parser.offset = offset;
  let before = '';
  for (const lexeme of new yaml.Lexer().lex(text.slice(offset))) {
    // Only a scalar can hold a `#` at its beginning as well: the first line of a block scalar.
    if (lexeme.startsWith('#') && before !== scalarFollows) comments.push(offset);
    if (!marks.has(lexeme)) offset += lexeme.length;
    before = lexeme;
    yield* parser.next(lexeme);
    if (parser.stack.length > mostNested) {
      const { line, column } = lines.place(offset);
      throw new SourceMalformed('it is nested too deeply', line, column, true);
    }
  }
  yield* parser.end();
}
