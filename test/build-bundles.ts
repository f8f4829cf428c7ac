// vitest's global set-up for the suites that run real bundles: builds them once from the sources as they are now and
// tells the local runner where they lie. The folder is named by a hash over all that goes into a bundle, so a second
// run is instant, and stale bundles cannot be tested by mistake.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.cache', 'bundles');
const sources = [
  'actions',
  'shared',
  'scripts/build.ts',
  'scripts/bundle',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const keepMs = 24 * 60 * 60 * 1000;
const lockPatienceMs = 5 * 60 * 1000;

export async function setup(): Promise<void> {
  process.env.CI_ACTIONS_BUNDLES = await freshBundles();
}

/** Folder of bundles (`<name>/index.js`) built from the sources as they are now. */
export async function freshBundles(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  // A source may change while the build reads it: such a build has no name, so it is made again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const folder = path.join(cache, sourceHash(root));
    if (existsSync(folder)) return folder;
    const release = await lock(path.join(cache, 'lock'));
    try {
      if (existsSync(folder)) return folder;
      removeOld();
      const { build } = await import('../scripts/build.ts');
      const unfinished = `${folder}.${process.pid}`;
      await build(unfinished).catch((error: unknown) => {
        rmSync(unfinished, { recursive: true, force: true });
        throw new Error(`The bundles could not be built. ${shorten(error)}`);
      });
      if (path.join(cache, sourceHash(root)) === folder) {
        renameSync(unfinished, folder);
        return folder;
      }
      rmSync(unfinished, { recursive: true, force: true });
    } finally {
      release();
    }
  }
  throw new Error('The sources of the actions kept changing while their bundles were built. Run the tests again.');
}

/** A failed bundler prints its own minified source: lines are cut, so that what went wrong can be read. */
function shorten(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return lines.map((line) => (line.length > 300 ? `${line.slice(0, 300)}…` : line)).join('\n');
}

/** Hex digest over names and contents of everything that goes into a bundle. */
export function sourceHash(folder: string): string {
  const hash = createHash('sha256').update(process.version);
  const add = (relative: string): void => {
    const file = path.join(folder, relative);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) if (name !== 'node_modules') add(`${relative}/${name}`);
    } else if (!relative.endsWith('.md')) {
      const content = readFileSync(file);
      hash.update(`${relative}\0${content.length}\0`).update(content);
    }
  };
  for (const source of sources) add(source);
  return hash.digest('hex').slice(0, 20);
}

/** One build at a time, for the others would build the same. A lock whose owner is gone counts for nothing. */
async function lock(file: string): Promise<() => void> {
  const deadline = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      if (isAbandoned(file)) rmSync(file, { force: true });
      else if (Date.now() > deadline) {
        throw new Error(
          `Another build of the bundles has held ${file} for five minutes. If none is running, delete it.`,
        );
      } else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function isAbandoned(file: string): boolean {
  let owner: number;
  try {
    owner = Number(readFileSync(file, 'utf8'));
    // Made a moment ago and not yet filled.
    if (owner === 0) return Date.now() - statSync(file).mtimeMs > 5_000;
  } catch {
    // Released meanwhile: whoever comes first may take it.
    return false;
  }
  try {
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
}

function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const entry = path.join(cache, name);
    if (name !== 'lock' && Date.now() - statSync(entry).mtimeMs > keepMs)
      rmSync(entry, { recursive: true, force: true });
  }
}
