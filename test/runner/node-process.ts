// Starts node and ends it as the runner would (Runner.Sdk/ProcessInvoker.cs). Signals go to node **alone**: its children
// live on unless it takes care of them. On Windows Node knows no SIGINT for a child; there a cancel is a kill.
import { type ChildProcess, spawn } from 'node:child_process';
import { LineReader } from './lines.ts';
import type { Stream, Trigger } from './types.ts';

export interface NodeRunOptions {
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string, stream: Stream) => void;
  readonly cancelAfterMs?: Trigger | undefined;
  readonly cancelSignal?: AbortSignal | undefined;
  readonly killAfterMs?: Trigger | undefined;
  readonly timeoutMs?: number | undefined;
  readonly timeScale: number;
}

export interface NodeRun {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why the ladder was climbed, if it was. */
  readonly ended: 'cancel' | 'timeout' | undefined;
  /** A child held the streams for 5 s after node had gone; what it wrote later is lost. */
  readonly gaveUpOnStreams: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

const sigintMs = 7500;
const sigtermMs = 2500;
const streamsMs = 5000;

export async function runNode(options: NodeRunOptions): Promise<NodeRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [options.script], {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    detached: options.cancelSignal !== undefined && process.platform !== 'win32',
  });
  // A test run that stops half-way leaves no process behind.
  const reap = (): void => void child.kill('SIGKILL');
  process.once('exit', reap);

  let ended: NodeRun['ended'];
  let ladder: Promise<void> | undefined;
  const finished = waitForEnd(child, streamsMs * options.timeScale);
  const end = (reason: 'cancel' | 'timeout'): void => {
    if (ladder !== undefined || child.exitCode !== null || child.signalCode !== null) return;
    ended = reason;
    ladder = climb(child, finished, options.timeScale);
  };
  const cancel = (): void => end('cancel');
  options.cancelSignal?.addEventListener('abort', cancel);
  if (options.cancelSignal?.aborted) cancel();
  const triggers = [
    new TriggerWatch(options.cancelAfterMs, cancel),
    new TriggerWatch(options.killAfterMs, () => void child.kill('SIGKILL')),
    new TriggerWatch(options.timeoutMs, () => end('timeout')),
  ];
  const streams = (['stdout', 'stderr'] as const).map((stream) => {
    const chunks: Buffer[] = [];
    const reader = new LineReader();
    const pass = (lines: readonly string[]): void => {
      for (const line of lines) {
        options.onLine(line, stream);
        for (const trigger of triggers) trigger.see(line);
      }
    };
    child[stream].on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      pass(reader.push(chunk));
    });
    return { text: () => Buffer.concat(chunks).toString('utf8'), flush: () => pass(reader.end()) };
  });
  // The script may not read; that it closed its end is no error of ours.
  child.stdin.on('error', () => undefined).end();

  try {
    const gaveUpOnStreams = await finished;
    await ladder;
    for (const stream of streams) stream.flush();
    const [stdout, stderr] = streams.map((stream) => stream.text());
    return {
      exitCode: child.exitCode,
      signal: child.signalCode,
      ended,
      gaveUpOnStreams,
      stdout: stdout ?? '',
      stderr: stderr ?? '',
      durationMs: performance.now() - started,
    };
  } finally {
    for (const trigger of triggers) trigger.stop();
    options.cancelSignal?.removeEventListener('abort', cancel);
    process.removeListener('exit', reap);
  }
}

/** Resolves when node has gone and both streams are closed, or `patienceMs` after it has gone (then: true). */
function waitForEnd(child: ChildProcess, patienceMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(false));
    child.once('exit', () => {
      const timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve(true);
      }, patienceMs);
      child.once('close', () => clearTimeout(timer));
    });
  });
}

async function climb(child: ChildProcess, finished: Promise<boolean>, scale: number): Promise<void> {
  const within = (ms: number): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), ms);
    finished.then(
      () => resolve(true),
      () => resolve(true),
    );
    return promise.finally(() => clearTimeout(timer));
  };
  if (child.kill('SIGINT') && (await within(sigintMs * scale))) return;
  if (child.kill('SIGTERM') && (await within(sigtermMs * scale))) return;
  child.kill('SIGKILL');
}

class TriggerWatch {
  readonly #predicate: ((line: string) => boolean) | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #act: () => void;
  #done = false;

  constructor(trigger: Trigger | undefined, act: () => void) {
    this.#act = act;
    if (typeof trigger === 'function') this.#predicate = trigger;
    else if (trigger !== undefined) this.#timer = setTimeout(() => this.#fire(), trigger);
  }

  see(line: string): void {
    if (!this.#done && this.#predicate?.(line)) this.#fire();
  }

  stop(): void {
    this.#done = true;
    clearTimeout(this.#timer);
  }

  #fire(): void {
    if (this.#done) return;
    this.#done = true;
    this.#act();
  }
}
