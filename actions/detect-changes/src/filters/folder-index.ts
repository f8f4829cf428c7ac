/**
 * A folder (or file) that every match of the pattern is or lies in; empty when there is none, or none that is certain.
 * Reads only the literal beginning: letters, digits and signs that no pattern gives a meaning to.
 */
export function literalFolder(pattern: string): string {
  const source = pattern.replace(/^(?:\.?\/)+/, '');
  // `|` makes alternatives of the whole, `..` and `./` inside are somebody else's to resolve.
  if (/[|\\]|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(source)) return '';
  const literal = /^[\w\-./ ]*/.exec(source)?.[0] ?? '';
  if (literal === source) return literal.replace(/\/$/, '');
  return literal.includes('/') ? literal.slice(0, literal.lastIndexOf('/')) : '';
}

/**
 * Items filed under a folder, asked by path: who could have to do with this file? Many filters name a folder each, and
 * asking all of them about every file is most of the work in a large repository.
 */
export class FolderIndex<T> {
  private readonly byFolder: ReadonlyMap<string, readonly T[]>;
  private readonly byParent = new Map<string, readonly T[]>();
  /** Most paths are as long as no folder, and need not be looked up themselves. */
  private readonly lengths: ReadonlySet<number>;

  constructor(entries: readonly { readonly folder: string; readonly item: T }[]) {
    const grouped = Map.groupBy(entries, ({ folder }) => folder);
    this.byFolder = new Map([...grouped].map(([folder, group]) => [folder, group.map(({ item }) => item)]));
    this.lengths = new Set([...grouped.keys()].map((folder) => folder.length));
  }

  /** Items whose folder is the path itself or one above it. */
  at(path: string): readonly T[] {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const above = this.above(parent);
    const own = path !== '' && this.lengths.has(path.length) ? this.byFolder.get(path) : undefined;
    return own === undefined ? above : [...above, ...own];
  }

  private above(folder: string): readonly T[] {
    const known = this.byParent.get(folder);
    if (known !== undefined) return known;
    const own = this.byFolder.get(folder) ?? [];
    const items = folder === '' ? own : [...this.above(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))), ...own];
    this.byParent.set(folder, items);
    return items;
  }
}
