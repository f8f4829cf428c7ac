import { createHash } from 'node:crypto';
import type { FileChange } from './model.ts';

/**
 * The id that git gives these bytes (gitformat objects: `blob <size>\0<bytes>`).
 * @param like an object id of the repository: 40 digits for SHA-1, 64 for SHA-256
 */
export function blobId(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** What GitHub may take inline: text that comes back from UTF-8 as it was. NUL bytes are left to blobs. */
export function inlineText(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return text.includes('\0') || !Buffer.from(text, 'utf8').equals(bytes) ? undefined : text;
}

/**
 * The bytes to commit for a file whose base is the blob `base`, or `undefined` when the change was not made from it.
 * Git for Windows checks text out with CRLF where the repository has LF (`core.autocrlf`): then `before` is the blob but
 * for that, and the change goes back the same way.
 */
export function bytesToCommit(file: FileChange, base: string | undefined, like: string): Buffer | undefined {
  if (file.before === null) return base === undefined ? file.after : undefined;
  if (base === undefined) return undefined;
  if (blobId(file.before, like) === base) return file.after;
  return blobId(withLf(file.before), like) === base ? withLf(file.after) : undefined;
}

function withLf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
