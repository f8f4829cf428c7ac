// One measured process each: ours as the runner starts it, the others in a program that does nothing but parse.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep, timeProcess } from '../kit/action-step.ts';
import type { Settings } from '../kit/benchmark.ts';
import type { Contender } from '../kit/statistics.ts';

/** What a process used, of whatever threads. */
interface Usage {
  /** Peak of its memory, in bytes. */
  readonly peak: number;
  /** Milliseconds of all processors. */
  readonly processor: number;
}

export interface Facts {
  /** Null for a process that was ended because it took too long. */
  readonly exitCode: number | null;
  /** Undefined for one that was ended. */
  readonly usage: Usage | undefined;
  readonly lines: { readonly covered: number; readonly total: number } | undefined;
  /** The end of what a failed process said. */
  readonly tail: string;
}

const actionName = 'check-coverage-threshold';
const observer = fileURLToPath(new URL('./usage.cjs', import.meta.url));
const program = fileURLToPath(new URL('./parse.ts', import.meta.url));

export function hasBundle({ bundles }: Settings): boolean {
  return existsSync(path.join(bundles, actionName, 'index.js'));
}

/** The whole step: it finds the report, maps its paths to the files of the repository, judges and tells. */
export function ours({ root, bundles }: Settings, workspace: string, report: string): Contender<Facts> {
  return {
    name: actionName,
    run: () =>
      observed(async (env, usage) => {
        const ran = await runStep({
          action: path.join(root, 'actions', actionName),
          bundles,
          with: { files: report, 'min-lines': '1', token: '' },
          event: { name: 'push', payload: { ref: 'refs/heads/main', repository: { default_branch: 'main' } } },
          workspace,
          env,
        });
        const [covered = 0, total = 0] = ['lines-covered', 'lines-total'].map((name) => Number(ran.outputs.get(name)));
        const lines = total > 0 ? { covered, total } : undefined;
        return { ms: ran.ms, facts: { exitCode: ran.exitCode, usage: usage(), lines, tail: ran.tail } };
      }),
  };
}

/** @param packages folder that holds them in `node_modules` */
export function parser(name: string, report: string, packages: string): Contender<Facts> {
  return {
    name,
    run: () =>
      observed(async (env, usage, folder) => {
        const script = path.join(folder, 'parse.mjs');
        writeFileSync(script, stripTypeScriptTypes(readFileSync(program, 'utf8')));
        const file = path.join(folder, 'log');
        const log = openSync(file, 'w');
        const args = [script, name, report, packages];
        const { ms, exitCode } = await timeProcess(process.execPath, args, {
          cwd: folder,
          env: { ...process.env, ...env },
          log,
        });
        closeSync(log);
        const said = readFileSync(file, 'utf8');
        const lines = exitCode === 0 ? (JSON.parse(said) as NonNullable<Facts['lines']>) : undefined;
        return { ms, facts: { exitCode, usage: usage(), lines, tail: lines === undefined ? errorOf(said) : '' } };
      }),
  };
}

/** An error of V8 or of Node names itself in one line. */
function errorOf(said: string): string {
  return /^\w*Error.*|^FATAL ERROR.*/m.exec(said)?.[0] ?? said.slice(-200);
}

type Observe = (env: Readonly<Record<string, string>>, usage: () => Usage | undefined, folder: string) => Promise<Ran>;
type Ran = Awaited<ReturnType<Contender<Facts>['run']>>;

async function observed(use: Observe): Promise<Ran> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ci-actions-bench-'));
  const file = path.join(folder, 'usage');
  try {
    const env = { NODE_OPTIONS: `--require ${JSON.stringify(observer)}`, BENCH_USAGE_FILE: file };
    const usage = () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Usage) : undefined);
    return await use(env, usage, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
