import { PlainMapping, PlainScalar, PlainSequence, type Trail } from '../json/nodes.ts';
import type { Node, Span } from '../model.ts';

/** A key, bare or quoted. The same key of several headers is one entry, at its first place. */
export class TomlKey extends PlainScalar {}

/** One part of a key such as `a."b.c"`. */
export interface KeyPart extends Span {
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double';
}

/**
 * The tables of a file while they are being filled. Headers and dotted keys come back to tables that are there; what a
 * file may define twice is for the library to say.
 */
export class Tables {
  readonly root: PlainMapping;
  readonly #children = new Map<PlainMapping, Map<string, Node>>();

  constructor(end: number) {
    this.root = new PlainMapping({ start: 0, end }, undefined, false);
  }

  /** The table of a header `[a.b]`, or a new item of `[[a.b]]`. Undefined where something else stands already. */
  open(parts: readonly KeyPart[], isArray: boolean): PlainMapping | undefined {
    const last = parts.at(-1);
    const parent = this.descend(this.root, parts.slice(0, -1), false);
    if (last === undefined || parent === undefined) return undefined;
    if (!isArray) return this.descend(parent, [last], false);
    let list = this.#children.get(parent)?.get(last.text);
    if (list === undefined) {
      list = new PlainSequence(last, { parent: parent.trail, step: last.text }, false);
      this.add(parent, last, list);
    }
    if (!(list instanceof PlainSequence)) return undefined;
    const table = new PlainMapping(last, { parent: list.trail, step: list.items.length }, false);
    list.items.push(table);
    return table;
  }

  /** The table that the parts lead to; made where there is none. A list of tables stands for its last one. */
  descend(from: PlainMapping, parts: readonly KeyPart[], flow: boolean): PlainMapping | undefined {
    let table = from;
    for (const part of parts) {
      let next = this.#children.get(table)?.get(part.text);
      if (next === undefined) {
        next = new PlainMapping(part, { parent: table.trail, step: part.text }, flow);
        this.add(table, part, next);
      }
      if (next instanceof PlainSequence) next = next.items.at(-1);
      if (!(next instanceof PlainMapping)) return undefined;
      table = next;
    }
    return table;
  }

  add(table: PlainMapping, part: KeyPart, value: Node): void {
    const children = this.#children.get(table) ?? new Map<string, Node>();
    this.#children.set(table, children.set(part.text, value));
    const trail: Trail = { parent: table.trail, step: part.text };
    const { text, style } = part;
    table.entries.push({ key: new TomlKey(part, trail, { text, type: 'string', style, flow: table.flow }), value });
  }
}
