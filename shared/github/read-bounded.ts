import { readFileSync, statSync } from 'node:fs';

/**
 * Reads a whole regular file as UTF-8 text, unless it is larger than `maxBytes`. Looked at before it is opened, as
 * opening a pipe would wait for a writer.
 * @throws Error that says so when the file is larger, no regular file, or cannot be read
 */
export function readBounded(path: string, maxBytes: number): string {
  const status = statSync(path);
  if (!status.isFile()) throw new Error('not a regular file');
  if (status.size > maxBytes) throw new Error(`${status.size} bytes, more than the ${maxBytes} that are accepted`);
  return readFileSync(path, 'utf8');
}
