/** `import` statements of `.proto` files, and the files of the repository that they mean. */
import { inFolder, isInside } from '../../paths.ts';
import type { Material } from '../material.ts';
import type { Tree } from '../tree.ts';

/** Paths that a proto file imports, as written. Comments and other strings are passed over; one pass. */
export function importsOf(source: string): string[] {
  const found: string[] = [];
  let importing = false;
  let position = 0;
  while (position < source.length) {
    const char = source[position] ?? '';
    if (source.startsWith('//', position)) {
      position = endAt(source, '\n', position);
    } else if (source.startsWith('/*', position)) {
      position = endAt(source, '*/', position + 2);
    } else if (char === '"' || char === "'") {
      const start = position + 1;
      position = start;
      while (position < source.length && source[position] !== char) position += source[position] === '\\' ? 2 : 1;
      if (importing) found.push(source.slice(start, position));
      importing = false;
      position++;
    } else if (/\w/.test(char)) {
      const start = position;
      while (/\w/.test(source[position] ?? '')) position++;
      const word = source.slice(start, position);
      importing = word === 'import' || (importing && ['public', 'weak', 'option'].includes(word));
    } else {
      if (char.trim() !== '') importing = false;
      position++;
    }
  }
  return found;
}

function endAt(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end + mark.length;
}

/** Files that proto files import, found through the roots of modules. */
export class ProtoImports {
  readonly #material: Material;
  readonly #roots: readonly string[];
  readonly #known = new Map<string, readonly string[]>();

  /** `roots`: folders that import paths start from, those of buf modules. */
  constructor(material: Material, roots: readonly string[]) {
    this.#material = material;
    this.#roots = roots;
  }

  /** Tracked files that one proto file imports. */
  of(path: string): readonly string[] {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const text = this.#material.text(path);
    const files = text === undefined ? [] : importsOf(text).flatMap((each) => this.#resolve(path, each));
    this.#known.set(path, files);
    return files;
  }

  /** The files themselves and all that they import, however far. Cycles end. */
  closure(paths: readonly string[]): ReadonlySet<string> {
    const reached = new Set<string>();
    const queue = [...paths];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      queue.push(...this.of(path));
    }
    return reached;
  }

  /**
   * An own root wins, then the roots of other modules. Outside of all modules the include path is the build's secret:
   * every file that ends like the import may be meant.
   */
  #resolve(importer: string, imported: string): readonly string[] {
    const tree: Tree = this.#material.tree;
    const candidates = (roots: readonly string[]): string[] =>
      roots.map((root) => inFolder(root, imported)).filter((path) => tree.isFile(path));
    const own = candidates(this.#roots.filter((root) => isInside(importer, root)));
    if (own.length > 0) return own;
    const others = candidates(this.#roots);
    return others.length > 0 ? others : tree.protosEndingWith(imported);
  }
}
