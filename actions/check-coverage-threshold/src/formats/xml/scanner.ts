import { quoteForMessage } from '../../../../../shared/text/index.ts';
import { ReportEmpty, ReportMalformed } from '../reader.ts';
import { doctypeEnd } from './doctype.ts';
import type { XmlHandler } from './handler.ts';
import { deepest, OpenElements } from './open-elements.ts';
import { decodeReferences, referenceEnd } from './references.ts';
import { Tag } from './tag.ts';
import { decodeUtf8 } from './text.ts';
import { elements } from './vocabulary.ts';
import { longestToken, type Window } from './window.ts';

const [white, name, first, plain] = [1, 2, 4, 8];
/** What a byte may be: white space, part or start of a name, part of a value that needs no second look. */
const kinds = new Uint8Array(256).map((_, byte) => {
  if (byte === 0x20 || byte === 9 || byte === 10 || byte === 13) return white | plain;
  const letter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
  if (letter || byte === 0x5f || byte === 0x3a) return first | name | plain;
  if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e) return name | plain;
  return byte < 0x20 || byte === 0x22 || byte === 0x26 || byte === 0x27 || byte === 0x3c ? 0 : plain;
});

/** Instead of an index: the bytes in memory end too early. */
const unfinished = -1;

/**
 * Walks over a report in UTF-8 and tells a handler its elements. It knows the syntax of XML 1.0 that reports use, and
 * refuses the rest: entities of the document's own, unbalanced tags, a second root. No DTD is ever read.
 */
export class Scanner {
  readonly #window: Window;
  readonly #handler: XmlHandler;
  readonly #tag = new Tag();
  readonly #open = new OpenElements();
  #seen: 'nothing' | 'prolog' | 'root' = 'nothing';
  #doctypeSeen = false;
  /** Pieces of the text that the handler wants, from the element at `depth`. */
  #wanted: { readonly depth: number; readonly pieces: string[]; bytes: number } | undefined;

  constructor(window: Window, handler: XmlHandler) {
    this.#window = window;
    this.#handler = handler;
  }

