import type { Reading } from './reading.ts';
import { choice, invert, literals, type Ranges, sequence, type Tree, unite } from './tree.ts';

const between = (from: string, to: string): readonly [number, number] => [from.charCodeAt(0), to.charCodeAt(0)];
const DIGITS = between('0', '9');
const UPPER = between('A', 'Z');
const LOWER = between('a', 'z');

/** The POSIX classes as picomatch 4 spells them (`lib/constants.js`): ASCII only. */
const CLASSES: ReadonlyMap<string, Ranges> = new Map<string, Ranges>([
  ['alnum', [LOWER, UPPER, DIGITS]],
  ['alpha', [LOWER, UPPER]],
  ['ascii', [[0, 0x7f]]],
  [
    'blank',
    [
      [0x20, 0x20],
      [9, 9],
    ],
  ],
  [
    'cntrl',
    [
      [0, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  ['digit', [DIGITS]],
  ['graph', [[0x21, 0x7e]]],
  ['lower', [LOWER]],
  ['print', [[0x20, 0x7e]]],
  [
    'punct',
    [
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
    ],
  ],
  [
    'space',
    [
      [0x20, 0x20],
      [9, 13],
    ],
  ],
  ['upper', [UPPER]],
  ['word', [UPPER, LOWER, DIGITS, between('_', '_')]],
  ['xdigit', [between('A', 'F'), between('a', 'f'), DIGITS]],
]);

/** One member of a bracket: a character (`escaped` when a backslash stood before it) or a whole class. */
type Member = { readonly code: number; readonly escaped: boolean } | { readonly ranges: Ranges };

/** What `[` opens: a set of code units, and where the text goes on behind its `]`. */
export interface Bracket {
  readonly tree: Tree;
  readonly end: number;
}

/**
 * Reads the bracket at `reading.at`. Only `^` negates (picomatch takes `!` as itself), and a negated set leaves out the slash.
 * `[id]` matches `i`, `d` and the text `[id]`, so that a route folder of that name is found. picomatch does the same for
 * plain letters only; ours does it for `[...slug]` and `[item-no]` as well, as frameworks name folders so.
 */
export function readBracket(reading: Reading): Bracket {
  const { text } = reading;
  const start = reading.at + 1;
  const negated = text[start] === '^';
  const first = negated ? start + 1 : start;
  const members: Member[] = [];
  let plain = '';
  let classes = false;
  let at = first;
  for (;;) {
    let character = text[at];
    let escaped = false;
    if (character === ']' && at > first) break;
    if (character === '\\') {
      character = text[at + 1];
      escaped = character !== '/' && character !== '.' && character !== ';';
      if (character === undefined || /[A-Za-z0-9]/.test(character) || text.startsWith('\\\\', at + 1)) {
        throw reading.refuse(at, 'inside brackets a backslash may only stand before one punctuation character');
      }
      at += 1;
    }
    if (character === undefined)
      throw reading.refuse(reading.at, 'this bracket is not closed; write \\[ for a plain [');
    if (character === '[' && !escaped && text[at + 1] === ':') {
      const name = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 16))?.[1];
      const ranges = name === undefined ? undefined : CLASSES.get(name);
      if (name === undefined || !ranges) throw reading.refuse(at, 'this is no POSIX class such as [:alpha:]');
      classes = true;
      members.push({ ranges });
      at += name.length + 4;
      continue;
    }
    if (character === ':' && (classes || plain.includes('['))) {
      throw reading.refuse(at, 'a colon behind [ inside brackets reads as a POSIX class; put it first');
    }
    if (character === '-' && text[at + 1] === ']') escaped = true;
    members.push({ code: character.charCodeAt(0), escaped });
    plain += character;
    at += 1;
  }
  const own = sequence(...literals(`[${plain}]`));
  // `[user-id]` runs backwards, so it is no set of anything; it still is a name.
  if (!negated && !classes && runsBackwards(members)) return { tree: own, end: at + 1 };
  const ranges = rangesOf(members, reading);
  const excluded = negated && !classes ? [...ranges, between('/', '/')] : ranges;
  const set: Tree = { kind: 'set', ranges: negated ? invert(excluded) : unite(ranges) };
  return { tree: negated || classes ? set : choice(own, set), end: at + 1 };
}

function runsBackwards(members: readonly Member[]): boolean {
  return members.some((from, at) => {
    const [hyphen, to] = [members[at + 1], members[at + 2]];
    return hyphen && to && isHyphen(hyphen) && 'code' in from && 'code' in to && from.code > to.code;
  });
}

/** `a-z` is a range from left to right; a hyphen at either end, or escaped, is itself (ECMAScript, ClassRanges). */
function rangesOf(members: readonly Member[], reading: Reading): Ranges {
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at];
    const hyphen = members[at + 1];
    const to = members[at + 2];
    if (!from) break;
    if (!hyphen || !to || !isHyphen(hyphen)) {
      if ('ranges' in from) ranges.push(...from.ranges);
      else ranges.push([from.code, from.code]);
      continue;
    }
    if ('ranges' in from || 'ranges' in to) {
      throw reading.refuse(reading.at, 'a POSIX class cannot be one end of a range; put the hyphen last');
    }
    if (from.code > to.code) throw reading.refuse(reading.at, 'a range in this bracket runs backwards');
    ranges.push([from.code, to.code]);
    at += 2;
  }
  return ranges;
}

function isHyphen(member: Member): boolean {
  return 'code' in member && member.code === 45 && !member.escaped;
}
