// npm run release:tree [-- --version vX.Y.Z] [--previous <commit>] [--ref refs/heads/v1]
// Builds the release commit of the checked-out commit and prints its id. Without options it changes no ref, so anyone
// can check a published release: the same source and the same previous release give the same id.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { differences } from './check/bundles.ts';
import { readFolder } from './check/tree.ts';
import { createObjects } from './release/objects.ts';
import { ReleaseRefused, release } from './release/release.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { version: text, previous: text, ref: text } });

/** Builds once more and compares: a release never holds a bundle that cannot be built again. */
async function staleBundles(committed: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-release-'));
  try {
    await build(scratch);
    const present = new Map(
      [...committed].map(([file, content]) => [file.replace('dist/', ''), content.toString('latin1')]),
    );
    return differences(present, readFolder(scratch)).map((line) => `dist/${line}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  const { commit, source, made } = await release(createObjects(root), values, staleBundles);
  if (!made) console.error(`${values.version} was released from ${source} before. Nothing was changed.`);
  console.log(commit);
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
