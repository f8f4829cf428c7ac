import { cut, type Stretch } from './stretch.ts';

/** The words of a line, and whether a quote was left open at its end. */
export interface Words {
  readonly words: readonly Stretch[];
  readonly open: boolean;
}

/** Splits at white space outside quotes. Quotes and escapes stay in the words. */
export function splitWords(line: Stretch, escapeCharacter: string): Words {
  const words: Stretch[] = [];
  let at = 0;
  let open = false;
  while (at < line.text.length) {
    if (isSpace(line.text.charAt(at))) {
      at += 1;
      continue;
    }
    const word = wordEnd(line.text, at, escapeCharacter);
    words.push(cut(line, at, word.end));
    open = word.open;
    at = word.end;
  }
  return { words, open };
}

/** Where the word that begins at `from` ends. */
export function wordEnd(
  text: string,
  from: number,
  escapeCharacter: string,
): { readonly end: number; readonly open: boolean } {
  let quote = '';
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === escapeCharacter && quote !== "'") at += 1;
    else if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (isSpace(letter)) break;
  }
  return { end: Math.min(at, text.length), open: quote !== '' };
}

export function isSpace(letter: string): boolean {
  return letter === ' ' || (letter >= '\t' && letter <= '\r') || letter === '\u0085' || letter === '\u00A0';
}

/**
 * The fields of a `key=value,key=value` list, each without its quotes. The builder reads it as one CSV record, so a
 * field in `"` may hold commas.
 */
export function listFields(list: Stretch): readonly Stretch[] {
  const fields: Stretch[] = [];
  const { text } = list;
  for (let from = 0; from <= text.length; ) {
    const quoted = text.charAt(from) === '"';
    const closing = quoted ? text.indexOf('"', from + 1) : -1;
    const comma = text.indexOf(',', closing < 0 ? from : closing);
    const end = comma < 0 ? text.length : comma;
    fields.push(closing < 0 ? cut(list, from, end) : cut(list, from + 1, closing));
    from = end + 1;
  }
  return fields;
}

/** Splits `key=value` at the first `=`; a word without one is a key alone. */
export function keyAndValue(word: Stretch): { readonly key: string; readonly value: Stretch | undefined } {
  const equals = word.text.indexOf('=');
  if (equals < 0) return { key: word.text, value: undefined };
  return { key: word.text.slice(0, equals), value: cut(word, equals + 1) };
}
