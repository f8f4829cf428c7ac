import { content, nextOption, type Reading } from './reading.ts';
import { whyPlainText } from './repeated.ts';
import { ANYTHING, choice, EMPTY, END, literal, STAR, sequence, type Tree } from './tree.ts';

/** Reads how the text behind an exclusion goes on, as a pattern of its own that begins at `position`. */
export type ReadRest = (text: string, position: number) => Tree;

/** Opens `(`; `sign` is the character before it for `!( +( *( ?(`, and empty for `(` and `@(`. */
export function openGroup(reading: Reading, sign: string): void {
  const paren = reading.at + sign.length;
  if (reading.text[paren + 1] === '?') {
    throw reading.refuse(paren, '`(?` begins a group of a regular expression; for a literal ? write `\\?`');
  }
  if (sign !== '') {
    reading.frame.special ??= `\`${sign}(\``;
    reading.push('sign', sign);
  }
  reading.push('open', '(');
  reading.open(sign === '' ? 'group' : 'extended', sign);
  reading.at = paren + 1;
}

/** Closes `)`, with the meaning its sign gives the group. */
export function closeGroup(reading: Reading, readRest: ReadRest): void {
  const type = reading.frame.type;
  if (type === 'top') throw reading.refuse(reading.at, 'this ) closes nothing; write \\) for a plain )');
  if (type === 'brace') throw reading.refuse(reading.at, 'this ) stands inside braces that are still open');
  const group = reading.close();
  const tree = content(group);
  if (group.sign === '+' || group.sign === '*') {
    const why = whyPlainText(reading.text.slice(group.opened + 2, reading.at));
    if (why) {
      throw reading.refuse(group.opened, `picomatch takes this repeated group as plain text, because ${why}`);
    }
  }
  switch (group.sign) {
    case '':
      reading.push('close', ')', tree);
      break;
    case '?':
      reading.push('sealed', ')', choice(tree, EMPTY));
      break;
    case '!':
      closeExclusion(reading, group.inner, tree, readRest);
      break;
    default:
      reading.push('sealed', ')', { kind: 'repeat', item: tree, atLeast: group.sign === '+' ? 1 : 0 });
  }
  reading.at += 1;
}

/**
 * `!(a)` is any part of a name (of a path, when the group holds a slash) that does not go on as `a`. Where the exclusion
 * ends decides how it is anchored: at the end of the path when nothing follows, at a plain extension such as `.ts`
 * behind a group with a `*`, and nowhere otherwise. Source: `extglobClose` of picomatch 4.0.7.
 */
function closeExclusion(reading: Reading, inner: string, tree: Tree, readRest: ReadRest): void {
  const wide = inner.length > 1 && inner.includes('/');
  const filler = wide ? ANYTHING : STAR;
  const rest = reading.text.slice(reading.at + 1);
  if (inner.includes('*') && /^\.[^\\/.]+$/.test(rest)) {
    if (reading.frames.length > 1) {
      throw reading.refuse(
        reading.at,
        'an exclusion with a * before an extension excludes nothing inside another group',
      );
    }
    const after = readRest(rest, reading.at + 1);
    // a pipe in the rest parts the whole of what is excluded
    const [head = EMPTY, ...others] = after.kind === 'choice' ? after.options : [after];
    const excluded = choice(sequence(tree, head), ...others);
    reading.push('close', ')', sequence({ kind: 'unless', item: excluded }, filler));
  } else if (wide || /^\)*$/.test(rest)) {
    reading.push('sealed', ')', sequence({ kind: 'unless', item: sequence(tree, END) }, filler));
  } else {
    reading.push('close', ')', sequence({ kind: 'unless', item: tree }, filler));
  }
}

/** Opens `{`, or reads a whole range such as `{1..5}`. */
export function openBrace(reading: Reading): void {
  const range = /^\{([^{}]*)\.\.([^{}]*)\}/.exec(reading.text.slice(reading.at));
  if (range) {
    const [whole, from = '', to = ''] = range;
    if (!/^[A-Za-z0-9]$/.test(from) || !/^[A-Za-z0-9]$/.test(to)) {
      throw reading.refuse(
        reading.at,
        'a range runs from one letter or digit to another, as in {1..5}; picomatch reads longer ones as single characters, so list the values: {9,10,11}',
      );
    }
    const codes = [from.charCodeAt(0), to.charCodeAt(0)] as const;
    reading.push('brace', whole, { kind: 'set', ranges: [[Math.min(...codes), Math.max(...codes)]] });
    reading.at += whole.length;
    return;
  }
  reading.push('curly', '{');
  reading.open('brace', '');
  reading.at += 1;
}

/** Closes `}`. Braces without a comma are plain text around what they hold. */
export function closeBrace(reading: Reading): void {
  if (reading.frame.type !== 'brace') {
    if (reading.braces > 0) throw reading.refuse(reading.at, 'this } stands inside a group that is still open');
    reading.push('text', '}', literal('}'));
    reading.at += 1;
    return;
  }
  const brace = reading.close();
  if (brace.commas) {
    reading.push('brace', '}', content(brace));
  } else {
    if (brace.special !== undefined) {
      throw reading.refuse(
        brace.opened,
        `braces without a comma are plain text, and ${brace.special} inside them means nothing; drop the braces`,
      );
    }
    reading.push('brace', '}', literal('{'), ...brace.current, literal('}'));
  }
  reading.at += 1;
}

/** A comma parts the alternatives of braces; anywhere else it is itself. */
export function readComma(reading: Reading): void {
  if (reading.frame.type === 'brace') {
    reading.push('comma', ',');
    nextOption(reading.frame);
    reading.frame.commas = true;
  } else {
    reading.push('comma', ',', literal(','));
  }
  reading.at += 1;
}

/** A pipe parts the alternatives of the group it stands in, and of the whole pattern outside any. */
export function readPipe(reading: Reading): void {
  reading.push('text', '|');
  reading.frame.special ??= '`|`';
  nextOption(reading.frame);
  reading.at += 1;
}
