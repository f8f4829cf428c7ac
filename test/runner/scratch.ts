// Scratch folders of runs: gone when this process ends, and those of killed earlier runs are swept.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const prefix = 'ci-actions-runner-';
const staleMs = 2 * 60 * 60 * 1000;
const mine = new Set<string>();

export interface Scratch {
  /** RUNNER_TEMP */
  readonly temp: string;
  readonly home: string;
  readonly toolCache: string;
}

/** A fresh scratch folder, inside `parent` when that is given (then it is the caller's to remove). */
export function makeScratch(parent: string | undefined): Scratch {
  const folder = mkdtempSync(path.join(parent ?? ownFolder(), 'job-'));
  const scratch = {
    temp: path.join(folder, 'temp'),
    home: path.join(folder, 'home'),
    toolCache: path.join(folder, 'tools'),
  };
  for (const each of Object.values(scratch)) mkdirSync(each);
  return scratch;
}

/** One folder a process, so that one removal at its end takes all. */
function ownFolder(): string {
  const [existing] = mine;
  if (existing !== undefined) return existing;
  sweep();
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix));
  mine.add(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function sweep(): void {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > staleMs) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or gone meanwhile.
    }
  }
}
