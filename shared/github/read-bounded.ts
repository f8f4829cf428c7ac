import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * Reads a whole regular file as UTF-8 text, unless it is larger than `maxBytes`.
 * @throws Error that says so when the file is larger, no regular file, or cannot be read
 */
export function readBounded(path: string, maxBytes: number): string {
  const file = openSync(path, 'r');
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new Error('not a regular file');
    if (status.size > maxBytes) throw new Error(`${status.size} bytes, more than the ${maxBytes} that are accepted`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
