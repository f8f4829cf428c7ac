import { Automaton } from './automaton.ts';
import { endsOf } from './ends.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import { fits, type Shape, shapeOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** A compiled pattern. */
export interface Glob {
  /** The pattern as it was given. */
  readonly source: string;
  /**
   * Whether the pattern matches a path of the repository: relative, names joined by `/`, none of them empty, `.` or `..`,
   * as git lists them; every other character is allowed, newlines too. Takes time linear in the length of the path.
   */
  matches(path: string): boolean;
}

/**
 * Compiles a glob. Meaning: picomatch 4.0.7 with `{ dot: true }` (the engine of dorny/paths-filter), and besides
 * `src/` is `src/**`, a leading `./` or `/` is dropped, and `*`, `**` and `?` match newlines.
 * A leading `!` is the caller's to take off.
 * @throws GlobError for a pattern that cannot be matched exactly; none silently matches nothing
 */
export function compileGlob(pattern: string): Glob {
  const { text, dropped } = normalise(pattern);
  const shape = shapeOf(text);
  if (shape) return new ShapedGlob(pattern, shape);
  const tree = parse(text, { pattern, offset: dropped });
  return new ParsedGlob(pattern, text, tree);
}

class ShapedGlob implements Glob {
  readonly source: string;
  private readonly shape: Shape;

  constructor(source: string, shape: Shape) {
    this.source = source;
    this.shape = shape;
  }

  matches(path: string): boolean {
    return fits(this.shape, path) && path !== '';
  }
}

class ParsedGlob implements Glob {
  readonly source: string;
  /** A pattern always matches the file of its own name, as `app/(group)/page.tsx` does. */
  private readonly name: string;
  private readonly tree: Tree;
  private readonly shape: Shape;
  private automaton: Automaton | undefined;

  constructor(source: string, name: string, tree: Tree) {
    this.source = source;
    this.name = name;
    this.tree = tree;
    this.shape = endsOf(tree);
  }

  matches(path: string): boolean {
    if (fits(this.shape, path) && (this.shape.middle !== 'more' || this.asks(path))) return path !== '';
    return path === this.name;
  }

  private asks(path: string): boolean {
    this.automaton ??= new Automaton(this.tree);
    return this.automaton.matches(path);
  }
}
