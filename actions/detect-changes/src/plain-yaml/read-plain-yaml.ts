/**
 * The YAML that lockfile writers emit and that most filters are written in: block mappings and lists, one-line flow
 * collections, plain and quoted scalars, literal blocks. A quick reader for exactly that; whatever it is not sure of it
 * leaves to the library. All scalars are texts. A test compares it with the library on real and on damaged lockfiles.
 */
import { PlainFlow } from './plain-flow.ts';
import { NotPlain, plainScalar, quotedScalar } from './plain-scalar.ts';

const maxDepth = 50;

/** Tabs, other control characters, and blanks that JavaScript and YAML do not agree on. */
const oddCharacters = /[^\n\x20-\x7e\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ufefe]/;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** The value of one document, or `undefined` when the text is not plain enough (or wrong: the library will tell). */
export function readPlainYaml(text: string): unknown {
  if (oddCharacters.test(text)) return undefined;
  try {
    const reader = new Reader(text);
    const value = reader.block(reader.peek()?.indent ?? 0, 0);
    return reader.peek() === undefined ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class Reader {
  private readonly raw: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.raw = text.split('\n');
  }

  /** The next line with something on it. */
  peek(): Line | undefined {
    for (; this.at < this.raw.length; this.at++) {
      const raw = this.raw[this.at] ?? '';
      const text = raw.trimStart();
      if (text === '' || text.startsWith('#')) continue;
      const indent = raw.length - text.length;
      return { indent, text: text.trimEnd() };
    }
    return undefined;
  }

  /** The block collection that starts at the next line, whose items stand at `indent`. */
  block(indent: number, depth: number): unknown {
    if (depth > maxDepth) throw new NotPlain();
    const first = this.peek();
    if (!first) throw new NotPlain();
    return first.text === '-' || first.text.startsWith('- ') ? this.list(indent) : this.mapping(indent, depth);
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.peek(); line && line.indent === indent; line = this.peek()) {
      if (!line.text.startsWith('- ')) break;
      const rest = line.text.slice(2);
      // A mapping or list inside an item starts on the item's own line: leave those to the library.
      if (/^\s|^[-?] |: |:$/.test(rest) && !/^["'{[]/.test(rest)) throw new NotPlain();
      this.at++;
      items.push(this.inline(rest, indent));
    }
    return this.ended(items, indent);
  }

  private mapping(indent: number, depth: number): Map<string, unknown> {
    const entries = new Map<string, unknown>();
    for (let line = this.peek(); line && line.indent === indent; line = this.peek()) {
      if (line.text.startsWith('- ')) break;
      const { key, rest } = splitKey(line.text);
      if (entries.has(key)) throw new NotPlain();
      this.at++;
      entries.set(key, rest === '' ? this.nested(indent, depth) : this.inline(rest, indent));
    }
    return this.ended(entries, indent);
  }

  /** The value of `key:` with nothing behind it. */
  private nested(indent: number, depth: number): unknown {
    const next = this.peek();
    if (next && next.indent > indent) return this.block(next.indent, depth + 1);
    // A list may stand at the indentation of its key.
    if (next && next.indent === indent && next.text.startsWith('- ')) return this.list(indent);
    return '';
  }

  private ended<T>(value: T, indent: number): T {
    const next = this.peek();
    if (next && next.indent > indent) throw new NotPlain();
    return value;
  }

  /** A value on the line of its key. */
  private inline(text: string, indent: number): unknown {
    if (text === '|' || text === '|-') return this.literal(indent, text === '|');
    const value = /^[{[]/.test(text) ? new PlainFlow(text).whole() : scalar(text);
    // A deeper line after a scalar would continue it.
    return this.ended(value, indent);
  }

  private literal(indent: number, keepEnd: boolean): string {
    const lines: string[] = [];
    let width: number | undefined;
    for (; this.at < this.raw.length; this.at++) {
      const raw = this.raw[this.at] ?? '';
      if (raw.trim() === '') {
        // Blanks in an empty line may be content.
        if (raw !== '') throw new NotPlain();
        lines.push('');
        continue;
      }
      const own = raw.length - raw.trimStart().length;
      width ??= own;
      if (width <= indent) throw new NotPlain();
      if (own < width) {
        if (own > indent) throw new NotPlain();
        break;
      }
      lines.push(raw.slice(width));
    }
    const text = lines.join('\n').replace(/\n+$/, '');
    // A block that begins with an empty line, or that is empty, has rules of its own.
    if (text === '' || text.startsWith('\n')) throw new NotPlain();
    return keepEnd ? `${text}\n` : text;
  }
}

function splitKey(text: string): { key: string; rest: string } {
  if (/^["']/.test(text)) {
    const { value, end } = quotedScalar(text, 0);
    if (text[end] !== ':' || (end + 1 < text.length && text[end + 1] !== ' ')) throw new NotPlain();
    return { key: value, rest: text.slice(end + 1).trimStart() };
  }
  const middle = text.indexOf(': ');
  const end = middle >= 0 ? middle : text.endsWith(':') ? text.length - 1 : -1;
  if (end <= 0) throw new NotPlain();
  return { key: plainScalar(text.slice(0, end)), rest: text.slice(end + 1).trimStart() };
}

function scalar(text: string): string {
  if (!/^["']/.test(text)) return plainScalar(text);
  const { value, end } = quotedScalar(text, 0);
  if (end !== text.length) throw new NotPlain();
  return value;
}
