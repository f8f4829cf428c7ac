import { PlainMapping, PlainScalar, PlainSequence, type Trail } from '../json/nodes.ts';
import type { Node, Scalar } from '../model.ts';
import { endOfString, quoteAt, readString } from './strings.ts';
import { type KeyPart, Tables } from './tables.ts';

// A frame of our stack or two for each level. Real files stay under ten.
const mostNested = 500;

const bareKey = /[A-Za-z0-9_-]+/y;
const bareValue = /[^,\]}#\r\n]+/y;

/** What the reader cannot go on from. Of a file that the library reads, it is a fault of ours. */
export class Unplaced extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'Unplaced';
    this.offset = offset;
  }
}

/**
 * Finds the place of every key, value and comment of a TOML file that is known to be well formed: it checks no more than
 * it needs to find its way. Takes time linear in the length.
 * Source: toml.io v1.0.0; line breaks and a last comma in inline tables are of 1.1.
 */
export class TomlReader {
  readonly #text: string;
  readonly #tables: Tables;
  /** Where comments begin, in order. */
  readonly comments: number[] = [];
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#tables = new Tables(text.length);
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @throws Unplaced */
  read(): PlainMapping {
    let table = this.#tables.root;
    for (this.#skip(true); this.#at < this.#text.length; this.#skip(true)) {
      if (this.#text[this.#at] === '[') table = this.#header();
      else this.#assignment(table, 0);
    }
    return this.#tables.root;
  }

  #header(): PlainMapping {
    const start = this.#at;
    const isArray = this.#text.startsWith('[[', start);
    this.#at += isArray ? 2 : 1;
    const parts = this.#key();
    this.#expect(isArray ? ']]' : ']');
    const table = this.#tables.open(parts, isArray);
    if (table === undefined) throw new Unplaced('this table cannot be placed', start);
    return table;
  }

  #assignment(table: PlainMapping, depth: number): void {
    const start = this.#at;
    const parts = this.#key();
    this.#expect('=');
    this.#skip(false);
    const last = parts.at(-1);
    const parent = this.#tables.descend(table, parts.slice(0, -1), table.flow);
    if (last === undefined || parent === undefined) throw new Unplaced('this key cannot be placed', start);
    const value = this.#value({ parent: parent.trail, step: last.text }, table.flow, depth + parts.length);
    this.#tables.add(parent, last, value);
    if (parent !== this.#tables.root) parent.end = this.#at;
  }

  #key(): KeyPart[] {
    const parts: KeyPart[] = [];
    for (;;) {
      this.#skip(false);
      parts.push(this.#keyPart());
      if (parts.length > mostNested) throw this.#tooDeep();
      this.#skip(false);
      if (this.#text[this.#at] !== '.') return parts;
      this.#at += 1;
    }
  }

  #keyPart(): KeyPart {
    const start = this.#at;
    const letter = this.#text[start];
    if (letter === '"' || letter === "'") {
      // An empty key `""` before a quote of anything else does not exist, so three quotes never begin one.
      const text = this.#quoted(letter);
      return { start, end: this.#at, text, style: letter === '"' ? 'double' : 'single' };
    }
    bareKey.lastIndex = start;
    const text = bareKey.exec(this.#text)?.[0];
    if (text === undefined) throw new Unplaced('a key is missing here', start);
    this.#at += text.length;
    return { start, end: this.#at, text, style: 'plain' };
  }

  #value(trail: Trail, flow: boolean, depth: number): Node {
    if (depth > mostNested) throw this.#tooDeep();
    const start = this.#at;
    const letter = this.#text[start];
    if (letter === '[') return this.#list(trail, depth);
    if (letter === '{') return this.#inlineTable(trail, depth);
    const quote = quoteAt(this.#text, start);
    if (quote !== undefined) {
      const text = this.#quoted(quote);
      const style = letter === '"' ? 'double' : 'single';
      return new PlainScalar({ start, end: this.#at }, trail, { text, type: 'string', style, flow });
    }
    bareValue.lastIndex = start;
    const text = (bareValue.exec(this.#text)?.[0] ?? '').trimEnd();
    if (text === '') throw new Unplaced('a value is missing here', start);
    this.#at += text.length;
    return new PlainScalar({ start, end: this.#at }, trail, { text, type: typeOf(text), style: 'plain', flow });
  }

  #list(trail: Trail, depth: number): PlainSequence {
    const list = new PlainSequence({ start: this.#at, end: this.#at }, trail, true);
    this.#at += 1;
    for (this.#skip(true); this.#text[this.#at] !== ']'; this.#separator(']')) {
      list.items.push(this.#value({ parent: trail, step: list.items.length }, true, depth + 1));
    }
    this.#at += 1;
    list.end = this.#at;
    return list;
  }

  #inlineTable(trail: Trail, depth: number): PlainMapping {
    const table = new PlainMapping({ start: this.#at, end: this.#at }, trail, true);
    this.#at += 1;
    for (this.#skip(true); this.#text[this.#at] !== '}'; this.#separator('}')) this.#assignment(table, depth);
    this.#at += 1;
    table.end = this.#at;
    return table;
  }

  #separator(closing: string): void {
    this.#skip(true);
    if (this.#text[this.#at] === closing) return;
    this.#expect(',');
    this.#skip(true);
  }

  #quoted(quote: '"""' | "'''" | '"' | "'"): string {
    const start = this.#at;
    const end = endOfString(this.#text, start, quote);
    if (end === undefined) throw new Unplaced('this text has no closing quote', start);
    this.#at = end;
    return readString(this.#text.slice(start, end), quote);
  }

  /** Passes over white space, and over line ends and comments where they may stand. */
  #skip(lines: boolean): void {
    for (;;) {
      const letter = this.#text[this.#at];
      if (letter === '#' && lines) {
        this.comments.push(this.#at);
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (letter === ' ' || letter === '\t' || (lines && (letter === '\n' || letter === '\r'))) this.#at += 1;
      else return;
    }
  }

  #expect(sign: string): void {
    if (!this.#text.startsWith(sign, this.#at)) throw new Unplaced(`${sign} is missing here`, this.#at);
    this.#at += sign.length;
  }

  #tooDeep(): Unplaced {
    return new Unplaced(`it is nested deeper than ${mostNested} levels`, this.#at);
  }
}

function typeOf(text: string): Scalar['type'] {
  if (text === 'true' || text === 'false') return 'boolean';
  return /^\d{4}-\d\d-\d\d|^\d\d:\d\d/.test(text) ? 'other' : 'number';
}
