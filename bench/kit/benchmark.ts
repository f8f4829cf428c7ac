// What a benchmark is given and what it gives back.

export interface Settings {
  /** Root of this repository. */
  readonly root: string;
  /** Folder of built bundles, `<name>/index.js`. */
  readonly bundles: string;
  /** Timed runs of each contender. */
  readonly runs: number;
  /** Multiplies the sizes of repositories and histories: 1 is what the published figures stand for. */
  readonly scale: number;
  readonly peers: Peers;
}

/** Other people's work; absent when it is not here or its variable is not set. */
export interface Peers {
  /** Folders of actions, with `action.yml` and `dist/`. */
  readonly pathsFilter?: string;
  readonly changedFiles?: string;
  /** Programs. */
  readonly frizbee?: string;
  readonly pinact?: string;
  readonly ratchet?: string;
}

/** Runs and answers Markdown: tables, and sentences about what was left out. */
export type Benchmark = (settings: Settings) => Promise<string>;

/** Whole milliseconds below ten seconds, seconds above. */
export function formatTime(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `2.53x`. */
export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`;
}
