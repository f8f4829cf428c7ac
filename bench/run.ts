// `npm run bench [-- <benchmark> ...]`: measures and prints Markdown. Figures are for reading, nothing is judged; ratios
// within one run mean more than milliseconds, as machines and their other work differ.
//   BENCH_RUNS           timed runs of each contender (default 5)
//   BENCH_SCALE          multiplies the sizes of what is measured on (default 1)
//   BENCH_BUNDLES        folder of bundles (default: dist/, or build/bundles made from the sources when there is none)
//   BENCH_PATHS_FILTER   folder of dorny/paths-filter: action.yml and dist/
//   BENCH_CHANGED_FILES  folder of tj-actions/changed-files: action.yml and dist/
//   BENCH_PINACT, BENCH_RATCHET  these programs
//   BENCH_FRIZBEE        this program (default: the one of scripts/setup-testbed; empty: none)
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../test/testbed/programs.ts';
import type { Benchmark, Peers, Settings } from './kit/benchmark.ts';
import { describeMachine } from './kit/machine.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const benchmarks: Readonly<Record<string, () => Promise<{ readonly run: Benchmark }>>> = {
  startup: () => import('./startup/benchmark.ts'),
  'detect-changes': () => import('./detect-changes/benchmark.ts'),
  'pin-digests': () => import('./pin-digests/benchmark.ts'),
  'check-coverage-threshold': () => import('./check-coverage-threshold/benchmark.ts'),
};

async function main(names: readonly string[]): Promise<void> {
  const chosen = (names.length === 0 ? Object.keys(benchmarks) : names).map((name) => {
    const load = benchmarks[name];
    if (load === undefined)
      throw new Error(`There is no benchmark ${name}, only ${Object.keys(benchmarks).join(', ')}.`);
    return load;
  });
  const { env } = process;
  const settings: Settings = {
    root,
    bundles: await findBundles(env.BENCH_BUNDLES),
    runs: positive('BENCH_RUNS', env.BENCH_RUNS ?? '5'),
    scale: positive('BENCH_SCALE', env.BENCH_SCALE ?? '1'),
    peers: findPeers(env),
  };
  console.log(`${await describeMachine()} Medians of ${settings.runs} runs that took turns.`);
  for (const load of chosen) console.log(`\n${await (await load()).run(settings)}`);
}

function findPeers(env: NodeJS.ProcessEnv): Peers {
  const frizbee = env.BENCH_FRIZBEE ?? findProgram('frizbee');
  return {
    ...(env.BENCH_PATHS_FILTER ? { pathsFilter: path.resolve(env.BENCH_PATHS_FILTER) } : {}),
    ...(env.BENCH_CHANGED_FILES ? { changedFiles: path.resolve(env.BENCH_CHANGED_FILES) } : {}),
    ...(env.BENCH_PINACT ? { pinact: path.resolve(env.BENCH_PINACT) } : {}),
    ...(env.BENCH_RATCHET ? { ratchet: path.resolve(env.BENCH_RATCHET) } : {}),
    ...(frizbee ? { frizbee: path.resolve(frizbee) } : {}),
  };
}

async function findBundles(named: string | undefined): Promise<string> {
  if (named) return path.resolve(named);
  const dist = path.join(root, 'dist');
  if (existsSync(dist)) return dist;
  const fresh = path.join(root, 'build', 'bundles');
  console.error(`There is no dist/, so the bundles are built into ${path.relative(root, fresh)}.`);
  const { build } = await import('../scripts/build.ts');
  await build(fresh);
  return fresh;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} must be a number above 0, not ${JSON.stringify(text)}.`);
  return value;
}

await main(process.argv.slice(2));
