import type { Alias, Entry, Mapping, Node, Path, Scalar, ScalarStyle, Sequence, Span } from '../model.ts';

/** Where a node hangs: its parent's place and the last step of its path. Undefined at the root. */
export type Trail = { readonly parent: Trail; readonly step: string | number } | undefined;

/** What all nodes of one document are made with. */
export interface Origin extends Span {
  readonly document: number;
  readonly trail: Trail;
}

abstract class Placed {
  readonly start: number;
  readonly end: number;
  readonly document: number;
  readonly #trail: Trail;

  constructor(origin: Origin) {
    this.start = origin.start;
    this.end = origin.end;
    this.document = origin.document;
    this.#trail = origin.trail;
  }

  /** Put together when asked: stored with every node, the paths of a deep file would outgrow the file by far. */
  get path(): Path {
    const steps: (string | number)[] = [];
    for (let trail = this.#trail; trail !== undefined; trail = trail.parent) steps.push(trail.step);
    return steps.reverse();
  }
}

/**
 * What the scalar is in its collection: `value` (an item, too) or `key`. A value that nobody wrote is `empty` behind its
 * `:` or `-`, `without colon` in `{a}`, and `without line` in `? a`.
 */
export type Role = 'key' | 'value' | 'empty' | 'without colon' | 'without line';

/** A scalar, with what is needed to write another text in its place. */
export class YamlScalar extends Placed implements Scalar {
  readonly kind = 'scalar';
  readonly text: string;
  readonly type: Scalar['type'];
  readonly style: ScalarStyle;
  readonly flow: boolean;
  declare readonly anchor?: string;
  readonly role: Role;
  /** The tag that stands on it, resolved: `tag:yaml.org,2002:int`. */
  readonly tag: string | undefined;

  constructor(
    origin: Origin,
    is: Pick<Scalar, 'text' | 'type' | 'style' | 'flow'> & {
      readonly role: Role;
      readonly tag: string | undefined;
      readonly anchor: string | undefined;
    },
  ) {
    super(origin);
    this.text = is.text;
    this.type = is.type;
    this.style = is.style;
    this.flow = is.flow;
    this.role = is.role;
    this.tag = is.tag;
    if (is.anchor !== undefined) this.anchor = is.anchor;
  }
}

export class YamlMapping extends Placed implements Mapping {
  readonly kind = 'mapping';
  readonly entries: readonly Entry[];
  readonly flow: boolean;

  constructor(origin: Origin, entries: readonly Entry[], flow: boolean) {
    super(origin);
    this.entries = entries;
    this.flow = flow;
  }
}

export class YamlSequence extends Placed implements Sequence {
  readonly kind = 'sequence';
  readonly items: readonly Node[];
  readonly flow: boolean;

  constructor(origin: Origin, items: readonly Node[], flow: boolean) {
    super(origin);
    this.items = items;
    this.flow = flow;
  }
}

export class YamlAlias extends Placed implements Alias {
  readonly kind = 'alias';
  readonly name: string;
  readonly target: Node | undefined;

  constructor(origin: Origin, name: string, target: Node | undefined) {
    super(origin);
    this.name = name;
    this.target = target;
  }
}
