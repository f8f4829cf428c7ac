// `npm run action -- <name>`: runs one of the actions on a repository of one's own, under the rules of GitHub's runner,
// and shows what GitHub would show. The repository is only read.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { showLines } from '../shared/text/index.ts';
import { type RunResult, runAction } from '../test/runner/index.ts';
import { synthesise } from './action/event.ts';
import { type Options, parseOptions, UsageError, usage } from './action/options.ts';
import type { Paint } from './action/paint.ts';
import { LogRenderer, renderResult } from './action/render.ts';
import { type RepositoryFacts, readRepository } from './action/repository.ts';
import { actionNames } from './build.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// styleText asks the stream and NO_COLOR whether colours are wanted.
const paint: Paint = (format, text) => styleText(format, text, { stream: process.stdout });

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n\nActions: ${actionNames().join(', ')}\n`);
    return 0;
  }
  const options = parseOptions(args, actionNames());
  // npm changes into the package's folder and keeps where the command was typed.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const facts = await readRepository(existing(path.resolve(typedIn, options.repo)), options);
  const event = eventOf(options, facts, typedIn);
  const bundles = await bundlesOf(options, typedIn);
  process.stdout.write(`${paint('gray', showLines(`${facts.root}: ${event.sentence}`))}\n`);
  const cancel = cancelOnInterrupt();
  const log = new LogRenderer(paint);
  const result = await runAction({
    action: path.join(root, 'actions', options.action),
    bundles,
    with: options.with,
    event: { name: options.event, payload: event.payload },
    workspace: facts.root,
    env: { ...serverOf(facts), ...event.env, ...options.env },
    ...tokenOf(options),
    debug: options.debug,
    cancelSignal: cancel,
    onLog: (line) => void process.stdout.write(log.line(line)),
  });
  process.stdout.write(renderResult(result, process.stdout.columns ?? 120, paint));
  return exitCodeOf(result);
}

function existing(folder: string): string {
  if (!existsSync(folder)) throw new UsageError(`--repo: there is no folder ${folder}.`);
  return folder;
}

function eventOf(options: Options, facts: RepositoryFacts, typedIn: string) {
  if (options.payload === undefined) return synthesise(options.event, facts);
  const file = path.resolve(typedIn, options.payload);
  try {
    const payload: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return { payload, env: {}, sentence: `${options.event} with the payload of ${file}` };
  } catch (error) {
    throw new UsageError(
      `--payload: ${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function bundlesOf(options: Options, typedIn: string): Promise<string> {
  if (options.fresh) {
    const { freshBundles } = await import('../test/build-bundles.ts');
    return await freshBundles().catch((error: unknown) => {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    });
  }
  const dist = options.dist === undefined ? path.join(root, 'dist') : path.resolve(typedIn, options.dist);
  if (existsSync(path.join(dist, options.action, 'index.js'))) return dist;
  throw new UsageError(`${options.action} is not built in ${dist}. Run \`npm run build\`, or add --fresh.`);
}

/** The real GitHub when the repository comes from there; else the runner's address at which nothing answers. */
function serverOf(facts: RepositoryFacts): Record<string, string> {
  if (facts.origin?.server !== 'https://github.com') return {};
  return {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  };
}

/** A token is used only when it is asked for: an action may write with it. */
function tokenOf(options: Options): { token?: string } {
  if (options.tokenVariable === undefined) return {};
  const token = process.env[options.tokenVariable];
  if (!token) throw new UsageError(`--token-env: the environment variable ${options.tokenVariable} is empty.`);
  return { token };
}

/** The first Ctrl-C cancels the run as GitHub would; a second one ends this program at once. */
function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  return controller.signal;
}

function exitCodeOf(result: RunResult): number {
  const failed = result.conclusion !== 'success' || (result.post !== undefined && result.post.conclusion !== 'success');
  return failed ? result.exitCode || 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
