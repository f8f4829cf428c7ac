// Runs a workflow file with act (github.com/nektos/act) in its host mode: no container, nothing fetched from outside,
// public references replaced by local folders.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface WorkflowRun {
  readonly act: string;
  /** Text of the workflow file. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** Commit and ref of the event, as GitHub sets them. */
  readonly sha: string;
  readonly ref: string;
  readonly repository: string;
  readonly serverUrl: string;
  readonly token: string;
  /** `owner/name@ref` -> folder that takes its place. */
  readonly actions: Readonly<Record<string, string>>;
  /** Address of the API; without it nothing listens there, and a step that asks it fails. */
  readonly apiUrl?: string;
  /** Further variables that every step sees, such as the addresses of servers. */
  readonly env?: Readonly<Record<string, string>>;
  /** What `secrets.*` and `vars.*` hold beside the token. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

/** Who runs the workflow, `github.actor`. */
export const actor = 'octocat';

export interface WorkflowResult {
  readonly code: number | null;
  /** What steps printed, by job id, matrix copies together, sorted by time. */
  readonly printed: Readonly<Record<string, readonly string[]>>;
  /** Everything act said, for the message of a failing test. */
  readonly log: string;
}

const patienceMs = 120_000;

export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-act-'));
  try {
    const workspace = path.join(scratch, 'workspace');
    const home = path.join(scratch, 'home');
    for (const folder of [workspace, home]) mkdirSync(folder);
    writeFileSync(path.join(scratch, 'workflow.yml'), run.workflow);
    writeFileSync(path.join(scratch, 'event.json'), JSON.stringify(run.event.payload));
    const variables = {
      GITHUB_REPOSITORY: run.repository,
      GITHUB_SERVER_URL: run.serverUrl,
      GITHUB_API_URL: run.apiUrl ?? 'http://127.0.0.1:1',
      GITHUB_REF: run.ref,
      // act's own name for the commit of the event (its run_context.go).
      SHA_REF: run.sha,
      ...run.env,
    };
    const pairs = (flag: string, values: Readonly<Record<string, string>> = {}) =>
      Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
    const args = [
      run.event.name,
      ...['-C', workspace, '-W', path.join(scratch, 'workflow.yml'), '-e', path.join(scratch, 'event.json')],
      ...['-P', 'ubuntu-latest=-self-hosted', '-a', actor, '--json'],
      ...pairs('-s', { GITHUB_TOKEN: run.token, ...run.secrets }),
      ...pairs('--var', run.vars),
      ...['--no-skip-checkout', '--action-offline-mode', '--no-cache-server'],
      ...['--action-cache-path', path.join(scratch, 'cache')],
      ...pairs('--env', variables),
      ...pairs('--local-repository', run.actions),
    ];
    // Steps see act's environment: only what they need, and the Node that runs this test first on PATH.
    const PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
    const env = { PATH, HOME: home, LANG: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1' };
    return await collect(
      spawn(run.act, args, { cwd: scratch, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true }),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function collect(child: ReturnType<typeof spawn>): Promise<WorkflowResult> {
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), patienceMs);
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearTimeout(timer);
  return { code, printed: printedLines(log), log };
}

/** act's JSON log: one object a line; `raw_output` marks what a step printed. */
function printedLines(log: string): Record<string, string[]> {
  const printed: Record<string, string[]> = {};
  for (const line of log.split('\n')) {
    if (!line.startsWith('{')) continue;
    const entry = JSON.parse(line) as { raw_output?: boolean; jobID?: string; msg?: string };
    if (!entry.raw_output || entry.jobID === undefined) continue;
    printed[entry.jobID] ??= [];
    printed[entry.jobID]?.push((entry.msg ?? '').trimEnd());
  }
  return printed;
}
