/** Flow collections on one line, `{integrity: sha512-…, cpu: [x64, arm64]}`. */
import { NotPlain, quotedScalar } from './plain-scalar.ts';

const maxDepth = 20;

export class PlainFlow {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The collection, which must fill the whole text. */
  whole(): unknown {
    const value = this.value(0);
    if (this.at !== this.text.length) throw new NotPlain();
    return value;
  }

  private value(depth: number): unknown {
    if (depth > maxDepth) throw new NotPlain();
    if (this.text[this.at] === '{') return this.mapping(depth);
    if (this.text[this.at] === '[') return this.list(depth);
    return this.scalar();
  }

  private mapping(depth: number): Map<string, unknown> {
    const entries = new Map<string, unknown>();
    this.open();
    while (this.text[this.at] !== '}') {
      const key = this.scalar();
      if (entries.has(key) || !this.text.startsWith(': ', this.at)) throw new NotPlain();
      this.at++;
      this.blanks();
      entries.set(key, this.value(depth + 1));
      this.separator('}');
    }
    this.at++;
    return entries;
  }

  private list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.open();
    while (this.text[this.at] !== ']') {
      items.push(this.value(depth + 1));
      this.separator(']');
    }
    this.at++;
    return items;
  }

  private open(): void {
    this.at++;
    this.blanks();
  }

  /** A comma with something behind it, or the end of the collection, which is left standing. */
  private separator(close: string): void {
    this.blanks();
    if (this.text[this.at] === close) return;
    if (this.text[this.at] !== ',') throw new NotPlain();
    this.at++;
    this.blanks();
    if (this.text[this.at] === close) throw new NotPlain();
  }

  private blanks(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  private scalar(): string {
    if (/["']/.test(this.text[this.at] ?? '')) {
      const { value, end } = quotedScalar(this.text, this.at);
      this.at = end;
      return value;
    }
    // Inside a flow collection commas and brackets end a plain scalar; a colon with a blank ends a key.
    const match = /^(?:[^\s,[\]{}#&*!|>'"%@`:?-]|-(?=\w))(?:[^,[\]{}:]|:(?![\s,[\]{}]|$))*/.exec(
      this.text.slice(this.at),
    );
    const text = match?.[0].trimEnd();
    if (!text || text.includes(' #')) throw new NotPlain();
    this.at += text.length;
    return text;
  }
}
