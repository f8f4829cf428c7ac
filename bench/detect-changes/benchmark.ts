// detect-changes beside the actions that people use today, as whole processes, with the floors below which nobody gets.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { table } from '../../shared/report/index.ts';
import { type Checkout, cloneShallow } from '../../test/testbed/clone.ts';
import { limit, type Ran, runStep, timeProcess } from '../kit/action-step.ts';
import { formatBytes, formatRatio, formatTime, type Settings } from '../kit/benchmark.ts';
import { type Contender, type Measured, ratioTo, takeTurns } from '../kit/statistics.ts';
import { agreement } from './agreement.ts';
import { type Action, absent, actions } from './contenders.ts';
import { firstPushBehind, pullRequestBehind, push, type Situation } from './repositories.ts';

type Facts = Ran | undefined;

export async function run(settings: Settings): Promise<string> {
  const size = (full: number): number => Math.max(100, Math.round(full * settings.scale));
  const [files, changed, all, behind] = [size(20_000), size(1_000), size(50_000), size(3_000)];
  const situations = [
    () => push(`${files} files, ${changed} changed, 50 filters`, files, changed),
    () => push(`${all} files, all of them changed, 50 filters`, all, all),
    () => pullRequestBehind(`Pull request that left its base ${behind} commits ago, one commit deep`, behind),
    () => firstPushBehind(`First push of a branch that left main ${behind} commits ago, one commit deep`, behind),
  ];
  const parts = ['## detect-changes', ...absent(settings)];
  for (const make of situations) {
    await using situation = await make();
    await using checkout = await cloneShallow(situation.source, situation.checkout);
    parts.push(await compare(situation, checkout, settings));
  }
  return parts.join('\n\n');
}

async function compare(situation: Situation, checkout: Checkout, settings: Settings): Promise<string> {
  const all = actions(settings);
  const contenders = all.map((action) => contender(action, situation, checkout));
  const measured = await takeTurns<Facts>([...contenders, ...floors(situation, checkout)], settings.runs);
  const rows = measured.map((each) => row(each, ratioTo(measured[0] ?? each, each)));
  const said = all.map(({ name, changed }, index) => {
    const facts = measured[index]?.facts;
    const answered = facts !== undefined && facts.exitCode === 0;
    return { name, changed: answered ? changed(facts.outputs, situation.question.filters) : undefined };
  });
  const failures = measured.flatMap(({ name, facts }) =>
    facts === undefined || facts.exitCode === 0 || facts.exitCode === null
      ? []
      : [`${name} failed:\n\n\`\`\`text\n${facts.tail}\n\`\`\``],
  );
  if (said[0]?.changed === undefined) throw new Error(`detect-changes failed:\n${measured[0]?.facts?.tail}`);
  return [
    `### ${situation.title}`,
    table(['', 'median', 'fastest', 'to ours', 'git processes', 'fetches', 'outputs', 'log'], rows),
    agreement(said, Object.keys(situation.question.filters).length),
    ...failures,
  ].join('\n\n');
}

function row({ name, median, times, facts }: Measured<Facts>, ratio: number): string[] {
  const once = times.length === 1 ? ' (once)' : '';
  const figures = [name, formatTime(median) + once, formatTime(Math.min(...times)), formatRatio(ratio)];
  if (facts === undefined) return figures;
  if (facts.exitCode === null) return [name, `ended after ${formatTime(limit)}`, '', `over ${formatRatio(ratio)}`];
  if (facts.exitCode !== 0) return [name, `failed after ${formatTime(median)}`];
  const { git, outputBytes, logBytes } = facts;
  return [...figures, String(git?.processes), String(git?.fetches), formatBytes(outputBytes), formatBytes(logBytes)];
}

/** The first run is traced and not timed. Where runs change the checkout, each gets a fresh copy. */
function contender(action: Action, situation: Situation, checkout: Checkout): Contender<Facts> {
  let first = true;
  return {
    name: action.name,
    async run() {
      const trace = first;
      first = false;
      const copy = situation.fetches ? await mkdtemp(path.join(os.tmpdir(), 'ci-actions-bench-')) : undefined;
      if (copy !== undefined) await cp(checkout.path, copy, { recursive: true, preserveTimestamps: true });
      const ran = await runStep(action.step(situation.question, copy ?? checkout.path), { trace });
      if (copy !== undefined) await rm(copy, { recursive: true, force: true });
      return { ms: ran.ms, facts: ran };
    },
  };
}

function floors(situation: Situation, { path: cwd, env }: Checkout): Contender<Facts>[] {
  const bare = (name: string, program: string, args: readonly string[]): Contender<Facts> => ({
    name,
    run: async () => ({ ms: (await timeProcess(program, args, { cwd, env })).ms, facts: undefined }),
  });
  const node = bare('floor: node alone', process.execPath, ['-e', '0']);
  if (situation.range === undefined) return [node];
  return [node, bare('floor: git diff-tree', 'git', ['diff-tree', '-r', '-z', '--raw', ...situation.range])];
}
