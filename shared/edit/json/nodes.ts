/** The tree of a format without anchors: JSON and TOML. */
import type { Entry, Mapping, Node, Path, Scalar, ScalarStyle, Sequence, Span } from '../model.ts';

/** Where a node hangs: its parent's place and the last step of its path. Undefined at the root. */
export type Trail = { readonly parent: Trail; readonly step: string | number } | undefined;

abstract class Placed {
  readonly start: number;
  end: number;
  readonly document = 0;
  readonly trail: Trail;

  constructor(span: Span, trail: Trail) {
    this.start = span.start;
    this.end = span.end;
    this.trail = trail;
  }

  /** Put together when asked: stored with every node, the paths of a deep file would outgrow the file by far. */
  get path(): Path {
    const steps: (string | number)[] = [];
    for (let { trail } = this; trail !== undefined; trail = trail.parent) steps.push(trail.step);
    return steps.reverse();
  }
}

/** What a scalar is, without its place. */
export interface ScalarContent {
  readonly text: string;
  readonly type: Scalar['type'];
  readonly style: ScalarStyle;
  readonly flow: boolean;
}

export class PlainScalar extends Placed implements Scalar {
  readonly kind = 'scalar';
  readonly text: string;
  readonly type: Scalar['type'];
  readonly style: ScalarStyle;
  readonly flow: boolean;

  constructor(span: Span, trail: Trail, content: ScalarContent) {
    super(span, trail);
    this.text = content.text;
    this.type = content.type;
    this.style = content.style;
    this.flow = content.flow;
  }
}

export class PlainMapping extends Placed implements Mapping {
  readonly kind = 'mapping';
  readonly entries: Entry[] = [];
  readonly flow: boolean;

  constructor(span: Span, trail: Trail, flow: boolean) {
    super(span, trail);
    this.flow = flow;
  }
}

export class PlainSequence extends Placed implements Sequence {
  readonly kind = 'sequence';
  readonly items: Node[] = [];
  readonly flow: boolean;

  constructor(span: Span, trail: Trail, flow: boolean) {
    super(span, trail);
    this.flow = flow;
  }
}
