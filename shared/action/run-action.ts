import { writeReport } from '../report/index.ts';
import { announceBug, announceFailure, reportSchema } from './failure.ts';
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
 */
export async function runAction(name: string, body: (runtime: Runtime) => Promise<ActionResult>): Promise<void> {
  const started = new Date();
  const begin = performance.now();
  const runtime = createRuntime(name, process.env);
  const stopWatching = watchForBugs(runtime);
  try {
    const { result, wantsSummary } = await answer(runtime, body);
    const report = {
      schema: reportSchema(name),
      action: name,
      result: result.result,
      'started-at': started.toISOString(),
      'duration-ms': Math.round(performance.now() - begin),
      ...result.report,
    };
    const file = await attempt(runtime, 'report', async () => writeReport(await runtime.temporaryFolder(), report));
    setOutputs({ ...result.outputs, result: result.result, report: file ?? '' }, process.env, runtime.log.info);
    const summary = wantsSummary ? result.summary : undefined;
    if (summary !== undefined) {
      await attempt(runtime, 'summary', () => appendSummary(process.env.GITHUB_STEP_SUMMARY, runtime.clean(summary)));
    }
    runtime.log.finish();
    if (result.failure !== undefined) {
      process.exitCode = 1;
      announceFailure(name, result.failure, runtime.clean);
    }
  } catch (bug) {
    reportBug(runtime, bug);
  } finally {
    stopWatching();
  }
}

async function answer(runtime: OwnRuntime, body: (runtime: Runtime) => Promise<ActionResult>) {
  try {
    const inputs = runtime.inputs<'summary'>();
    const wantsSummary = inputs.given('summary') && inputs.boolean('summary');
    return { result: await body(runtime), wantsSummary };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { result: invalid(error, runtime), wantsSummary: false };
  }
}

function invalid(failure: UserError, { clean }: OwnRuntime): ActionResult {
  const error = { code: failure.code, message: clean(failure.message), fix: clean(failure.fix) };
  return { result: 'invalid', outputs: {}, report: { error }, failure };
}

/** A report or summary that cannot be written is a warning; it never changes the verdict. */
async function attempt<T>(runtime: OwnRuntime, what: string, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    runtime.log.warning(`The ${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function reportBug(runtime: OwnRuntime, bug: unknown): void {
  process.exitCode = 1;
  runtime.log.finish();
  announceBug(runtime.name, bug, runtime.clean);
  if (bug instanceof Error && bug.stack !== undefined) runtime.log.debug(bug.stack);
}

/** Catches what no promise chain leads to us. Returns the function that ends the watch. */
function watchForBugs(runtime: OwnRuntime): () => void {
  const onStray = (bug: unknown) => {
    stop();
    reportBug(runtime, bug);
    // What runs on now would speak for an action that has failed. The empty write waits for all that was written.
    process.stdout.write('', () => process.exit(1));
  };
  // The event loop ran empty while the action was still waiting: a promise that nothing can settle any more.
  const onExit = () => onUnsettled();
  const onUnsettled = () => {
    stop();
    reportBug(runtime, new Error('the action ended before it had an answer'));
  };
  const stop = () => {
    process.off('uncaughtException', onStray).off('unhandledRejection', onStray).off('beforeExit', onExit);
  };
  process.on('uncaughtException', onStray).on('unhandledRejection', onStray).on('beforeExit', onExit);
  return stop;
}
