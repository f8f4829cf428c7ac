import type { Alias, ParsedNode, Scalar as ParsedScalar, YAMLMap, YAMLSeq } from 'yaml';
import { quoteForMessage } from '../../text/index.ts';
import type { Lines } from '../lines.ts';
import type { Entry, Node, Scalar, ScalarStyle } from '../model.ts';
import { type Origin, type Role, type Trail, YamlAlias, YamlMapping, YamlScalar, YamlSequence } from './nodes.ts';
import { malformed, type YamlLibrary } from './parse.ts';

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const satisfies Record<ParsedScalar.Type, ScalarStyle>;

const coreTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null)$|^!$/;

/** Where a node stands: on which path, whether inside `{}` or `[]`, and as what. */
interface Seat {
  readonly trail: Trail;
  readonly flow: boolean;
  readonly role: Role;
}

/** Builds the tree of one document of a stream; made anew for the next, as names of anchors end with their document. */
export class TreeBuilder {
  readonly #yaml: YamlLibrary;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #document: number;
  /** What each name stands for from here on. The node is missing while it is being built. */
  readonly #anchors = new Map<string, { node?: Node }>();

  constructor(yaml: YamlLibrary, text: string, lines: Lines, document: number) {
    this.#yaml = yaml;
    this.#text = text;
    this.#lines = lines;
    this.#document = document;
  }

  /** Undefined for a document that holds nothing. @throws SourceMalformed when an alias has no anchor before it */
  build(contents: ParsedNode | null): Node | undefined {
    if (contents === null) return undefined;
    const root = this.#node(contents, { trail: undefined, flow: false, role: 'value' });
    return root.kind === 'scalar' && root.type === 'null' && root.start === root.end ? undefined : root;
  }

  #node(node: ParsedNode, seat: Seat): Node {
    if (this.#yaml.isAlias(node)) return this.#alias(node, seat);
    const box: { node?: Node } = {};
    // Known from its beginning on: a node inside that takes the same name comes later, and keeps it.
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, box);
    const built = this.#anchored(node, seat);
    box.node = built;
    return built;
  }

  #anchored(node: Exclude<ParsedNode, Alias.Parsed>, seat: Seat): Node {
    if (this.#yaml.isScalar(node)) return this.#scalar(node, seat);
    const origin = this.#origin(node, seat.trail);
    const flow = node.flow === true;
    if (this.#yaml.isMap(node)) return new YamlMapping(origin, this.#entries(node, seat.trail, flow), flow);
    return new YamlSequence(origin, this.#items(node, seat.trail, flow), flow);
  }

  #items(node: YAMLSeq.Parsed, parent: Trail, flow: boolean): Node[] {
    return node.items.map((item, index) => this.#node(item, { trail: { parent, step: index }, flow, role: 'value' }));
  }

  #entries(node: YAMLMap.Parsed, parent: Trail, flow: boolean): Entry[] {
    return node.items.map((pair) => {
      const trail = { parent, step: this.#keyText(pair.key) };
      const key = this.#key(pair.key, { trail, flow, role: 'key' });
      const value =
        pair.value === null
          ? this.#unwritten({ start: pair.key.range[1], end: pair.key.range[1] }, trail, flow)
          : this.#node(pair.value, { trail, flow, role: 'value' });
      return { key, value };
    });
  }

  /** Every key is shown as a scalar: an alias with the text that it stands for, a collection with its source. */
  #key(node: ParsedNode, seat: Seat): Scalar {
    const built = this.#node(node, seat);
    if (built.kind === 'scalar') return built;
    const target = built.kind === 'alias' ? built.target : undefined;
    const text = target?.kind === 'scalar' ? target.text : this.#keyText(node);
    const type = target?.kind === 'scalar' ? target.type : 'other';
    const is = { text, type, style: 'plain', flow: seat.flow, role: 'key', tag: undefined, anchor: undefined } as const;
    return new YamlScalar(this.#origin(node, seat.trail), is);
  }

  #keyText(node: ParsedNode): string {
    if (this.#yaml.isScalar(node)) return node.source;
    if (this.#yaml.isAlias(node)) {
      const target = this.#anchors.get(node.source)?.node;
      if (target?.kind === 'scalar') return target.text;
    }
    return this.#text.slice(node.range[0], node.range[1]);
  }

  #scalar(node: ParsedScalar.Parsed, seat: Seat): YamlScalar {
    const origin = this.#origin(node, seat.trail);
    const style = styles[node.type ?? 'PLAIN'];
    const nothing = style === 'plain' && origin.start === origin.end && seat.role === 'value';
    return new YamlScalar(origin, {
      text: node.source,
      type: typeOf(node),
      style,
      flow: seat.flow,
      role: nothing ? 'empty' : seat.role,
      tag: node.tag,
      anchor: node.anchor,
    });
  }

  /** The value of a key that has not even a `:`. */
  #unwritten(span: { start: number; end: number }, trail: Trail, flow: boolean): YamlScalar {
    const role = flow ? 'without colon' : 'without line';
    const is = { text: '', type: 'null', style: 'plain', flow, role, tag: undefined, anchor: undefined } as const;
    return new YamlScalar({ ...span, document: this.#document, trail }, is);
  }

  #alias(node: Alias.Parsed, seat: Seat): YamlAlias {
    const box = this.#anchors.get(node.source);
    if (box === undefined) {
      const message = `nothing before it is named ${quoteForMessage(`&${node.source}`)}`;
      throw malformed(this.#lines, node.range[0], message);
    }
    return new YamlAlias(this.#origin(node, seat.trail), node.source, box.node);
  }

  #origin(node: ParsedNode, trail: Trail): Origin {
    const [start, end] = node.range;
    return { start, end, document: this.#document, trail };
  }
}

function typeOf({ value, tag }: ParsedScalar.Parsed): Scalar['type'] {
  if (tag !== undefined && !coreTag.test(tag)) return 'other';
  if (value === null) return 'null';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'other';
}
