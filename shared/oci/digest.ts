import { createHash } from 'node:crypto';

/**
 * Whether a text is a digest that names content: SHA-256 or SHA-512 in lower-case hex, and not the all-zero placeholder.
 * Source: OCI image specification, descriptor.md "Digests" (registered algorithms).
 */
export function isDigest(text: string): boolean {
  return /^(sha256:(?!0{64}$)[0-9a-f]{64}|sha512:(?!0{128}$)[0-9a-f]{128})$/.test(text);
}

/** The digest of bytes, by the algorithm of another digest, so that the two can be compared. Default SHA-256. */
export function digestOfBytes(bytes: Buffer, like = 'sha256:'): string {
  const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}
