import type { Ranges, Tree } from './tree.ts';

/** One question about a place in the path: "does what is left from here match from this node on?" */
export type Node =
  /** Only at the end of the path. */
  | { readonly op: 'finish' }
  /** Always: the end of what a look ahead asks for. */
  | { readonly op: 'found' }
  /** The next code unit is in the set, and `next` holds behind it. */
  | { readonly op: 'unit'; readonly set: number; readonly next: number }
  | { readonly op: 'either'; readonly first: number; second: number }
  | { readonly op: 'end'; readonly next: number }
  | { readonly op: 'unless'; readonly item: number; readonly next: number };

/**
 * A tree as a graph of such questions. Asked at every place from the last to the first, each answer needs only the
 * answers one place further on, so a path costs one pass whatever the pattern: nothing is ever tried twice.
 */
export interface Program {
  readonly nodes: readonly Node[];
  readonly start: number;
  readonly sets: readonly Ranges[];
  /** Nodes that look at no code unit, so that each stands behind those it depends on. `strata` are answered in turn. */
  readonly strata: readonly Stratum[];
  /** Nodes of the pattern itself, not of a look ahead. When none of them can go on, nothing further left will match. */
  readonly outer: readonly boolean[];
}

/** Nodes of one depth of looking ahead. Deeper ones come first: an `unless` needs their final answers. */
export interface Stratum {
  readonly order: readonly number[];
  /** Some node depends on itself (a repetition of what can be empty): answer until nothing changes. */
  readonly circular: boolean;
}

export function build(tree: Tree): Program {
  const builder = new Builder();
  const start = builder.add(tree, builder.node({ op: 'finish' }, 0), 0);
  return {
    nodes: builder.nodes,
    start,
    sets: builder.sets,
    strata: layer(builder.nodes, builder.depths),
    outer: builder.depths.map((depth) => depth === 0),
  };
}

class Builder {
  readonly nodes: Node[] = [];
  readonly depths: number[] = [];
  readonly sets: Ranges[] = [];
  private readonly setIds = new Map<string, number>();

  node(node: Node, depth: number): number {
    this.depths.push(depth);
    return this.nodes.push(node) - 1;
  }

  /** Adds a tree in front of `next` and gives the node it begins with. */
  add(tree: Tree, next: number, depth: number): number {
    switch (tree.kind) {
      case 'literal':
        return this.node({ op: 'unit', set: this.set([[tree.code, tree.code]]), next }, depth);
      case 'set':
        return this.node({ op: 'unit', set: this.set(tree.ranges), next }, depth);
      case 'sequence':
        return tree.items.reduceRight((after, item) => this.add(item, after, depth), next);
      case 'choice': {
        const starts = tree.options.map((option) => this.add(option, next, depth));
        return starts.reduceRight((second, first) => this.node({ op: 'either', first, second }, depth));
      }
      case 'repeat': {
        // first: stop repeating; second: once more
        const again: Node = { op: 'either', first: next, second: next };
        const loop = this.node(again, depth);
        again.second = this.add(tree.item, loop, depth);
        return tree.atLeast === 0 ? loop : again.second;
      }
      case 'unless': {
        const item = this.add(tree.item, this.node({ op: 'found' }, depth + 1), depth + 1);
        return this.node({ op: 'unless', item, next }, depth);
      }
      case 'end':
        return this.node({ op: 'end', next }, depth);
    }
  }

  private set(ranges: Ranges): number {
    const key = ranges.join(' ');
    const known = this.setIds.get(key);
    if (known !== undefined) return known;
    this.setIds.set(key, this.sets.length);
    return this.sets.push(ranges) - 1;
  }
}

function layer(nodes: readonly Node[], depths: readonly number[]): Stratum[] {
  const strata: Stratum[] = [];
  for (let depth = Math.max(...new Set(depths)); depth >= 0; depth--) {
    const members = nodes.flatMap((_, id) => (depths[id] === depth ? [id] : []));
    strata.push(sortByDependency(nodes, members, depths, depth));
  }
  return strata;
}

/** Depth-first, without recursion: a row of thousands of nodes must not overflow the stack. */
function sortByDependency(
  nodes: readonly Node[],
  members: readonly number[],
  depths: readonly number[],
  depth: number,
): Stratum {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  let circular = false;
  for (const member of members) {
    const stack = [member];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const seen = state.get(top);
      if (seen) {
        stack.pop();
        if (seen === 'open') {
          state.set(top, 'done');
          if (nodes[top]?.op !== 'unit') order.push(top);
        }
        continue;
      }
      state.set(top, 'open');
      for (const needed of dependencies(nodes[top])) {
        if (depths[needed] !== depth) continue;
        if (state.get(needed) === 'open') circular = true;
        else if (!state.has(needed)) stack.push(needed);
      }
    }
  }
  return { order, circular };
}

/** What a node asks at the same place in the path. */
function dependencies(node: Node | undefined): readonly number[] {
  switch (node?.op) {
    case 'either':
      return [node.first, node.second];
    case 'end':
    case 'unless':
      return [node.next];
    default:
      return [];
  }
}
