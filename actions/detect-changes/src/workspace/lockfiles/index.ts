/** Lockfile precision: which projects does the change of a lockfile concern? The door of this folder. */
import type { LockfileVerdict, WorkspaceKind } from '../model.ts';
import { compareGraphs } from './compare.ts';
import type { Importer, LockGraph } from './graph.ts';
import { LockfileFault } from './records.ts';

export type { Importer } from './graph.ts';

/** Characters of one lockfile beyond which it is not read. */
const maxLength = 64 * 1024 * 1024;

type Reader = (text: string, importers: readonly Importer[]) => Promise<LockGraph>;

/** Only the reader of the kind at hand is loaded. */
const readers: Readonly<Record<WorkspaceKind, () => Promise<Reader>>> = {
  pnpm: async () => (await import('./pnpm.ts')).readPnpmLock,
  npm: async () => (await import('./npm.ts')).readNpmLock,
  yarn: async () => (await import('./yarn.ts')).readYarnLock,
  bun: async () => (await import('./bun.ts')).readBunLock,
  cargo: async () => (await import('./cargo.ts')).readCargoLock,
  uv: async () => (await import('./uv.ts')).readUvLock,
  poetry: async () => (await import('./poetry.ts')).readPoetryLock,
  go: async () => (await import('./go.ts')).readGoSum,
  buf: async () => (await import('./buf.ts')).readBufLock,
};

/**
 * Compares two states of one lockfile. A project is in the answer when what its dependencies resolve to changed,
 * however deep: another version, source, checksum, patch, engine, or the same packages linked otherwise.
 * A need for a sibling project is not followed: the sibling is in the answer itself. `before` and `after` are whole
 * texts; a lockfile that came or went is not for this function. Never throws for what is in the texts, and never
 * answers `unchanged` for a difference that it does not understand.
 */
export async function compareLockfiles(
  kind: WorkspaceKind,
  before: string,
  after: string,
  importers: readonly Importer[],
): Promise<LockfileVerdict> {
  const [old, now] = [plain(before), plain(after)];
  if (old === now) return { kind: 'unchanged' };
  const read = await readers[kind]();
  const graphs: LockGraph[] = [];
  for (const [text, state] of [
    [old, 'old'],
    [now, 'new'],
  ] as const) {
    const graph = await attempt(kind, state, text, () => read(text, importers));
    if ('kind' in graph) return graph;
    graphs.push(graph);
  }
  const [first, second] = graphs;
  if (!first || !second) return { kind: 'unknown', why: 'it was not read' };
  return attempt(kind, 'new', now, async () => compareGraphs(first, second, importers));
}

/** Line ends and a byte order mark mean nothing in any of the formats. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

async function attempt<T>(
  kind: WorkspaceKind,
  state: string,
  text: string,
  work: () => Promise<T>,
): Promise<T | { readonly kind: 'unknown'; readonly why: string }> {
  const unknown = (why: string) => ({ kind: 'unknown', why: `the ${state} lockfile: ${why}` }) as const;
  if (text.length > maxLength) return unknown('it is larger than 64 MiB');
  // A module without dependencies has an empty go.sum; every other format has at least a version.
  if (kind !== 'go' && text.trim() === '') return unknown('it is empty');
  if (text.includes('\0')) return unknown('it is a binary file');
  if (/^(<{7}|={7}|>{7})( |$)/m.test(text)) return unknown('it has merge conflict markers');
  try {
    return await work();
  } catch (error) {
    if (error instanceof LockfileFault) return unknown(error.message);
    // Parsers throw errors of their own, and a RangeError when the nesting is too deep.
    const message = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error);
    return unknown(`it cannot be parsed: ${message}`);
  }
}
