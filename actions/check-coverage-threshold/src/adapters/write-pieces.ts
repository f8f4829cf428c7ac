import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a new file of ours piece by piece, as it may be larger than a string can be. */
export function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    for (const piece of pieces) writeAll(handle, typeof piece === 'string' ? Buffer.from(piece) : piece);
  } finally {
    closeSync(handle);
  }
}

/** A disk that is nearly full takes a part. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
}
