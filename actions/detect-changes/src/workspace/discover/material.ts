/** What discovery reads: texts come in few large rounds (each is a git process), parsers load only when needed. */
import type { Snapshot } from '../../snapshot.ts';
import type { WorkspaceGraph } from '../model.ts';
import type { Ownership } from '../ownership.ts';
import { folderOf, resolveIn } from '../paths.ts';
import { parseJsonWithComments } from './json-with-comments.ts';
import { isTable, MalformedManifest } from './structure.ts';
import { isTestDataOf, type Tree } from './tree.ts';

export type Format = 'json' | 'jsonc' | 'yaml' | 'toml';

interface Trouble {
  readonly path: string;
  readonly message: string;
  /** The text was had but makes no sense, as in a fixture that is broken on purpose. */
  readonly malformed: boolean;
}

export class Material {
  readonly tree: Tree;
  readonly #snapshot: Snapshot;
  readonly #texts = new Map<string, string | undefined>();
  readonly #parsed = new Map<string, object | undefined>();
  readonly #parsers = new Map<Format, (source: string) => unknown>();
  readonly #troubles = new Map<string, Trouble>();
  readonly #claimed = new Set<string>();

  constructor(snapshot: Snapshot, tree: Tree) {
    this.#snapshot = snapshot;
    this.tree = tree;
    this.#parsers.set('json', (source) => JSON.parse(source.startsWith('\uFEFF') ? source.slice(1) : source));
    this.#parsers.set('jsonc', parseJsonWithComments);
  }

  /** One round of reading, with the parsers that its files need. */
  async read(paths: readonly string[]): Promise<void> {
    const wanted = paths.filter((path) => !this.#texts.has(path));
    if (wanted.length === 0) return;
    if (wanted.some((path) => path.endsWith('.toml')) && !this.#parsers.has('toml')) {
      const { parse } = await import('smol-toml');
      this.#parsers.set('toml', (source) => parse(source));
    }
    if (wanted.some((path) => /\.ya?ml$/.test(path)) && !this.#parsers.has('yaml')) {
      const { parse } = await import('yaml');
      this.#parsers.set('yaml', (source) => parse(source));
    }
    const texts = await this.#snapshot.readMany(wanted);
    for (const path of wanted) this.#texts.set(path, texts.get(path));
  }

  /** Text of a file of an earlier round; `undefined` once the problem is noted. A link is followed when its target was read. */
  text(path: string): string | undefined {
    const text = this.#texts.get(path);
    if (text === undefined) {
      this.#note(path, 'cannot be read: it is missing from the checkout, too large, or not UTF-8 text', false);
      return undefined;
    }
    const target = text.includes('\n') || text.length > 1024 ? undefined : resolveIn(folderOf(path), text);
    if (target === undefined || target === path || !this.tree.isFile(target)) return text;
    const linked = this.#texts.get(target);
    if (linked === undefined) this.#note(path, `is a symbolic link to a file that was not read: ${target}`, false);
    return linked;
  }

  /** The table that a file holds; `undefined` once the problem is noted. */
  parse(path: string, format: Format): object | undefined {
    if (this.#parsed.has(path)) return this.#parsed.get(path);
    const text = this.text(path);
    const value = text === undefined ? undefined : this.attempt(path, () => this.#parseText(text, format));
    this.#parsed.set(path, value);
    return value;
  }

  /** Runs what may find the manifest malformed; `undefined` once the problem is noted. */
  attempt<T>(path: string, body: () => T): T | undefined {
    try {
      return body();
    } catch (error) {
      if (!(error instanceof MalformedManifest)) throw error;
      this.#note(path, `cannot be understood: ${firstLine(error.message)}`, true);
      return undefined;
    }
  }

  /** A workspace or a path dependency counts on the manifests of this folder: one that is broken there is no fixture. */
  claim(folder: string): void {
    this.#claimed.add(folder);
  }

  /**
   * What stays unknown. Left out is a malformed manifest among a project's test data that nobody counts on: no tool could
   * build it, and its files count for that project. `owners` are the projects found.
   */
  problems(owners: Ownership): WorkspaceGraph['problems'] {
    const isFixture = ({ path, malformed }: Trouble): boolean => {
      const folder = folderOf(path);
      const around = owners.nearest(folder);
      return malformed && !this.#claimed.has(folder) && around !== undefined && isTestDataOf(around, folder);
    };
    const kept = [...this.#troubles.values()].filter((each) => !isFixture(each));
    return kept.map(({ path, message }) => ({ path, message }));
  }

  #parseText(text: string, format: Format): object {
    const parser = this.#parsers.get(format);
    if (parser === undefined) throw new Error(`no parser loaded for ${format}`);
    let value: unknown;
    try {
      value = parser(text);
    } catch (error) {
      // Whatever a parser throws, a stack that ran out on deep nesting included, tells about the text.
      throw new MalformedManifest(error instanceof Error ? error.message : String(error));
    }
    if (format === 'yaml' && (value === null || value === undefined)) return {};
    if (!isTable(value)) throw new MalformedManifest('it holds no table of keys');
    return value;
  }

  #note(path: string, message: string, malformed: boolean): void {
    if (!this.#troubles.has(path)) this.#troubles.set(path, { path, message, malformed });
  }
}

function firstLine(message: string): string {
  const end = message.indexOf('\n');
  return end < 0 ? message : message.slice(0, end);
}
