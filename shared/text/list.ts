const openers: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/**
 * Reads a list input. A value with a newline is split at newlines only; any other at commas outside `{}`, `[]`, `()`
 * and quotes. Items are trimmed, empty ones dropped, and lines that start with `#` are comments.
 *
 * In the comma form a quote opens only at the start of an item, and an item that is quoted as a whole loses its quotes
 * (they are there to hold a comma); a bracket that is never closed is an ordinary character. In the newline form
 * everything but the white space around an item belongs to it.
 */
export function parseList(text: string): string[] {
  if (text.includes('\n')) return tidy(text.split('\n')).filter((line) => !line.startsWith('#'));
  if (text.trimStart().startsWith('#')) return [];
  return tidy(splitAtCommas(text).map(unquote));
}

function tidy(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function splitAtCommas(text: string): string[] {
  const closing = pairBrackets(text);
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === ',') {
      items.push(text.slice(start, at));
      start = at + 1;
    } else if (character === '\\') {
      at++;
    } else if (isQuote(character) && text.slice(start, at).trim() === '') {
      const end = text.indexOf(character, at + 1);
      if (end !== -1) at = end;
    } else {
      at = closing.get(at) ?? at;
    }
  }
  return [...items, text.slice(start)];
}

/** For each opening bracket that has a partner, the place of that partner. Kinds do not see each other: `[(]` is whole. */
function pairBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: Record<string, number[]> = { '}': [], ']': [], ')': [] };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      at++;
      continue;
    }
    const closer = openers[character];
    if (closer !== undefined) open[closer]?.push(at);
    const opener = open[character]?.pop();
    if (opener !== undefined) pairs.set(opener, at);
  }
  return pairs;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function unquote(item: string): string {
  const text = item.trim();
  const quote = text.charAt(0);
  const whole = text.length > 1 && isQuote(quote) && text.indexOf(quote, 1) === text.length - 1;
  return whole ? text.slice(1, -1) : text;
}
