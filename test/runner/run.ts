// Runs one JavaScript action as a step of a job with this one step: main, then post (Runner.Worker/ActionRunner.cs,
// StepsRunner.cs, Handlers/NodeScriptActionHandler.cs).
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandProcessor } from './command-processor.ts';
import { evaluateCondition, type JobStatus } from './condition.ts';
import { baseEnvironment, inputVariables } from './environment.ts';
import { FileCommands } from './file-commands.ts';
import { evaluateDefault, type Manifest, readManifest, resolveScript } from './manifest.ts';
import { Masker } from './masks.ts';
import { runNode } from './node-process.ts';
import { endOrphans, findOrphans } from './orphans.ts';
import { makeScratch, type Scratch } from './scratch.ts';
import { Step } from './step.ts';
import type { RunOptions, RunResult } from './types.ts';

interface Job {
  readonly options: RunOptions;
  readonly manifest: Manifest;
  readonly masker: Masker;
  readonly scratch: Scratch;
  readonly bundles: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** Complaints about the inputs: printed at the start of each step. */
  readonly warnings: readonly string[];
}

/**
 * Runs an action and tells all that the runner saw.
 * @throws Error when there is nothing to run: no `action.yml`, no script, or an expression beyond `${{ github.* }}`.
 */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const job = await prepare(options);
  const main = await runStage(job, 'main', { state: {}, env: {}, path: [] });
  const status: JobStatus = main.conclusion;
  const wantsPost = job.manifest.post !== undefined && (options.runPost ?? true);
  const post =
    wantsPost && evaluateCondition(job.manifest.postIf, status) ? await runStage(job, 'post', main) : undefined;
  const orphans = findOrphans(job.environment.RUNNER_TRACKING_ID ?? '');
  if (options.endOrphans ?? true) endOrphans(orphans);
  return { ...main, orphans, ...(post === undefined ? {} : { post }) };
}

async function prepare(options: RunOptions): Promise<Job> {
  const manifest = await readManifest(options.action);
  const scratch = makeScratch(options.scratch);
  const masker = new Masker();
  for (const secret of [options.token ?? '', ...(options.secrets ?? [])]) masker.addWithLines(secret);
  const event = options.event ?? { name: 'workflow_dispatch', payload: {} };
  const eventPath = path.join(scratch.temp, '_github_workflow', 'event.json');
  mkdirSync(path.dirname(eventPath));
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const base = baseEnvironment({
    workspace: options.workspace,
    scratch,
    event,
    eventPath,
    trackingId: `github_${randomUUID()}`,
    debug: options.debug ?? false,
  });
  const environment = overlay(base, options.env ?? {});
  const bundles = options.bundles ?? process.env.CI_ACTIONS_BUNDLES;
  const github = (name: string): string =>
    name === 'token' ? (options.token ?? '') : (environment[`GITHUB_${name.toUpperCase()}`] ?? '');
  return {
    options,
    manifest,
    masker,
    scratch,
    bundles,
    environment,
    ...mergeInputs(manifest, options.with ?? {}, github),
  };
}

function mergeInputs(manifest: Manifest, given: Readonly<Record<string, string>>, github: (name: string) => string) {
  const inputs: Record<string, string> = { ...given };
  const warnings: string[] = [];
  const declared = new Map(Object.entries(manifest.inputs).map(([name, input]) => [name.toLowerCase(), input]));
  for (const name of Object.keys(given)) {
    const message = declared.get(name.toLowerCase())?.deprecationMessage;
    if (message !== undefined) warnings.push(`Input '${name}' has been deprecated with message: ${message}`);
  }
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = Object.keys(manifest.inputs).join("', '");
    warnings.push(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  for (const [name, input] of Object.entries(manifest.inputs)) {
    if (!givenNames.has(name.toLowerCase())) inputs[name] = evaluateDefault(input.default, github);
  }
  return { inputs, warnings };
}

async function runStage(
  job: Job,
  stage: 'main' | 'post',
  before: Pick<RunResult, 'state' | 'env' | 'path'>,
): Promise<RunResult> {
  const { options, manifest, environment } = job;
  const script = stage === 'main' ? manifest.main : (manifest.post ?? '');
  const step = new Step({
    masker: job.masker,
    workspace: options.workspace,
    debug: environment.RUNNER_DEBUG === '1',
    allowUnsecureCommands: environment.ACTIONS_ALLOW_UNSECURE_COMMANDS?.toLowerCase() === 'true',
    onLog: options.onLog,
  });
  for (const [name, value] of Object.entries(before.state)) step.state.set(name, value);
  for (const warning of job.warnings) {
    step.complain('warning', warning);
    step.problems.push(warning);
  }
  introduce(step, job, stage);
  const header = step.log.length;
  const files = new FileCommands(job.scratch.temp);
  const processor = new CommandProcessor(step);
  const firstPath = [...before.path].reverse();
  const inherited = environment.PATH ?? '';
  const node = await runNode({
    script: resolveScript(options.action, script, job.bundles),
    cwd: options.workspace,
    env: {
      ...environment,
      ...before.env,
      PATH: [...firstPath, inherited].join(path.delimiter),
      ...Object.fromEntries(Object.entries(before.state).map(([name, value]) => [`STATE_${name}`, value])),
      ...inputVariables(job.inputs),
      ...files.environment(),
    },
    onLine: (line, stream) => processor.line(line, stream),
    timeScale: options.timeScale ?? 1,
    // The triggers belong to the main step; nobody cancels the clean-up.
    ...(stage === 'main'
      ? {
          cancelAfterMs: options.cancelAfterMs,
          cancelSignal: options.cancelSignal,
          killAfterMs: options.killAfterMs,
          timeoutMs: options.timeoutMs,
        }
      : {}),
  });
  files.process(step);
  if (node.ended === 'cancel') step.complain('error', 'The operation was canceled.');
  if (node.ended === 'timeout') step.complain('error', `The action '${manifest.name}' has timed out.`);
  if (node.gaveUpOnStreams) step.problems.push('A child process held the output open after node had ended.');
  const failed = node.exitCode !== 0 || step.failedByCommand || node.ended === 'timeout';
  return {
    exitCode: node.exitCode,
    signal: node.signal,
    conclusion: node.ended === 'cancel' ? 'cancelled' : failed ? 'failure' : 'success',
    outputs: step.outputs.toRecord(),
    state: step.state.toRecord(),
    env: Object.fromEntries(step.env),
    path: step.path,
    summary: step.summary,
    annotations: step.annotations,
    masks: step.masks,
    commands: processor.commands,
    groups: step.groups(header),
    log: step.log.map((line) => `${line}\n`).join(''),
    stdout: node.stdout,
    stderr: node.stderr,
    durationMs: node.durationMs,
    tempFolder: job.scratch.temp,
    problems: step.problems,
    orphans: [],
  };
}

/** The first lines of a step: a folded group with its inputs (Handlers/Handler.cs). */
function introduce(step: Step, job: Job, stage: 'main' | 'post'): void {
  if (stage === 'post') {
    step.output('Post job cleanup.');
    return;
  }
  step.output(`##[group]Run ./${path.basename(job.options.action)}`);
  const shown = Object.entries(job.inputs).filter(([, value]) => value !== '');
  if (shown.length > 0) step.output('with:');
  for (const [name, value] of shown) step.output(`  ${name}: ${value}`);
  step.output('##[endgroup]');
}

function overlay(
  base: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...base, ...extra })) if (value !== undefined) merged[name] = value;
  return merged;
}
