import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that a reader sees the old one or the new one, never a part: beside it first, then renamed.
 * Mode 0600, as reports may hold more than everybody on the machine should see.
 */
export async function writeBeside(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(beside, content, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes `report.json` into the folder, readable and with a newline at its end, and returns its absolute path with `/`. */
export async function writeReport(folder: string, body: Readonly<Record<string, unknown>>): Promise<string> {
  const file = path.resolve(folder, 'report.json');
  await writeBeside(file, `${JSON.stringify(body, null, 2)}\n`);
  return file.replaceAll(path.sep, '/');
}
