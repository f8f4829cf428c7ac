/** The four kinds of strings of TOML: where they end, what they say, and how to write another text in their place. */
import { EditRefused } from '../errors.ts';

export const quotes = ['"""', "'''", '"', "'"] as const;
export type Quote = (typeof quotes)[number];

/** The quote that begins at an offset. An empty `""` is no beginning of `"""`. */
export function quoteAt(text: string, at: number): Quote | undefined {
  return quotes.find((quote) => text.startsWith(quote, at));
}

/** Offset behind the closing quote; undefined when there is none. A multi-line string may end in up to five quotes. */
export function endOfString(text: string, start: number, quote: Quote): number | undefined {
  const escapes = quote.startsWith('"');
  for (let at = start + quote.length; at < text.length; at += 1) {
    if (escapes && text[at] === '\\') at += 1;
    else if (text.startsWith(quote, at)) {
      let end = at + quote.length;
      for (let more = 0; quote.length === 3 && more < 2 && text[end] === quote[0]; more += 1) end += 1;
      return end;
    }
  }
  return undefined;
}

const escapeOrLineEnd =
  /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([btnfre"\\])|[ \t]*\r?\n[ \t\r\n]*)/g;
const named: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001B',
  '"': '"',
  '\\': '\\',
};

/** What a string says. Source: toml.io, v1.0.0, "String"; `\e` and `\x` are of 1.1. */
export function readString(source: string, quote: Quote): string {
  const inner = source.slice(quote.length, -quote.length);
  const body = quote.length === 3 ? inner.replace(/^\r?\n/, '') : inner;
  if (quote.startsWith("'")) return body;
  return body.replace(escapeOrLineEnd, (_, short?: string, long?: string, byte?: string, name?: string) => {
    const hex = short ?? long ?? byte;
    return hex === undefined ? (named[name ?? ''] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16));
  });
}

/**
 * A string that says `text`, in the quotes of the old one where they can hold it, else in double quotes.
 * @throws EditRefused for a text that is no Unicode
 */
export function writeString(text: string, old: string): string {
  if (!text.isWellFormed()) throw new EditRefused('the text has half a surrogate pair, which TOML cannot hold');
  const quote = quoteAt(old, 0) ?? '"';
  if (quote === '"') return basic(text);
  if (quote === "'") return /['\p{Cc}]/u.test(text.replaceAll('\t', '')) ? basic(text) : `'${text}'`;
  const firstBreak = /^\r?\n/.exec(old.slice(3))?.[0] ?? (/^\r?\n/.test(text) ? '\n' : '');
  if (quote === '"""') return `"""${firstBreak}${multiLine(text)}"""`;
  const holds = !text.includes("'''") && !/\p{Cc}/u.test(withoutBreaks(text));
  return holds ? `'''${firstBreak}${text}'''` : basic(text);
}

function basic(text: string): string {
  return JSON.stringify(text)
    .replaceAll('\u007F', '\\u007F')
    .replace(/[\u0080-\u009F]/g, hexadecimal);
}

function multiLine(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replace(/(?!\t|\n|\r\n)\p{Cc}/gu, hexadecimal);
  return escaped.includes('""') || escaped.endsWith('"') ? escaped.replaceAll('"', '\\"') : escaped;
}

function withoutBreaks(text: string): string {
  return text.replace(/\r\n|[\n\t]/g, '');
}

function hexadecimal(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
