// What it costs to start each bundle, above what it costs to start Node.
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { table } from '../../shared/report/index.ts';
import { runStep, timeProcess } from '../kit/action-step.ts';
import { formatTime, type Settings } from '../kit/benchmark.ts';
import { type Contender, type Measured, median, takeTurns } from '../kit/statistics.ts';
import { minimalRuns } from './minimal-runs.ts';

/** Milliseconds above bare Node that the house aims at. */
const aim = 20;
/** Starts are short and noisy, so they are repeated more often than the rest. */
const times = 4;

export async function run({ root, bundles, runs }: Settings): Promise<string> {
  const names = readdirSync(bundles)
    .filter((name) => existsSync(path.join(bundles, name, 'index.js')))
    .filter((name) => existsSync(path.join(root, 'actions', name, 'action.yml')))
    .sort();
  const rows: string[][] = [];
  for (const name of names) rows.push(await measure(name, { root, bundles, runs: times * runs }));
  return [
    '## Start-up',
    table(['action', 'node alone', 'refuses an input', 'above node', 'smallest real run', 'git alone'], rows),
    `In brackets: the fastest run. Aim: at most ${aim} ms above Node alone until a wrong input is refused. "git alone" is one \`git --version\`.`,
  ].join('\n\n');
}

async function measure(
  name: string,
  { root, bundles, runs }: Pick<Settings, 'root' | 'bundles' | 'runs'>,
): Promise<string[]> {
  const action = { action: path.join(root, 'actions', name), bundles };
  const bare = (title: string, program: string, args: readonly string[]): Contender<undefined> => ({
    name: title,
    run: async () => ({
      ms: (await timeProcess(program, args, { cwd: root, env: { PATH: process.env.PATH } })).ms,
      facts: undefined,
    }),
  });
  // Every action has the input `summary`, so a wrong one is refused by each of them, and nothing else is done.
  const wrong = {
    ...action,
    with: { summary: 'perhaps' },
    event: { name: 'push', payload: {} },
    workspace: os.tmpdir(),
  };
  const refusing: Contender<undefined> = {
    name: 'refuses',
    async run() {
      const { ms, exitCode, tail } = await runStep(wrong);
      if (exitCode !== 1 || !tail.includes('summary'))
        throw new Error(`${name} did not refuse summary: perhaps\n${tail}`);
      return { ms, facts: undefined };
    },
  };
  const floor = [bare('node', process.execPath, ['-e', '0']), bare('git', 'git', ['--version'])];
  const take = async (more: readonly Contender<undefined>[]): Promise<string[]> => {
    const [node, git, refuses, smallest] = await takeTurns([...floor, refusing, ...more], runs);
    if (node === undefined || git === undefined || refuses === undefined) throw new Error('nothing was measured');
    return [
      name,
      show(node),
      show(refuses),
      above(node, refuses),
      smallest === undefined ? '(none yet)' : show(smallest),
      show(git),
    ];
  };
  const minimal = minimalRuns[name];
  if (minimal === undefined) return take([]);
  return minimal((rest) =>
    take([
      {
        name: 'smallest',
        async run() {
          const { ms, exitCode, tail } = await runStep({ ...action, ...rest });
          if (exitCode !== 0) throw new Error(`The smallest run of ${name} failed:\n${tail}`);
          return { ms, facts: undefined };
        },
      },
    ]),
  );
}

function show({ median, times }: Measured<undefined>): string {
  return `${formatTime(median)} (${formatTime(Math.min(...times))})`;
}

/** Differences within a round, and of the fastest runs. */
function above(node: Measured<undefined>, { times }: Measured<undefined>): string {
  const differences = times.map((ms, round) => ms - (node.times[round] ?? Number.NaN));
  return `${formatTime(median(differences))} (${formatTime(Math.min(...times) - Math.min(...node.times))})`;
}
