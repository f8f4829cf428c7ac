import { gunzipSync } from 'node:zlib';

/**
 * What a git client asked of upload-pack, read from the body of its request.
 * Source: git's Documentation/gitprotocol-v2.txt and gitprotocol-pack.txt (pkt-line, want, deepen, filter).
 */
export interface UploadPackQuestion {
  /** `ls-refs` or `fetch` with protocol version 2; version 0 has only `fetch`. */
  readonly command: string;
  /** Full object ids asked for. */
  readonly wants: readonly string[];
  readonly haves: readonly string[];
  /** Commits that the client said its history ends at. */
  readonly shallow: readonly string[];
  /** `--depth`; absent when all history was asked for. */
  readonly depth: number | undefined;
  /** `--filter`, such as `blob:none`. */
  readonly filter: string | undefined;
  readonly refPrefixes: readonly string[];
}

export function readQuestion(body: Buffer, encoding: string | undefined): UploadPackQuestion {
  const lines = pktLines(encoding === 'gzip' || encoding === 'x-gzip' ? gunzipSync(body) : body);
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const depth = after('deepen')[0];
  return {
    command: lines.find((line) => line.startsWith('command='))?.slice('command='.length) ?? 'fetch',
    wants: after('want').map((rest) => rest.split(' ')[0] ?? ''), // version 0 puts capabilities behind the first
    haves: after('have'),
    shallow: after('shallow'),
    depth: depth === undefined ? undefined : Number(depth),
    filter: after('filter')[0],
    refPrefixes: after('ref-prefix'),
  };
}

/** Four hex digits of length, counting themselves; 0000 to 0002 are separators without content. */
function pktLines(body: Buffer): string[] {
  const lines: string[] = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16);
    if (Number.isNaN(length)) break;
    if (length > 4) lines.push(body.toString('utf8', at + 4, at + length).replace(/\n$/, ''));
    at += Math.max(4, length);
  }
  return lines;
}
