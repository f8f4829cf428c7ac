import type { Readable } from 'node:stream';

export interface BoundedOutput {
  /** What was kept: the first bytes. */
  bytes(): Buffer;
  /** Whether more came than was kept. */
  truncated(): boolean;
}

/**
 * Reads a stream to its end, keeping its first `limit` bytes. The rest is read and dropped, so that the program at the
 * other end never blocks. `onChunk` sees every byte.
 */
export function keepOutput(stream: Readable, limit: number, onChunk?: (chunk: Buffer) => void): BoundedOutput {
  const chunks: Buffer[] = [];
  let kept = 0;
  let dropped = false;
  stream.on('data', (chunk: Buffer) => {
    const room = limit - kept;
    const part = chunk.length > room ? chunk.subarray(0, room) : chunk;
    if (part.length > 0) chunks.push(part);
    kept += part.length;
    dropped ||= part.length < chunk.length;
    onChunk?.(chunk);
  });
  stream.on('error', () => {}); // a broken pipe ends the output, the exit code tells the rest
  return { bytes: () => Buffer.concat(chunks, kept), truncated: () => dropped };
}
