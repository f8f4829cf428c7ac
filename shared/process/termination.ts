import { after } from './deadline.ts';
import { forwardSignals } from './forward-signals.ts';
import { groupAlive, signalGroup } from './process-group.ts';
import type { ProgramOptions } from './program.ts';

const defaultGraceMs = 6_000;
const pollMs = 20;

/** What can end a running program early: a timeout, a signal to our process, an abort. The first one is the cause. */
export class Termination {
  /** Why we ended it; undefined while nothing did. */
  cause: 'timeout' | 'cancel' | undefined;
  readonly #pid: number;
  readonly #platform: NodeJS.Platform;
  readonly #graceMs: number;
  readonly #undo: (() => void)[] = [];
  #killAt: number | undefined;
  #programEnded = false;

  /** @param pid of the group's leader */
  constructor(pid: number, options: ProgramOptions) {
    this.#pid = pid;
    this.#platform = options.platform ?? process.platform;
    this.#graceMs = options.graceMs ?? defaultGraceMs;
    this.#undo.push(
      forwardSignals({
        interrupt: (signal) => this.begin(signal, 'cancel'),
        abandon: () => signalGroup(pid, 'SIGKILL', this.#platform),
      }),
    );
    if (options.timeoutMs !== undefined) {
      this.#undo.push(after(options.timeoutMs, () => this.begin('SIGTERM', 'timeout')));
    }
    const { signal } = options;
    if (signal !== undefined) {
      const abort = () => this.begin('SIGTERM', 'cancel');
      signal.addEventListener('abort', abort, { once: true });
      this.#undo.push(() => signal.removeEventListener('abort', abort));
    }
  }

  /** Sends the signal now and SIGKILL after the grace time, counted from the first call. */
  begin(signal: NodeJS.Signals, cause?: 'timeout' | 'cancel'): void {
    const pid = this.#pid;
    // What is left then are background processes that hold the output open. We let go of those, in any case soon.
    if (this.#programEnded && cause === 'timeout') return;
    this.cause ??= cause;
    signalGroup(pid, signal, this.#platform);
    if (this.#killAt !== undefined) return;
    this.#killAt = performance.now() + this.#graceMs;
    this.#undo.push(after(this.#graceMs, () => signalGroup(pid, 'SIGKILL', this.#platform)));
  }

  /** The program itself has ended, in time for a timeout. */
  programEnded(): void {
    this.#programEnded = true;
  }

  /** After an early end: waits until the whole group is gone, at most until the grace time is over and it is killed. */
  async groupGone(): Promise<void> {
    if (this.#killAt === undefined) return;
    while (groupAlive(this.#pid, this.#platform) && performance.now() < this.#killAt + pollMs) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  /** Stops listening and all timers. */
  release(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo.length = 0;
  }
}
