import { SourceMalformed } from '../errors.ts';
import type { FileLine } from './lines.ts';
import { cut, type Stretch, stretchOf } from './stretch.ts';

/** `# syntax=docker/dockerfile:1` at the top of a file. */
export interface Directive {
  /** Lower case: `syntax`, `escape`, `check`. */
  readonly name: string;
  /** All behind the `=`, without white space around it. */
  readonly value: Stretch;
  readonly line: number;
}

const known = new Set(['syntax', 'escape', 'check']);

/**
 * The parser directives: known names in the comments that begin the file, up to the first line that is anything else.
 * A first line `#!` is passed over, yet an `escape` behind it does not count (BuildKit reads the two in different
 * places: directives.go `parseDirective`, parser.go `possibleParserDirective`).
 *
 * @throws SourceMalformed for an escape character other than `\` and a backtick
 */
export function readDirectives(lines: readonly FileLine[]): {
  directives: readonly Directive[];
  escapeCharacter: string;
} {
  const directives: Directive[] = [];
  let escapeCharacter = '\\';
  const shebang = lines[0]?.text.startsWith('#!') === true;
  const first = lines[shebang ? 1 : 0]?.text ?? '';
  const content = lines.slice(shebang ? 1 : 0).find(({ text }) => text.trim() !== '');
  if (content?.text.trimStart().startsWith('{')) {
    throw new SourceMalformed('it is JSON for a builder frontend of its own, and no Dockerfile', 1, 1);
  }
  // A frontend of its own may also be named in `//` comments (BuildKit, directives.go `DetectSyntax`).
  const sign = first.startsWith('//') ? '//' : '#';
  for (const [index, line] of lines.entries()) {
    if (index === 0 && shebang) continue;
    const directive = directiveOn(line, index + 1, sign);
    if (directive === undefined || directives.some((earlier) => earlier.name === directive.name)) break;
    directives.push(directive);
    if (directive.name === 'escape' && !shebang) escapeCharacter = escapeOf(directive);
  }
  return { directives, escapeCharacter };
}

function directiveOn(line: FileLine, number: number, sign: '#' | '//'): Directive | undefined {
  if (!line.text.startsWith(sign)) return undefined;
  const match = /^(?:#|\/\/)\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(?=\S)/.exec(line.text);
  const name = match?.[1]?.toLowerCase();
  if (match === null || name === undefined || !known.has(name)) return undefined;
  const whole = stretchOf(
    line.text,
    Uint32Array.from({ length: line.text.length }, (_, at) => line.start + at),
    line.start,
  );
  return { name, value: cut(whole, match[0].length, line.text.trimEnd().length), line: number };
}

function escapeOf(directive: Directive): string {
  const { text } = directive.value;
  if (text === '\\' || text === '`') return text;
  throw new SourceMalformed(
    'the escape character of a Dockerfile is either a backslash or a backtick',
    directive.line,
    1,
  );
}
