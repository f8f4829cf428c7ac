import { readBracket } from './bracket.ts';
import { closeBrace, closeGroup, openBrace, openGroup, readComma, readPipe } from './groups.ts';
import { content, type Kind, Reading } from './reading.ts';
import { readStar } from './stars.ts';
import { ANYTHING, choice, EMPTY, literal, literals, NOT_AT_END, SLASH, sequence, type Tree, UNIT } from './tree.ts';

/** Where a text stands in the pattern the user wrote, for the positions of errors. */
export interface Origin {
  readonly pattern: string;
  readonly offset: number;
}

/**
 * Reads a pattern (without leading `./` and `/`) into a tree. Meaning: picomatch 4.0.7 with `{ dot: true }`.
 * @throws GlobError where picomatch's meaning is an accident that cannot or should not be matched
 */
export function parse(text: string, origin: Origin): Tree {
  // `**.ts` reaches into folders, though `src/**.ts` does not: picomatch's table of common patterns says so
  if (/^\*\*(?:\.\w+)+$/.test(text)) return sequence(ANYTHING, ...literals(text.slice(2)));
  // a pattern with no bracket, group or slash in which a pipe is plain text, again by picomatch's shortcuts
  const flat = !/^[*!]|[/()[\]{}"]/.test(text);
  const tree = read(new Reading(text, origin.pattern, origin.offset), flat);
  return text === '*.*' || text === '**/*.*' ? endInCharacter(tree) : tree;
}

/** `*.*` asks for a character behind the dot; `src/*.*` does not. */
function endInCharacter(tree: Tree): Tree {
  if (tree.kind !== 'sequence') return tree;
  return sequence(...tree.items.slice(0, -1), NOT_AT_END, ...tree.items.slice(-1));
}

function read(reading: Reading, flat: boolean): Tree {
  while (reading.at < reading.text.length) readOne(reading, flat);
  const open = reading.frame;
  if (open.type !== 'top') {
    const character = open.type === 'brace' ? '{' : '(';
    throw reading.refuse(
      open.opened,
      `this ${character} is never closed; write \\${character} for a plain ${character}`,
    );
  }
  return content(open);
}

function readOne(reading: Reading, flat: boolean): void {
  const character = reading.text.charAt(reading.at);
  const next = reading.text.charAt(reading.at + 1);
  if (flat && next === character && '+|$^'.includes(character)) {
    readLeak(reading, character);
    return;
  }
  switch (character) {
    case '*':
      if (reading.last(1) === 'globstar' || reading.last(1) === 'stars') {
        reading.weaken('stars');
        reading.at += 1;
      } else if (next === '(') openGroup(reading, '*');
      else readStar(reading);
      break;
    case '?':
      if (next === '(') openGroup(reading, '?');
      else readQuestionMark(reading);
      break;
    case '+':
      if (next === '(') openGroup(reading, '+');
      else readPlus(reading);
      break;
    case '!':
      if (next === '(') openGroup(reading, '!');
      else if (reading.at > 0) readText(reading);
      else throw reading.refuse(0, 'a leading ! excludes and must be taken off first; write \\! for a plain !');
      break;
    case '@':
      if (next === '(') readAt(reading);
      else readText(reading);
      break;
    case '(':
      openGroup(reading, '');
      break;
    case ')':
      closeGroup(reading, (text, position) => readRest(reading, text, position));
      break;
    case '[':
      readOpeningBracket(reading);
      break;
    case '{':
      openBrace(reading);
      break;
    case '}':
      closeBrace(reading);
      break;
    case ',':
      readComma(reading);
      break;
    case '|':
      if (flat) readText(reading);
      else readPipe(reading);
      break;
    case '/':
      readCharacter(reading, 'slash', SLASH);
      break;
    case '.':
      readDot(reading);
      break;
    case '\\':
      readEscape(reading, flat);
      break;
    case '"':
      throw reading.refuse(
        reading.at,
        'double quotes quote a part of the pattern; drop them, or write \\" for a plain "',
      );
    default:
      readText(reading);
      break;
  }
}

function readRest(reading: Reading, text: string, position: number): Tree {
  return read(reading.inside(text, position), false);
}

/** `@(` opens a plain group. */
function readAt(reading: Reading): void {
  reading.frame.special ??= '`@(`';
  readCharacter(reading, 'at');
}

function readCharacter(reading: Reading, kind: Kind, ...trees: Tree[]): void {
  reading.push(kind, reading.text.charAt(reading.at), ...trees);
  reading.at += 1;
}

/** One character and the ordinary ones behind it. */
function readText(reading: Reading): void {
  let end = reading.at + 1;
  while (end < reading.text.length && !'@![].,$*+?^{}()|\\/"'.includes(reading.text.charAt(end))) end += 1;
  const run = reading.text.slice(reading.at, end);
  reading.push('text', run, ...literals(run));
  reading.at = end;
}

function readDot(reading: Reading): void {
  const last = reading.last(1);
  if (reading.braces > 0 && last === 'dot') {
    throw reading.refuse(reading.at, 'two dots inside braces make a range, which must be all the braces hold: {1..5}');
  }
  const inName = reading.braces + reading.parens === 0 && last !== 'start' && last !== 'slash' && last !== 'joined';
  readCharacter(reading, inName ? 'text' : 'dot', literal('.'));
}

/** `?` is one character of a name; behind a closing parenthesis it makes the group optional. */
function readQuestionMark(reading: Reading): void {
  const last = reading.last(1);
  if (last === 'close') {
    const group = reading.frame.current.pop() ?? EMPTY;
    readCharacter(reading, 'lazy', choice(group, EMPTY));
  } else if (last === 'sealed') {
    readCharacter(reading, 'lazy');
  } else {
    readCharacter(reading, 'unit', UNIT);
  }
}

/** `+` is itself, but behind a bracket or group, and anywhere inside parentheses, it repeats what stands before it. */
function readPlus(reading: Reading): void {
  const last = reading.last(1);
  const behindGroup =
    last === 'bracket' || last === 'close' || last === 'sealed' || last === 'brace' || last === 'curly';
  if (last === 'open' || (!behindGroup && reading.parens === 0)) {
    readCharacter(reading, 'plus', literal('+'));
    return;
  }
  const repeatable: readonly Kind[] = ['text', 'dot', 'slash', 'unit', 'comma', 'plus', 'bracket', 'brace', 'close'];
  const item = repeatable.includes(last) ? reading.frame.current.pop() : undefined;
  if (!item)
    throw reading.refuse(reading.at, 'this + repeats, and nothing before it can be repeated; write \\+ for a plain +');
  readCharacter(reading, 'raised', { kind: 'repeat', item, atLeast: 1 });
}

function readOpeningBracket(reading: Reading): void {
  if (!reading.text.includes(']', reading.at)) {
    readCharacter(reading, 'bracket', literal('['));
    return;
  }
  const bracket = readBracket(reading);
  reading.push('bracket', '[', bracket.tree);
  reading.at = bracket.end;
}

function readEscape(reading: Reading, flat: boolean): void {
  const { text, at } = reading;
  const next = text.charAt(at + 1);
  if (next === '' || text.startsWith('\\\\', at + 1)) {
    throw reading.refuse(at, 'write a plain backslash as two; the separator of paths is / on every system');
  }
  if (/[A-Za-z0-9]/.test(next)) {
    throw reading.refuse(
      at,
      'a backslash before a letter or digit has no use; the separator of paths is / on every system',
    );
  }
  // in a flat pattern picomatch loses a plain backslash before another sign that it escapes
  if (flat && next === '\\' && /[^\w*?]/.test(text.charAt(at + 2))) {
    throw reading.refuse(at, 'picomatch loses a plain backslash before this sign; match it with ? instead');
  }
  reading.at += 1;
  // picomatch forgets a backslash before these two and reads them as ever
  if (next === '/' || next === '.') return;
  if (flat && '+|$^'.includes(next) && text[at + 2] === next) {
    readLeak(reading, next);
    return;
  }
  reading.push('text', `\\${next}`, literal(next));
  reading.at += 1;
}

/** In a flat pattern picomatch escapes only the first of two equal signs, and the second becomes a regular expression. */
function readLeak(reading: Reading, sign: string): void {
  if (sign === '+' && reading.text[reading.at + 2] !== '+') {
    reading.push('text', '++', { kind: 'repeat', item: literal('+'), atLeast: 1 });
    reading.at += 2;
    return;
  }
  throw reading.refuse(reading.at, `picomatch misreads ${sign} in a row; write each as \\${sign}`);
}
