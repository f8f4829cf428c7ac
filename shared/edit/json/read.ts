import { SourceMalformed } from '../errors.ts';
import type { Lines } from '../lines.ts';
import type { Node, Scalar } from '../model.ts';
import { PlainMapping, PlainScalar, PlainSequence, type Trail } from './nodes.ts';

// Each level takes two frames of our stack. Real files stay far under a hundred.
const mostNested = 500;

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
const words: Readonly<Record<string, Scalar['type']>> = { true: 'boolean', false: 'boolean', null: 'null' };

/**
 * Reads strict JSON (RFC 8259) with the place of every value. A byte order mark before it is passed over, and keys that
 * stand twice are both kept. Takes time linear in the length.
 */
export class JsonReader {
  readonly #text: string;
  readonly #lines: Lines;
  #at: number;
  #depth = 0;

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @throws SourceMalformed */
  read(): Node {
    this.#skipSpace();
    if (this.#at === this.#text.length) throw this.#malformed('there is no value in it');
    const root = this.#value(undefined, false);
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#malformed('something stands behind the end of the value');
    return root;
  }

  #value(trail: Trail, flow: boolean): Node {
    const start = this.#at;
    const letter = this.#text[start];
    if (letter === '{' || letter === '[') return this.#collection(letter, trail);
    if (letter === '"') return this.#string(trail, flow);
    number.lastIndex = start;
    const digits = number.exec(this.#text)?.[0];
    if (digits !== undefined) return this.#plain(digits, 'number', trail, flow);
    word.lastIndex = start;
    const name = word.exec(this.#text)?.[0];
    const type = name === undefined || !Object.hasOwn(words, name) ? undefined : words[name];
    if (name !== undefined && type !== undefined) return this.#plain(name, type, trail, flow);
    throw this.#malformed('a value is missing here');
  }

  #collection(opening: '{' | '[', trail: Trail): Node {
    if (this.#depth === mostNested) throw this.#malformed(`it is nested deeper than ${mostNested} levels`);
    this.#depth += 1;
    const span = { start: this.#at, end: this.#at };
    const node = opening === '{' ? new PlainMapping(span, trail, true) : new PlainSequence(span, trail, true);
    const closing = opening === '{' ? '}' : ']';
    this.#at += 1;
    this.#skipSpace();
    for (let first = true; this.#text[this.#at] !== closing; first = false) {
      if (!first) this.#expect(',', `a comma or the closing ${closing} is missing here`);
      this.#skipSpace();
      if (node.kind === 'mapping') this.#entry(node);
      else node.items.push(this.#value({ parent: trail, step: node.items.length }, true));
      this.#skipSpace();
    }
    this.#at += 1;
    node.end = this.#at;
    this.#depth -= 1;
    return node;
  }

  #entry(mapping: PlainMapping): void {
    if (this.#text[this.#at] !== '"') throw this.#malformed('a key in double quotes is missing here');
    const key = this.#string(mapping.trail, true, true);
    const trail = { parent: mapping.trail, step: key.text };
    this.#skipSpace();
    this.#expect(':', 'a colon is missing here');
    this.#skipSpace();
    mapping.entries.push({ key, value: this.#value(trail, true) });
  }

  #string(parent: Trail, flow: boolean, isKey = false): PlainScalar {
    const start = this.#at;
    let end = start + 1;
    for (; this.#text[end] !== '"'; end += 1) {
      if (end >= this.#text.length) throw this.#malformed('this text has no closing double quote');
      if (this.#text.charCodeAt(end) < 0x20) {
        throw this.#malformed('a line break or control character stands in a text; write it as an escape', end);
      }
      if (this.#text[end] === '\\') end += 1;
    }
    this.#at = end + 1;
    const text = decode(this.#text.slice(start, this.#at));
    if (text === undefined) throw this.#malformed('there is an escape in this text that JSON does not know', start);
    const trail = isKey ? { parent, step: text } : parent;
    return new PlainScalar({ start, end: this.#at }, trail, { text, type: 'string', style: 'double', flow });
  }

  #plain(text: string, type: Scalar['type'], trail: Trail, flow: boolean): PlainScalar {
    const start = this.#at;
    this.#at += text.length;
    return new PlainScalar({ start, end: this.#at }, trail, { text, type, style: 'plain', flow });
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #expect(letter: string, message: string): void {
    if (this.#text[this.#at] !== letter) throw this.#malformed(message);
    this.#at += 1;
  }

  #malformed(message: string, offset = this.#at): SourceMalformed {
    const { line, column } = this.#lines.place(offset);
    return new SourceMalformed(message, line, column);
  }
}

function decode(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    const text: unknown = JSON.parse(quoted);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
