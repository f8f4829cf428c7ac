import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let written = 0;

/**
 * Writes a file so that a reader sees the old one or the new one, never a part: beside it first, then renamed.
 * Mode 0600, as reports may hold more than everybody on the machine should see.
 */
export async function writeBeside(file: string, content: string | Uint8Array): Promise<void> {
  // Unique here and now; `wx` refuses whatever else may bear the name, links included.
  const beside = `${file}.${process.pid}-${Date.now()}-${++written}.tmp`;
  try {
    // Not the promises: waking the thread pool for a few small files costs more than it gives, at every start.
    writeFileSync(beside, content, { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes `report.json` into the folder, readable and with a newline at its end, and returns its absolute path with `/`. */
export async function writeReport(folder: string, body: Readonly<Record<string, unknown>>): Promise<string> {
  const file = path.resolve(folder, 'report.json');
  await writeBeside(file, `${JSON.stringify(body, null, 2)}\n`);
  return file.replaceAll(path.sep, '/');
}
