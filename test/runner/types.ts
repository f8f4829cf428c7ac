// What a test hands to the local runner and what it gets back.

export type Level = 'error' | 'warning' | 'notice';
export type Stream = 'stdout' | 'stderr';

/** When to act: so many milliseconds after the start, or at the first output line for which the function answers true. */
export type Trigger = number | ((line: string) => boolean);

export interface RunOptions {
  /** Folder that holds `action.yml`. */
  readonly action: string;
  /**
   * Folder of built bundles, `<name>/index.js`, that stands for the repository's `dist/`. Without it: the folder named by
   * the environment variable CI_ACTIONS_BUNDLES, else the path in `action.yml` as it is.
   */
  readonly bundles?: string;
  /** Inputs; what is not given gets its default from `action.yml`. */
  readonly with?: Readonly<Record<string, string>>;
  /** Default: `workflow_dispatch` with an empty payload. */
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** GITHUB_WORKSPACE and the working directory. */
  readonly workspace: string;
  /** Laid over the runner's variables; `undefined` deletes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Value of `${{ github.token }}`; masked from the start, as GitHub does. */
  readonly token?: string;
  /** Values that stand for `${{ secrets.* }}`: masked from the start. */
  readonly secrets?: readonly string[];
  /** Step debug logging (RUNNER_DEBUG=1). */
  readonly debug?: boolean;
  /** Cancel the job: SIGINT to node alone, SIGTERM after 7.5 s, SIGKILL after another 2.5 s. */
  readonly cancelAfterMs?: Trigger;
  /** Cancels like `cancelAfterMs`; node then runs in a session of its own, so that a terminal's Ctrl-C reaches it once. */
  readonly cancelSignal?: AbortSignal;
  /** SIGKILL to node, as the out-of-memory killer does it. Add `runPost: false` to play the death of the runner itself. */
  readonly killAfterMs?: Trigger;
  /** The step's `timeout-minutes`, in milliseconds: the ladder of a cancel, but the step ends as failed. */
  readonly timeoutMs?: number;
  /** Multiplies the runner's waiting times (7.5 s, 2.5 s, 5 s). Default 1. */
  readonly timeScale?: number;
  /** Run the action's `post` when it has one. Default true. */
  readonly runPost?: boolean;
  /** End what still carries this run's RUNNER_TRACKING_ID afterwards, as the runner does at the end of a job. Default true. */
  readonly endOrphans?: boolean;
  /** Folder in which RUNNER_TEMP is made. Default: a fresh one in the system's temporary folder, gone when this process ends. */
  readonly scratch?: string;
  /** Each masked line of the log as it comes. */
  readonly onLog?: (line: string) => void;
}

export interface Annotation {
  readonly level: Level;
  /** Masked, at most 4,096 characters. */
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** `runner` for what the runner itself adds: an unexpected input, a bad file command, a cancel. */
  readonly by: 'action' | 'runner';
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly grammar: '::' | '##[';
  readonly stream: Stream;
  /** False between `stop-commands` and its token: recognised, but printed and not carried out. */
  readonly obeyed: boolean;
}

export interface Group {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface Orphan {
  readonly pid: number;
  readonly command: string;
}

export interface RunResult {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** What the action wrote to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  /** What the action wrote to GITHUB_PATH. */
  readonly path: readonly string[];
  /** The job summary as uploaded: masked line by line; empty when it was over 1 MiB. */
  readonly summary: string;
  /** At most ten per level, as the user interface shows them. */
  readonly annotations: readonly Annotation[];
  /** Values given to `add-mask`, each with its lines. */
  readonly masks: readonly string[];
  /** Every command recognised in either stream. */
  readonly commands: readonly Command[];
  readonly groups: readonly Group[];
  /** What a person sees: masked. */
  readonly log: string;
  /** As the process wrote it. */
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  /** RUNNER_TEMP. */
  readonly tempFolder: string;
  /** Rules of the runner that were broken, one sentence each. A well-behaved action leaves none. */
  readonly problems: readonly string[];
  /** Processes that outlived the job; ended by the runner unless `endOrphans` is false. Linux only. */
  readonly orphans: readonly Orphan[];
  readonly post?: RunResult;
}
