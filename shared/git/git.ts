import { type Finished, ProgramMissing, runProgram } from '../process/index.ts';
import { type GitConfigEntry, gitEnvironment } from './environment.ts';

export interface GitCall {
  readonly input?: string | Buffer;
  /** Let git talk to a remote. Off unless a call is a fetch. */
  readonly network?: boolean;
  readonly config?: readonly GitConfigEntry[];
  readonly timeoutMs?: number;
  readonly maxOutputBytes?: number;
  /** Sees every byte as it comes, also those that are not kept. When it throws, git is ended and the call rejects. */
  readonly onStdout?: (chunk: Buffer) => void;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts git in one repository. Exit codes are the caller's to judge; a missing program throws {@link GitMissing}. */
export interface Git {
  run(args: readonly string[], call?: GitCall): Promise<Finished>;
}

export class GitMissing extends Error {
  constructor() {
    super('git is not installed, or not on PATH');
    this.name = 'GitMissing';
  }
}

/** Lists of 100,000 changed paths reach some 15 MB; more than this is refused rather than cut. */
const outputLimit = 512 * 1024 * 1024;

export interface GitPlace {
  /** Folder to start in: a checkout or any folder below it. */
  readonly directory: string;
  /** A repository without a work tree, named directly. */
  readonly gitDirectory?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function createGit(place: GitPlace): Git {
  const prefix = place.gitDirectory === undefined ? [] : [`--git-dir=${place.gitDirectory}`];
  return {
    async run(args, call = {}) {
      const env = { ...gitEnvironment(place.env, call.network ?? false, call.config), ...call.env };
      try {
        return await runProgram('git', ['--no-pager', ...prefix, ...args], {
          cwd: place.directory,
          env,
          maxOutputBytes: call.maxOutputBytes ?? outputLimit,
          timeoutMs: call.timeoutMs ?? 10 * 60_000,
          ...(call.input === undefined ? {} : { input: call.input }),
          ...(call.onStdout === undefined ? {} : { onStdout: call.onStdout }),
        });
      } catch (error) {
        if (error instanceof ProgramMissing) throw new GitMissing();
        throw error;
      }
    },
  };
}

/** True when git ended well and nothing of its output was cut off. */
export function succeeded(finished: Finished): boolean {
  return finished.code === 0 && !finished.timedOut && !finished.cancelled && !finished.truncated;
}

/** The last line git had to say, for a message to a person. Foreign text: the log neutralises it. */
export function complaint(finished: Finished): string {
  if (finished.timedOut) return 'git did not answer in time';
  if (finished.truncated) return 'git printed more than can be held';
  const lines = finished.stderr.toString('utf8').trim().split('\n');
  const telling = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1);
  return telling?.trim() || `git ended with ${finished.signal ?? `exit code ${finished.code}`}`;
}