  /** @throws ReportMalformed, ReportEmpty */
  run(): void {
    const window = this.#window;
    let index = 0;
    try {
      for (;;) {
        index = this.#textEnd(index);
        if (index === unfinished) break;
        let end = this.#markupEnd(index);
        while (end === unfinished) {
          if (!window.more(index)) throw this.#truncated('in the middle of a tag');
          index = 0;
          end = this.#markupEnd(0);
        }
        index = end;
      }
    } catch (error) {
      // What the handler refuses stands in the tag that begins here.
      if (!(error instanceof ReportMalformed) || error.offset !== undefined) throw error;
      throw this.#wrong(index, error.message);
    }
    if (this.#open.depth > 0) throw this.#truncated(`before </${shown(this.#open.name)}>`);
    if (this.#seen === 'nothing') throw new ReportEmpty();
    if (this.#seen === 'prolog') throw this.#truncated('before its first element');
    this.#handler.finish();
  }

  /** The index of the next `<`, or unfinished at the end of the report. */
  #textEnd(start: number): number {
    const window = this.#window;
    let from = start;
    let index = start;
    for (;;) {
      const { bytes } = window;
      while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0) index++;
      if (bytes[index] === 0x3c) break;
      let next = index < window.end ? this.#textCharacter(index) : unfinished;
      if (next === unfinished) {
        const keep = this.#wanted === undefined ? index : from;
        // What is cut off here stands inside of an element, which is told.
        if (!window.more(keep)) return unfinished;
        from = 0;
        next = index - keep;
      }
      index = next;
    }
    if (this.#wanted !== undefined && index > from) this.#take(from, index, true);
    return index;
  }

  /** Looks at one character of text that is neither white space nor `<`; the index behind it. */
  #textCharacter(index: number): number {
    const { bytes, end } = this.#window;
    if (this.#open.depth === 0) throw this.#wrong(index, 'it has text outside of its root element');
    const byte = bytes[index] ?? 0;
    if (byte === 0x26) return this.#referenceEnd(index);
    if (byte < 0x20) throw this.#wrong(index, 'it holds a control character, which XML has no place for');
    let next = index + 1;
    while (next < end && ((kinds[bytes[next] ?? 0] ?? 0) & plain) !== 0) next++;
    return next;
  }

  /** What begins with the `<` at `at`: the index behind it, or unfinished. */
  #markupEnd(at: number): number {
    const { bytes, end } = this.#window;
    const next = bytes[at + 1] ?? 0;
    if (((kinds[next] ?? 0) & first) !== 0) return this.#startTag(at);
    if (next === 0x2f) return this.#endTag(at);
    if (this.#seen === 'nothing') this.#seen = 'prolog';
    if (next === 0x3f) return this.#skip(at + 2, '?>');
    const start = bytes.toString('latin1', at, Math.min(at + 9, end));
    if (start.startsWith('<!--')) return this.#skip(at + 4, '-->');
    // Too little to tell.
    if (start.length < 9 && (next === 0x21 || start.length === 1)) return unfinished;
    if (start === '<!DOCTYPE') return this.#doctype(at);
    if (start === '<![CDATA[') return this.#cdata(at);
    throw this.#wrong(at, 'it has a "<" that begins no tag');
  }

  #startTag(at: number): number {
    const window = this.#window;
    const { bytes } = window;
    const tag = this.#tag;
    let index = at + 1;
    while (((kinds[bytes[index] ?? 0] ?? 0) & name) !== 0) index++;
    const nameEnd = index;
    tag.begin(bytes, window.offset(0), at + 1, nameEnd);
    for (;;) {
      const before = index;
      while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0) index++;
      const byte = bytes[index];
      if (byte === 0x3e) return this.#opened(at + 1, nameEnd, index + 1, false);
      if (byte === 0x2f && bytes[index + 1] === 0x3e) return this.#opened(at + 1, nameEnd, index + 2, true);
      if (byte === 0x2f) return this.#unfinishedOr(index + 1, 'it has a "/" in a tag that does not end it');
      if (index === before) return this.#unfinishedOr(index, 'it has a tag that is neither closed nor goes on');
      if (((kinds[byte ?? 0] ?? 0) & first) === 0)
        return this.#unfinishedOr(index, 'it has a tag with a wrong attribute');
      const nameFrom = index;
      while (((kinds[bytes[index] ?? 0] ?? 0) & name) !== 0) index++;
      const nameTo = index;
      while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0) index++;
      if (bytes[index] !== 0x3d) return this.#unfinishedOr(index, 'it has an attribute without a value');
      index++;
      while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0) index++;
      const quote = bytes[index];
      if (quote !== 0x22 && quote !== 0x27) return this.#unfinishedOr(index, 'it has an attribute without quotes');
      const from = index + 1;
      index = this.#valueEnd(from, quote);
      if (index === unfinished) return unfinished;
      if (!tag.add(nameFrom, nameTo, from, index)) throw this.#wrong(nameFrom, 'it has a tag with an attribute twice');
      index++;
    }
  }

  /** The index of the quote that closes a value. */
  #valueEnd(from: number, quote: number): number {
    const { bytes } = this.#window;
    let index = from;
    for (;;) {
      while (((kinds[bytes[index] ?? 0] ?? 0) & plain) !== 0) index++;
      const byte = bytes[index] ?? 0;
      if (byte === quote) return index;
      if (byte === 0x26) {
        index = this.#referenceEnd(index);
        if (index === unfinished) return unfinished;
      } else if (byte === 0x22 || byte === 0x27) index++;
      else if (byte === 0x3c) throw this.#wrong(index, 'it has a "<" in the value of an attribute');
      else return this.#unfinishedOr(index, 'it has a control character in the value of an attribute');
    }
  }

  #opened(from: number, to: number, next: number, empty: boolean): number {
    const open = this.#open;
    const tag = this.#tag;
    const { bytes } = this.#window;
    if (open.depth === 0 && this.#seen === 'root') throw this.#wrong(from - 1, 'it has a second root element');
    this.#seen = 'root';
    const element = elements.find(bytes, from, to);
    tag.element = element;
    tag.parent = open.innermost;
    tag.depth = open.depth + 1;
    if (!open.hasRoom(from, to)) {
      const deep = `its tags are nested deeper than ${deepest}`;
      throw this.#wrong(from - 1, open.depth === deepest ? deep : 'it has a tag with a huge name');
    }
    const wanted = this.#wanted === undefined && element !== 0 && element === this.#handler.textOf;
    this.#handler.start(tag);
    if (empty) {
      if (wanted) this.#handler.text?.('');
      this.#handler.end(element);
    } else {
      open.push(element, bytes, from, to);
      if (wanted) this.#wanted = { depth: open.depth, pieces: [], bytes: 0 };
    }
    return next;
  }

  #endTag(at: number): number {
    const { bytes } = this.#window;
    let index = at + 2;
    while (((kinds[bytes[index] ?? 0] ?? 0) & name) !== 0) index++;
    const nameEnd = index;
    while (((kinds[bytes[index] ?? 0] ?? 0) & white) !== 0) index++;
    if (bytes[index] !== 0x3e) return this.#unfinishedOr(index, 'it has an end tag that does not end');
    if (!this.#open.matches(bytes, at + 2, nameEnd)) {
      const found = shown(bytes.toString('utf8', at + 2, Math.min(nameEnd, at + 60)));
      const wanted = this.#open.depth === 0 ? 'no element is open' : `<${shown(this.#open.name)}> is open`;
      throw this.#wrong(at, `it closes </${found}> where ${wanted}`);
    }
    this.#close(this.#open.innermost);
    return index + 1;
  }

  #close(element: number): void {
    const wanted = this.#wanted;
    if (wanted !== undefined && wanted.depth === this.#open.depth) {
      this.#wanted = undefined;
      this.#handler.text?.(wanted.pieces.join(''));
    }
    this.#open.pop();
    this.#handler.end(element);
  }

  #doctype(at: number): number {
    if (this.#seen === 'root' || this.#doctypeSeen) throw this.#wrong(at, 'it has a DOCTYPE where none may stand');
    const { bytes, end } = this.#window;
    const next = doctypeEnd(bytes, at, end, this.#window.offset(0));
    if (next !== unfinished) this.#doctypeSeen = true;
    return next;
  }

  #cdata(at: number): number {
    if (this.#open.depth === 0) throw this.#wrong(at, 'it has text outside of its root element');
    if (this.#wanted === undefined) return this.#skip(at + 9, ']]>');
    const found = this.#window.bytes.indexOf(']]>', at + 9);
    if (found < 0 || found + 3 > this.#window.end) return unfinished;
    this.#take(at + 9, found, false);
    return found + 3;
  }

  /** The index behind the next `mark`, however far away it is. */
  #skip(from: number, mark: string): number {
    const window = this.#window;
    let start = Math.min(from, window.end);
    for (;;) {
      const found = window.bytes.indexOf(mark, start);
      if (found >= 0 && found + mark.length <= window.end) return found + mark.length;
      const keep = Math.max(start, window.end - mark.length + 1);
      if (!window.more(keep)) throw this.#truncated(`before "${mark}"`);
      start = 0;
    }
  }

  #take(from: number, to: number, references: boolean): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    wanted.bytes += to - from;
    if (wanted.bytes > longestToken) throw this.#wrong(from, `it has a text of more than ${longestToken} bytes`);
    const text = decodeUtf8(this.#window.bytes, from, to, this.#window.offset(from));
    wanted.pieces.push(references ? decodeReferences(text) : text);
  }

  #referenceEnd(at: number): number {
    const next = referenceEnd(this.#window.bytes, at, this.#window.end);
    if (next > 0) return next;
    if (next === 0) return unfinished;
    throw this.#wrong(at, 'it has an entity that XML does not know, or a "&" that should be "&amp;"');
  }

  #unfinishedOr(index: number, message: string): typeof unfinished {
    if (index >= this.#window.end) return unfinished;
    throw this.#wrong(index, message);
  }

  #wrong(index: number, message: string): ReportMalformed {
    return new ReportMalformed(message, { offset: this.#window.offset(index) });
  }

  #truncated(where: string): ReportMalformed {
    return new ReportMalformed(`it ends ${where}`, { offset: this.#window.offset(this.#window.end) });
  }
}

function shown(foreign: string): string {
  return quoteForMessage(foreign, 60).slice(1, -1);
}
