// The npm packages that are compared. They are no dependencies of this repository: they go into a folder of the cache.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../../shared/process/index.ts';

/** With the versions that the published figures stand for. */
const packages = [
  'lcov-parse@1.0.0',
  'parse-lcov@1.0.4',
  '@friedemannsommer/lcov-parser@5.0.2',
  'saxes@6.0.0',
  'fast-xml-parser@5.12.1',
] as const;

/** The folder that holds `node_modules` with them, or why there is none. */
export async function findPeers(): Promise<{ readonly folder: string } | { readonly why: string }> {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const versions = packages.map((each) => each.replaceAll(/[^\w.-]+/g, '-')).join('_');
  const folder = path.join(cache, 'ci-actions-bench', versions);
  if (existsSync(folder)) return { folder };
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(path.join(fresh, 'package.json'), '{"private": true}\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...packages];
  const failed = await install(args, fresh);
  if (failed === undefined) renameSync(fresh, folder);
  else rmSync(fresh, { recursive: true, force: true });
  return failed === undefined ? { folder } : { why: failed };
}

async function install(args: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    const { code, stderr } = await runProgram('npm', args, { cwd });
    return code === 0 ? undefined : (stderr.toString().trim().split('\n').at(-1) ?? 'npm failed');
  } catch (error) {
    return (error as Error).message;
  }
}
