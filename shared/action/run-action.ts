import { writeReport } from '../report/index.ts';
import { announceBug, announceFailure, reportSchema } from './failure.ts';
import type { Log } from './log.ts';
import { setOutputs } from './outputs.ts';
import { createRuntime, type OwnRuntime, type Runtime } from './runtime.ts';
import { appendSummary } from './summary.ts';
import { UserError } from './user-error.ts';

/** What an action has to say. */
export interface ActionResult {
  /** One word of the action's own enumeration. */
  readonly result: string;
  /** All outputs but `result` and `report`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The findings for the JSON report, kebab-case keys. */
  readonly report: Readonly<Record<string, unknown>>;
  /** Markdown, written when the input `summary` is true. */
  readonly summary?: string;
  /** Makes the step fail, after everything else is written. */
  readonly failure?: UserError;
}

/**
 * Runs an action from its inputs to its exit code: report, outputs, summary, then the failure, if any.
 * A thrown UserError is bad input: `result` is `invalid`, the step fails. Anything else thrown, a promise that is
 * rejected unheard or that never settles, is a bug of ours, and the step fails with no result at all.
 * @param afterBadInput outputs besides `result` and `report` that hold whatever the inputs are
 */
export async function runAction(
  name: string,
  body: (runtime: Runtime) => Promise<ActionResult>,
  afterBadInput: ActionResult['outputs'] = {},
): Promise<void> {
  const runtime = createRuntime(name, process.env);
  const stray = watchForStrayBugs();
  try {
    await Promise.race([stray.bug, complete(runtime, body, afterBadInput)]);
  } catch (bug) {
    process.exitCode = 1;
    runtime.log.finish();
    announceBug(name, bug, runtime.secrets.clean);
    if (bug instanceof Error && bug.stack !== undefined) runtime.log.debug(bug.stack);
    // What still runs would speak for a step that has failed. The empty write waits for all that was written before.
    process.stdout.write('', () => process.exit(1));
  } finally {
    stray.stopWatching();
  }
}

async function complete(
  runtime: OwnRuntime,
  body: (runtime: Runtime) => Promise<ActionResult>,
  afterBadInput: ActionResult['outputs'],
): Promise<void> {
  const { name, env, log, secrets } = runtime;
  const started = new Date();
  const begin = performance.now();
  const { result, outputs, report, summary, failure } = await answer(runtime, body, afterBadInput);
  const whole = {
    schema: reportSchema(name),
    action: name,
    result,
    'started-at': started.toISOString(),
    'duration-ms': Math.round(performance.now() - begin),
    ...report,
  };
  const file = await attempt(log, 'report', async () =>
    writeReport(await runtime.temporaryFolder(), secrets.cleanData(whole)),
  );
  setOutputs({ ...outputs, result, report: file ?? '' }, env, log.info);
  if (summary !== undefined) {
    await attempt(log, 'summary', () => appendSummary(env.GITHUB_STEP_SUMMARY, secrets.clean(summary)));
  }
  log.finish();
  if (failure !== undefined) {
    process.exitCode = 1;
    announceFailure(name, failure, secrets.clean);
  }
}

/** The action's answer; the one for bad input when it throws a UserError. The summary only when it is wanted. */
async function answer(
  runtime: OwnRuntime,
  body: (runtime: Runtime) => Promise<ActionResult>,
  afterBadInput: ActionResult['outputs'],
): Promise<Omit<ActionResult, 'summary'> & { summary?: string | undefined }> {
  try {
    const inputs = runtime.inputs<'summary'>();
    // `true` is the default of every action's action.yml.
    const wantsSummary = inputs.given('summary') ? inputs.boolean('summary') : true;
    const given = await body(runtime);
    return wantsSummary ? given : { ...given, summary: undefined };
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    const error = { code: failure.code, message: failure.message, fix: failure.fix };
    return { result: 'invalid', outputs: afterBadInput, report: { error }, failure };
  }
}

/** A report or summary that cannot be written is a warning; it never changes the verdict. */
async function attempt<T>(log: Log, what: string, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    log.warning(`The ${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Catches what no chain of promises leads to us, and an event loop that runs empty while the action still waits. */
function watchForStrayBugs(): { readonly bug: Promise<never>; stopWatching(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onEmpty = () => reject(new Error('the action ended before it had an answer'));
  process.on('uncaughtException', reject).on('unhandledRejection', reject).on('beforeExit', onEmpty);
  return {
    bug: promise,
    stopWatching: () => {
      process.off('uncaughtException', reject).off('unhandledRejection', reject).off('beforeExit', onEmpty);
    },
  };
}
