// One run of an action as the runner starts it, with nothing between the clock and the process: output goes to a file,
// as reading it along would be measured too.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseEnvironment, inputVariables } from '../../test/runner/environment.ts';
import { readPairs } from '../../test/runner/key-values.ts';
import { evaluateDefault, readManifest, resolveScript } from '../../test/runner/manifest.ts';
import { makeScratch } from '../../test/runner/scratch.ts';
import { type GitUse, readTrace } from './git-trace.ts';

export interface Step {
  /** Folder of `action.yml`. */
  readonly action: string;
  /** Folder of built bundles for an action of ours. */
  readonly bundles?: string;
  readonly with: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly workspace: string;
  /** Further variables, such as the addresses of servers. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly ms: number;
  /** Null for a run that was ended because it took longer than `limit`. */
  readonly exitCode: number | null;
  readonly outputs: ReadonlyMap<string, string>;
  /** Size of the file behind GITHUB_OUTPUT, in bytes. */
  readonly outputBytes: number;
  readonly logBytes: number;
  /** The end of the log, for the case that it failed. */
  readonly tail: string;
  /** Present when asked for: tracing costs time, so a traced run is not to be timed. */
  readonly git?: GitUse;
}

/** Runs the step. Everything that it needs is made before the clock starts and read after it has stopped. */
export async function runStep(step: Step, options: { readonly trace?: boolean } = {}): Promise<Ran> {
  const scratch = makeScratch(undefined);
  const file = (name: string): string => path.join(scratch.temp, name);
  const trace = path.join(scratch.home, 'trace');
  mkdirSync(trace);
  const eventPath = file('event.json');
  writeFileSync(eventPath, JSON.stringify(step.event.payload));
  for (const name of ['output', 'summary', 'env', 'path', 'state']) writeFileSync(file(name), '');
  const manifest = await readManifest(step.action);
  const environment = baseEnvironment({ ...step, scratch, eventPath, trackingId: 'github_bench', debug: false });
  const github = (name: string): string => environment[`GITHUB_${name.toUpperCase()}`] ?? '';
  const defaults = Object.entries(manifest.inputs).map(([name, input]) => [
    name,
    evaluateDefault(input.default, github),
  ]);
  const env = {
    ...environment,
    ...inputVariables({ ...Object.fromEntries(defaults), ...step.with }),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    ...step.env,
    ...(options.trace === true ? { GIT_TRACE2_EVENT: trace } : {}),
  };
  const script = resolveScript(step.action, manifest.main, step.bundles);
  const log = openSync(file('log'), 'w');
  const { ms, exitCode } = await timeProcess(process.execPath, [script], { cwd: step.workspace, env, log });
  closeSync(log);
  const ran: Ran = {
    ms,
    exitCode,
    outputs: exitCode === null ? new Map() : readOutputs(file('output')),
    outputBytes: statSync(file('output')).size,
    logBytes: statSync(file('log')).size,
    tail: exitCode === 0 || exitCode === null ? '' : readFileSync(file('log'), 'utf8').slice(-1000).trim(),
    ...(options.trace === true ? { git: readTrace(trace) } : {}),
  };
  rmSync(path.dirname(scratch.temp), { recursive: true, force: true });
  return ran;
}

function readOutputs(file: string): Map<string, string> {
  const outputs = new Map<string, string>();
  for (const { key, value } of readPairs(readFileSync(file, 'utf8'))) outputs.set(key, value);
  return outputs;
}

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File descriptor for both output streams; without it they are dropped. */
  readonly log?: number;
}

/** Milliseconds after which a process is ended: by then it is clear who is faster. */
export const limit = 40_000;

/** Milliseconds from the start of a process to its end. */
export async function timeProcess(
  program: string,
  args: readonly string[],
  { cwd, env, log }: ProcessOptions,
): Promise<{ ms: number; exitCode: number | null }> {
  const output = log ?? 'ignore';
  const started = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', output, output] });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return { ms: performance.now() - started, exitCode };
}
