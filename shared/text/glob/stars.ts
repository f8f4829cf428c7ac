import type { Kind, Reading } from './reading.ts';
import { ANYTHING, INNER, LEADING, NOT_A_DOT_NAME, NOT_AT_END, STAR, TRAILING } from './tree.ts';

/**
 * Reads one `*` that does not open an extended glob. Two at the beginning of a name are `**`, three or more `*` again.
 * The rules are those of picomatch 4 (`lib/parse.js`, "Stars"), observed and held by the differential test.
 */
export function readStar(reading: Reading): void {
  const last = reading.last(1);
  if (last === 'star') {
    secondStar(reading);
    return;
  }
  if (reading.at === 0 || last === 'dot' || isSlash(last)) {
    if (last === 'dot') reading.frame.current.push(NOT_A_DOT_NAME);
    if (reading.text[reading.at + 1] !== '*') reading.frame.current.push(NOT_AT_END);
  }
  reading.push('star', '*', STAR);
  reading.at += 1;
}

function secondStar(reading: Reading): void {
  const before = reading.last(2);
  const earlier = reading.last(3);
  reading.frame.special ??= '`**`';
  const atEdgeOfGroup =
    before === 'open' ||
    before === 'close' ||
    before === 'sealed' ||
    (reading.braces > 0 && (before === 'comma' || before === 'curly' || before === 'brace'));
  if (!isSlash(before) && before !== 'start' && !atEdgeOfGroup) {
    reading.push('star', '*');
    reading.at += 1;
    return;
  }
  skipRepeatedGlobstars(reading);
  const rest = reading.text.slice(reading.at + 1);
  reading.frame.current.pop();
  reading.at += 1;

  const insidePath = isSlash(before) && earlier !== 'start';
  if (insidePath && !isStar(earlier) && endsHere(reading, rest)) {
    takeSlash(reading);
    reading.strengthen(TRAILING);
  } else if (insidePath && rest.startsWith('/')) {
    takeSlash(reading);
    reading.strengthen(INNER);
    joinSlash(reading);
  } else if (before === 'start' && rest.startsWith('/')) {
    reading.strengthen(LEADING);
    joinSlash(reading);
  } else {
    reading.strengthen(ANYTHING);
  }
}

// `a/**/**/b` is `a/**/b`: walks to the last of the row, unless it is only the beginning of a name
function skipRepeatedGlobstars(reading: Reading): void {
  while (reading.text.startsWith('/**', reading.at + 1)) {
    const after = reading.text[reading.at + 4];
    if (after !== undefined && after !== '/') return;
    reading.at += 3;
  }
}

/** The pattern ends here, or only groups that are no exclusion close from here to its end. */
function endsHere(reading: Reading, rest: string): boolean {
  if (rest === '') return true;
  if (reading.parens === 0 || rest !== ')'.repeat(reading.parens)) return false;
  return !reading.frames.some((frame) => frame.sign === '!');
}

function takeSlash(reading: Reading): void {
  if (reading.last(2) === 'joined')
    throw reading.refuse(reading.at, 'a `**` directly after `**/` is not supported here');
  reading.frame.current.pop();
}

function joinSlash(reading: Reading): void {
  reading.push('joined', '/');
  reading.at += 1;
}

function isSlash(kind: Kind): boolean {
  return kind === 'slash' || kind === 'joined';
}

function isStar(kind: Kind): boolean {
  return kind === 'star' || kind === 'globstar' || kind === 'stars';
}
