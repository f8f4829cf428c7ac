/** Where a text stops being JSON. V8 tells it for some mistakes only, in characters, and shows the content. */
export interface Break {
  /** Byte from the start; the length of the text where it ends too early. */
  readonly offset: number;
  /** All was well up to the end, and more was to come. */
  readonly ended: boolean;
}

/** What may stand next. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const space = /[\t\n\r ]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = ['true', 'false', 'null'];

/** Walks through a text that is no JSON (RFC 8259) and finds the byte where it breaks. Linear, without recursion. */
export function findBreak(bytes: Uint8Array): Break {
  // One character for a byte: all that matters to the grammar is ASCII, and the index is the offset.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = after(space, text, at) ?? at;
    const sign = text.charAt(at);
    if (sign === '') return { offset: at, ended: expected !== 'nothing' };
    const inside = open.at(-1);
    if ((expected === 'value' || expected === 'value-or-end') && (sign === '{' || sign === '[')) {
      open.push(sign);
      expected = sign === '{' ? 'key-or-end' : 'value-or-end';
      at++;
    } else if (ends(expected, sign, inside)) {
      open.pop();
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
      at++;
    } else if (expected === 'comma-or-end' && sign === ',') {
      expected = inside === '{' ? 'key' : 'value';
      at++;
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value';
      at++;
    } else {
      const end = scalar(text, at, expected);
      if (end === undefined) return broken(text, at);
      at = end;
      if (expected === 'key' || expected === 'key-or-end') expected = 'colon';
      else expected = inside === undefined ? 'nothing' : 'comma-or-end';
    }
  }
}

function ends(expected: Expected, sign: string, inside: string | undefined): boolean {
  if (sign === '}') return inside === '{' && (expected === 'key-or-end' || expected === 'comma-or-end');
  return sign === ']' && inside === '[' && (expected === 'value-or-end' || expected === 'comma-or-end');
}

/** The end of the string, number or word at `at`, if one may stand there and does. */
function scalar(text: string, at: number, expected: Expected): number | undefined {
  const isKey = expected === 'key' || expected === 'key-or-end';
  if (!isKey && expected !== 'value' && expected !== 'value-or-end') return undefined;
  if (text.charAt(at) === '"') {
    const { end, closed } = throughString(text, at);
    return closed ? end : undefined;
  }
  if (isKey) return undefined;
  const word = words.find((one) => text.startsWith(one, at));
  return word === undefined ? after(number, text, at) : at + word.length;
}

/** Nothing fits at `at`: the text is cut off in the middle of a word, number or string, or it is wrong there. */
function broken(text: string, at: number): Break {
  const rest = text.slice(at, at + 5);
  const cutWord = at + rest.length === text.length && words.some((word) => word.startsWith(rest));
  const cutNumber = /^(?:\.|[eE][+-]?)$/.test(rest) && /\d/.test(text.charAt(at - 1));
  const end = rest.startsWith('"') ? throughString(text, at).end : at;
  if (cutWord || cutNumber || rest === '-' || end === text.length) return { offset: text.length, ended: true };
  return { offset: end, ended: false };
}

const wholeEscape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const cutEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

/** Where the string that begins at `from` is closed, or stops being one. A loop: a pattern would need a stack for it. */
function throughString(text: string, from: number): { readonly end: number; readonly closed: boolean } {
  for (let at = from + 1; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, closed: true };
    if (code < 0x20) return { end: at, closed: false };
    if (code !== 0x5c) at++;
    else {
      const end = after(wholeEscape, text, at);
      if (end === undefined) return { end: after(cutEscape, text, at) ?? at, closed: false };
      at = end;
    }
  }
  return { end: text.length, closed: false };
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
