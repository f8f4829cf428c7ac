import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { keepOutput } from './bounded-output.ts';
import { ownGroup } from './process-group.ts';
import { type Finished, ProgramMissing, type ProgramOptions } from './program.ts';
import { Termination } from './termination.ts';

const defaultOutputBytes = 64 * 1024 * 1024;
// As long as the runner itself waits for streams that a background process holds open after the program's end.
const streamPatienceMs = 5_000;

/**
 * Runs a program by its argument vector, never through a shell, in its own process group, to its end.
 * SIGINT and SIGTERM of our process go to the group, and after the grace time SIGKILL; so do a timeout and an abort.
 * When such a signal came and nothing else in our process handles it, our process ends by it after the program.
 *
 * The promise is fulfilled however the program ends: look at `code`, `timedOut`, `cancelled` and `truncated`.
 * @throws ProgramMissing when there is no such program; Error when it cannot be started or `onStdout` throws.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Finished> {
  options.signal?.throwIfAborted();
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: 'pipe',
    detached: ownGroup(options.platform ?? process.platform),
    windowsHide: true,
  });
  if (child.pid === undefined) throw await startError(child, program, options.cwd);
  const termination = new Termination(child.pid, options);
  let failure: unknown;
  const limit = options.maxOutputBytes ?? defaultOutputBytes;
  const stdout = keepOutput(child.stdout, limit, (chunk) => {
    try {
      if (failure === undefined) options.onStdout?.(chunk);
    } catch (error) {
      failure = error ?? new Error('onStdout failed');
      termination.begin('SIGTERM');
    }
  });
  const stderr = keepOutput(child.stderr, limit);
  // A program may end without reading its input.
  child.stdin.on('error', () => {}).end(options.input);
  child.on('error', () => {}); // it runs, so this can only be a signal that was not delivered
  child.on('exit', () => termination.programEnded());

  try {
    const { code, signal } = await ended(child);
    await termination.groupGone();
    if (failure !== undefined) throw failure;
    return {
      code,
      signal,
      stdout: stdout.bytes(),
      stderr: stderr.bytes(),
      timedOut: termination.cause === 'timeout',
      cancelled: termination.cause === 'cancel',
      truncated: stdout.truncated() || stderr.truncated(),
      durationMs: performance.now() - started,
    };
  } finally {
    termination.release();
  }
}

type Ending = Pick<Finished, 'code' | 'signal'>;

/** Resolves when the program has ended and its output is read, or held open by others for longer than our patience. */
function ended(child: ChildProcessWithoutNullStreams): Promise<Ending> {
  return new Promise((resolve) => {
    let patience: NodeJS.Timeout | undefined;
    child.on('exit', (code, signal) => {
      patience = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, signal });
      }, streamPatienceMs);
    });
    child.on('close', (code, signal) => {
      clearTimeout(patience);
      resolve({ code, signal });
    });
  });
}

async function startError(child: ChildProcess, program: string, cwd: string | undefined): Promise<unknown> {
  const [error]: unknown[] = await once(child, 'error');
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return error;
  // Node reports a missing working folder with the program's name.
  if (cwd !== undefined && !existsSync(cwd)) return new Error(`the folder ${JSON.stringify(cwd)} does not exist`);
  return new ProgramMissing(program);
}
