// pin-digests beside the programs that people use today: the same repository, registry and refs, as whole processes.
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { table } from '../../shared/report/index.ts';
import { findRegistry } from '../../test/testbed/registry.ts';
import { createRepository, type Repository } from '../../test/testbed/repository.ts';
import { limit } from '../kit/action-step.ts';
import { formatRatio, formatTime, type Settings } from '../kit/benchmark.ts';
import { type Contender, type Measured, ratioTo, takeTurns } from '../kit/statistics.ts';
import { damageTable } from './damage-table.ts';
import { type Asked, type Services, startServices } from './services.ts';
import { absent, type Ended, type Tool, tools } from './tools.ts';
import { type Score, score, sizeFor, stock, type TreeFile, treeFiles } from './tree.ts';

/** What each answer is held back in the second table, in milliseconds: about the way to a server in the same country. */
const distance = 30;

interface Facts {
  readonly ended: Ended;
  readonly asked: Asked;
  /** Of the tree as the run left it; absent where nothing was to be written. */
  readonly score?: Score;
}

export async function run(settings: Settings): Promise<string> {
  const parts = ['## pin-digests', ...absent(settings)];
  if (findRegistry() === undefined) return [...parts, '**Left out: docker-registry is not installed.**'].join('\n\n');
  const size = sizeFor(settings.scale);
  await using services = await startServices(stock(size));
  const files = treeFiles(size, services.registry.host);
  await using tree = await createRepository(Object.fromEntries(files.map(({ path: name, text }) => [name, text])));
  const all = tools(settings, services);
  const references = files.flatMap((file) => file.references);
  const distinct = new Set(references.map(({ name, ref }) => `${name} ${ref}`)).size;
  const title = `${files.length} workflows, ${references.length} references, ${distinct} of them distinct (${size.actions} repositories of actions, ${size.images} of images)`;
  const context = { services, files, tree, runs: settings.runs };
  parts.push(`### ${title}`, await compare(context, all, ['pin', 'again', 'check']));
  services.slow(distance);
  const fewer = Math.min(3, settings.runs);
  parts.push(`### The same, every answer ${distance} ms later (medians of ${fewer})`);
  parts.push(await compare({ ...context, runs: fewer }, all, ['pin']));
  services.slow(0);
  parts.push('### Awkward files', await damageTable(settings));
  return parts.join('\n\n');
}

interface Context {
  readonly services: Services;
  readonly files: readonly TreeFile[];
  readonly tree: Repository;
  readonly runs: number;
}

type Task = 'pin' | 'again' | 'check';
const titles: Readonly<Record<Task, string>> = { pin: 'pins', again: 'pins again', check: 'checks' };

async function compare(context: Context, all: readonly Tool[], tasks: readonly Task[]): Promise<string> {
  await using ends = new AsyncDisposableStack();
  const contenders: Contender<Facts>[] = [];
  for (const task of tasks) {
    for (const tool of all) {
      const made = await contender(context, tool, task);
      if (made === undefined) continue;
      contenders.push(made);
      ends.defer(made.clear);
    }
  }
  const measured = await takeTurns(contenders, context.runs);
  const rows = measured.map((each, at) => row(each, firstOf(measured, tasks, at)));
  const failures = measured.flatMap(({ name, facts: { ended, score } }) =>
    score === undefined || ended.exitCode === 0 || ended.tail === ''
      ? []
      : [`${name} ended with ${ended.exitCode}:\n\n\`\`\`text\n${ended.tail}\n\`\`\``],
  );
  const head = ['', 'median', 'fastest', 'to the first', 'registry', 'git', 'API', 'right', 'wrong', 'exit code'];
  return [table(head, rows), ...failures].join('\n\n');
}

/** The first contender with the same task: ours, when it is there. */
function firstOf(
  measured: readonly Measured<Facts>[],
  tasks: readonly Task[],
  at: number,
): Measured<Facts> | undefined {
  const task = tasks.find((each) => measured[at]?.name.endsWith(` ${titles[each]}`));
  return measured.find(({ name }) => task !== undefined && name.endsWith(` ${titles[task]}`));
}

/** Each run gets a fresh copy of the tree: of the unpinned one, or of what the tool itself made of it. */
async function contender({ services, files, tree }: Context, tool: Tool, task: Task) {
  const act = task === 'check' ? tool.check : tool.pin;
  if (act === undefined) return undefined;
  const source = task === 'again' ? await copyOf(tree.path) : tree.path;
  if (task === 'again') await tool.pin(source);
  return {
    name: `${tool.name} ${titles[task]}`,
    clear: () => (task === 'again' ? rm(source, { recursive: true, force: true }) : Promise.resolve()),
    async run() {
      const copy = await copyOf(source);
      const before = services.asked();
      const ended = await act(copy);
      const after = services.asked();
      const asked = {
        registry: after.registry - before.registry,
        git: after.git - before.git,
        api: after.api - before.api,
      };
      const scored = task === 'check' ? {} : { score: scoreOf(copy, files, services) };
      await rm(copy, { recursive: true, force: true });
      return { ms: ended.ms, facts: { ended, asked, ...scored } };
    },
  };
}

function scoreOf(folder: string, files: readonly TreeFile[], { actions, images }: Services): Score {
  return score(
    files,
    (name) => readFileSync(path.join(folder, name), 'utf8'),
    ({ kind, name, ref }) =>
      kind === 'image' ? images.get(`${name}:${ref}`) : actions.get(name)?.tags.get(ref)?.commit,
  );
}

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'ci-actions-bench-'));
  await cp(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

function row({ name, median, times, facts }: Measured<Facts>, first: Measured<Facts> | undefined): string[] {
  const { ended, asked, score } = facts;
  if (ended.exitCode === null) return [name, `ended after ${formatTime(limit)}`];
  const ratio = first === undefined ? 1 : ratioTo(first, { name, median, times, facts });
  return [
    name,
    formatTime(median) + (times.length === 1 ? ' (once)' : ''),
    formatTime(Math.min(...times)),
    formatRatio(ratio),
    ...[asked.registry, asked.git, asked.api].map(String),
    score === undefined ? '' : `${score.right} of ${score.of}`,
    score === undefined ? '' : String(score.wrong),
    String(ended.exitCode),
  ];
}
