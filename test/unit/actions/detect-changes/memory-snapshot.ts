/** A snapshot held in memory: path -> text, `undefined` for a file that is there but cannot be had. */
import type { Snapshot } from '../../../../actions/detect-changes/src/snapshot.ts';

export class MemorySnapshot implements Snapshot {
  readonly name = 'memory';
  /** Paths asked for, one entry for each round. */
  readonly rounds: (readonly string[])[] = [];
  readonly #files: ReadonlyMap<string, string | undefined>;

  constructor(files: Readonly<Record<string, string | undefined>> | Iterable<readonly [string, string | undefined]>) {
    this.#files = new Map(Symbol.iterator in files ? files : Object.entries(files));
  }

  paths(): Promise<readonly string[]> {
    return Promise.resolve([...this.#files.keys()].sort());
  }

  readMany(paths: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
    this.rounds.push(paths);
    const known = paths.filter((path) => this.#files.has(path));
    return Promise.resolve(new Map(known.map((path) => [path, this.#files.get(path)])));
  }
}
