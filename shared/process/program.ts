import type { Buffer } from 'node:buffer';

export interface ProgramOptions {
  readonly cwd?: string;
  /** Replaces `process.env` when given; an entry that is undefined is left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Written to the program's stdin, which is closed then. Without it stdin is empty. */
  readonly input?: string | Buffer;
  /** After this time the group gets SIGTERM. No limit by default. */
  readonly timeoutMs?: number;
  /** From the first signal (timeout, cancel or abort) to SIGKILL. Default 6,000, which fits into the runner's 7,500. */
  readonly graceMs?: number;
  /** Kept per stream, the first bytes; the rest is read and dropped. Default 64 MiB. */
  readonly maxOutputBytes?: number;
  /** Sees all of stdout as it comes, also what is not kept. If it throws, the program is ended and the error thrown. */
  readonly onStdout?: (chunk: Buffer) => void;
  /** Aborting it ends the program like a cancel. */
  readonly signal?: AbortSignal;
  /** For tests of the Windows branch. Default `process.platform`. */
  readonly platform?: NodeJS.Platform;
}

export interface Finished {
  /** Exit code, null when a signal ended the program. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** `timeoutMs` passed and we ended it. */
  readonly timedOut: boolean;
  /** A signal to our process or `options.signal` ended it. */
  readonly cancelled: boolean;
  /** More output came than `maxOutputBytes`, on either stream. */
  readonly truncated: boolean;
  readonly durationMs: number;
}

/** The program is not installed (not found on PATH, or no such file). */
export class ProgramMissing extends Error {
  readonly program: string;
  constructor(program: string) {
    super(`the program ${JSON.stringify(program)} was not found`);
    this.name = 'ProgramMissing';
    this.program = program;
  }
}
